import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../archive/order.ts';
import { isAddress } from './output-path.ts';

/** Files of a site that are others than before, as paths in it, in order: what whoever keeps a copy of it has to send. */
export interface SiteChanges {
  added: string[];
  /** other bytes */
  changed: string[];
  removed: string[];
}

export const noChanges: SiteChanges = { added: [], changed: [], removed: [] };

/**
 * Of files, those that were made anew in `fresh` and stand in the site `out` byte for byte: a new release makes all of them, and
 * few become others.
 */
export function sameAsBefore(files: Iterable<string>, fresh: string, out: string): Set<string> {
  const same = new Set<string>();
  for (const file of files) if (holdSame(path.join(fresh, file), path.join(out, file))) same.add(file);
  return same;
}

function holdSame(made: string, standing: string): boolean {
  const there = lstatSync(standing, { throwIfNoEntry: false });
  if (there?.isFile() !== true || statSync(made, { throwIfNoEntry: false })?.size !== there.size)
    return false;
  return readFileSync(made).equals(readFileSync(standing));
}

/**
 * @param now all files of the site @param fresh those that were not left as they stood
 * @param before the files that it was made of
 */
export function changesOf(
  now: { has(file: string): boolean },
  fresh: Iterable<string>,
  before: Iterable<string>,
): SiteChanges {
  const known = new Set(before);
  const added: string[] = [];
  const changed: string[] = [];
  for (const file of fresh) (known.has(file) ? changed : added).push(file);
  const removed = [...known].filter((file) => !now.has(file) && isAddress(`/${file}`));
  for (const list of [added, changed, removed]) list.sort(compareText);
  return { added, changed, removed };
}
