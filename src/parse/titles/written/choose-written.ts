import type { Chosen, Made, Name } from '../choose.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Earlier } from '../spoken/choose-spoken.ts';
import type { Weighed } from '../spoken/heard.ts';
import { type Candidate, candidatesFor, type Form } from './candidates.ts';
import { COMMON, WEIGHTS } from './written-weights.ts';

/** Of forms that nobody graded none is taken. */
type Weights = Readonly<Partial<Record<Form, { bias: number; value: number; shared: number }>>>;

/** How good a title a candidate makes, beside those of other forms: about 1 for a good one, −1 for one that misleads. */
export function worthOf({ form, value, held }: Candidate): number {
  const own = (WEIGHTS as Weights)[form];
  if (!own) return Number.NEGATIVE_INFINITY;
  return (
    own.bias +
    own.value * value +
    own.shared * held.shared +
    COMMON.asked * held.asked +
    COMMON.points * held.points
  );
}

/** What is worth less takes the place of nothing that the sentences say. */
const LEAST = 0.1;
/** What the sentences made a title of that says what is asked, and not of what alone. */
const ASKING: ReadonlySet<Made> = new Set(['stands', 'piece', 'completed', 'told']);
/** What says less than that, or takes its subject from an exchange before. */
const NOT_ASKING: ReadonlySet<Form> = new Set([
  'phrase',
  'statement',
  'matter',
  'completedByMatter',
  'pairWithMatter',
]);
/** So much better than that is what takes its place. */
const BETTER = 0.1;

const spelt = (title: string): string => title.toLowerCase().replace(/[“”]/g, '');

/** Whether a candidate may stand where the sentences name an exchange already. */
function mayReplace({ name, form }: Candidate, printed: Chosen): boolean {
  if (printed.name === null || name === printed.name) return true;
  if (spelt(name.title) === spelt(printed.name.title)) return false;
  return !(NOT_ASKING.has(form) && ASKING.has(printed.made));
}

/**
 * Names an exchange that was printed in whole sentences.
 *
 * @param printed what the sentences alone name it by @param taken titles of earlier exchanges, in small letters: none stands again
 * where it has another
 */
export function chooseWritten(
  own: Weighed,
  earlier: Earlier,
  printed: Chosen,
  lexicon: Lexicon,
  taken: ReadonlySet<string>,
): Name | null {
  const ranked = candidatesFor(own, earlier, printed, lexicon)
    .filter((candidate) => mayReplace(candidate, printed))
    .map((candidate) => ({
      name: candidate.name,
      worth: worthOf(candidate) + (candidate.name === printed.name && ASKING.has(printed.made) ? BETTER : 0),
    }))
    .filter(({ name, worth }) => worth >= LEAST || name === printed.name)
    .sort((one, other) => other.worth - one.worth)
    .map(({ name }) => name);
  return ranked.find(({ title }) => !taken.has(title.toLowerCase())) ?? ranked[0] ?? null;
}
