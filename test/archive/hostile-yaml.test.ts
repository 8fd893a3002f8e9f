import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { parseTranscript } from '../../src/archive/transcript.ts';
import { mostSlips, readYaml } from '../../src/archive/yaml-document.ts';
import { Decisions } from '../../src/model/decisions.ts';
import { SiteConfig } from '../../src/model/site-config.ts';
import { readSource } from '../../src/read/read-source.ts';
import { groupBy } from '../../src/text/group-by.ts';
import { folderOf, transcript } from './made.ts';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** YAML that is meant to end the program, to fill its memory or to become more than data. */
const attacks: Record<string, string> = {
  'open brackets': `title: ${'['.repeat(20_000)}`,
  'closed brackets': `title: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'open maps': `title: ${'{a: '.repeat(15_000)}`,
  'maps and lists': `title: ${'[{? '.repeat(15_000)}`,
  dashes: '- '.repeat(30_000),
  questions: '? '.repeat(30_000),
  'keys in a line': 'a: '.repeat(20_000),
  'empty keys': ': '.repeat(30_000),
  'lines that nest by mistake': 'x: : \n'.repeat(1_500),
  'indentation without end': lines(300, (at) => `${' '.repeat(at)}a:`),
  'a list in itself': 'title: &a [*a]\ncolors: &b { accent: *b }\ndecisions: &c [*c]',
  'a billion laughs': [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghi'].map(
      (name, at) => `${name}: &${name} [${'*?, '.replace('?', 'abcdefgh'[at]!).repeat(10)}]`,
    ),
  ].join('\n'),
  'merged keys': `%YAML 1.1\n---\na: &a { title: T }\nb:\n${'  <<: *a\n'.repeat(90)}`,
  'thousands of tags': `title: ${'!a '.repeat(5_000)}x`,
  'thousands of anchors': `title: ${'&a '.repeat(5_000)}x`,
  'tags of programs':
    'title: !!js/function "globalThis.hacked = true"\nurl: !!python/object/apply:os.system [ls]',
  'the name of what every object has':
    '__proto__: { hacked: true }\nconstructor: { prototype: { hacked: true } }\nseries: { __proto__: { title: a }, constructor: { hacked: true } }',
  'a key of a hundred thousand letters': `${'k'.repeat(100_000)}: 1`,
  'a million letters as a key': `? ${'k'.repeat(60_000)}\n: 1`,
  'a hundred thousand wrong keys': lines(100_000, (at) => `k${at}: 1`),
  'hundreds of wrong keys': lines(500, (at) => `k${at}: 1`),
  'one key a thousand times': 'title: x\n'.repeat(2_000),
  'keys that are lists': '? [a, b]\n: 1\n'.repeat(500),
  'entries that are wrong': `topics:\n${'  - match: [tide]\n'.repeat(300)}decisions:\n${'  - do: phrase\n'.repeat(300)}`,
  'brackets that close nothing': ']\n'.repeat(1_500),
  'documents without end': '---\n'.repeat(1_500),
  'directives without end': '%A b\n'.repeat(1_500),
  'two million letters': 'x'.repeat(2_000_000),
  'a quotation without end': `title: "${'\n'.repeat(5_000)}`,
};

const hacked = () => [(globalThis as { hacked?: boolean }).hacked, ({} as { hacked?: boolean }).hacked];

/** A longer block is no front matter. */
const longestBlock = 65_000;

describe('YAML in the settings, the decisions and the front matter of an archive', () => {
  it.each(Object.entries(attacks))('of %s costs no more than itself', async (_, yaml) => {
    const block = `---yaml\n${yaml}\n---\n`;
    const inFront = block.length > longestBlock ? '' : block;
    const folder = folderOf({
      'site.yaml': `${yaml}\n`,
      'transcripts/a.txt': transcript('buoy'),
      'transcripts/a.decisions.yaml': `${yaml}\n`,
      'transcripts/b.txt': transcript('crane', 'March 15, 2022'),
      'transcripts/c.txt': inFront + transcript('barge', 'March 16, 2022'),
      'pages/about.md': `${inFront}About the port.\n`,
      'pages/port.md': '# The port\n\nIt is small.\n',
    });
    const archive = await loadArchive(folder, { cache: false });
    expect(archive.briefings.map(({ file }) => file).sort()).toEqual(
      ['a', 'b', 'c'].map((name) => `transcripts/${name}.txt`),
    );
    expect(archive.pages.map(({ file }) => file)).toContain('pages/port.md');
    for (const messages of groupBy(archive.messages, ({ file }) => file).values())
      expect(messages.length).toBeLessThanOrEqual(mostSlips + 2);
    for (const { briefing } of archive.briefings) expect(briefing.items.length).toBeGreaterThan(0);
    for (const { reason } of archive.messages) expect(reason.length).toBeLessThan(400);
    expect(hacked()).toEqual([undefined, undefined]);
  });
});

describe('YAML that is too much', () => {
  const read = (text: string) => {
    const { value, messages } = readYaml('site.yaml', text, SiteConfig, {
      invalid: 'config-invalid',
      unknownKey: 'config-unknown-key',
    });
    return { value, lines: messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`) };
  };

  it('in one entry keeps the others, and is told with its line', () => {
    const text = `title: Port\n\ndescription: ${'['.repeat(20_000)}\nlang: en\nseries:\n  a: ${'{b: '.repeat(40)}\n`;
    expect(read(text)).toEqual({
      value: { title: 'Port', lang: 'en' },
      lines: [
        '3:46 This is not read: it nests more than 32 levels deep.',
        expect.stringMatching(/^6:\d+ This is not read: it nests more than 32 levels deep\.$/),
      ],
    });
  });

  it('in one entry keeps others that say a key twice, of which the last counts', () => {
    const deep = `description: ${'['.repeat(40)}`;
    expect(read(`title: Port\ntitle: Harbour\n${deep}\n`).value).toEqual({ title: 'Harbour' });
    const series = 'series:\n  noon: { title: Noon, title: Midday }\n';
    expect(read(`${series}${deep}\n`).value).toEqual({ series: { noon: { title: 'Midday' } } });
  });

  it('is not a key that is said twice, however many entries there are', () => {
    expect(read(`title: Port\ntitle: Harbour\n${lines(100, (at) => `k${at}: 1`)}`).value).toEqual({
      title: 'Harbour',
    });
  });

  it('as a whole is not read at all, and says why, and where it became too much', () => {
    expect(read(`title: Port\n${'# \n'.repeat(400_000)}`)).toEqual({
      value: null,
      lines: ['333331:2 This is not read: it is longer than 1,000,000 characters.'],
    });
    expect(read(`title: Port\n${'a:\n'.repeat(60_000)}`).lines).toEqual([
      expect.stringMatching(/^\d+:\d+ This is not read: it has more than 100,000 words and signs\.$/),
    ]);
  });

  it('is too much as a whole, however few its entries are', () => {
    expect(read(`title: Port\nlang: ${'!a '.repeat(101)}en`)).toEqual({
      value: null,
      lines: [
        expect.stringMatching(/^2:\d+ This is not read: it has more than 100 anchors, aliases and tags\.$/),
      ],
    });
  });

  it('lists its first slips, and counts the rest', () => {
    const { lines: all } = read(lines(500, (at) => `k${at}: 1`));
    expect(all).toHaveLength(mostSlips + 1);
    expect(all[0]).toMatch(/^1:1 “k0” is unknown here/);
    expect(all.at(-1)).toBe('101:1 400 more of this file are not listed; the first is on this line.');
  });
});

describe('A slip in YAML', () => {
  const read = (text: string) =>
    readYaml('a.decisions.yaml', text, Decisions, {
      invalid: 'decisions-invalid',
      unknownKey: 'decisions-invalid',
    }).value;

  it('that leaves an entry without two of its keys costs that entry, not the next', () => {
    expect(read('decisions:\n  - do: phrase\n  - { line: 2, text: b, do: join }\n')).toEqual({
      decisions: [{ line: 2, text: 'b', do: 'join' }],
    });
  });

  it('in an entry that is used twice costs it twice, and nothing else', () => {
    const text =
      'decisions:\n  - &a { line: 1, text: a, do: join, foo: 1 }\n  - *a\n  - { line: 2, text: b, do: join }\n';
    const joined = { line: 1, text: 'a', do: 'join' };
    expect(read(text)).toEqual({ decisions: [joined, joined, { line: 2, text: 'b', do: 'join' }] });
  });
});

describe('Decisions that are all stale', () => {
  it('are each told, and of the first many where their line is now: looking through the transcript has an end', () => {
    const said = lines(200, (at) => `Word number ${at}.`);
    const text = `decisions:\n${lines(120, (at) => `  - { line: ${at + 1}, text: Word number ${at + 1}., do: join }`)}`;
    const source = readSource('a.txt', new TextEncoder().encode(said));
    const { briefing, messages } = parseTranscript(source, { file: 'a.decisions.yaml', text, messages: [] });
    expect(briefing?.messages.map(({ rule }) => rule)).not.toContain('decision-stale');
    expect(messages).toHaveLength(120);
    const found = messages.map(({ reason }) => /That text stands on line (\d+)\.$/.exec(reason)?.[1]);
    expect(found.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, at) => String(at + 2)));
    expect(found.slice(50).every((line) => line === undefined)).toBe(true);
  });
});
