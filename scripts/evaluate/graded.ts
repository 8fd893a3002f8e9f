import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Turn } from '../../src/model/briefing.ts';
import { parseStages } from '../../src/parse/parse.ts';
import { joinedBefore, threadBefore } from '../../src/parse/titles/name-items.ts';
import { type Around, MOST_BEFORE, TurnNamer } from '../../src/parse/titles/name-turns.ts';
import { readSource } from '../../src/read/read-source.ts';

/**
 * A line of GRADED: an exchange of FOLDER/FILE.txt that a person read, and what they thought of some of the titles that it may have, in
 * small letters and without quotation marks: 2 good, 1 fair, 0 bad.
 */
const Graded = z.object({
  file: z.string(),
  lines: z.tuple([z.number(), z.number()]),
  titles: z.record(z.string(), z.number()),
});
type Graded = z.infer<typeof Graded>;

/** What a title is worth that misleads, is fair, is good: a list of contents is better off without the first. */
const WORTH = [-2, 0.3, 1];
export const worthOf = (grade: number | null): number => WORTH[grade ?? 0] ?? 0;

/** An exchange, and what stands before it, as `TurnNamer` takes them. */
export interface Place extends Around {
  namer: TurnNamer;
  turns: readonly Turn[];
  /** grade of a title; null where it was not graded */
  gradeOf: (title: string) => number | null;
}

/** An exchange that was graded: of files that bear one number either all or none are fitted on. */
export interface Exchange<Read> {
  fold: number;
  source: string;
  reads: Read[];
}

const FOLDS = 5;

function openFile(folder: string, file: string): (one: Graded) => Place | null {
  const path = join(folder, `${file}.txt`);
  const { briefing, threads } = parseStages(readSource(path, readFileSync(path)));
  const groups = briefing.items.map(({ turns }) => turns);
  const namer = new TurnNamer(groups, briefing.lang);
  const joinedTo = joinedBefore(groups, threads);
  const threadTo = threadBefore(groups, threads);
  const beforeOf = (at: number) => groups.slice(Math.max(0, at - MOST_BEFORE), at);
  // what an exchange is called leads those behind it in its thread
  const taken = new Set<string>();
  for (const [at, turns] of groups.entries()) {
    const name = namer.name(turns, beforeOf(at), joinedTo(at), taken, threadTo(at));
    taken.add(name?.title.toLowerCase() ?? '');
  }
  return ({ lines: [first], titles }) => {
    const at = briefing.items.findIndex((item) => item.lines[0] === first);
    const turns = groups[at];
    if (!turns) return null;
    const gradeOf = (title: string) => titles[title.toLowerCase().replace(/[“”]/g, '')] ?? null;
    return { namer, turns, before: beforeOf(at), joined: joinedTo(at), thread: threadTo(at), gradeOf };
  };
}

/** Reads what was graded, each exchange by `read`. */
export function readGraded<Read>(
  gradedFile: string,
  folder: string,
  read: (place: Place) => Read[],
): { exchanges: Exchange<Read>[]; files: number } {
  const lines = readFileSync(gradedFile, 'utf8').split('\n').filter(Boolean);
  const graded = lines.map((line) => Graded.parse(JSON.parse(line)));
  const files = [...new Set(graded.map(({ file }) => file))];
  const exchanges = files.flatMap((file, at) => {
    const placeOf = openFile(folder, file);
    return graded
      .filter((one) => one.file === file)
      .map((one) => {
        const place = placeOf(one);
        return { fold: at % FOLDS, source: file.split('/')[0] ?? '', reads: place ? read(place) : [] };
      });
  });
  return { exchanges, files: files.length };
}

/** Prints to standard error how those that are valued most do in files that were not fitted on. @param fitOn how one is valued, by what was fitted on others */
export function crossValidate<Read extends { grade: number | null }>(
  exchanges: readonly Exchange<Read>[],
  fitOn: (from: readonly Exchange<Read>[]) => (read: Read) => number,
): void {
  const counts = new Map<string, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const valuing = fitOn(exchanges.filter((one) => one.fold !== fold));
    for (const { source, reads } of exchanges.filter((one) => one.fold === fold)) {
      const valued = reads.map((one) => ({ one, value: valuing(one) }));
      const grade = valued.sort((one, other) => other.value - one.value)[0]?.one.grade ?? 3;
      for (const name of [source, 'all']) {
        const row = counts.get(name) ?? [0, 0, 0, 0];
        counts.set(name, row);
        row[grade] = (row[grade] ?? 0) + 1;
      }
    }
  }
  for (const [source, [bad, fair, good, open]] of counts) {
    console.error(`${source}: ${good} good, ${fair} fair, ${bad} bad, ${open} not graded`);
  }
}
