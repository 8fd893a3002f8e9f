import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/publish/build-site.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { run, spawnLectern } from './run.ts';

const said = (who: string, what: string) =>
  `QUESTION: What of the ${what}?\n\n${who}: The ${what} is safe, and nobody need worry about it.\n`;

const archiveOf = () =>
  folderOf({
    'site.yaml': 'title: The harbour\nurl: https://harbour.example\n',
    'transcripts/pier/2031-05-04.en.txt': said('MS. LINDT', 'crane'),
    'transcripts/pier/2032-01-09.en.txt': said('MR. HARK', 'buoy'),
    'transcripts/treasury/2031-06-01.en.txt': said('MS. LINDT', 'toll'),
    'transcripts/treasury/notice.en.txt': said('MR. HARK', 'lamp'),
  });

async function titles(archive: string, ...where: string[]): Promise<string[]> {
  const conditions = where.flatMap((one) => ['--where', one]);
  const { code, out, err } = await run('export', 'jsonl', archive, '--out', '-', ...conditions);
  expect([code, err.split('\n')[0]]).toEqual([
    0,
    expect.stringMatching(/^Exported \d+ briefings?, \d+ items?: /),
  ]);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => /crane|buoy|toll|lamp/.exec((JSON.parse(line) as { title: string }).title)?.[0] ?? '');
}

describe('lectern export', () => {
  it('lists its formats, for a person and as JSON', async () => {
    const { code, out } = await run('export');
    expect(code).toBe(0);
    expect(out).toMatch(/^jsonl +JSON Lines: /);
    const { out: json } = await run('export', '--json');
    const { formats } = JSON.parse(json) as { formats: { name: string; media: string }[] };
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(formats.map(({ name }) => name));
    expect(formats.every(({ media }) => /^[a-z]+\/[a-z0-9.+-]+$/.test(media))).toBe(true);
  });

  it('writes files with the addresses that the site has, and nothing into the archive', async () => {
    const archive = archiveOf();
    const home = temporaryFolder();
    await buildSite({
      archive,
      out: path.join(home, 'site'),
      cache: path.join(home, 'cache'),
      lock: 'write',
    });
    // what is added later has an address that no lock knows yet
    writeFileSync(path.join(archive, 'transcripts/pier/2033-01-01.en.txt'), said('MS. LINDT', 'mast'));
    const before = readdirSync(archive, { recursive: true }).sort();
    const lock = readFileSync(path.join(archive, 'lectern.lock'), 'utf8');
    const out = path.join(home, 'data');
    const { code, err } = await run('export', 'jsonl', archive, '--out', out);
    expect({ code, told: err.replace(/ in .*/, '') }).toEqual({
      code: 0,
      told: expect.stringContaining('Exported 5 briefings, 5 items: 5 files'),
    });
    expect(readdirSync(out).sort()).toEqual([
      'datapackage.json',
      'items.jsonl',
      'items.schema.json',
      'turns.jsonl',
      'turns.schema.json',
    ]);
    const rows = readFileSync(path.join(out, 'items.jsonl'), 'utf8').trimEnd().split('\n');
    const pages = rows.map((row) => (JSON.parse(row) as { address: string }).address);
    const inSite = pages.map((address) =>
      existsSync(path.join(home, 'site', address.replace('https://harbour.example', ''))),
    );
    // the newest before the one without a date
    expect(inSite).toEqual([true, true, true, false, true]);
    expect(readdirSync(archive, { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(path.join(archive, 'lectern.lock'), 'utf8')).toBe(lock);
  });

  it('takes what all conditions hold of: series, language, days, who answers', async () => {
    const archive = archiveOf();
    expect(await titles(archive)).toEqual(['crane', 'toll', 'buoy', 'lamp']);
    expect(await titles(archive, 'series=treasury')).toEqual(['toll', 'lamp']);
    expect(await titles(archive, 'lang=en', 'year=2031')).toEqual(['crane', 'toll']);
    expect(await titles(archive, 'from=2031-05-05', 'to=2031')).toEqual(['toll']);
    expect(await titles(archive, 'to=2031-05')).toEqual(['crane']);
    expect(await titles(archive, 'speaker=ms. lindt', 'series=Pier')).toEqual(['crane']);
    expect(await titles(archive, 'year=2031', 'year=2032')).toEqual([]);
  });

  it('answers a wrong format, key or value with the one that was probably meant, and writes nothing', async () => {
    const archive = archiveOf();
    const out = path.join(temporaryFolder(), 'data');
    const told = async (...args: string[]) => {
      const { code, out: printed, err } = await run('export', ...args, '--out', out);
      expect([code, printed, existsSync(out)]).toEqual([2, '', false]);
      return err.replace('lectern: ', '').trimEnd();
    };
    const where = (condition: string) => told('csv', archive, '--where', condition);
    expect(await told('jsnl', archive)).toBe('There is no format “jsnl”. Did you mean “jsonl”?');
    expect(await where('serie=pier')).toBe('--where: There is no key “serie”. Did you mean “series”?');
    expect(await where('series=peir')).toBe('--where: “peir” is not a series here. Did you mean “pier”?');
    expect(await where('speaker=Lindt')).toBe(
      '--where: “Lindt” is not somebody who answers here. Did you mean “Ms. Lindt”?',
    );
    expect(await where('year=1999')).toBe('--where: “1999” is not a year here. Known are 2031, 2032.');
    expect(await where('topic=toll')).toBe('--where: “toll” is not a topic here. The archive holds none.');
    expect(await where('from=May')).toBe(
      '--where: “May” is not a day, month or year, as 2031-05-04, 2031-05 or 2031.',
    );
    expect(await where('pier')).toBe(
      '--where: “pier” is no condition: write KEY=VALUE, with a key of series, lang, year, from, to, speaker, topic.',
    );
  });

  it('refuses to write into the archive or over a file, and to print what is no text', async () => {
    const archive = archiveOf();
    const inside = await run('export', 'csv', archive, '--out', path.join(archive, 'data'));
    expect([inside.code, inside.err]).toEqual([2, expect.stringContaining('lies in the archive')]);
    const file = path.join(folderOf({ data: '' }), 'data');
    expect((await run('export', 'csv', archive, '--out', file)).err).toContain('is a file. Name a folder.');
    expect(await run('export', 'sqlite', archive, '--out', '-')).toEqual({
      code: 2,
      out: '',
      err: 'lectern: sqlite is not printed. Name a folder: --out data\n',
    });
  });

  it('writes a database as it is installed, where libraries are brought together', async () => {
    const archive = folderOf({ 'a.txt': transcript('buoy') });
    const out = path.join(temporaryFolder(), 'data');
    const { code, err } = await spawnLectern(['export', 'sqlite', archive, '--out', out]);
    expect([code, err]).toEqual([0, expect.stringContaining('Exported 1 briefing, ')]);
    expect(readFileSync(path.join(out, 'briefings.sqlite')).toString('latin1', 0, 15)).toBe(
      'SQLite format 3',
    );
    expect(readdirSync(out)).toEqual(['briefings.sqlite']);
  });
});
