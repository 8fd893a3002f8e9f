import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { register } from 'tsx/esm/api';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readLock } from '../../src/lock/read-lock.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { program } from '../cli/run.ts';

/** Files that do not fit on the disk. */
const disk = vi.hoisted((): { full: RegExp | null } => ({ full: null }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const writeFile = async (file: string, content: string | Uint8Array) => {
    if (!disk.full?.test(file)) return real.writeFile(file, content);
    await real.writeFile(file, content.slice(0, 10));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  return { ...real, default: { ...real, writeFile }, writeFile };
});

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

beforeAll(() => {
  const unregister = register({ tsconfig: false });
  return () => void unregister();
});

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
      expect(failed.messages.filter(({ rule }) => rule === 'lock-not-written')).toHaveLength(1);
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

describe('A build that is killed', () => {
  it('at whatever step of writing into the archive leaves a whole lock, and the next build is the right one', async () => {
    const home = homeOf(before);
    await build(home);
    const start = { ...homeOf({}), archive: temporaryFolder(), out: temporaryFolder() };
    for (const folder of ['archive', 'out'] as const)
      cpSync(home[folder], start[folder], { recursive: true });
    put(home, 'transcripts/2031-05-04.txt', corrected);
    await build(home, '2031-06-02');
    const [right, site] = [contentOf(home.archive), contentOf(home.out)];
    const hook = `data:text/javascript,${encodeURIComponent(ending)}`;
    let [killed, step] = [0, 0];
    for (let isOver = false; !isOver; step++) {
      const one = homeOf({});
      for (const folder of ['archive', 'out'] as const)
        cpSync(start[folder], one[folder], { recursive: true });
      put(one, 'transcripts/2031-05-04.txt', corrected);
      const args = ['--import', hook, program, 'build', one.archive, '--out', one.out, '--no-cache'];
      const env = {
        ...process.env,
        LECTERN_END_AT: String(step),
        SOURCE_DATE_EPOCH: String(Date.UTC(2031, 5, 2) / 1000),
      };
      const { signal } = await promisify(execFile)(process.execPath, args, { env }).then(
        () => ({ signal: null }),
        (error: { signal: string | null }) => error,
      );
      killed += Number(signal === 'SIGKILL');
      isOver = signal === null;
      expect(readLock(lockOf(one)).briefings.size).toBe(1);
      await build(one, '2031-06-02');
      expect([...contentOf(one.archive)]).toEqual([...right]);
      expect(contentOf(one.out)).toEqual(site);
    }
    // the folder of former transcripts; of one, and of the lock, the draft and its name
    expect(killed).toBe(5);
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

describe('A lock that git gave the line ends of another system', () => {
  it('is the same lock', async () => {
    const home = homeOf(before);
    await build(home);
    const windows = lockOf(home).replaceAll('\n', '\r\n');
    put(home, 'lectern.lock', windows);
    await build(home, '2031-06-02', 'frozen');
    await build(home, '2031-06-03');
    expect(lockOf(home)).toBe(windows);
  });
});
