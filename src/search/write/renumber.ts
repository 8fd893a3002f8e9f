import { renameSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { fragmentFile, idOf, type Part, tableFile } from '../format/places.js';
import { recordsOnDisk } from './fragments.ts';
import { type Meta, readMeta, writeMeta } from './meta-file.ts';

/** A record that was handed to Pagefind, and its place among all of its language. */
export interface Placed {
  url: string;
  place: number;
}

export interface Renumbered {
  hash: string;
  /** where it is a table, search is the same, and slower */
  ids: Part['ids'];
  /** addresses of records that Pagefind did not take */
  missing: string[];
}

const Entry = z.object({ languages: z.record(z.string(), z.object({ hash: z.string().min(1) })) });

/**
 * Gives the records of an index ids that say their place: the third in the order of time becomes
 * "en_8a90f8789a-0000002", behind the index's own hash, so that no browser takes an earlier build's file for it.
 * The search page then knows their order and finds their filters without a table, and as Pagefind’s own ids are hashes,
 * which no compression makes smaller, every first search loads about half as much.
 *
 * Where Pagefind’s list of records is not as expected, it stays as it is, and a table of places is put beside it.
 *
 * @param folder a written index
 * @param handed the records of the language that it was given, in that order
 * @throws Error where not even the records’ own files can be read
 */
export async function renumber(
  folder: string,
  language: string,
  handed: readonly Placed[],
): Promise<Renumbered> {
  const entry = Entry.parse(JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')));
  const hash = entry.languages[language]?.hash;
  if (hash === undefined) return { hash: '', ids: 'places', missing: handed.map(({ url }) => url) };
  const file = join(folder, `pagefind.${hash}.pf_meta`);
  const meta = readMeta(await readFile(file));
  if (meta && meta[1].length === handed.length && (await haveFragments(folder, meta))) {
    await rewrite(folder, file, meta, hash, (index) => handed[index]?.place ?? 0);
    return { hash, ids: 'places', missing: [] };
  }
  const placeOf = new Map(handed.map(({ url, place }) => [url, place]));
  const urls = await recordsOnDisk(folder, language);
  const taken = new Set(urls.values());
  const missing = handed.flatMap(({ url }) => (taken.has(url) ? [] : [url]));
  const places = new Map([...urls].map(([id, url]) => [id, placeOf.get(url) ?? -1]));
  if (meta?.[1].every(([id]) => (places.get(id) ?? -1) >= 0)) {
    await rewrite(folder, file, meta, hash, (_, id) => places.get(id) ?? 0);
    return { hash, ids: 'places', missing };
  }
  await writeFile(join(folder, tableFile(hash)), JSON.stringify(Object.fromEntries(places)));
  return { hash, ids: 'table', missing };
}

/** Each record has a file of its own, so that each can be given another name. */
async function haveFragments(folder: string, meta: Meta): Promise<boolean> {
  const names = new Set(await readdir(join(folder, 'fragment')));
  const ids = new Set(meta[1].map(([id]) => id));
  return ids.size === meta[1].length && [...ids].every((id) => names.has(basename(fragmentFile(id))));
}

async function rewrite(
  folder: string,
  file: string,
  meta: Meta,
  hash: string,
  placeOf: (index: number, id: string) => number,
): Promise<void> {
  const [version, records, ...rest] = meta;
  const placed = records.map(([id, ...own], index) => ({ id, own, now: idOf(hash, placeOf(index, id)) }));
  // one after the other, and yet three times as quick as by promises
  for (const { id, now } of placed)
    renameSync(join(folder, fragmentFile(id)), join(folder, fragmentFile(now)));
  const list = placed.map(({ own, now }): Meta[1][number] => [now, ...own]);
  await writeFile(file, writeMeta([version, list, ...rest]));
}
