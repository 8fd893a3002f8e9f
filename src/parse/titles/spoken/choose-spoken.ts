import type { Name } from '../choose.ts';
import type { Lexicon } from '../lexicon.ts';
import { finish } from '../print.ts';
import { grounded, type Scored, saysTooLittle } from './grounded.ts';
import type { Ranked, Weighed } from './heard.ts';
import { leadOf } from './leads.ts';
import { type Matter, mattersAnswered, mattersOf } from './matters.ts';
import { settingOf } from './measures.ts';
import { type Offer, offersOf } from './offers.ts';
import { titleOf } from './print-offer.ts';
import { Measured, scoreOf } from './score.ts';
import { is, isA, isWord } from './sentence.ts';
import { SAID_NOWHERE, type TimesAround } from './times.ts';
import { spokenWords } from './words.ts';

/** What was said before an exchange. */
export interface Earlier {
  /** the nearest first */
  groups: readonly Weighed[];
  /** whether it is sure that they are of one thread with it */
  sure: boolean;
  /** what exchanges of its thread are called by, the nearest first */
  leads?: readonly (Ranked | null)[];
  /** how often words are said in it and around it */
  times?: TimesAround;
}

/** An exchange's name, and what those behind it in its thread may be called by. */
export interface Chosen extends Name {
  lead: Ranked | null;
  /** what it was made of; null where it is a reply behind what that is said of */
  scored: Scored | null;
}

/** What an exchange may be called, and what is measured of it. `answered`: what its answer names */
export function offersFor(
  own: Weighed,
  { groups, sure, leads, times = SAID_NOWHERE }: Earlier,
  lexicon: Lexicon,
  answered: readonly Matter[] = [],
): { offers: readonly Offer[]; measured: Measured } {
  const words = spokenWords(lexicon);
  const matters = [...mattersOf(groups, own, sure, words, leads), ...answered];
  return { offers: offersOf(own, matters, lexicon), measured: new Measured(settingOf(own, words, times)) };
}

/** What a title gains by a head that the question says it is about: “On the bridge, …”. */
const DECLARED = 0.3;
/** Of two that are as good the one of two phrases says more. */
const PAIRED = 0.05;

/** … but two single words say little: “Summit: harbour”. */
const OF_TWO_WORDS = -0.25;

/** What whoever asks states is a heading only where nothing else is. */
const STATED = -0.15;

const isLone = ({ from, to }: Ranked): boolean => to - from === 1;

/** "Summit: harbour"; not "Sarn, Hest" */
const isTwoWords = (head: Ranked, aspect: Ranked): boolean =>
  isLone(head) && isLone(aspect) && !(head.named && aspect.named);

function believed({ head, matter, question, aspect }: Offer): number {
  const little = head && aspect && isTwoWords(head, aspect) ? OF_TWO_WORDS : 0;
  if (matter) return little;
  if (!head && question?.put === 'said') return STATED;
  return (head?.declared && (question || aspect) ? DECLARED : 0) + (aspect ? PAIRED : 0) + little;
}

/** What an exchange may be called, best first. */
function scoredOffers(
  own: Weighed,
  earlier: Earlier,
  lexicon: Lexicon,
  answered: readonly Matter[] = [],
): readonly Scored[] {
  const { offers, measured } = offersFor(own, earlier, lexicon, answered);
  return grounded(offers.map((offer) => ({ offer, score: scoreOf(offer, measured) + believed(offer) })));
}

/** An offer as a name. */
export const nameOf = (offer: Offer): Name => ({
  title: titleOf(offer),
  from: offer.matter?.phrase.sentence.line ?? null,
});

/** The answer of an exchange, and what was said before it, in small letters. */
export interface Answer {
  weighed: Weighed;
  before: string;
}

/** Where no offer scores so much, the answer is read too. */
const ENOUGH = 0;

/** Whether what is asked points to something and names nothing. */
const onlyPoints = ({ heard: { questions }, ranked }: Weighed): boolean =>
  !ranked.some(({ full }) => full) &&
  questions.every(({ points, full, forAnswer }) => points > 0 && !full && !forAnswer);

/** What an exchange may be called, best first; where what is asked only points and nothing before it tells to what, by its answer too. */
function helpedOffers(
  own: Weighed,
  earlier: Earlier,
  lexicon: Lexicon,
  answer: () => Answer,
): readonly Scored[] {
  const offers = scoredOffers(own, earlier, lexicon);
  if ((offers[0]?.score ?? 0) >= ENOUGH || offers.some(({ offer }) => offer.matter) || !onlyPoints(own))
    return offers;
  const { weighed, before } = answer();
  const answered = mattersAnswered(weighed, before, spokenWords(lexicon));
  return answered.length > 0 ? scoredOffers(own, earlier, lexicon, answered) : offers;
}

/**
 * Names an exchange as the editor of a contents list would; null where it says nothing.
 *
 * @param taken titles of earlier exchanges, in small letters
 */
export function chooseSpoken(
  own: Weighed,
  earlier: Earlier,
  lexicon: Lexicon,
  taken: ReadonlySet<string>,
  answer: () => Answer,
): Chosen | null {
  let best: Chosen | null = null;
  let head: Chosen | null = null;
  for (const scored of helpedOffers(own, earlier, lexicon, answer)) {
    const { offer } = scored;
    const name: Chosen = { ...nameOf(offer), lead: leadOf(offer, own), scored };
    if (!taken.has(name.title.toLowerCase())) {
      const reply = head && saysTooLittle(offer) && !offer.head ? ownReply(own, head) : null;
      return reply && !taken.has(reply.title.toLowerCase()) ? reply : name;
    }
    best ??= name;
    if (offer.matter && !offer.question && !offer.aspect) head ??= name;
  }
  const reply = head && ownReply(own, head);
  return reply && !taken.has(reply.title.toLowerCase()) ? reply : best;
}

/** In characters. */
const LONGEST_REPLY = 40;

/** "Grain treaty: “Not really”": a short reply behind what it is said of; null where there is none. */
function ownReply({ heard: { asked } }: Weighed, { title, from, lead }: Chosen): Chosen | null {
  const said = asked.find(
    ({ text, asks, tokens }) =>
      !asks &&
      text.length <= LONGEST_REPLY &&
      !text.endsWith('…') &&
      tokens.filter(isWord).length > 1 &&
      // "Oh, thank you", "Mr. President"
      !tokens.some((one) => isA(one, 'INTJ') || is(one, 'addressing')),
  );
  return said ? { title: `${title}: “${finish(said.text, false)}”`, from, lead, scored: null } : null;
}
