import type { Chosen, Made, Name } from '../choose.ts';
import { closesQuotes } from '../closes-quotes.ts';
import type { Candidate, Form } from './candidates.ts';
import { spelt } from './spelt.ts';
import { worthOf } from './worth.ts';
import { WRITTEN } from './written-weights.ts';

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

/** Whether a candidate may stand where the sentences name an exchange already. */
function mayReplace({ name, form }: Candidate, printed: Chosen): boolean {
  if (name === printed.name) return true;
  if (spelt(name.title) === spelt(printed.name.title) || !closesQuotes(name.title)) return false;
  // a question that says by itself what is asked
  if (printed.side === 'asks' && printed.made === 'stands' && form !== 'question') return false;
  if (printed.side === 'asks' && printed.made === 'piece' && form === 'pair') return false;
  return !(NOT_ASKING.has(form) && ASKING.has(printed.made));
}

/**
 * Names an exchange that was printed in whole sentences.
 *
 * @param printed what the sentences alone name it by best @param taken titles of earlier exchanges, in small letters: none stands again
 * where it has another
 */
export function chooseWritten(
  candidates: readonly Candidate[],
  printed: Chosen | undefined,
  taken: ReadonlySet<string>,
): Name | null {
  const ranked = candidates
    .filter((candidate) => !printed || mayReplace(candidate, printed))
    .map((candidate) => {
      const isPrinted = candidate.name === printed?.name;
      const stays = isPrinted && ASKING.has(printed.made) ? BETTER : 0;
      return { name: candidate.name, isPrinted, worth: worthOf(candidate, WRITTEN) + stays };
    })
    .filter(({ isPrinted, worth }) => worth >= LEAST || isPrinted)
    .sort((one, other) => other.worth - one.worth)
    .map(({ name }) => name);
  return ranked.find(({ title }) => !taken.has(title.toLowerCase())) ?? ranked[0] ?? null;
}
