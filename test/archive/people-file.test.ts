import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { peopleIn } from '../../src/archive/people-file.ts';
import { whoIsWho } from '../../src/people/who-is-who.ts';
import { run } from '../cli/run.ts';
import { folderOf, temporaryFolder, transcript } from './made.ts';

const briefing =
  'Remarks by President Example, May 4, 2031\n\nTHE PRESIDENT: Good morning.\n\nQ: When?\n\nMR. LIND: In spring.\n';

async function read(yaml: string) {
  const archive = await loadArchive(folderOf({ 'a.txt': briefing, 'people.yaml': yaml }), { cache: false });
  const told = [...archive.messages, ...whoIsWho(archive).messages];
  return {
    config: archive.people?.config,
    lines: told
      .filter(({ file }) => file === 'people.yaml')
      .map(({ file, line, rule, reason }) => `${file}:${line} ${rule} ${reason}`),
  };
}

describe('people.yaml', () => {
  it('may be missing or empty, and is no transcript', async () => {
    expect(await read('')).toEqual({ config: {}, lines: [] });
    const { messages } = await loadArchive(folderOf({ 'a.txt': briefing, 'people.yaml': 'never: [A]\n' }), {
      cache: false,
    });
    expect(messages.map(({ rule }) => rule)).not.toContain('ignored-files');
  });

  it('answers a misspelt key with the nearest right one and its line, and keeps the rest', async () => {
    const { config, lines } = await read(
      'people:\n  - name: Bo Lind\n    alias: [Mr. Lind]\n  - name: Ann Example\n    offices:\n      - { office: The President, form: 2031-01-20 }\nnevr: [Voice]\n',
    );
    expect(config).toEqual({
      people: [{ name: 'Bo Lind' }, { name: 'Ann Example', offices: [{ office: 'The President' }] }],
    });
    expect(lines).toEqual([
      'people.yaml:3 people-invalid “alias” is unknown here. Did you mean “aliases”?',
      'people.yaml:6 people-invalid “form” is unknown here. Did you mean “from”?',
      'people.yaml:7 people-invalid “nevr” is unknown here. Did you mean “never”?',
    ]);
  });

  it('says what is wrong with a value, where it stands', async () => {
    const { config, lines } = await read(
      'people:\n  - aliases: [Mr. Lind]\n  - name: Ann Example\n    offices:\n      - { office: The President, from: last year }\nnever: Voice\n',
    );
    expect(config).toEqual({ people: [{ name: 'Ann Example', offices: [{ office: 'The President' }] }] });
    expect(lines).toEqual([
      'people.yaml:2 people-invalid “people.1.name” is missing.',
      'people.yaml:5 people-invalid “people.2.offices.1.from”: invalid ISO date.',
      'people.yaml:6 people-invalid “never”: expected array, received string.',
    ]);
  });

  it('keeps what is sound beside what is not, of a hundred entries at the most', async () => {
    const read = (others: number) =>
      peopleIn(`never: [Aide]\n${Array.from({ length: others }, (_, at) => `x${at}: 1\n`).join('')}y: {\n`)
        .config;
    expect(read(98)).toEqual({ never: ['Aide'] });
    expect(read(99)).toEqual({});
  });

  it('says which label nobody answers under, with the nearest one that is printed', async () => {
    const { lines } = await read(
      'people:\n  - name: Bo Lind\n    aliases:\n      - Mr. Lund\n      - MR LIND\n      - { name: Mrs. Vale, series: noon }\nnever:\n  - Mr. Lind\n',
    );
    expect(lines.filter((line) => line.includes('Vale'))).toEqual([
      expect.stringMatching(/^people\.yaml:6 people-unused Nobody is heard as “Mrs\. Vale”/),
    ]);
    expect(lines.filter((line) => !line.includes('Vale'))).toEqual([
      'people.yaml:4 people-unused Nobody is heard as “Mr. Lund”. Did you mean “Mr. Lind”?',
    ]);
  });

  it('can be checked by itself', async () => {
    const folder = folderOf({ 'a.txt': briefing, 'people.yaml': 'peple: []\n' });
    const { code, err } = await run('check', path.join(folder, 'people.yaml'));
    expect(code).toBe(1);
    expect(err).toContain(
      'people.yaml:1:1: error people-invalid “peple” is unknown here. Did you mean “people”?',
    );
    expect(err).toContain('1 settings file: 1 error');
  });

  it('is told where it is there and cannot be read', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy'), 'people.yaml/no': '' });
    const { people, messages } = await loadArchive(folder, { cache: false });
    expect(people?.config).toEqual({});
    expect(messages.map(({ file, rule }) => `${file} ${rule}`)).toContain('people.yaml unreadable-file');
  });

  it('is not read where it leads out of the archive', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    const outside = path.join(temporaryFolder(), 'people.yaml');
    writeFileSync(outside, 'never: [A]\n');
    symlinkSync(outside, path.join(folder, 'people.yaml'));
    const { people, messages } = await loadArchive(folder, { cache: false });
    expect(people?.config).toEqual({});
    expect(messages.map(({ file, rule }) => `${file} ${rule}`)).toContain('people.yaml link-leads-out');
  });
});
