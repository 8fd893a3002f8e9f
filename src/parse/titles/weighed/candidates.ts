import type { Chosen, Made, Name } from '../choose.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Chosen as ChosenOfTalk, type Earlier, nameOf, offersFor } from '../spoken/choose-spoken.ts';
import type { Scored } from '../spoken/grounded.ts';
import type { Weighed } from '../spoken/heard.ts';
import type { Offer } from '../spoken/offers.ts';
import { formOf, scoreOf } from '../spoken/score.ts';
import { is } from '../spoken/sentence.ts';
import type { Form as FormOfOffer } from '../spoken/title-weights.ts';
import { type Held, heldBy } from './held.ts';
import { WRITTEN_OFFERS } from './offer-weights.ts';

/** What the sentences by themselves make of it: "sentence.told"; else as of talk, and what was said instead of a question. */
export type Form = FormOfOffer | 'statement' | `sentence.${Made}`;

/** What an exchange may be called. */
export interface Candidate {
  name: Name;
  form: Form;
  /** how good a title it makes by itself, as its form is measured */
  value: number;
  held: Held;
}

/** What the sentences make of talk, beside what was chosen of it. */
export interface SaidCandidate extends Candidate, Pick<Chosen, 'made' | 'side'> {}

/** "The fishermen say otherwise." */
const isStatement = ({ head, question }: Offer): boolean => !head && question?.put === 'said';

/** Which form an offer has among candidates. */
export const formAmong = (offer: Offer): Form => (isStatement(offer) ? 'statement' : formOf(offer));

/** "I would like to know your response to the letter" */
const tellsOfAsking = ({ question }: Offer): boolean =>
  question?.put === 'said' && is(question.sentence.tokens[question.from], 'ofAsker');

/** "Ann, | will the ferry run?": who is called is no subject */
const calls = ({ head, question }: Offer): boolean =>
  head !== null &&
  question?.sentence === head.sentence &&
  head.from === 0 &&
  head.sentence.tokens[head.to]?.text === ',' &&
  question.from === head.to + 1;

type HeldIn = (title: string) => Held;

const bySentence = ({ name, made, side, value }: Chosen, heldIn: HeldIn): SaidCandidate => ({
  name,
  made,
  side,
  form: `sentence.${made}`,
  value,
  held: heldIn(name.title),
});

/** Of what was printed in whole sentences: all that is offered. @param said what the sentences name it by */
export function candidatesOfWritten(
  own: Weighed,
  earlier: Earlier,
  said: Chosen | undefined,
  lexicon: Lexicon,
): Candidate[] {
  const heldIn = heldBy(own, lexicon);
  const { offers, measured } = offersFor(own, earlier, lexicon);
  const offered = offers
    .filter((offer) => !tellsOfAsking(offer) && !calls(offer))
    .map((offer): Candidate => {
      const name = nameOf(offer);
      return {
        name,
        form: formAmong(offer),
        value: scoreOf(offer, measured, WRITTEN_OFFERS),
        held: heldIn(name.title),
      };
    });
  return said ? [bySentence(said, heldIn), ...offered] : offered;
}

/** Of what scores so much no sentence is read: of more than every second exchange. */
const ENOUGH = 0.1;

/** Of talk: what was chosen of all that is offered, and what the sentences name it by. */
export interface OfTalk {
  chosen: Candidate;
  said: readonly SaidCandidate[];
}

/** Whether no sentence says more than an offer: it scores well, names its subject and asks about it, or is a question that says itself what it asks. */
function isEnough({ offer, score }: Scored): boolean {
  const { head, question } = offer;
  const stands = !head && question?.put === 'asked' && question.telling > 0 && question.points === 0;
  return score >= ENOUGH || stands || formOf(offer) === 'completed';
}

/** Null where what was chosen stays: it is enough, or a reply behind what that is said of. @param sentences what they name it by */
export function candidatesOfTalk(
  own: Weighed,
  { title, from, scored }: ChosenOfTalk,
  sentences: () => readonly Chosen[],
  lexicon: Lexicon,
): OfTalk | null {
  if (!scored || isEnough(scored)) return null;
  const heldIn = heldBy(own, lexicon);
  const { offer, score } = scored;
  const chosen = { name: { title, from }, form: formAmong(offer), value: score, held: heldIn(title) };
  return { chosen, said: sentences().map((one) => bySentence(one, heldIn)) };
}
