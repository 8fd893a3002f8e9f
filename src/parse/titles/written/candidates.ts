import type { Chosen, Made, Name } from '../choose.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Earlier, nameOf, offersFor } from '../spoken/choose-spoken.ts';
import type { Weighed } from '../spoken/heard.ts';
import type { Offer } from '../spoken/offers.ts';
import { formOf, scoreOf } from '../spoken/score.ts';
import { is } from '../spoken/sentence.ts';
import type { Form as FormOfOffer } from '../spoken/title-weights.ts';
import { type Held, heldBy } from './held.ts';

/** What the sentences by themselves make of it: "sentence.told"; else as of talk, and what was said instead of a question. */
export type Form = FormOfOffer | 'statement' | `sentence.${Made}`;

/** What an exchange that was printed in whole sentences may be called. */
export interface Candidate {
  name: Name;
  form: Form;
  /** how good a title it makes by itself, as its form is measured */
  value: number;
  held: Held;
}

/** "The fishermen say otherwise." */
const isStatement = ({ head, question }: Offer): boolean => !head && question?.put === 'said';

/** "I would like to know your response to the letter" */
const tellsOfAsking = ({ question }: Offer): boolean =>
  question?.put === 'said' && is(question.sentence.tokens[question.from], 'ofAsker');

/** @param printed what the sentences name it by */
export function candidatesFor(
  own: Weighed,
  earlier: Earlier,
  printed: Chosen,
  lexicon: Lexicon,
): Candidate[] {
  const heldIn = heldBy(own, lexicon);
  const { offers, measured } = offersFor(own, earlier, lexicon);
  const found = offers
    .filter((offer) => !tellsOfAsking(offer))
    .map((offer): Candidate => {
      const name = nameOf(offer);
      return {
        name,
        form: isStatement(offer) ? 'statement' : formOf(offer),
        value: scoreOf(offer, measured),
        held: heldIn(name.title),
      };
    });
  const { name, made, value } = printed;
  return name ? [{ name, form: `sentence.${made}`, value, held: heldIn(name.title) }, ...found] : found;
}
