import { rm } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../archive/message.ts';
import {
  type AsideOptions,
  type FilterFiles,
  filterFiles,
  forgetWords,
  type IndexFile,
  itemsOf,
  partsFile,
  partsOf,
  recordFilters,
  type SearchPart,
  searchRecords,
  Vocabulary,
  type WrittenPart,
  writeAside,
  writeFilesBelow,
} from '../search/write/index.ts';
import { firstLine, type OnFault, wholeArchive } from '../site/faults.ts';
import { listingOf } from '../site/keys.ts';
import type { Edition } from '../site/types.ts';
import { faultOfItem, fullDisk } from './faults.ts';
import { contentKey, Ledger } from './ledger.ts';
import { filesBelow } from './made-files.ts';

/** Of a site. */
export const searchFolder = (out: string): string => path.join(out, 'pagefind');

export interface SearchOptions extends AsideOptions {
  onFault: OnFault;
  /** what stands already is not written again */
  ledger?: Ledger;
  /** the parts as they were written for the site that stands, by name */
  known?: Readonly<Record<string, PartState>>;
}

/** A part of the search as it was written: the key of what is in it, and what its writing gave. */
export interface PartState {
  /** empty where it is to be written again: something in it failed */
  key: string;
  result: WrittenPart;
}

/** What became of the search of a site. */
export interface WrittenSearch {
  /** how many it holds */
  records: number;
  /** addresses of the items that it does not hold */
  leftOut: ReadonlySet<string>;
  /** by name: "en-2031" */
  parts: Record<string, PartState>;
}

const nameOf = ({ language, name }: { language: string; name: string }): string => `${language}-${name}`;

/**
 * The search index below `out` of what the briefings say, but for what it can be narrowed to: their subjects need not be known. A record
 * that cannot be taken in costs itself. Null where there can be no search at all: its folder is gone then, and the site is one without.
 * @throws the signal’s reason, once all has stopped; Error where the disk is full
 */
export async function writeSearch(
  editions: readonly Edition[],
  out: string,
  { onFault, ledger = new Ledger(), known = {}, ...options }: SearchOptions,
): Promise<WrittenSearch | null> {
  const failed = new Set<string>();
  const parts = editions.flatMap((edition) => partsOf(edition));
  const planned = parts.map((part) => ({ part, name: nameOf(part), key: keyOf(part, ledger) }));
  const stands = planned.filter(({ name, key }) => {
    const stored = known[name];
    return key !== '' && stored?.key === key && ledger.standsBelow(`pagefind/${name}`, key);
  });
  const due = planned.filter((one) => !stands.includes(one));
  const toWrite = due.map(({ part, name }) => ({
    language: part.language,
    name: part.name,
    size: itemsOf(part).length,
    records: () =>
      searchRecords(part, (item, error) => {
        failed.add(name);
        const reason = `Its search record cannot be made, so that search finds its address alone: ${firstLine(error)}`;
        onFault(faultOfItem('record-failed', item, reason));
      }),
  }));
  try {
    const writing = toWrite.length === 0 ? [] : writeAside(toWrite, searchFolder(out), options);
    // while the others are written
    const vocabulary = new Vocabulary();
    for (const { name } of stands) vocabulary.add(known[name]!.result);
    const written = await writing;
    for (const part of written) vocabulary.add(part);
    const results = new Map(
      stands.map(({ name, key }) => [name, { key, result: known[name]!.result }] as const),
    );
    for (const [at, { name, key }] of due.entries()) {
      const result = written[at]!;
      const isWhole = !failed.has(name) && result.leftOut.length === 0;
      results.set(name, { key: isWhole ? key : '', result });
      for (const file of await filesBelow(path.join(searchFolder(out), name)))
        ledger.stands(`pagefind/${name}/${file}`, key || contentKey(name + file));
    }
    if (options.words) await forgetWords(options.words, [...results.keys()]);
    // in the order of time, whichever were written now
    const states = planned.map(({ name }) => [name, results.get(name)!] as const);
    const all = states.map(([, { result }]) => result);
    await writeText(out, vocabulary.files(), ledger);
    const leftOut = new Set<string>();
    const refused = all.flatMap((part) => part.leftOut);
    const own = refused.length === 0 ? [] : parts.flatMap(itemsOf);
    const items = new Map(own.map((item) => [item.address, item]));
    for (const { url, reason } of refused) {
      const item = items.get(url) ?? items.get(url.replace(/#[^#]*$/s, ''));
      if (!item) continue;
      leftOut.add(item.address);
      onFault(faultOfItem('record-failed', item, `Search does not hold this: ${reason}`));
    }
    const records = all.reduce((sum, part) => sum + part.records, 0);
    return { records, leftOut, parts: Object.fromEntries(states) };
  } catch (error) {
    options.signal?.throwIfAborted();
    const full = await fullDisk(out);
    if (full) throw full;
    await rm(searchFolder(out), { recursive: true, force: true });
    ledger.leaveBelow('pagefind/');
    onFault(message(wholeArchive, 'search-failed', `The site has no search: ${firstLine(error)}.`));
    return null;
  }
}

/** Stands for the records of a part; empty where that is not known. */
function keyOf({ briefings }: SearchPart, ledger: Ledger): string {
  const listings = briefings.map(listingOf);
  return listings.includes(null) ? '' : ledger.keyOf(`search ${listings.join(' ')}`);
}

/** What the parts of a search can be narrowed to. @param leftOut addresses of the items that it does not hold */
export function makeFilters(editions: readonly Edition[], leftOut?: ReadonlySet<string>): PartFilters[] {
  return editions
    .flatMap((edition) => partsOf(edition))
    .map((part) => ({ name: nameOf(part), ...filterFiles(part, recordFilters(part, leftOut)) }));
}

type PartFilters = FilterFiles & { name: string };

/**
 * What the search can be narrowed to, and the list of its parts, below `out`: without it there is no search.
 * @param ofAll `makeFilters` of a search that holds all items
 */
export async function writeFilters(
  editions: readonly Edition[],
  out: string,
  { leftOut, parts }: WrittenSearch,
  ledger: Ledger = new Ledger(),
  ofAll = makeFilters(editions),
): Promise<void> {
  const made = leftOut.size === 0 ? ofAll : makeFilters(editions, leftOut);
  const filters = new Map(made.map((one) => [one.name, one]));
  const list = partsFile(
    Object.values(parts).map(({ result }) => result),
    filters,
  );
  await writeText(out, [...made.flatMap(({ files }) => files), list], ledger);
}

async function writeText(out: string, files: readonly IndexFile[], ledger: Ledger): Promise<void> {
  const due = files.filter(({ path, text }) => !ledger.stands(`pagefind/${path}`, contentKey(text)));
  await writeFilesBelow(searchFolder(out), due);
}
