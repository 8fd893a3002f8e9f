import { titleOf } from '../../src/parse/titles/spoken/print-offer.ts';
import { formOf, measuresOf } from '../../src/parse/titles/spoken/score.ts';
import { WEIGHTS } from '../../src/parse/titles/spoken/title-weights.ts';
import { crossValidate, type Exchange, type Place, readGraded, worthOf } from './graded.ts';
import { type Case, type Fitted, predicted, ridge } from './ridge.ts';

/**
 * `npx tsx scripts/evaluate/fit-titles.ts GRADED.jsonl FOLDER > src/parse/titles/spoken/title-weights.ts`: fits the weights by which
 * the title of an exchange of talk is chosen, on grades of the titles that `TurnNamer.offers` makes for it (scripts/evaluate/graded.ts),
 * and prints the mean of them and of those that stand: readers differ, and what some liked is not forgotten for others.
 */

const HOLD = 500;

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

/** What all forms have in common is fitted first; then, by form, what that leaves. */
function weightsFrom(from: readonly Exchange<Read>[]): Map<string, Fitted> {
  const all = from.flatMap(({ reads }) => reads.filter(({ grade }) => grade !== null));
  const marked = all.map(({ form, measures, worth }) => ({
    worth,
    measures: new Map([...measures, [`form ${form}`, 1] as const]),
  }));
  const shared = ridge(marked, HOLD);
  const forms = [...new Set(all.map(({ form }) => form))].sort();
  const fitForm = (form: string): Fitted => {
    const own = all.flatMap((one, at) => {
      const known = marked[at];
      return one.form === form && known
        ? [{ ...one, worth: one.worth - predicted(shared, known.measures) }]
        : [];
    });
    const names = new Set(own.flatMap(({ measures }) => [...measures.keys()]));
    const left = ridge(own, HOLD);
    const of = (name: string) => (shared.get(name) ?? 0) + (left.get(name) ?? 0);
    const bias = of('bias') + (shared.get(`form ${form}`) ?? 0);
    return new Map([['bias', bias], ...[...names].map((name) => [name, of(name)] as const)]);
  };
  return new Map(forms.map((form) => [form, fitForm(form)]));
}

const [gradedFile = '', folder = ''] = process.argv.slice(2);
const { exchanges, files } = readGraded(gradedFile, folder, readPlace);
crossValidate(exchanges, (from) => {
  const fitted = weightsFrom(from);
  return (one) => predicted(fitted.get(one.form) ?? new Map(), one.measures);
});

const standing: Readonly<Record<string, Readonly<Record<string, number>>>> = WEIGHTS;
const printed = (form: string, fitted: Fitted): string => {
  const own = standing[form] ?? {};
  const names = new Set([...fitted.keys(), ...Object.keys(own)]);
  return [...names]
    .map((name) => `    '${name}': ${(((fitted.get(name) ?? 0) + (own[name] ?? 0)) / 2).toFixed(2)},`)
    .join('\n');
};
const body = [...weightsFrom(exchanges)]
  .map(([form, fitted]) => `  ${form}: {\n${printed(form, fitted)}\n  },`)
  .join('\n');
console.log(`/**
 * How much each measure of an offer tells of how good a title of talk it makes, by the form of the offer. The mean of ridge regressions, the
 * last on the grades that readers gave to titles of ${exchanges.length} exchanges of ${files} briefings: \`scripts/evaluate/fit-titles.ts\` makes this file.
 */
export const WEIGHTS = {
${body}
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** "Who signs it?", "Grain treaty", "Grain treaty: who signs it?", "Grain treaty: barley harvest"; and with the head out of an earlier exchange, or by which one of its thread is called. */
export type Form = keyof typeof WEIGHTS;`);
