import { lstat, mkdir, rename, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';

/** What becomes of a site that stands when a few of its files change. */
export interface Changes {
  /** paths that are taken out of the folder of new files into the site; they replace what stands there */
  put: readonly string[];
  /** paths that are no longer part of the site */
  remove: readonly string[];
}

/**
 * Brings a site up to date, file by file: each is replaced at one stroke, new ones come before old ones go, and pages of
 * lists, which lead to others, come last. @param fresh folder of new files @param out the site, both absolute
 */
export async function apply({ put, remove }: Changes, fresh: string, out: string): Promise<void> {
  const folders = new Set<string>();
  const ordered = put.toSorted((a, b) => Number(leads(a)) - Number(leads(b)));
  for (const file of ordered) {
    const folder = path.dirname(path.join(out, file));
    if (!folders.has(folder)) await mkdir(folder, { recursive: true });
    folders.add(folder);
    await rename(path.join(fresh, file), path.join(out, file));
  }
  const emptied = new Set<string>();
  for (const file of remove) {
    await unlink(path.join(out, file)).catch(ignoreMissing);
    emptied.add(path.dirname(file));
  }
  for (const folder of emptied) await removeEmpty(out, folder);
}

const leads = (file: string): boolean => file.endsWith('index.html');

/** A folder that holds nothing any more, and those above it. */
async function removeEmpty(out: string, folder: string): Promise<void> {
  for (let at = folder; at !== '.' && at !== ''; at = path.dirname(at)) {
    try {
      await rmdir(path.join(out, at));
    } catch {
      return;
    }
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** Of paths that a site is to have from now on, those in whose place something stands already, or above which a file does. */
export async function inTheWay(out: string, added: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const looked = new Map<string, boolean>();
  const isFree = async (folder: string): Promise<boolean> => {
    if (folder === '.' || folder === '') return true;
    let free = looked.get(folder);
    if (free === undefined) {
      const there = await lstat(path.join(out, folder)).catch(() => null);
      free = (there === null || there.isDirectory()) && (await isFree(path.dirname(folder)));
      looked.set(folder, free);
    }
    return free;
  };
  for (const file of added) {
    const there = await lstat(path.join(out, file)).catch(() => null);
    if (there !== null || !(await isFree(path.dirname(file)))) found.push(file);
  }
  return found;
}
