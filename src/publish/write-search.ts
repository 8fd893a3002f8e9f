import { rm } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../archive/message.ts';
import {
  type AsideOptions,
  filterFiles,
  itemsOf,
  partsFile,
  partsOf,
  recordFilters,
  searchRecords,
  type WrittenPart,
  wordFiles,
  writeAside,
  writeFilesBelow,
} from '../search/write/index.ts';
import { firstLine, type OnFault, wholeArchive } from '../site/faults.ts';
import type { Edition } from '../site/types.ts';
import { faultOfItem, fullDisk } from './faults.ts';

const folderOf = (out: string): string => path.join(out, 'pagefind');

export interface SearchOptions extends AsideOptions {
  onFault: OnFault;
}

/** What became of the search of a site. */
export interface WrittenSearch {
  /** how many it holds */
  records: number;
  /** addresses of the items that it does not hold */
  leftOut: ReadonlySet<string>;
  parts: readonly WrittenPart[];
}

/**
 * The search index below `out` of what the briefings say, but for what it can be narrowed to: their subjects need not be known. A record
 * that cannot be taken in costs itself. Null where there can be no search at all: its folder is gone then, and the site is one without.
 * @throws the signal’s reason, once all has stopped; Error where the disk is full
 */
export async function writeSearch(
  editions: readonly Edition[],
  out: string,
  { onFault, ...options }: SearchOptions,
): Promise<WrittenSearch | null> {
  const parts = editions.flatMap((edition) => partsOf(edition));
  const handed = parts.map((part) => ({
    language: part.language,
    name: part.name,
    records: searchRecords(part, (item, error) => {
      const reason = `Its search record cannot be made, so that search finds its address alone: ${firstLine(error)}`;
      onFault(faultOfItem('record-failed', item, reason));
    }),
  }));
  try {
    const written = await writeAside(handed, folderOf(out), options);
    await writeFilesBelow(folderOf(out), wordFiles(written));
    const items = new Map(parts.flatMap(itemsOf).map((item) => [item.address, item]));
    const leftOut = new Set<string>();
    for (const { url, reason } of written.flatMap((part) => part.leftOut)) {
      const item = items.get(url.replace(/#.*/s, ''));
      if (!item) continue;
      leftOut.add(item.address);
      onFault(faultOfItem('record-failed', item, `Search does not hold this: ${reason}`));
    }
    return { records: written.reduce((sum, { records }) => sum + records, 0), leftOut, parts: written };
  } catch (error) {
    options.signal?.throwIfAborted();
    const full = await fullDisk(out);
    if (full) throw full;
    await rm(folderOf(out), { recursive: true, force: true });
    onFault(message(wholeArchive, 'search-failed', `The site has no search: ${firstLine(error)}.`));
    return null;
  }
}

/** What the search can be narrowed to, and the list of its parts, below `out`: without it there is no search. */
export async function writeFilters(
  editions: readonly Edition[],
  out: string,
  { leftOut, parts }: WrittenSearch,
): Promise<void> {
  const made = editions
    .flatMap((edition) => partsOf(edition))
    .map((part) => {
      const { files, hash } = filterFiles(part, recordFilters(part, leftOut));
      return { files, hash, key: `${part.language}-${part.name}` };
    });
  const hashes = new Map(made.map(({ key, hash }) => [key, hash]));
  await writeFilesBelow(folderOf(out), [...made.flatMap(({ files }) => files), partsFile(parts, hashes)]);
}
