import { COMMON } from '../../src/parse/titles/weighed/worth.ts';
import { crossValidate, type Exchange, type Place, readGraded, worthOf } from './graded.ts';
import { type Case, type Fitted, predicted, ridge } from './ridge.ts';

/**
 * `npx tsx scripts/evaluate/fit-candidates.ts written GRADED.jsonl FOLDER > src/parse/titles/weighed/written-weights.ts`: fits the weights
 * by which the title of an exchange is chosen that was printed in whole sentences; `talk …` those of talk (`talk-weights.ts`). On grades
 * of `TurnNamer.candidates` (scripts/evaluate/graded.ts).
 */

const HOLD = 300;

interface Read extends Case {
  grade: number | null;
}

const readPlace =
  (ofTalk: boolean) =>
  ({ namer, turns, gradeOf, ...around }: Place): Read[] => {
    const found = namer.candidates(turns, around);
    if (found?.isTalk !== ofTalk) return [];
    return found.candidates.map(({ name, form, value, held }) => {
      const grade = gradeOf(name.title);
      const measures = new Map([
        [form, 1],
        [`${form} value`, value],
        [`${form} shared`, held.shared],
        ...COMMON.map((name) => [name, held[name]] as const),
      ]);
      return { grade, measures, worth: worthOf(grade) };
    });
  };

const weightsFrom = (from: readonly Exchange<Read>[]): Fitted =>
  ridge(
    from.flatMap(({ reads }) => reads.filter(({ grade }) => grade !== null)),
    HOLD,
  );

const [kind = '', gradedFile = '', folder = ''] = process.argv.slice(2);
const all = readGraded(gradedFile, folder, readPlace(kind === 'talk'));
const exchanges = all.exchanges.filter(({ reads }) => reads.length > 0);
crossValidate(exchanges, (from) => {
  const fitted = weightsFrom(from);
  return (one) => predicted(fitted, one.measures);
});

const fitted = weightsFrom(exchanges);
const told = (name: string, more = 0): string => ((fitted.get(name) ?? 0) + more).toFixed(2);
const forms = [...fitted.keys()].filter((name) => fitted.has(`${name} value`));
const rows = forms.map((form) => {
  const bias = told(form, fitted.get('bias'));
  return `    '${form}': { bias: ${bias}, value: ${told(`${form} value`)}, shared: ${told(`${form} shared`)} },`;
});
console.log(`import type { Weights } from './worth.ts';

/**
 * By what the title of ${kind === 'talk' ? 'an exchange of talk' : 'what was printed in whole sentences'} is chosen. Ridge regression on the grades that persons gave to titles of ${exchanges.length}
 * exchanges; \`scripts/evaluate/fit-candidates.ts\` makes this file anew out of such grades.
 */
export const ${kind.toUpperCase()}: Weights = {
  forms: {
${rows.sort().join('\n')}
  },
  common: { ${COMMON.map((name) => `${name}: ${told(name)}`).join(', ')} },
};`);
