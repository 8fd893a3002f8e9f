import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pico from 'picocolors';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { folderOf } from '../archive/made.ts';
import { type Ran, run } from './run.ts';

const said = (who: string, what: string, more = '') =>
  `QUESTION: What of the ${what}?\n\n${who}: The ${what} is safe, and nobody need worry about it.\n${more}`;

const files = {
  'site.yaml': 'url: https://harbour.example\n',
  'transcripts/pier/2031-05-04.en.txt': said(
    'MS. LINDT',
    'crane',
    '\nQUESTION: Who pays the toll on the bridge?\n\nMS. LINDT: The toll is paid by nobody. The ferries run until midnight.\n',
  ),
  'transcripts/pier/2032-01-09.en.txt': said('MR. HARK', 'buoy'),
  'transcripts/treasury/2031-06-01.en.txt': said('MS. LINDT', 'toll'),
  'transcripts/treasury/2031-06-02.zh.txt': '问：灯塔什么时候修好？\n\n答：灯塔五月修好，收费站也一样。\n',
};

const archiveOf = () => folderOf(files);

/** What is printed, the folder of the archive named ARCHIVE. */
async function search(archive: string, ...args: string[]): Promise<Ran> {
  const { code, out, err } = await run('search', '--archive', archive, ...args);
  const named = (text: string) => text.replaceAll(archive, 'ARCHIVE');
  return { code, out: named(out), err: named(err) };
}

const rows = ({ out }: Ran) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { address: string; matches: string[]; line: number; file: string });

describe('lectern search', () => {
  it('prints what it found: when, where, who, the title, the sentence, the line in the transcript and the address', async () => {
    expect(await search(archiveOf(), 'toll', 'bridge')).toEqual({
      code: 0,
      out: `
2031-05-04 · Pier · Ms. Lindt
Who pays the toll on the bridge?
Q  Who pays the toll on the bridge?
A  The toll is paid by nobody. The ferries run until midnight.
ARCHIVE/transcripts/pier/2031-05-04.en.txt:5  https://harbour.example/en/pier/2031/05/04/who-pays-the-toll-on-the-bridge.html
`,
      err: '1 answer. Words: toll bridge.\n',
    });
  });

  it('understands names and dates, which narrow the search, and says so in one line', async () => {
    const archive = archiveOf();
    const found = await search(archive, 'What did Lindt say of the toll in June 2031?', '--json');
    expect(found.err).toBe('1 answer. Speaker: Ms. Lindt, from 2031-06-01 to 2031-06-30, words: toll.\n');
    expect(rows(found).map(({ file, line }) => [file, line])).toEqual([
      ['ARCHIVE/transcripts/treasury/2031-06-01.en.txt', 1],
    ]);
  });

  it('turns days round that begin later than they end, and says so', async () => {
    const found = await search(
      archiveOf(),
      'toll',
      'since',
      'July',
      '2031',
      'until',
      'June',
      '2031',
      '--json',
    );
    expect(found.err).toBe(
      '1 answer. From 2031-06-01 to 2031-07-31, words: toll. “since July 2031 until June 2031” begins later than it ends: it is read the other way round.\n',
    );
  });

  it('says that nothing is held of a month outside of the archive, and shows first what is nearest to it in time', async () => {
    const found = await search(archiveOf(), 'toll', 'March', '2020', '--json');
    expect(found.err).toBe(
      '2 answers. Words: toll. Nothing is held from 2020-03-01 to 2020-03-31: the nearest in time come first.\n',
    );
    expect(rows(found).map(({ file }) => file)).toEqual([
      'ARCHIVE/transcripts/pier/2031-05-04.en.txt',
      'ARCHIVE/transcripts/treasury/2031-06-01.en.txt',
    ]);
  });

  it('finds words in other forms of theirs, and misspelt ones, and says how it read them', async () => {
    const archive = archiveOf();
    expect(rows(await search(archive, 'ferry', '--json'))[0]?.matches).toEqual(['ferries']);
    const { err, code } = await search(archive, 'brigde');
    expect([code, err]).toEqual([0, '1 answer. Words: brigde. “brigde” is read as “bridge”.\n']);
  });

  it('finds words in this order where they stand in quotation marks', async () => {
    const archive = archiveOf();
    const found = await search(archive, '"run until midnight"', '--json');
    expect([rows(found).length, found.err]).toEqual([1, '1 answer. Words: "run until midnight".\n']);
    expect((await search(archive, '"until run midnight"')).code).toBe(1);
    // nobody said another form of them
    expect((await search(archive, '"ferry run until"')).code).toBe(1);
    expect((await search(archive, '"nobody needn’t worry"')).code).toBe(1);
  });

  it('finds words that have a hyphen or points inside, with and without them', async () => {
    const archive = folderOf({
      'a.txt': said('MS. LINDT', 'by-election', 'Sixty-one calls came to the F.B.I. They don’t say why.\n'),
    });
    for (const asked of ['sixty-one', 'sixtyone', 'by-election', 'fbi', '"they don’t say"'])
      expect([asked, (await search(archive, asked)).code]).toEqual([asked, 0]);
  });

  it('finds signs of Chinese, in whose language nothing parts the words', async () => {
    const [one] = rows(await search(archiveOf(), '收费站', '--json'));
    expect([one?.file, one?.line, one?.matches]).toEqual([
      'ARCHIVE/transcripts/treasury/2031-06-02.zh.txt',
      3,
      ['收费站'],
    ]);
  });

  it('exits with 1 where nothing is found, prints so many as are wanted, and only data where that is wanted', async () => {
    const archive = archiveOf();
    expect(await search(archive, 'zeppelin')).toEqual({
      code: 1,
      out: '',
      err: '0 answers. Words: zeppelin.\n',
    });
    expect(rows(await search(archive, 'safe', '--json', '--limit', '2', '--quiet'))).toHaveLength(2);
    expect((await search(archive, 'safe', '--json', '--quiet')).err).toBe('');
    expect((await search(archive, 'safe', '--limit', 'few')).code).toBe(2);
  });

  it('answers again from what it kept, and anew once a transcript or the settings change', async () => {
    const archive = archiveOf();
    const before = await search(archive, 'safe');
    expect(await search(archive, 'safe')).toEqual(before);
    const file = path.join(archive, 'transcripts/pier/2032-01-09.en.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('buoy', 'lamp'));
    expect(rows(await search(archive, 'buoy', '--json'))).toEqual([]);
    expect(rows(await search(archive, 'lamp', '--json'))).toHaveLength(1);
    rmSync(path.join(archive, 'site.yaml'));
    expect(rows(await search(archive, 'lamp', '--json'))[0]?.address).toMatch(/^\/en\/pier\//);
    expect(rows(await search(archive, 'lamp', '--json', '--no-cache'))).toHaveLength(1);
  });

  it('marks what matches on a terminal', async () => {
    let out = '';
    const colors = pico.createColors(true);
    await main(['search', '--archive', archiveOf(), 'ferry'], {
      out: (text) => {
        out += text;
      },
      err: () => {},
      isRead: () => true,
      outColors: colors,
      errColors: colors,
      isInteractive: false,
      columns: 80,
    });
    expect(out).toContain(`The ${colors.bold(colors.yellow('ferries'))} run until midnight.`);
  });
});
