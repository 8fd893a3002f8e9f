import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderOf as placeOf } from '../../src/archive/cache.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { folderOf, temporaryFolder, transcript } from './made.ts';

const messagesOf = async (folder: string) =>
  (await loadArchive(folder, { cache: false })).messages.map(
    ({ file, rule, reason }) => `${file} ${rule}: ${reason}`,
  );

describe('Of what is left aside in an archive', () => {
  it('each kind is said in its own words, in the order of the files', async () => {
    const folder = folderOf({
      'transcripts/b/a.txt': transcript('buoy'),
      'transcripts/b/z.decisions.yaml': 'decisions: []\n',
      'transcripts/b/a.odt': 'x',
      'transcripts/_site/a.txt': transcript('barge'),
      'transcripts/made/.lectern-site': '',
      'transcripts/made/a.txt': transcript('kite'),
      'pages/about.md': 'We are.\n',
      'pages/about.html': '<p>We are.</p>',
      'site.yml': 'title: X\n',
      'stray.odt': 'x',
    });
    symlinkSync(path.join(folder, 'pages'), path.join(folder, 'transcripts/b/linked.txt'));
    symlinkSync(temporaryFolder(), path.join(folder, 'transcripts/b/out.txt'));
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'transcripts/b/gone.txt'));
    execFileSync('mkfifo', [path.join(folder, 'transcripts/b/pipe.txt')]);
    expect(await messagesOf(folder)).toEqual([
      'transcripts/b/a.odt unknown-file: Not read: transcripts end in .txt, .html, .md, .docx, .pdf, .vtt or .srt. Save it as one of these.',
      'transcripts/b/gone.txt unreadable-file: This symbolic link cannot be followed: it does not exist.',
      'transcripts/b/linked.txt link-to-folder: Not followed: this symbolic link leads to a folder.',
      'transcripts/b/out.txt link-leads-out: Not read: this symbolic link leads out of the archive.',
      'transcripts/b/pipe.txt unreadable-file: This is no ordinary file (a pipe, socket or device).',
      'pages/about.html unknown-file: Not read: the archive’s own pages are Markdown (.md).',
      'site.yml config-invalid: Not read: its name must be site.yaml.',
      'transcripts/b/z.decisions.yaml decisions-without-transcript: There is no transcript of this name beside it.',
      '. ignored-files: Left aside, as they are no transcripts: transcripts/_site/, transcripts/made/.',
      'site.yaml series-untitled: The series “b” has no title; it is called “B”, after its folder.',
    ]);
  });

  it('the first five are named, and the others counted', async () => {
    const named = (count: number) =>
      messagesOf(
        folderOf({
          'a.txt': transcript('buoy'),
          ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.png`, 'x'])),
        }),
      );
    expect(await named(5)).toEqual([
      '. ignored-files: Left aside, as they are no transcripts: 0.png, 1.png, 2.png, 3.png, 4.png.',
    ]);
    expect(await named(7)).toEqual([
      '. ignored-files: Left aside, as they are no transcripts: 0.png, 1.png, 2.png, 3.png, 4.png and 2 more.',
    ]);
  });

  it('an archive without a transcript says so, in the folder that should hold some', async () => {
    const none =
      'no-transcripts: There is no transcript (.txt, .html, .md, .docx, .pdf, .vtt or .srt) in this folder.';
    expect(await messagesOf(folderOf({}))).toEqual([`. ${none}`]);
    expect(await messagesOf(folderOf({ 'transcripts/a.odt': 'x' }))).toContain(`transcripts ${none}`);
  });

  it('a site that was made into the archive is not read as a part of it', async () => {
    const folder = folderOf({
      'a.txt': transcript('buoy'),
      'out/.lectern-site': '',
      'out/b.txt': transcript('kite'),
    });
    const { briefings } = await loadArchive(folder, { cache: false });
    expect(briefings.map(({ file }) => file)).toEqual(['a.txt']);
  });
});

describe('A series', () => {
  it('is what a transcript states, else the folder below that of the transcripts, unless this is a year', async () => {
    const stated = `---\nseries: Harbour\n---\n\n${transcript('kite')}`;
    const { briefings } = await loadArchive(
      folderOf({
        'transcripts/noon/a.txt': transcript('buoy'),
        'transcripts/noon/2022/b.txt': transcript('barge'),
        'transcripts/2022/c.txt': transcript('wreck'),
        'transcripts/20222/d.txt': transcript('ferry'),
        'transcripts/noon/e.txt': stated,
        'transcripts/f.txt': transcript('weir'),
      }),
      { cache: false },
    );
    expect(
      briefings.map(({ file, series, briefing }) => [file.slice(12), series, briefing.series]).sort(),
    ).toEqual([
      ['2022/c.txt', null, null],
      ['20222/d.txt', '20222', '20222'],
      ['f.txt', null, null],
      ['noon/2022/b.txt', 'noon', 'noon'],
      ['noon/a.txt', 'noon', 'noon'],
      ['noon/e.txt', 'Harbour', 'Harbour'],
    ]);
  });
});

describe('The progress of reading an archive', () => {
  it('is told once for each transcript, up to all of them', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const folder = folderOf(Object.fromEntries(names.map((name) => [`${name}.txt`, transcript(name)])));
    const told: [number, number][] = [];
    await loadArchive(folder, { cache: false, onProgress: (done, total) => told.push([done, total]) });
    expect(told).toEqual(names.map((_, at) => [at + 1, 6]));
  });
});

describe('What was parsed', () => {
  const set = (variables: Record<string, string>) => {
    const names = ['LECTERN_CACHE', 'XDG_CACHE_HOME', 'HOME'] as const;
    const before = names.map((name) => [name, process.env[name]] as const);
    for (const name of names) delete process.env[name];
    Object.assign(process.env, variables);
    onTestFinished(() => {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    });
  };
  /** Which files were seen is written only where they are some seconds old. */
  const kept = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
          (name) => path.basename(name) !== 'seen.json',
        ).length
      : 0;

  it.skipIf(process.platform !== 'linux')(
    'is kept in the user’s own folder for that, one an archive',
    async () => {
      const [named, cache, home] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
      const archive = folderOf({ 'a.txt': transcript('buoy') });
      set({ LECTERN_CACHE: named, XDG_CACHE_HOME: cache, HOME: home });
      await loadArchive(archive);
      // a folder of the archive, a file of the transcript, and one of all outlines
      expect([kept(named), kept(cache), kept(home)]).toEqual([3, 0, 0]);
      set({ XDG_CACHE_HOME: cache, HOME: home });
      await loadArchive(archive);
      expect([kept(path.join(cache, 'lectern')), kept(home)]).toEqual([3, 0]);
      set({ HOME: home });
      await loadArchive(archive);
      expect(kept(path.join(home, '.cache/lectern'))).toBe(3);
      await loadArchive(folderOf({ 'a.txt': transcript('barge') }));
      expect(kept(path.join(home, '.cache/lectern'))).toBe(6);
    },
  );

  it.each([
    ['linux', { LECTERN_CACHE: '/own', XDG_CACHE_HOME: '/kept' }, '/own'],
    ['linux', { XDG_CACHE_HOME: '/kept' }, '/kept/lectern'],
    ['linux', { XDG_CACHE_HOME: '' }, '/folders/ann/.cache/lectern'],
    ['darwin', { XDG_CACHE_HOME: '/kept' }, '/folders/ann/Library/Caches/lectern'],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/lectern'],
    ['win32', {}, '/folders/ann/AppData/Local/lectern'],
  ])('lies where the system has such files: %s, %j', (platform, variables, folder) => {
    const own = Object.getOwnPropertyDescriptor(process, 'platform');
    const local = process.env.LOCALAPPDATA;
    delete process.env.LOCALAPPDATA;
    onTestFinished(() => {
      if (own) Object.defineProperty(process, 'platform', own);
      if (local === undefined) delete process.env.LOCALAPPDATA;
      else process.env.LOCALAPPDATA = local;
    });
    set({ HOME: '/folders/ann', ...variables });
    Object.defineProperty(process, 'platform', { value: platform, configurable: true });
    const of = (archive: string) => path.relative(folder, placeOf(archive));
    expect(of('/archive')).toMatch(/^[0-9a-f]{16}$/);
    expect(of('/other')).not.toBe(of('/archive'));
  });

  it('is forgotten when an archive no longer holds it, and made anew for another stated language', async () => {
    const cache = temporaryFolder();
    const archive = folderOf({ 'a.txt': 'Barge 7, Barge 9.\n', 'b.txt': transcript('buoy') });
    await loadArchive(archive, { cache });
    expect(kept(cache)).toBe(4);
    writeFileSync(path.join(archive, 'site.yaml'), 'lang: en\n');
    const { briefings } = await loadArchive(archive, { cache });
    expect(briefings.map(({ briefing }) => briefing.lang)).toEqual(['en', 'en']);
    expect(kept(cache)).toBe(4);
    mkdirSync(path.join(archive, 'pages'));
    await loadArchive(archive, { cache });
    expect(kept(cache)).toBe(4);
  });
});
