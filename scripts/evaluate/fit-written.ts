import { crossValidate, type Exchange, type Place, readGraded, worthOf } from './graded.ts';
import { type Case, type Fitted, predicted, ridge } from './ridge.ts';

/**
 * `npx tsx scripts/evaluate/fit-written.ts GRADED.jsonl FOLDER > src/parse/titles/written/written-weights.ts`: fits the weights by which
 * the title of an exchange that was printed in whole sentences is chosen, on grades of `TurnNamer.candidates` (scripts/evaluate/graded.ts).
 */

const HOLD = 300;

interface Read extends Case {
  grade: number | null;
}

function readPlace({ namer, turns, before, joined, gradeOf }: Place): Read[] {
  return (namer.candidates(turns, before, joined) ?? []).map(({ name, form, value, held }) => {
    const grade = gradeOf(name.title);
    const measures = new Map([
      [form, 1],
      [`${form} value`, value],
      [`${form} shared`, held.shared],
      ['asked', held.asked],
      ['points', held.points],
    ]);
    return { grade, measures, worth: worthOf(grade) };
  });
}

const weightsFrom = (from: readonly Exchange<Read>[]): Fitted =>
  ridge(
    from.flatMap(({ reads }) => reads.filter(({ grade }) => grade !== null)),
    HOLD,
  );

function best(reads: readonly Read[], fitted: Fitted): Read | undefined {
  const valued = reads.map((one) => ({ one, value: predicted(fitted, one.measures) }));
  return valued.sort((one, other) => other.value - one.value)[0]?.one;
}

const [gradedFile = '', folder = ''] = process.argv.slice(2);
const { exchanges, files } = readGraded(gradedFile, folder, readPlace);
crossValidate(exchanges, (from) => {
  const fitted = weightsFrom(from);
  return (reads) => best(reads, fitted);
});

const fitted = weightsFrom(exchanges);
const bias = fitted.get('bias') ?? 0;
const forms = [...fitted.keys()].filter((name) => fitted.has(`${name} value`));
const told = (name: string): string => (fitted.get(name) ?? 0).toFixed(2);
const rows = forms.map((form) => {
  const own = (bias + (fitted.get(form) ?? 0)).toFixed(2);
  return `  '${form}': { bias: ${own}, value: ${told(`${form} value`)}, shared: ${told(`${form} shared`)} },`;
});
console.log(`/**
 * How much what is measured of a candidate tells of how good a title it makes, by its form. Ridge regression on the grades that persons gave
 * to titles of ${exchanges.length} exchanges of ${files} briefings; \`scripts/evaluate/fit-written.ts\` makes this file anew out of such grades.
 */
export const WEIGHTS = {
${rows.sort().join('\n')}
} as const satisfies Readonly<Record<string, { bias: number; value: number; shared: number }>>;

/** … of all forms alike. */
export const COMMON = { asked: ${told('asked')}, points: ${told('points')} };`);
