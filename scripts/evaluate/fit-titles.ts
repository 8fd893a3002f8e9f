import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseStages } from '../../src/parse/parse.ts';
import { joinedBefore, threadBefore } from '../../src/parse/titles/name-items.ts';
import { MOST_BEFORE, TurnNamer } from '../../src/parse/titles/name-turns.ts';
import { titleOf } from '../../src/parse/titles/spoken/print-offer.ts';
import { formOf, measuresOf } from '../../src/parse/titles/spoken/score.ts';
import { readSource } from '../../src/read/read-source.ts';
import { type Case, type Fitted, predicted, ridge } from './ridge.ts';

/**
 * `npx tsx scripts/evaluate/fit-titles.ts GRADED.jsonl FOLDER > src/parse/titles/spoken/title-weights.ts`: fits the weights by which
 * the title of an exchange of talk is chosen. A line of GRADED is an exchange of FOLDER/FILE.txt that a person read, and what they thought of some of
 * the titles that `TurnNamer.offers` makes for it, in small letters and without quotation marks: 2 good, 1 fair, 0 bad. How the chosen
 * ones do, in briefings that were not fitted on, is printed to standard error.
 */
const Graded = z.object({
  file: z.string(),
  lines: z.tuple([z.number(), z.number()]),
  titles: z.record(z.string(), z.number()),
});
type Graded = z.infer<typeof Graded>;

/** What a title is worth that misleads, is fair, is good: a list of contents is better off without the first. */
const WORTH = [-2, 0.3, 1];
const HOLD = 300;
const FOLDS = 5;

interface Read extends Case {
  form: string;
  grade: number | null;
  title: string;
}
interface Exchange {
  fold: number;
  source: string;
  reads: Read[];
}

const [gradedFile = '', folder = ''] = process.argv.slice(2);
const lines = readFileSync(gradedFile, 'utf8').split('\n').filter(Boolean);
const graded = lines.map((line) => Graded.parse(JSON.parse(line)));

function readFile(file: string): (one: Graded) => Read[] {
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
    if (!turns) return [];
    const found = namer.offers(turns, beforeOf(at), joinedTo(at), threadTo(at));
    if (!found) return [];
    return found.offers.map((offer) => {
      const title = titleOf(offer);
      const grade = titles[title.toLowerCase().replace(/[“”]/g, '')] ?? null;
      const measures = measuresOf(offer, found.measured);
      return { form: formOf(offer), grade, title, measures, worth: WORTH[grade ?? 0] ?? 0 };
    });
  };
}

const files = [...new Set(graded.map(({ file }) => file))];
const exchanges = files.flatMap((file, at): Exchange[] => {
  const readOne = readFile(file);
  return graded
    .filter((one) => one.file === file)
    .map((one) => ({ fold: at % FOLDS, source: file.split('/')[0] ?? '', reads: readOne(one) }));
});

function weightsFrom(from: readonly Exchange[]): Map<string, Fitted> {
  const all = from.flatMap(({ reads }) => reads.filter(({ grade }) => grade !== null));
  const forms = [...new Set(all.map(({ form }) => form))].sort();
  return new Map(
    forms.map((form) => [
      form,
      ridge(
        all.filter((one) => one.form === form),
        HOLD,
      ),
    ]),
  );
}

function best(reads: readonly Read[], fitted: ReadonlyMap<string, Fitted>): Read | undefined {
  const valued = reads.map((one) => ({
    one,
    value: predicted(fitted.get(one.form) ?? new Map(), one.measures),
  }));
  return valued.sort((one, other) => other.value - one.value)[0]?.one;
}

const counts = new Map<string, number[]>();
for (let fold = 0; fold < FOLDS; fold++) {
  const fitted = weightsFrom(exchanges.filter((one) => one.fold !== fold));
  for (const { source, reads } of exchanges.filter((one) => one.fold === fold)) {
    const chosen = best(reads, fitted);
    for (const name of [source, 'all']) {
      const row = counts.get(name) ?? [0, 0, 0, 0];
      counts.set(name, row);
      row[chosen?.grade ?? 3] = (row[chosen?.grade ?? 3] ?? 0) + 1;
    }
  }
}
for (const [source, [bad, fair, good, open]] of counts) {
  console.error(`${source}: ${good} good, ${fair} fair, ${bad} bad, ${open} not graded`);
}

const rounded = (fitted: Fitted) =>
  [...fitted].map(([name, weight]) => `    '${name}': ${weight.toFixed(2)},`).join('\n');
const body = [...weightsFrom(exchanges)]
  .map(([form, fitted]) => `  ${form}: {\n${rounded(fitted)}\n  },`)
  .join('\n');
console.log(`/**
 * How much each measure of an offer tells of how good a title it makes, by the form of the offer. Ridge regression on the grades that a
 * person gave to titles of ${exchanges.length} exchanges of ${files.length} briefings; \`scripts/evaluate/fit-titles.ts\` makes this file anew out of such grades.
 */
export const WEIGHTS = {
${body}
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** "Who signs it?", "Grain treaty", "Grain treaty: who signs it?", "Grain treaty: barley harvest"; and with the head out of an earlier exchange, or by which one of its thread is called. */
export type Form = keyof typeof WEIGHTS;`);
