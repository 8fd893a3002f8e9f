import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { addressesOf } from '../../src/lock/given.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { program } from '../cli/run.ts';

/** Files that do not fit on the disk. */
const disk = vi.hoisted((): { full: RegExp | null } => ({ full: null }));

/** Called at each step of writing into an archive: before it, and where a text is written, when a part of it is. */
const step = vi.hoisted((): { before: (() => void) | null } => ({ before: null }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const isStep = (file: unknown) => step.before && /archive[/](?:lectern[.]lock|history)/.test(String(file));
  const writeFile = async (file: string, content: string | Uint8Array) => {
    if (isStep(file)) {
      await real.writeFile(file, String(content).slice(0, 20));
      step.before?.();
    }
    if (!disk.full?.test(file)) return real.writeFile(file, content);
    await real.writeFile(file, content.slice(0, 10));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  const rename = async (from: string, to: string) => {
    if (isStep(from)) step.before?.();
    return real.rename(from, to);
  };
  const mkdir = async (folder: string, options: object) => {
    if (isStep(folder)) step.before?.();
    return real.mkdir(folder, options);
  };
  const own = { writeFile, rename, mkdir };
  return { ...real, default: { ...real, ...own }, ...own };
});

vi.mock('../../src/search/write/write-aside.ts', () => import('../helpers/search-here.ts'));

const { buildSite } = await import('../../src/publish/build-site.ts');

const before = { 'transcripts/2031-05-04.txt': transcript('buoy', 'May 4, 2031') };
const corrected = transcript('buoy', 'May 4, 2031').replace('found nothing', 'found little');

interface Home {
  archive: string;
  out: string;
  cache: string;
}

function homeOf(files: Readonly<Record<string, string>>): Home {
  const home = folderOf(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`archive/${file}`, text])),
  );
  return {
    archive: path.join(home, 'archive'),
    out: path.join(home, 'site'),
    cache: path.join(home, 'cache'),
  };
}

const put = ({ archive }: Home, file: string, text: string) => {
  mkdirSync(path.dirname(path.join(archive, file)), { recursive: true });
  writeFileSync(path.join(archive, file), text);
};
const lockOf = ({ archive }: Home) => readFileSync(path.join(archive, 'lectern.lock'), 'utf8');
const build = (home: Home, today = '2031-06-01', lock: 'write' | 'frozen' = 'write') =>
  buildSite({ ...home, lock, today });

/** Every file of a folder with its content. */
function contentOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return new Map(files.sort().map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]));
}

describe('A disk that is full', () => {
  it.each([
    ['the lock', /lectern\.lock/],
    ['a former transcript', /history/],
  ])(
    'while %s is written costs neither lock nor site, and the next build is the right one',
    async (_, full) => {
      const home = homeOf(before);
      await build(home);
      const undisturbed = temporaryFolder();
      cpSync(home.archive, undisturbed, { recursive: true });
      const lock = lockOf(home);
      put(home, 'transcripts/2031-05-04.txt', corrected);
      disk.full = full;
      const failed = await build(home, '2031-06-02');
      disk.full = null;
      const told = failed.messages.filter(({ rule }) => rule === 'lock-not-written');
      expect(told.map(({ reason }) => reason)).toEqual([
        `It cannot be written into ${home.archive}: the disk is full. The next build may give other addresses: let Lectern write there, or build where it can and bring lectern.lock and history/ back.`,
      ]);
      expect(lockOf(home)).toBe(lock);
      expect([...contentOf(home.archive).keys()].filter((file) => /\.\d+$/.test(file))).toEqual([]);
      expect(readFileSync(path.join(home.out, 'en/2031/05/04/source.txt'), 'utf8')).toBe(corrected);
      await build(home, '2031-06-02');
      const other = { ...homeOf({}), archive: undisturbed };
      put(other, 'transcripts/2031-05-04.txt', corrected);
      await build(other, '2031-06-02');
      expect(lockOf(home)).toBe(lockOf(other));
      expect(lockOf(home)).toContain('/en/2031/05/04/ corrected 1 2031-06-02');
      await expect(build(home, '2031-06-03', 'frozen')).resolves.toMatchObject({ changed: 0 });
    },
  );
});

/** Ends the process, as a machine does that loses its power, when so many files of the archive were to be written, renamed or made. */
const ending = `
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.env.LECTERN_END_AT);
for (const name of ['writeFile', 'rename', 'mkdir']) {
  const real = fs[name];
  fs[name] = async (file, ...rest) => {
    if (/archive[/](?:lectern[.]lock|history)/.test(String(file)) && left-- === 0) {
      if (name === 'writeFile') await real(file, String(rest[0]).slice(0, 20));
      process.kill(process.pid, 'SIGKILL');
    }
    return real(file, ...rest);
  };
}
syncBuiltinESMExports();
`;

/** Runs a build that is killed at a step; the signal that ended it. */
async function killedAt(at: number, { archive, out }: Home): Promise<string | null> {
  const hook = `data:text/javascript,${encodeURIComponent(ending)}`;
  const args = ['--import', hook, program, 'build', archive, '--out', out, '--no-cache'];
  const env = {
    ...process.env,
    LECTERN_END_AT: String(at),
    SOURCE_DATE_EPOCH: String(Date.UTC(2031, 5, 2) / 1000),
  };
  const { signal } = await promisify(execFile)(process.execPath, args, { env }).then(
    () => ({ signal: null }),
    (error: { signal: string | null }) => error,
  );
  return signal;
}

/** The fourth of its steps. */
const LOCK_HALF_WRITTEN = 3;
/** A process that is certainly not running: Linux gives no number above 4,194,304. */
const nobody = 9_999_999;

/** A draft is named by the process that writes it, "lectern.lock.4711": here by one that has ended. */
function endProcess({ archive }: Home): void {
  for (const file of contentOf(archive).keys())
    if (file.endsWith(`.${process.pid}`))
      renameSync(path.join(archive, file), path.join(archive, file.replace(/\d+$/, String(nobody))));
}

/** The files of an archive, whichever process writes them. */
const filesOf = ({ archive }: Home) =>
  new Map([...contentOf(archive)].map(([file, text]) => [file.replace(/\.\d+$/, '.DRAFT'), text]));

function copyOf({ archive, out }: Home): Home {
  const copy = homeOf({});
  cpSync(archive, copy.archive, { recursive: true });
  cpSync(out, copy.out, { recursive: true });
  return copy;
}

describe('A build that is killed', () => {
  it('at whatever step of writing into the archive leaves a whole lock, and the next build is the right one', async () => {
    const home = homeOf(before);
    await build(home);
    const [whole, killed] = [copyOf(home), copyOf(home)];
    for (const one of [home, whole, killed]) put(one, 'transcripts/2031-05-04.txt', corrected);
    await build(home, '2031-06-02');
    const [right, site] = [contentOf(home.archive), contentOf(home.out)];
    // one build goes through all steps: what lies on the disk at each is what a build that is killed there leaves
    const left: Home[] = [];
    step.before = () => void left.push(copyOf(whole));
    await build(whole, '2031-06-02');
    step.before = null;
    // the folder of former transcripts; of one, and of the lock, the draft and its name
    expect(left).toHaveLength(5);
    expect(await killedAt(LOCK_HALF_WRITTEN, killed)).toBe('SIGKILL');
    expect(filesOf(killed).get('lectern.lock.DRAFT')).toHaveLength(20);
    expect(filesOf(left[LOCK_HALF_WRITTEN]!)).toEqual(filesOf(killed));
    for (const one of [...left, killed]) {
      endProcess(one);
      expect(readLock(lockOf(one)).briefings.size).toBe(1);
      await build(one, '2031-06-02');
      expect([...contentOf(one.archive)]).toEqual([...right]);
      expect(contentOf(one.out)).toEqual(site);
    }
  });
});

describe('A folder in which nothing is to be read', () => {
  it('says nothing of what was published: the lock stays, and so does the site', async () => {
    const home = homeOf(before);
    await build(home);
    const lock = lockOf(home);
    rmSync(path.join(home.archive, 'transcripts'), { recursive: true });
    const { built } = await build(home, '2031-06-02');
    expect([built, lockOf(home)]).toEqual([false, lock]);
    expect(existsSync(path.join(home.out, 'en/2031/05/04/index.html'))).toBe(true);
  });
});

describe('A file that cannot be read', () => {
  it('keeps its addresses until it can', async () => {
    const other = { 'transcripts/2031-05-06.txt': transcript('wreck', 'May 6, 2031') };
    const home = homeOf({ ...before, ...other });
    await build(home);
    const lock = lockOf(home);
    const file = path.join(home.archive, 'transcripts/2031-05-04.txt');
    rmSync(file);
    // a link that leads nowhere, as of a disk that is not mounted
    symlinkSync('nowhere.txt', file);
    const { messages } = await build(home, '2031-06-02');
    expect(messages.map(({ rule }) => rule)).toContain('unreadable-file');
    expect(lockOf(home)).toBe(lock);
    rmSync(file);
    await build(home, '2031-06-03');
    expect(lockOf(home)).toContain('/en/2031/05/04/ gone 2031-06-03 briefing');
  });
});

describe('An archive that has lost its lock', () => {
  const wreck = { 'transcripts/2031-05-06.txt': transcript('wreck', 'May 6, 2031') };
  const other = { 'transcripts/2031-05-07.txt': transcript('whale', 'May 7, 2031') };
  /** One that was corrected, and from which a briefing was withdrawn and another re-dated, without its lock. */
  async function lost() {
    const home = homeOf({ ...before, ...wreck, ...other });
    await build(home);
    put(home, 'transcripts/2031-05-04.txt', corrected);
    put(home, 'transcripts/2031-05-06.txt', transcript('wreck', 'May 8, 2031'));
    rmSync(path.join(home.archive, 'transcripts/2031-05-07.txt'));
    await build(home, '2031-06-02');
    const [lock, pages] = [lockOf(home), [...contentOf(home.out).keys()]];
    rmSync(path.join(home.archive, 'lectern.lock'));
    return { home, lock, pages };
  }
  const isLost = ({ rule }: { rule: string }) => rule === 'lock-lost';
  const told =
    'It is not there, though the site was made with one: its 12 addresses were taken over from there; on which days they were published, moved or withdrawn is lost. Better put the file back (git checkout -- lectern.lock) and build again.';

  it('gets every address back from the site that stands, and says so once', async () => {
    const { home, lock, pages } = await lost();
    const result = await build(home, '2031-07-01');
    expect(result.messages.filter(isLost).map(({ reason }) => reason)).toEqual([told]);
    // that nothing but a date was corrected stood in the lock alone
    const isTold = (file: string) => !file.startsWith('en/2031/05/08/history/');
    expect([...contentOf(home.out).keys()]).toEqual(pages.filter(isTold));
    const [was, is] = [readLock(lock), readLock(lockOf(home))];
    expect([...addressesOf(is)].sort()).toEqual([...addressesOf(was)].sort());
    expect(is.corrected.get('/en/2031/05/04/')).toEqual(was.corrected.get('/en/2031/05/04/'));
    for (const [address, { to }] of was.moved) expect(is.moved.get(address)?.to).toBe(to);
    expect((await build(home, '2031-07-02')).messages.filter(isLost)).toEqual([]);
  });

  it('is told so by a build that leaves the lock, and the next one still has them', async () => {
    const { home, lock } = await lost();
    const left = await buildSite({ ...home, lock: 'leave', today: '2031-07-01' });
    expect(left.messages.filter(isLost)).toHaveLength(1);
    expect(existsSync(path.join(home.archive, 'lectern.lock'))).toBe(false);
    await build(home, '2031-07-02');
    expect([...addressesOf(readLock(lockOf(home)))].sort()).toEqual([...addressesOf(readLock(lock))].sort());
  });

  it('is not built where the lock is frozen', async () => {
    const { home } = await lost();
    await expect(build(home, '2031-07-01', 'frozen')).rejects.toThrow(
      'There is no lectern.lock, though the site was made with one. Nothing was built, as it is --frozen: put the file back (git checkout -- lectern.lock).',
    );
  });

  it('is another than one that never had a lock, or whose site is of other transcripts', async () => {
    const never = homeOf(before);
    await buildSite({ ...never, lock: 'leave' });
    expect((await build(never)).messages.filter(isLost)).toEqual([]);
    const { home } = await lost();
    const archive = folderOf({ 'transcripts/2031-05-04.txt': transcript('crane', 'May 4, 2031') });
    const others = { ...home, archive };
    expect((await build(others)).messages.filter(isLost)).toEqual([]);
    expect(readLock(lockOf(others)).briefings.size).toBe(1);
  });
});

describe('A lock that could not be written', () => {
  it('is told of by the build that would have written it, and by no other', async () => {
    const home = homeOf(before);
    disk.full = /lectern\.lock/;
    const failed = await build(home);
    disk.full = null;
    const isUnwritten = ({ rule }: { rule: string }) => rule === 'lock-not-written';
    expect(failed.messages.filter(isUnwritten)).toHaveLength(1);
    expect((await buildSite({ ...home, lock: 'leave' })).messages.filter(isUnwritten)).toEqual([]);
  });
});
