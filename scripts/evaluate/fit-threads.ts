import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseStages } from '../../src/parse/parse.ts';
import type { RawItem, TitledItem } from '../../src/parse/stages.ts';
import { settledBorders } from '../../src/parse/threads/borders.ts';
import { EVIDENCE } from '../../src/parse/threads/evidence.ts';
import { Weighing } from '../../src/parse/threads/weighing.ts';
import { readSource } from '../../src/read/read-source.ts';

/**
 * `npx tsx scripts/evaluate/fit-threads.ts FOLDER/transcripts`: how many borders between exchanges come out as seven readers read them
 * (thread-borders.json: by file, the line at which an exchange begins and C or J, cut or joined, small where it could go either way);
 * which weights of `src/parse/threads/evidence.ts` a logistic regression gives, signs kept; and how those do that were fitted on other files.
 */

/** A border as a reader read it: 1 where the two are joined. */
interface Read {
  file: string;
  joined: number;
  weight: number;
}

/** How likely the two are one, by the parser itself, which goes by what it joined before; 0 or 1 where titles or kinds settle it. */
interface Parsed extends Read {
  told: number;
}

/** What is weighed where nothing settles it, behind what readers joined. */
interface Weighed extends Read {
  holds: readonly number[];
}

/** One that could go either way counts so much. */
const DOUBTFUL = 0.3;
/** One that is joined counts so much more than one that is cut: a false cut takes from what follows it its matter. */
const JOINED = 1.3;
const HOLD = 2;
const STEPS = 1500;
/** So many parts, of whole files, are held out by turns. */
const FOLDS = 10;
/** No weight is nearer to 0, nor has another sign. */
const LEAST = 0.1;
/** These speak for themselves: no reader’s border tells. */
const SET = new Set([
  'follows up',
  'the same asks',
  'another asks',
  'the label says so',
  'the label does not say so, as others do',
]);

const borders = JSON.parse(
  readFileSync(fileURLToPath(new URL('thread-borders.json', import.meta.url)), 'utf8'),
) as Record<string, string>;

/** Borders by the line at which an exchange begins. */
function bordersOf(file: string, told: string): Map<number, Read> {
  return new Map(
    told.split(' ').map((one) => {
      const read = one.at(-1) ?? '';
      const joined = read.toUpperCase() === 'J' ? 1 : 0;
      return [Number.parseInt(one, 10), { file, joined, weight: read === read.toUpperCase() ? 1 : DOUBTFUL }];
    }),
  );
}

function readFile(folder: string, file: string, read: string): { parsed: Parsed[]; weighed: Weighed[] } {
  const known = bordersOf(file, read);
  const { contents, threads, briefing } = parseStages(
    readSource(file, readFileSync(path.join(folder, file))),
  );
  const lineOf = (item: RawItem) => item.turns[0]?.segments[0]?.lines[0] ?? 0;
  const told = new Map(
    threads.flatMap(({ items, joins }) =>
      items.map(({ item }, at) => [lineOf(item), joins[at] ?? (at === 0 ? 0 : 1)]),
    ),
  );
  // what begins no item any more became part of the one before it
  const parsed = [...known].map(([line, one]) => ({ ...one, told: told.get(line) ?? 1 }));
  return { parsed, weighed: weighedIn(contents.items, known, briefing.lang) };
}

function weighedIn(
  contents: readonly TitledItem[],
  known: ReadonlyMap<number, Read>,
  lang: string,
): Weighed[] {
  const settled = settledBorders(contents);
  const items = contents.map(({ item }) => item);
  const isOpen = (at: number) => settled[at] === 'open';
  const weighing = new Weighing(
    items.filter((_, at) => isOpen(at) || isOpen(at + 1)),
    lang,
  );
  return items.flatMap((here, at) => {
    const before = items[at - 1];
    const one = known.get(here.turns[0]?.segments[0]?.lines[0] ?? 0);
    const next = isOpen(at + 1) ? items[at + 1] : undefined;
    const border = before && one && isOpen(at) ? weighing.border(before, here, next) : null;
    weighing.take(here, one?.joined !== 1);
    return border && one ? [{ ...one, holds: EVIDENCE.map(({ holds }) => holds(border)) }] : [];
  });
}

/** Gradient descent with momentum (Nesterov), kept within the signs. */
function fitted(reads: readonly Weighed[]): number[] {
  const size = EVIDENCE.length;
  let weights = EVIDENCE.map(({ weight }) => weight);
  let ahead = [...weights];
  const steep =
    reads.reduce(
      (sum, { holds, weight }) => sum + weight * holds.reduce((all, one) => all + one * one, 0),
      0,
    ) /
      4 +
    HOLD;
  let pace = 1;
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(size);
    for (const { holds, joined, weight } of reads) {
      const odds = holds.reduce((sum, one, at) => sum + one * (ahead[at] ?? 0), 0);
      const off = weight * (joined ? JOINED : 1) * (1 / (1 + Math.exp(-odds)) - joined);
      for (let at = 0; at < size; at++) slope[at] = (slope[at] ?? 0) + off * (holds[at] ?? 0);
    }
    const next = EVIDENCE.map(({ name, weight }, at) => {
      if (SET.has(name)) return weight;
      const moved = (ahead[at] ?? 0) - ((slope[at] ?? 0) + HOLD * (ahead[at] ?? 0)) / steep;
      if (name === 'always') return moved;
      return weight > 0 ? Math.max(LEAST, moved) : Math.min(-LEAST, moved);
    });
    const faster = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    ahead = next.map((one, at) => one + ((pace - 1) / faster) * (one - (weights[at] ?? 0)));
    weights = next;
    pace = faster;
  }
  return weights;
}

const chanceBy = (weights: readonly number[]) => (one: Weighed) =>
  1 / (1 + Math.exp(-one.holds.reduce((sum, held, at) => sum + held * (weights[at] ?? 0), 0)));

/** How likely the two of each border are one, by weights that were fitted on the other files. */
function heldOut(reads: readonly Weighed[]): Map<Weighed, number> {
  const files = [...new Set(reads.map(({ file }) => file))];
  const foldOf = new Map(files.map((file, at) => [file, at % FOLDS]));
  const chances = new Map<Weighed, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const chance = chanceBy(fitted(reads.filter(({ file }) => foldOf.get(file) !== fold)));
    for (const one of reads) if (foldOf.get(one.file) === fold) chances.set(one, chance(one));
  }
  return chances;
}

/** How many of the borders come out as they were read, and of the cuts how many are right and how many are found. */
function agreement<One extends Read>(reads: readonly One[], chance: (one: One) => number): string {
  const cut = reads.filter((one) => chance(one) < 0.5);
  const read = reads.filter(({ joined }) => joined === 0);
  const right = cut.filter(({ joined }) => joined === 0).length;
  const agreed = reads.filter((one) => chance(one) >= 0.5 === (one.joined === 1)).length;
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return `${share(agreed, reads.length)} of ${reads.length}; cuts right ${share(right, cut.length)}, found ${share(right, read.length)}`;
}

function tell<One extends Read>(how: string, reads: readonly One[], chance: (one: One) => number): void {
  console.log(`${how}: ${agreement(reads, chance)}`);
  const clear = reads.filter(({ weight }) => weight === 1);
  console.log(`  the clear ones: ${agreement(clear, chance)}`);
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of transcripts: …/transcripts');
const read = Object.entries(borders).map(([file, told]) => readFile(folder, file, told));
const weighed = read.flatMap((one) => one.weighed);
const chances = heldOut(weighed);
const refitted = fitted(weighed);
tell(
  'As the parser cuts',
  read.flatMap(({ parsed }) => parsed),
  ({ told }) => told,
);
tell('As weighed behind what readers joined', weighed, chanceBy(EVIDENCE.map(({ weight }) => weight)));
tell('Refitted', weighed, chanceBy(refitted));
tell('Fitted on other files', weighed, (one) => chances.get(one) ?? 0);
for (const [at, weight] of refitted.entries())
  console.log(`${(EVIDENCE[at]?.weight ?? 0).toFixed(1)} → ${weight.toFixed(1)}  ${EVIDENCE[at]?.name}`);
