import { rm } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../archive/message.ts';
import {
  type AsideOptions,
  filterFiles,
  recordFilters,
  searchRecords,
  writeAside,
  writeFilesBelow,
} from '../search/write/index.ts';
import { firstLine, type OnFault, wholeArchive } from '../site/faults.ts';
import type { Edition, SiteItem } from '../site/types.ts';
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
}

/**
 * The search index below `out` of what the briefings say. Their subjects need not be known. A record that cannot be taken in
 * costs itself. Null where there can be no search at all: its folder is gone then, and the site is one without.
 * @throws the signal’s reason, once all has stopped; Error where the disk is full
 */
export async function writeSearch(
  editions: readonly Edition[],
  out: string,
  { onFault, ...options }: SearchOptions,
): Promise<WrittenSearch | null> {
  const records = searchRecords(editions, (item, error) => {
    const reason = `Its search record cannot be made, so that search finds its address alone: ${firstLine(error)}`;
    onFault(faultOfItem('record-failed', item, reason));
  });
  try {
    const written = await writeAside(records, folderOf(out), options);
    for (const lang of written.slower) onFault(message(wholeArchive, 'search-slower', slower(lang)));
    const items = new Map(
      editions.flatMap((edition) => itemsOf(edition)).map((item) => [item.address, item]),
    );
    const leftOut = new Set<string>();
    for (const { url, reason } of written.leftOut) {
      const item = items.get(url.replace(/#.*/s, ''));
      if (!item) continue;
      leftOut.add(item.address);
      onFault(faultOfItem('record-failed', item, `Search does not hold this: ${reason}`));
    }
    return { records: written.records, leftOut };
  } catch (error) {
    options.signal?.throwIfAborted();
    const full = await fullDisk(out);
    if (full) throw full;
    await rm(folderOf(out), { recursive: true, force: true });
    onFault(message(wholeArchive, 'search-failed', `The site has no search: ${firstLine(error)}.`));
    return null;
  }
}

const slower = (lang: string): string =>
  `Pagefind’s files of “${lang}” are not as expected: search works as ever, and loads more.`;

const itemsOf = ({ briefings }: Edition): SiteItem[] => briefings.flatMap(({ items }) => items);

/** What the search can be narrowed to, below `out`. */
export function writeFilters(
  editions: readonly Edition[],
  out: string,
  leftOut: ReadonlySet<string>,
): Promise<void> {
  return writeFilesBelow(folderOf(out), filterFiles(recordFilters(editions, leftOut)));
}
