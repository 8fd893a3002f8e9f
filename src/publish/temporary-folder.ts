import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRunning } from '../archive/running.ts';

/** Milliseconds: what is younger may be of a program on another machine, or in a container, that has this folder too. */
const A_DAY = 24 * 60 * 60 * 1000;

/** A new folder for what has to lie somewhere while a program runs. What those left that were killed goes. @param within of the system */
export async function makeTemporaryFolder(within = tmpdir()): Promise<string> {
  for (const name of await readdir(within).catch(() => [])) {
    const folder = path.join(within, name);
    if (await isLeft(folder)) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
  return mkdtemp(path.join(within, `${START}${process.pid}-`));
}

const START = 'lectern-';

/** Whether it is one of a program of this user that is long gone. */
async function isLeft(folder: string): Promise<boolean> {
  // lectern-4711-a1B2c3
  const id = /^lectern-(\d+)-\w{6}$/.exec(path.basename(folder))?.[1];
  if (id === undefined || isRunning(Number(id))) return false;
  const found = await lstat(folder).catch(() => null);
  const isOurs = found?.isDirectory() === true && found.uid === (process.getuid?.() ?? found.uid);
  return isOurs && found.mtimeMs < Date.now() - A_DAY;
}
