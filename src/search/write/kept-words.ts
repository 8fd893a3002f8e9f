import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sealedBytes, unsealedBytes, writeWholeNow } from '../../archive/whole-file.ts';
import type { Sense } from './dictionary.ts';

/** Where it is kept what Pagefind takes the stretches of a part for: of a part that is written again only what is new is asked for. */
export interface WordsFolder {
  /** the cache folder of the archive */
  folder: string;
  /** stands for the code that asks */
  release: string;
}

export type Meanings = ReadonlyMap<string, readonly Sense[]>;

const PREFIX = 'words-';

const fileOf = ({ folder }: WordsFolder, part: string): string => join(folder, PREFIX + part);

/** @param part "en-2031-h1" */
export function readWords(place: WordsFolder, part: string): Meanings {
  try {
    const text = unsealedBytes(readFileSync(fileOf(place, part))) ?? '{}';
    const kept = JSON.parse(text) as { release?: string; words: [string, Sense[]][] };
    return new Map(kept.release === place.release ? kept.words : []);
  } catch {
    return new Map();
  }
}

/** No failure is an error: what is not kept is asked for anew. */
export function keepWords(place: WordsFolder, part: string, words: Meanings): void {
  try {
    writeWholeNow(
      fileOf(place, part),
      sealedBytes(JSON.stringify({ release: place.release, words: [...words] })),
    );
  } catch {
    // the disk may be full, or not ours
  }
}

/** Removes what is kept of other parts than these. */
export async function forgetWords({ folder }: WordsFolder, parts: readonly string[]): Promise<void> {
  const known = new Set(parts.map((part) => PREFIX + part));
  const names = await readdir(folder).catch(() => []);
  const old = names.filter((name) => name.startsWith(PREFIX) && !known.has(name));
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true }).catch(() => {})));
}
