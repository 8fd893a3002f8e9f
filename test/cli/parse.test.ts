import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { Briefing } from '../../src/model/briefing.ts';
import { folderOf, transcript } from '../archive/made.ts';
import { program, run, spawnLectern } from './run.ts';

/** Bytes that a pipe holds which nobody reads: pipe(7) */
const roomOfPipe = 65_536;

/** What becomes of it is several times as much as a pipe holds. */
const long = transcript('buoy') + transcript('barge').repeat(300);

describe('lectern parse', () => {
  it('prints one document a file, one a line, in the order given, and goes on after a bad file', async () => {
    const folder = folderOf({
      'a.txt': transcript('buoy'),
      'b.txt': '',
      'c.txt': transcript('barge', 'March 15, 2022'),
    });
    const at = (file: string) => path.join(folder, file);
    const { code, out, err } = await run('parse', at('c.txt'), at('b.txt'), at('missing.txt'), at('a.txt'));
    expect(code).toBe(1);
    const documents = out
      .trimEnd()
      .split('\n')
      .map((line) => Briefing.parse(JSON.parse(line)));
    expect(documents.map(({ date }) => date)).toEqual(['2022-03-15', '2022-03-14']);
    expect(err).toContain(`${at('b.txt')}:1:1: error empty-file `);
    expect(err).toContain(`${at('missing.txt')}:1:1: error unreadable-file There is no such file.`);
    for (const line of err.trimEnd().split('\n'))
      expect(line).toMatch(/^.+:\d+:\d+: (?:error|warning|info) [a-z0-9-]+ \S/);
  });

  it('says of each turn where it begins in the recording: null where nothing is printed', async () => {
    const asked = ['Q: Will the ferry to Quaye run?', 'Q: And who pays for the ferry?'];
    const answers = ['A: (00:31) It will, from June on.', 'A: (01:02) The harbour pays for the ferry.'];
    const said = asked.flatMap((question, at) => [question, answers[at]]).join('\n\n');
    const folder = folderOf({ '2031-03-04.txt': said });
    const { items } = JSON.parse((await run('parse', path.join(folder, '2031-03-04.txt'))).out) as Briefing;
    expect(items.flatMap(({ turns }) => turns.map(({ seconds }) => seconds))).toEqual([null, 31, null, 62]);
  });

  it('indents with --pretty and prints messages as JSON with --json', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy') });
    const { out, err } = await run('parse', path.join(folder, 'a.txt'), '--pretty', '--json');
    expect(out).toMatch(/^\{\n {2}"schema": 1,\n/);
    for (const line of err.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('rule');
  });

  it('reads a name of date and language as the archive does, and says where the page differs', async () => {
    const folder = folderOf({
      '2022-03-15.fr.txt': transcript('buoy'),
      '2022-03-16.fr.txt': transcript('barge', null),
      '2022-03-17.fr.txt': transcript('wreck', 'March 17, 2022'),
    });
    const { briefings } = await loadArchive(folder, { cache: false });
    const read = briefings.map(({ file, briefing }) => ({
      file,
      date: briefing.date,
      lang: briefing.lang,
      messages: briefing.messages.filter(({ rule }) => /^(?:date|language)-/.test(rule)),
    }));
    expect(
      read.map(
        ({ date, lang, messages }) => `${date} ${lang} ${messages.map((one) => `${one.line} ${one.rule}`)}`,
      ),
    ).toEqual(['2022-03-15 fr 1 date-conflict', '2022-03-16 fr null date-from-file-name', '2022-03-17 fr ']);
    for (const { file, date, lang, messages } of read) {
      const parsed = JSON.parse((await run('parse', path.join(folder, file))).out) as Briefing;
      expect(parsed).toMatchObject({ date, lang, messages: expect.arrayContaining(messages) });
    }
  });

  it('answers a dialect that front matter misspells with the line and the nearest', async () => {
    const folder = folderOf({ 'a.txt': `---\nlang: en\ndialect: qa-plan\n---\n${transcript('buoy')}` });
    const { code, out, err } = await run('parse', path.join(folder, 'a.txt'));
    expect(code).toBe(1);
    expect(err).toContain(
      'a.txt:3:1: error dialect-unknown There is no dialect “qa-plan”. Did you mean “qa-plain”? The layout was told from the text.\n',
    );
    expect(JSON.parse(out)).toMatchObject({ items: [{}, {}] });
  });

  it('applies the decisions that lie beside the file', async () => {
    const folder = folderOf({
      'a.txt': transcript('buoy'),
      'a.decisions.yaml': 'decisions:\n  - { line: 99, text: "Beyond", do: furniture }\n',
    });
    const { code, err } = await run('parse', path.join(folder, 'a.txt'));
    expect(code).toBe(1);
    expect(err).toContain(
      'a.decisions.yaml:2:1: error decision-stale Line 99 of the transcript does not exist',
    );
  });

  it('reads standard input for -, and loses nothing of a large output in a pipe', async () => {
    const { code, out } = await spawnLectern(['parse', '-'], { input: long });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(roomOfPipe);
    expect(out.endsWith('}\n')).toBe(true);
    const { date, source } = Briefing.parse(JSON.parse(out));
    expect(date).toBe('2022-03-14');
    expect(source).toMatchObject({ file: '<stdin>', bytes: Buffer.byteLength(long) });
  });

  it('ends without a word when the reader of its output goes away', async () => {
    const folder = folderOf({ 'a.txt': long });
    const files = Array.from({ length: 3 }, () => path.join(folder, 'a.txt'));
    const child = spawn(process.execPath, [program, 'parse', '--quiet', ...files], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
