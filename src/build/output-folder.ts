import { rmSync } from 'node:fs';
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { siteMarker } from '../archive/file-kinds.ts';
import { isInside } from '../archive/walk.ts';
import { UsageError } from './usage-error.ts';

/**
 * Where to build (absolute, without links). Refuses a folder that would cost someone their files: the archive itself, one
 * that holds the archive, and any folder with something in it that Lectern did not make.
 */
export async function checkOutput(wanted: string, archive: string): Promise<string> {
  const out = await resolveLinks(path.resolve(wanted));
  if (isInside(out, archive)) {
    const what = out === archive ? 'is the archive itself' : 'holds the archive';
    throw new UsageError(
      `--out “${wanted}” ${what}, and would be replaced by the site. Name another folder.`,
    );
  }
  const found = await stat(out).catch(() => null);
  if (found && !found.isDirectory()) throw new UsageError(`--out “${wanted}” is a file. Name a folder.`);
  const names = found ? await readdir(out) : [];
  if (names.length > 0 && !names.includes(siteMarker)) {
    throw new UsageError(
      `--out “${wanted}” holds files that Lectern did not make, and would be replaced. Name another folder, or empty it.`,
    );
  }
  return out;
}

/** The path with the links of its existing part followed. */
async function resolveLinks(target: string): Promise<string> {
  try {
    return await realpath(target);
  } catch {
    const parent = path.dirname(target);
    return parent === target ? target : path.join(await resolveLinks(parent), path.basename(target));
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Lets `work` fill a new folder beside `out` and puts it in the place of `out` only when all went well. Until then, and
 * if anything fails, what stood there stays whole.
 */
export async function replaceFolder<T>(out: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(path.dirname(out), { recursive: true });
  await tidy(out);
  const fresh = `${out}.tmp-${process.pid}`;
  const removeAtExit = () => rmSync(fresh, { recursive: true, force: true });
  const exit = (_: NodeJS.Signals, number: number) => process.exit(128 + number);
  process.once('exit', removeAtExit);
  for (const signal of signals) process.once(signal, exit);
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    await writeFile(path.join(fresh, siteMarker), 'Made by Lectern. The next build replaces this folder.\n');
    const result = await work(fresh);
    await swap(out, fresh);
    return result;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    process.removeListener('exit', removeAtExit);
    for (const signal of signals) process.removeListener(signal, exit);
  }
}

async function swap(out: string, fresh: string): Promise<void> {
  const old = `${out}.old-${process.pid}`;
  const replaced = await rename(out, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, out);
  } catch (error) {
    if (replaced) await rename(old, out);
    throw error;
  }
  if (replaced) await rm(old, { recursive: true, force: true });
}

/** After a build that was killed: brings back a site that was aside, and removes what was half made. */
async function tidy(out: string): Promise<void> {
  const parent = path.dirname(out);
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(`${path.basename(out)}.`))) {
    // _site.tmp-4711      _site.old-4711
    const left = /\.(tmp|old)-(\d+)$/.exec(name);
    if (!left || name !== `${path.basename(out)}${left[0]}` || isRunning(Number(left[2]))) continue;
    const folder = path.join(parent, name);
    if (left[1] === 'old' && !(await stat(out).catch(() => null))) await rename(folder, out);
    else await rm(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
