import { lstatSync, readdirSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { siteMarker } from '../archive/file-kinds.ts';
import { compareText } from '../archive/order.ts';

/** In each site: the files that Lectern made, one path a line, gzipped. What stands in it besides is somebody else's. */
export const madeList = '.lectern-files.gz';

/** Endings of what the first release made, which kept no list. */
const MADE_ENDINGS = /^(?:assets|pagefind)\/|\.(?:html|json|txt|xml)$|^_headers$/;

/** Writes the list of all files below a site that was just made. */
export async function writeMadeFiles(site: string): Promise<void> {
  await writeMadeList(site, await filesBelow(site));
}

/** Writes into `folder` the list of a site that is made of these files. */
export async function writeMadeList(folder: string, files: readonly string[]): Promise<void> {
  // by code units, as compareText does
  const lines = files.toSorted().join('\n');
  // packed harder it would be a tenth of a thousandth of the site smaller
  await writeFile(path.join(folder, madeList), gzipSync(`${lines}\n`, { level: 1 }));
}

/** What in a site is none of `files`, as high up as it is wholly somebody else's, in order. */
export async function strangersAmong(site: string, files: ReadonlySet<string>): Promise<string[]> {
  const folders = foldersOf(files);
  const found: string[] = [];
  const isOwn = (at: string) => files.has(at) || at === siteMarker || at === madeList;
  // at once, as of thousands of folders each costs a fifth of what waiting for it would
  const visit = (folder: string): void => {
    const others: string[] = [];
    // of a hundred thousand files it is asked what they are only where they are not ours
    for (const name of readdirSync(path.join(site, folder))) {
      const at = folder ? `${folder}/${name}` : name;
      if (folders.has(at) || !isOwn(at)) others.push(name);
    }
    for (const name of others.sort(compareText)) {
      const at = folder ? `${folder}/${name}` : name;
      if (folders.has(at) && isFolderNow(path.join(site, at))) visit(at);
      else if (!isOwn(at)) found.push(at);
    }
  };
  visit('');
  return found;
}

const isFolderNow = (at: string): boolean => lstatSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Paths of the files below a folder, relative to it, with "/"; none where there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => inside(folder, path.join(entry.parentPath, entry.name)));
}

const inside = (folder: string, file: string): string =>
  path.relative(folder, file).replaceAll(path.sep, '/');

export interface Strangers {
  /** files and folders that Lectern did not make, as high up as they are wholly somebody else's, in order */
  free: string[];
  /** those in whose place the new site has something of its own */
  inTheWay: string[];
}

/** What in `site` Lectern did not make, held against the site `fresh` that is to take its place. */
export async function findStrangers(site: string, fresh: string): Promise<Strangers> {
  const isMade = await madeIn(site);
  const found: Strangers = { free: [], inTheWay: [] };
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(path.join(site, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      const at = folder ? `${folder}/${entry.name}` : entry.name;
      const there = await lstat(path.join(fresh, at)).catch(() => null);
      if (entry.isDirectory()) {
        if (there?.isDirectory() || isMade.folder(at)) await visit(at);
        else found[there ? 'inTheWay' : 'free'].push(at);
      } else if (!isMade.file(at)) found[there ? 'inTheWay' : 'free'].push(at);
    }
  };
  await visit('');
  return found;
}

/** Moves files and folders from one folder to the same places in another. */
export async function carry(from: string, to: string, entries: readonly string[]): Promise<void> {
  for (const entry of entries) {
    await mkdir(path.dirname(path.join(to, entry)), { recursive: true });
    await rename(path.join(from, entry), path.join(to, entry));
  }
}

interface Made {
  file(at: string): boolean;
  /** whether anything in it was made by Lectern */
  folder(at: string): boolean;
}

/** The files that a site's list names; none where there is no list, or none that is sound. */
export async function listedIn(site: string): Promise<string[]> {
  try {
    const list = await readFile(path.join(site, madeList));
    return gunzipSync(list).toString('utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

async function madeIn(site: string): Promise<Made> {
  const list = await readFile(path.join(site, madeList)).catch(() => null);
  const own = (at: string) => at === siteMarker || at === madeList;
  if (list === null) {
    const isHidden = (at: string) => at.split('/').some((part) => part.startsWith('.'));
    return {
      file: (at) => own(at) || (!isHidden(at) && MADE_ENDINGS.test(at)),
      folder: (at) => !isHidden(at),
    };
  }
  const files = new Set(gunzipSync(list).toString('utf8').split('\n'));
  const folders = foldersOf(files);
  return { file: (at) => own(at) || files.has(at), folder: (at) => folders.has(at) };
}

/** Every folder that one of the files lies in. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
