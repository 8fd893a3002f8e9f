import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sealedBytes, unsealedBytes, writeWholeNow } from '../../archive/whole-file.ts';
import type { Sense } from './dictionary.ts';
import type { PackedHashes } from './packed.ts';

/**
 * Where it is kept what Pagefind takes the stretches of a part for, and how its files are compressed: of a part that is written again only
 * what is new is asked for and compressed.
 */
export interface WordsFolder {
  /** the cache folder of the archive */
  folder: string;
  /** stands for the code that asks */
  release: string;
  /** the folder of the search that stands, whose files are taken over */
  standing?: string;
}

export type Meanings = ReadonlyMap<string, readonly Sense[]>;

const PREFIX = 'words-';

/** Behind the name of a part. */
const FILES = '.files';

/** @param part "en-2031-h1" */
export const readWords = (place: WordsFolder, part: string): Meanings => new Map(read<Sense[]>(place, part));

/** No failure is an error: what is not kept is asked for anew. */
export const keepWords = (place: WordsFolder, part: string, words: Meanings): void =>
  keep(place, part, words);

export const readPacked = (place: WordsFolder, part: string): PackedHashes =>
  new Map(read<string>(place, part + FILES));

/** No failure is an error. */
export const keepPacked = (place: WordsFolder, part: string, hashes: PackedHashes): void =>
  keep(place, part + FILES, hashes);

function read<T>({ folder, release }: WordsFolder, name: string): [string, T][] {
  try {
    const text = unsealedBytes(readFileSync(join(folder, PREFIX + name)), name) ?? '{}';
    const kept = JSON.parse(text) as { release?: string; entries: [string, T][] };
    return kept.release === release ? kept.entries : [];
  } catch {
    return [];
  }
}

function keep<T>({ folder, release }: WordsFolder, name: string, entries: ReadonlyMap<string, T>): void {
  try {
    const text = JSON.stringify({ release, entries: [...entries] });
    writeWholeNow(join(folder, PREFIX + name), sealedBytes(text, name));
  } catch {
    // the disk may be full, or not ours
  }
}

/** Removes what is kept of other parts than these. */
export async function forgetWords({ folder }: WordsFolder, parts: readonly string[]): Promise<void> {
  const known = new Set(parts.flatMap((part) => [PREFIX + part, PREFIX + part + FILES]));
  const names = await readdir(folder).catch(() => []);
  const old = names.filter((name) => name.startsWith(PREFIX) && !known.has(name));
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true }).catch(() => {})));
}
