import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { run, spawnLectern } from './run.ts';

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

describe('lectern add', () => {
  it('stores the bytes as they came, under series, year, date and language', async () => {
    const bytes = `\ufeff${transcript('buoy').replaceAll('\n', '\r\n')}`;
    const from = folderOf({ 'download (1).txt': bytes });
    const archive = temporaryFolder();
    const { code, out, err } = await run(
      'add',
      path.join(from, 'download (1).txt'),
      '--archive',
      archive,
      '--series',
      'Harbour',
    );
    expect({ code, out }).toEqual({
      code: 0,
      out: `${archive}/transcripts/Harbour/2022/2022-03-14.en.txt\n`,
    });
    expect(err).toContain('2  exchange');
    expect(files(archive)).toEqual(['transcripts/Harbour/2022/2022-03-14.en.txt']);
    expect(readFileSync(out.trim(), 'utf8')).toBe(bytes);
  });

  it('gives the next of the day the next number and never overwrites', async () => {
    const from = folderOf({
      'a.txt': transcript('buoy'),
      'b.html': `<p>${transcript('barge')}</p>`,
      'c.txt': transcript('wreck'),
    });
    const archive = temporaryFolder();
    for (const name of ['a.txt', 'b.html', 'c.txt'])
      await run('add', path.join(from, name), '--archive', archive, '--lang', 'en', '--date', '2022-03-14');
    expect(files(archive)).toEqual([
      'transcripts/2022/2022-03-14-2.en.html',
      'transcripts/2022/2022-03-14-3.en.txt',
      'transcripts/2022/2022-03-14.en.txt',
    ]);
  });

  it('refuses an exact copy and names it', async () => {
    const from = folderOf({ 'a.txt': transcript('buoy') });
    const archive = folderOf({ 'transcripts/old.txt': transcript('buoy') });
    const { code, out, err } = await run('add', path.join(from, 'a.txt'), '--archive', archive, '--quiet');
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: `lectern: not added: “${from}/a.txt” is in the archive already, as “${archive}/transcripts/old.txt”.\n`,
    });
    expect(files(archive)).toEqual(['transcripts/old.txt']);
  });

  it('warns of the same briefing posted again, and adds it all the same', async () => {
    const from = folderOf({ 'a.txt': `${transcript('buoy')}\nA: And one thing more.\n` });
    const archive = folderOf({ 'transcripts/old.txt': transcript('buoy') });
    const { code, err } = await run('add', path.join(from, 'a.txt'), '--archive', archive, '--quiet');
    expect(code).toBe(0);
    expect(err).toBe(
      `lectern: “${archive}/transcripts/old.txt” says nearly the same. Is this a second posting of it?\n`,
    );
    expect(files(archive)).toHaveLength(2);
  });

  it('stores beside the others in an archive that holds nothing but transcripts', async () => {
    const from = folderOf({ 'a.txt': transcript('buoy') });
    const archive = folderOf({ 'old.txt': transcript('barge', 'March 1, 2022') });
    await run('add', path.join(from, 'a.txt'), '--archive', archive, '--quiet');
    expect(files(archive)).toEqual(['2022/2022-03-14.en.txt', 'old.txt']);
  });

  it('says which option states what cannot be found, where nobody can be asked', async () => {
    const archive = temporaryFolder();
    const { code, err } = await spawnLectern(['add', '-', '--archive', archive, '--quiet'], {
      input: transcript('buoy', null),
    });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'lectern: not added: the date of standard input could not be found. State it with --date.\n',
    });
    expect(files(archive)).toEqual([]);
  });

  it('takes from options what the text does not say, and the archive keeps to it', async () => {
    const archive = temporaryFolder();
    await spawnLectern(['add', '-', '--archive', archive, '--date', '2020-02-29', '--lang', 'pt-br'], {
      input: transcript('buoy', null),
    });
    expect(files(archive)).toEqual(['transcripts/2020/2020-02-29.pt-BR.txt']);
    const { out } = await run('check', archive, '--json');
    expect(JSON.parse(out).counts.error).toBe(0);
  });

  it('follows no link out of the archive', async () => {
    const from = folderOf({ 'a.txt': transcript('buoy') });
    const outside = temporaryFolder();
    const archive = folderOf({ 'transcripts/old.txt': transcript('barge') });
    symlinkSync(outside, path.join(archive, 'transcripts/harbour'));
    const { code, err } = await run(
      'add',
      path.join(from, 'a.txt'),
      '--archive',
      archive,
      '--series',
      'harbour',
    );
    expect(code).toBe(1);
    expect(err).toContain('leads out of the archive by a symbolic link; nothing was stored.');
    expect(files(outside)).toEqual([]);
  });
});
