import { rmSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { siteMarker } from '../archive/file-kinds.ts';
import { isRunning } from '../archive/running.ts';
import { isInside } from '../archive/walk.ts';
import { apply, inTheWay } from './apply.ts';
import {
  carry,
  findStrangers,
  madeList,
  strangersAmong,
  writeMadeFiles,
  writeMadeList,
} from './made-files.ts';
import { isAddress } from './output-path.ts';
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
  if (!found && (await lstat(out).catch(() => null))?.isSymbolicLink())
    throw new UsageError(
      `--out “${wanted}” is a link that leads to no folder. Name a folder, or mend the link.`,
    );
  if (found && !found.isDirectory()) throw new UsageError(`--out “${wanted}” is a file. Name a folder.`);
  const names = found ? await readdir(out) : [];
  if (names.length > 0 && !(await isOurs(out))) {
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

/** What the marker says; only a folder whose marker begins so is ever removed. */
const MARK = 'Made by Lectern.';

export interface ReplaceOptions {
  /** a folder that is never removed, wherever it lies: the archive */
  spare?: string;
}

/**
 * Lets `work` fill a new folder beside `out` and puts it in the place of `out` only when all went well. Until then, and
 * if anything fails, what stood there stays whole. What somebody else put into `out` (CNAME, .git …) goes over to the new
 * folder; `kept` names it.
 * @throws UsageError where the new site has a file of its own in such a place
 */
export function replaceFolder<T>(
  out: string,
  work: (folder: string) => Promise<T>,
  options: ReplaceOptions = {},
): Promise<{ result: T; kept: string[] }> {
  return withFresh(out, options, async (fresh) => {
    const result = await work(fresh);
    await writeMadeFiles(fresh);
    const strangers = await strangersOf(out, fresh);
    await swap(out, fresh, strangers);
    return { result, kept: strangers };
  });
}

/** What the files of a site that stands become: those of `files` that `work` wrote, and no others than these. */
export interface Update {
  /** every file of the site from now on */
  files: readonly string[];
  /** those of them that stand already as they shall be */
  standing: Pick<ReadonlySet<string>, 'has'>;
}

export interface UpdateOptions extends ReplaceOptions {
  /** files of the site as it was made, and of builds that did not end: what is not among them is somebody else's */
  ours: readonly string[];
  /** called before the first file of the site is touched, with those that come to it anew */
  begin: (added: readonly string[]) => Promise<void>;
  /** whether something may stand in the site that is none of its files */
  mayHaveStrangers?: (() => Promise<boolean>) | undefined;
}

/**
 * Lets `work` fill a new folder beside `out` with what changed, and brings that into the site when all went well. Until then,
 * and if `work` fails, what stood there stays whole.
 * @throws UsageError where the site would have a file of its own in the place of somebody else's
 */
export function updateFolder<T extends Update>(
  out: string,
  work: (folder: string) => Promise<T>,
  { ours, begin, mayHaveStrangers = async () => true, ...options }: UpdateOptions,
): Promise<{ result: T; kept: string[] }> {
  return withFresh(out, options, async (fresh) => {
    const result = await work(fresh);
    const files = new Set(result.files);
    const known = new Set(ours);
    const added = result.files.filter((file) => !known.has(file));
    refuse(out, await inTheWay(out, added));
    // whoever wrote these lists, nothing beyond the site is taken away
    const remove = ours.filter((file) => !files.has(file) && isAddress(`/${file}`));
    await begin(added);
    const isOther =
      added.length + remove.length > 0 || !(await stat(path.join(out, madeList)).catch(() => null));
    if (isOther) await writeMadeList(fresh, [...result.files, siteMarker]);
    await apply({ put: result.files.filter((file) => !result.standing.has(file)), remove }, fresh, out);
    if (isOther) await apply({ put: [madeList], remove: [] }, fresh, out);
    return { result, kept: (await mayHaveStrangers()) ? await strangersAmong(out, files) : [] };
  });
}

/** Folders that builds of this program fill now. */
const filling = new Set<string>();

/** A folder beside `out` for the time of the work; it is gone afterwards, however that ends. */
async function withFresh<T>(
  out: string,
  { spare }: ReplaceOptions,
  work: (fresh: string) => Promise<T>,
): Promise<T> {
  await mkdir(path.dirname(out), { recursive: true });
  await tidy(out, spare);
  const fresh = await makeFolderBeside(out, 'tmp');
  filling.add(fresh);
  const removeAtExit = () => rmSync(fresh, { recursive: true, force: true });
  const exit = (_: NodeJS.Signals, number: number) => process.exit(128 + number);
  process.once('exit', removeAtExit);
  for (const signal of signals) process.once(signal, exit);
  try {
    // so that the next build knows it for ours, should this one be killed
    await writeFile(path.join(fresh, siteMarker), `${MARK} The next build replaces this folder.\n`);
    return await work(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    filling.delete(fresh);
    process.removeListener('exit', removeAtExit);
    for (const signal of signals) process.removeListener(signal, exit);
  }
}

/** "_site.tmp-4711", or with a number behind it where someone has a folder of that name. */
async function makeFolderBeside(out: string, kind: 'tmp' | 'old'): Promise<string> {
  for (let n = 1; ; n++) {
    const folder = `${out}.${kind}-${process.pid}${n > 1 ? `-${n}` : ''}`;
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** What in `out` Lectern did not make, where it can go over to `fresh`. */
async function strangersOf(out: string, fresh: string): Promise<string[]> {
  if (!(await isOurs(out))) return [];
  const { free, inTheWay } = await findStrangers(out, fresh);
  refuse(out, inTheWay);
  return free;
}

function refuse(out: string, inTheWay: readonly string[]): void {
  if (inTheWay.length === 0) return;
  const names = inTheWay.slice(0, 3).join(', ') + (inTheWay.length > 3 ? ', …' : '');
  throw new UsageError(
    `Lectern did not make ${names} in “${path.relative('', out) || out}”, and the new site has a file of that name. Move it away, then build again.`,
  );
}

async function swap(out: string, fresh: string, strangers: readonly string[]): Promise<void> {
  const old = await makeFolderBeside(out, 'old');
  // an empty folder gives way to the one that is renamed to it
  const replaced = await rename(out, old).then(
    () => true,
    async (error: NodeJS.ErrnoException) => {
      await rm(old, { recursive: true, force: true });
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
  if (!replaced) return;
  await carry(old, out, strangers);
  // it was empty, or a site: checkOutput let nothing else through
  await rm(old, { recursive: true, force: true });
}

/** After a build that was killed: brings back a site that was aside, and removes what was half made, if it is ours. */
async function tidy(out: string, spare: string | undefined): Promise<void> {
  const parent = path.dirname(out);
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(`${path.basename(out)}.`))) {
    // _site.tmp-4711      _site.old-4711-2
    const left = /\.(tmp|old)-(\d+)(?:-\d+)?$/.exec(name);
    if (!left || name !== `${path.basename(out)}${left[0]}` || isOfAnother(Number(left[2]))) continue;
    const folder = path.join(parent, name);
    if (filling.has(folder)) continue;
    if (!(await isOurs(folder)) || (spare !== undefined && isInside(folder, spare))) continue;
    if (left[1] === 'tmp') await rm(folder, { recursive: true, force: true });
    else if (await isOurs(out)) await removeOld(folder, out);
    else if (!(await stat(out).catch(() => null))) await rename(folder, out);
  }
}

/** What was to go over from the old site to the new one goes over first; where it cannot, the old one stays. */
async function removeOld(old: string, out: string): Promise<void> {
  const { free, inTheWay } = await findStrangers(old, out);
  await carry(old, out, free);
  if (inTheWay.length === 0) await rm(old, { recursive: true, force: true });
}

/** Whether a folder bears Lectern's own marker. */
export async function isOurs(folder: string): Promise<boolean> {
  const text = await readFile(path.join(folder, siteMarker), 'utf8').catch(() => '');
  return text.startsWith(MARK);
}

/** Whether what bears this number is of another program that runs. */
const isOfAnother = (pid: number): boolean => pid !== process.pid && isRunning(pid);
