import { titleOf } from '../../src/parse/titles/spoken/print-offer.ts';
import { formOf, measuresOf } from '../../src/parse/titles/spoken/score.ts';
import { crossValidate, type Exchange, type Place, readGraded, worthOf } from './graded.ts';
import { type Case, type Fitted, predicted, ridge } from './ridge.ts';

/**
 * `npx tsx scripts/evaluate/fit-titles.ts GRADED.jsonl FOLDER > src/parse/titles/spoken/title-weights.ts`: fits the weights by which
 * the title of an exchange of talk is chosen, on grades of the titles that `TurnNamer.offers` makes for it (scripts/evaluate/graded.ts).
 */

const HOLD = 300;

interface Read extends Case {
  form: string;
  grade: number | null;
}

function readPlace({ namer, turns, before, joined, thread, gradeOf }: Place): Read[] {
  const found = namer.offers(turns, before, joined, thread);
  if (!found) return [];
  return found.offers.map((offer) => {
    const grade = gradeOf(titleOf(offer));
    const measures = measuresOf(offer, found.measured);
    return { form: formOf(offer), grade, measures, worth: worthOf(grade) };
  });
}

function weightsFrom(from: readonly Exchange<Read>[]): Map<string, Fitted> {
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

const [gradedFile = '', folder = ''] = process.argv.slice(2);
const { exchanges, files } = readGraded(gradedFile, folder, readPlace);
crossValidate(exchanges, (from) => {
  const fitted = weightsFrom(from);
  return (one) => predicted(fitted.get(one.form) ?? new Map(), one.measures);
});

const rounded = (fitted: Fitted) =>
  [...fitted].map(([name, weight]) => `    '${name}': ${weight.toFixed(2)},`).join('\n');
const body = [...weightsFrom(exchanges)]
  .map(([form, fitted]) => `  ${form}: {\n${rounded(fitted)}\n  },`)
  .join('\n');
console.log(`/**
 * How much each measure of an offer tells of how good a title it makes, by the form of the offer. Ridge regression on the grades that a
 * person gave to titles of ${exchanges.length} exchanges of ${files} briefings; \`scripts/evaluate/fit-titles.ts\` makes this file anew out of such grades.
 */
export const WEIGHTS = {
${body}
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** "Who signs it?", "Grain treaty", "Grain treaty: who signs it?", "Grain treaty: barley harvest"; and with the head out of an earlier exchange, or by which one of its thread is called. */
export type Form = keyof typeof WEIGHTS;`);
