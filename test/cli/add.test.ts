import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { run, runWithInput, spawnLectern } from './run.ts';

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
    const text = transcript('buoy', null);
    const { code, err } = await runWithInput(text, 'add', '-', '--archive', archive, '--quiet');
    expect({ code, err }).toEqual({
      code: 1,
      err: 'lectern: not added: the date of standard input could not be found. State it with --date.\n',
    });
    expect(files(archive)).toEqual([]);
  });

  it('takes from options what the text does not say, and the archive keeps to it', async () => {
    const archive = temporaryFolder();
    const options = ['--archive', archive, '--date', '2020-02-29', '--lang', 'pt-br'];
    await runWithInput(transcript('buoy', null), 'add', '-', ...options);
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

  it('keeps a series that a transcript states inside the archive, whatever it is called', async () => {
    for (const [series, folder] of [
      ['..', ''],
      ['../../escaped', ''],
      ['.hidden', 'hidden'],
      ['node_modules', ''],
      ['Harbour: A & B.', 'Harbour- A & B'],
      ['порт', 'порт'],
    ] as const) {
      const from = folderOf({ 'a.txt': `---\nseries: "${series}"\n---\n${transcript('buoy')}` });
      const archive = path.join(temporaryFolder(), 'deep/archive');
      mkdirSync(archive, { recursive: true });
      await run('add', path.join(from, 'a.txt'), '--archive', archive, '--quiet');
      expect(files(path.join(archive, '../..'))).toEqual([
        path.join('deep/archive/transcripts', folder, '2022/2022-03-14.en.txt'),
      ]);
      expect((await loadArchive(archive, { cache: false })).briefings).toHaveLength(1);
    }
  });

  it('makes no folder outside before it refuses a link that leads there', async () => {
    const outside = temporaryFolder();
    const archive = folderOf({ 'transcripts/old.txt': transcript('barge') });
    symlinkSync(outside, path.join(archive, 'transcripts/harbour'));
    const from = folderOf({ 'a.txt': transcript('buoy') });
    for (const more of [[], ['--dry-run']]) {
      const args = [path.join(from, 'a.txt'), '--archive', archive, '--series', 'harbour', ...more];
      expect((await run('add', ...args)).code).toBe(1);
      expect(readdirSync(outside)).toEqual([]);
    }
  });
});

describe('lectern add of several', () => {
  const day = (n: number) => `March ${n}, 2022`;
  const saved = () =>
    folderOf({
      'b.txt': transcript('barge', day(2)),
      'a.html': transcript('wreck', day(1)).replace(/^.+$/gm, '<p>$&</p>'),
      'deeper/10.txt': transcript('tug', day(10)),
      'deeper/9.txt': transcript('ferry', day(9)),
      'photo.png': 'x',
    });

  it('adds files and every transcript of folders, in the order given, one path a line', async () => {
    const from = saved();
    const archive = temporaryFolder();
    const single = path.join(folderOf({ 'z.txt': transcript('buoy', day(20)) }), 'z.txt');
    const { code, out, err } = await run('add', single, from, '--archive', archive, '--lang', 'en');
    expect(code).toBe(0);
    expect(out.replaceAll(`${archive}/transcripts/2022/`, '').trimEnd().split('\n')).toEqual([
      '2022-03-20.en.txt',
      '2022-03-01.en.html',
      '2022-03-02.en.txt',
      '2022-03-09.en.txt',
      '2022-03-10.en.txt',
    ]);
    expect(err).toContain(`5 transcripts were added to ${archive}.\n`);
    for (const line of out.trimEnd().split('\n')) expect(existsSync(line)).toBe(true);
  });

  it('says with --dry-run what it then does, and writes nothing', async () => {
    const from = saved();
    const archive = folderOf({ 'transcripts/2022/2022-03-02.en.txt': transcript('lamp', day(2)) });
    // three of one day, which must not be told the same name
    const more = folderOf({ 'a.txt': transcript('pier', day(2)), 'b.txt': transcript('gull', day(2)) });
    const args = [from, more, '--archive', archive, '--lang', 'en', '--quiet'];
    const before = files(archive);
    const told = await run('add', ...args, '--dry-run');
    expect({ code: told.code, files: files(archive) }).toEqual({ code: 0, files: before });
    expect(told.out).toContain('2022-03-02-4.en.txt');
    const done = await run('add', ...args);
    expect(done.out).toBe(told.out);
    expect((await run('add', from, '--archive', temporaryFolder(), '--dry-run')).err).toContain(
      'Nothing was written.\n',
    );
  });

  it('goes on after what cannot be added, and exits with 1', async () => {
    const from = folderOf({
      'a.txt': '',
      'b.txt': transcript('barge', null),
      'c.txt': transcript('wreck', day(3)),
      'd.yaml': 'x: 1\n',
    });
    const at = (name: string) => path.join(from, name);
    const archive = temporaryFolder();
    const all = ['a.txt', 'missing.txt', 'b.txt', 'd.yaml', 'c.txt'].map(at);
    const { code, out, err } = await run('add', ...all, '--archive', archive);
    expect({ code, out }).toEqual({ code: 1, out: `${archive}/transcripts/2022/2022-03-03.en.txt\n` });
    expect(err.replaceAll(`${from}/`, '').split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^a\.txt:1:1: error empty-file /),
        'lectern: not added: “missing.txt” cannot be read: it does not exist.',
        'lectern: not added: the date of “b.txt” could not be found. State it with --date.',
        expect.stringMatching(/^d\.yaml:1:1: error not-a-transcript /),
        `1 of 5 transcripts was added to ${archive}.`,
      ]),
    );
  });

  it('goes on where one cannot be stored', async () => {
    const from = folderOf({
      'a.txt': transcript('buoy', 'March 14, 2021'),
      'b.txt': transcript('barge', day(2)),
    });
    const archive = folderOf({ 'transcripts/2021': 'in the way' });
    const { code, out, err } = await run('add', from, '--archive', archive, '--quiet');
    expect({ code, out }).toEqual({ code: 1, out: `${archive}/transcripts/2022/2022-03-02.en.txt\n` });
    expect(err).toMatch(/^lectern: not added: “.+a\.txt” cannot be stored: .+\.\n$/);
  });

  it('prints one object a file with --json, also of those that were not added', async () => {
    const from = folderOf({ 'a.txt': transcript('buoy'), 'b.txt': transcript('buoy'), 'c.txt': '' });
    const archive = temporaryFolder();
    const { code, out } = await run('add', from, '--archive', archive, '--json');
    expect(code).toBe(1);
    const stored = `${archive}/transcripts/2022/2022-03-14.en.txt`;
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { from: `${from}/a.txt`, file: stored, added: true, reason: null },
      {
        from: `${from}/b.txt`,
        file: stored,
        added: false,
        reason: `“${from}/b.txt” is in the archive already, as “${stored}”.`,
      },
      { from: `${from}/c.txt`, file: null, added: false, reason: expect.stringMatching(/\.$/) },
    ]);
  });

  it('compares each with those that came before it', async () => {
    const from = folderOf({
      'a.txt': transcript('buoy'),
      'b.txt': transcript('buoy'),
      'c.txt': `${transcript('buoy')}\nA: And one thing more.\n`,
    });
    const archive = temporaryFolder();
    const { code, err } = await run('add', from, '--archive', archive, '--quiet');
    expect(code).toBe(1);
    const stored = `${archive}/transcripts/2022/2022-03-14.en.txt`;
    expect(err).toBe(
      `lectern: not added: “${from}/b.txt” is in the archive already, as “${stored}”.\nlectern: “${stored}” says nearly the same. Is this a second posting of it?\n`,
    );
    expect(files(archive)).toHaveLength(2);
    const again = await run('add', path.join(from, 'c.txt'), '--archive', temporaryFolder(), '--strict');
    expect(again.code).toBe(0);
  });

  it('takes one date for one transcript only', async () => {
    const from = saved();
    const archive = temporaryFolder();
    const at = path.join(from, 'b.txt');
    for (const named of [[from], [at, at]]) {
      const { code, err } = await run('add', ...named, '--archive', archive, '--date', '2022-03-14');
      expect({ code, err }).toEqual({
        code: 2,
        err: `lectern: --date is the date of one transcript, and these are ${named.length === 1 ? 4 : 2}. Add them one by one, or leave it out.\n`,
      });
    }
    expect(files(archive)).toEqual([]);
  });

  it('refuses an address before anything is added', async () => {
    const archive = temporaryFolder();
    const { code } = await run('add', saved(), 'http://harbour.example/b', '--archive', archive);
    expect({ code, files: files(archive) }).toEqual({ code: 2, files: [] });
  });

  it('answers a file of the archive itself as one that is there', async () => {
    const archive = folderOf({ 'transcripts/a.txt': transcript('buoy'), 'inbox/b.txt': transcript('barge') });
    const alias = path.join(temporaryFolder(), 'alias');
    symlinkSync(archive, alias);
    for (const name of ['transcripts', 'transcripts/a.txt']) {
      const { code, out, err } = await run('add', path.join(alias, name), '--archive', archive, '--quiet');
      expect({ code, out, err }).toEqual({
        code: 1,
        out: '',
        err: `lectern: not added: “${alias}/transcripts/a.txt” is in the archive already.\n`,
      });
    }
    // what lies beside transcripts/ is not read as part of the archive
    expect((await run('add', path.join(archive, 'inbox'), '--archive', archive)).code).toBe(0);
  });

  it('says of a folder what it holds that is no transcript, and where it holds none', async () => {
    const from = folderOf({ 'a.txt': transcript('buoy'), 'notes.odt': 'x' });
    const empty = temporaryFolder();
    const archive = temporaryFolder();
    const some = await run('add', from, '--archive', archive, '--dry-run');
    expect(some).toMatchObject({
      code: 0,
      err: expect.stringContaining('notes.odt:1:1: warning unknown-file'),
    });
    const none = await run('add', empty, '--archive', archive, '--quiet');
    expect(none).toMatchObject({
      code: 1,
      err: expect.stringContaining(`${empty}:1:1: error no-transcripts `),
    });
  });

  it('says that decisions beside a transcript stay where they are', async () => {
    const from = folderOf({ 'a.txt': transcript('buoy'), 'a.decisions.yaml': 'decisions: []\n' });
    const archive = temporaryFolder();
    const { err } = await run('add', from, '--archive', archive);
    expect(err).toContain(
      `lectern: “${from}/a.decisions.yaml” was not added. Copy it to “${archive}/transcripts/2022/2022-03-14.en.decisions.yaml” to keep to it.\n`,
    );
  });
});

describe('The archive of lectern add', () => {
  it('is never made by a slip: it is named, and how to make it is said', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy'), 'my talks/x.txt': transcript('barge') });
    const told = async (archive: string) => {
      const at = path.join(folder, archive);
      const { code, out, err } = await run('add', path.join(folder, 'a.txt'), '--archive', at);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      return err.replaceAll(`${folder}/`, '');
    };
    expect(await told('my tlaks')).toBe(
      "lectern: There is no archive “my tlaks” here. Did you mean “my talks”? Name it with --archive, or begin a new one: mkdir 'my tlaks'\n",
    );
    expect(await told('my tlaks/2022')).toContain('Did you mean “my talks”?');
    expect(await told('somewhere/else')).toBe(
      'lectern: There is no archive “somewhere/else” here. Name it with --archive, or begin a new one: mkdir -p somewhere/else\n',
    );
    expect(await told('a.txt')).toBe('lectern: “a.txt” is a file. Name the folder that it lies in.\n');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'my talks']);
  });

  it('is content where none is named, and has to be there too', async () => {
    const folder = folderOf({ 'a.txt': transcript('buoy'), 'contents/x.txt': transcript('barge') });
    expect(await spawnLectern(['add', 'a.txt'], { cwd: folder })).toEqual({
      code: 2,
      out: '',
      err: 'lectern: There is no archive “content” here. Did you mean “contents”? Name it with --archive, or begin a new one: mkdir content\n',
    });
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'contents']);
  });
});
