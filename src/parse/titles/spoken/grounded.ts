import type { Offer } from './offers.ts';
import { sharesWord } from './pieces.ts';

/** What an exchange may be called, and how good a title that makes. */
export interface Scored {
  offer: Offer;
  score: number;
}

/** A title that begins as its thread does is so much better than one that names something of its own, than one that begins as an exchange before it. */
const BEYOND_OWN = 0.3;
const BEYOND_MATTER = 0.25;
/** … where it says no more than that; and than a question that says it too. */
const BEYOND_ALONE = 0.6;

/** By how much an offer that begins as its thread does has to be better than the best of the others. */
function beyond({ head, question, aspect }: Offer, best: Offer): number {
  const isAlone = question === null && aspect === null;
  if (best.matter) return isAlone ? BEYOND_ALONE : BEYOND_MATTER;
  if (isAlone && head && best.question && sharesWord(head, best.question)) return BEYOND_ALONE;
  const named = best.head
    ? best.head.full || best.head.declared
    : best.question?.points === 0 && best.question.full;
  return named ? BEYOND_OWN : 0;
}

const best = (scored: readonly Scored[]): Scored | undefined =>
  scored.reduce<Scored | undefined>(
    (one, other) => (one && one.score >= other.score ? one : other),
    undefined,
  );

function weighedAgainst(scored: readonly Scored[]): readonly Scored[] {
  const other = best(scored.filter(({ offer }) => !offer.matter?.leads));
  if (!other) return scored;
  return scored.map(({ offer, score }) => ({
    offer,
    score: offer.matter?.leads ? score - beyond(offer, other.offer) : score,
  }));
}

/** "Will they pay?", "Delay: will they pay?": whether a title is a question that names nothing, behind no name */
export const saysTooLittle = ({ head, matter, question }: Offer): boolean =>
  question !== null &&
  matter === null &&
  (!question.full || (question.points > 0 && !question.named)) &&
  !(head?.full || head?.declared);

/** So much less a title may score that says of what something is asked. */
const GIVEN = 0.5;
/** Behind a word of its own a question that scores so much stays. */
const ENOUGH = 0.2;

/** Best first; a question that names nothing stands behind what its thread is about. */
export function grounded(all: readonly Scored[]): readonly Scored[] {
  const scored = [...weighedAgainst(all)].sort((one, other) => other.score - one.score);
  const [first] = scored;
  if (!first || !saysTooLittle(first.offer) || (first.offer.head && first.score >= ENOUGH)) return scored;
  const same = scored.find(
    ({ offer: { matter, question }, score }) =>
      question === first.offer.question &&
      matter?.sure === true &&
      !matter.answered &&
      score >= first.score - GIVEN,
  );
  return same ? [same, ...scored.filter((one) => one !== same)] : scored;
}
