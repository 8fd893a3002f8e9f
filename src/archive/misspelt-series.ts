import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isOneOff } from '../text/one-off.ts';
import { message } from './message.ts';
import type { ArchivedBriefing, ArchiveMessage } from './types.ts';

/** A series is one misspelt where another, a letter off, has so many times as many briefings. */
const TIMES_AS_MANY = 5;

/** series: Tresury */
const STATED = /^series\s*:/;

/** The series that front matter states and that is probably another one misspelt, each with the line. It stays as it is stated. */
export async function misspeltSeries(
  root: string,
  briefings: readonly ArchivedBriefing[],
): Promise<ArchiveMessage[]> {
  const counts = new Map<string, number>();
  for (const { series } of briefings) if (series !== null) counts.set(series, (counts.get(series) ?? 0) + 1);
  const meant = new Map([...counts.keys()].map((name) => [name, meantBy(name, counts)]));
  const told = briefings.map(async ({ file, series }): Promise<ArchiveMessage[]> => {
    const right = series === null ? null : (meant.get(series) ?? null);
    // a folder is named so by whoever made it, for all that is in it
    if (series === null || right === null || file.split('/').includes(series)) return [];
    const many = counts.get(right) ?? 0;
    return [
      message(
        file,
        'series-misspelt',
        `The series “${series}” is a letter off “${right}”, which has ${many} briefings. It is taken as it stands.`,
        await lineOf(path.join(root, file)),
      ),
    ];
  });
  return (await Promise.all(told)).flat();
}

function meantBy(name: string, counts: ReadonlyMap<string, number>): string | null {
  const own = counts.get(name) ?? 0;
  for (const [other, many] of counts)
    if (many >= own * TIMES_AS_MANY && isMisspelt(name.toLowerCase(), other.toLowerCase())) return other;
  return null;
}

const NUMBERS = /\p{N}+/gu;

/** “Room 1” and “Room 2” are two. */
const isMisspelt = (name: string, other: string): boolean =>
  name.replace(NUMBERS, '') !== other.replace(NUMBERS, '') && isOneOff(name, other);

/** Where the front matter of a file states its series, 1-based; null where that cannot be told. */
async function lineOf(file: string): Promise<number | null> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split(/\r?\n/);
  const at = lines.findIndex((line) => STATED.test(line));
  return at < 0 ? null : at + 1;
}
