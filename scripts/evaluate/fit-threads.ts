import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseStages } from '../../src/parse/parse.ts';
import { EVIDENCE, likelihood } from '../../src/parse/threads/evidence.ts';
import { Weighing } from '../../src/parse/threads/weighing.ts';
import { readSource } from '../../src/read/read-source.ts';

/**
 * `npx tsx scripts/evaluate/fit-threads.ts FOLDER/transcripts`: how many borders between exchanges come out as seven readers read them
 * (thread-borders.json: by file, the line at which an exchange begins and C or J, cut or joined, small where it could go either way), and
 * which weights of `src/parse/threads/evidence.ts` a logistic regression gives, signs kept.
 */

/** A border, what was weighed at it, and what it is: 1 where a reader joins the two. */
interface Read {
  file: string;
  holds: readonly number[];
  joined: number;
  weight: number;
  told: number;
}

/** One that could go either way counts so much. */
const DOUBTFUL = 0.3;
const HOLD = 2;
const STEPS = 3000;
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

function readFile(folder: string, file: string, told: string): Read[] {
  const known = new Map(told.split(' ').map((one) => [Number.parseInt(one, 10), one.at(-1) ?? '']));
  const { contents, briefing } = parseStages(readSource(file, readFileSync(path.join(folder, file))));
  const items = contents.items.map(({ item }) => item);
  const weighing = new Weighing(items, briefing.lang);
  const reads: Read[] = [];
  for (const [at, here] of items.entries()) {
    const before = items[at - 1];
    const read = known.get(here.turns[0]?.segments[0]?.lines[0] ?? 0);
    const border = before && read ? weighing.border(before, here) : null;
    const joined = read?.toUpperCase() === 'J' ? 1 : 0;
    if (border)
      reads.push({
        file,
        holds: EVIDENCE.map(({ holds }) => holds(border)),
        joined,
        weight: read === read?.toUpperCase() ? 1 : DOUBTFUL,
        told: likelihood(border),
      });
    weighing.take(here, joined === 0);
  }
  return reads;
}

/** Gradient descent with momentum (Nesterov), kept within the signs. */
function fitted(reads: readonly Read[]): number[] {
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
      const off = weight * (1 / (1 + Math.exp(-odds)) - joined);
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

/** How many of the borders come out as they were read, and of the cuts how many are right and how many are found. */
function agreement(reads: readonly Read[], chance: (one: Read) => number): string {
  const cut = reads.filter((one) => chance(one) < 0.5);
  const read = reads.filter(({ joined }) => joined === 0);
  const right = cut.filter(({ joined }) => joined === 0).length;
  const agreed = reads.filter((one) => chance(one) >= 0.5 === (one.joined === 1)).length;
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return `${share(agreed, reads.length)} of ${reads.length}; cuts right ${share(right, cut.length)}, found ${share(right, read.length)}`;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of transcripts: …/transcripts');
const reads = Object.entries(borders).flatMap(([file, told]) => readFile(folder, file, told));
console.log(`As they are weighed: ${agreement(reads, ({ told }) => told)}`);
console.log(
  `The clear ones: ${agreement(
    reads.filter(({ weight }) => weight === 1),
    ({ told }) => told,
  )}`,
);
for (const [at, weight] of fitted(reads).entries())
  console.log(`${(EVIDENCE[at]?.weight ?? 0).toFixed(1)} → ${weight.toFixed(1)}  ${EVIDENCE[at]?.name}`);
