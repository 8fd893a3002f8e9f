import type { Name } from '../choose.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Weighed } from './heard.ts';
import { mattersOf } from './matters.ts';
import { settingOf } from './measures.ts';
import { type Offer, offersOf } from './offers.ts';
import { titleOf } from './print-offer.ts';
import { Measured, scoreOf } from './score.ts';
import { spokenWords } from './words.ts';

/** What was said before an exchange. */
export interface Earlier {
  /** the nearest first */
  groups: readonly Weighed[];
  /** whether it is sure that they are of one thread with it */
  sure: boolean;
}

/** What an exchange may be called, and what is measured of it. */
export function offersFor(
  own: Weighed,
  { groups, sure }: Earlier,
  lexicon: Lexicon,
): { offers: readonly Offer[]; measured: Measured } {
  const words = spokenWords(lexicon);
  const matters = mattersOf(groups, own, sure, words);
  return { offers: offersOf(own, matters, lexicon), measured: new Measured(settingOf(own, words)) };
}

/** What a title gains by a head that the question says it is about: “On the bridge, …”. */
const DECLARED = 0.15;

const believed = ({ head, matter, question, aspect }: Offer): number =>
  head?.declared && !matter && (question || aspect) ? DECLARED : 0;

interface Scored {
  offer: Offer;
  score: number;
}

/** What an exchange may be called, best first. */
function scoredOffers(own: Weighed, earlier: Earlier, lexicon: Lexicon): Scored[] {
  const { offers, measured } = offersFor(own, earlier, lexicon);
  return offers
    .map((offer) => ({ offer, score: scoreOf(offer, measured) + believed(offer) }))
    .sort((one, other) => other.score - one.score);
}

const nameOf = (offer: Offer): Name => ({
  title: titleOf(offer),
  from: offer.matter?.phrase.sentence.line ?? null,
});

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
): Name | null {
  let best: Name | null = null;
  for (const { offer } of scoredOffers(own, earlier, lexicon)) {
    const name = nameOf(offer);
    if (!taken.has(name.title.toLowerCase())) return name;
    best ??= name;
  }
  return best;
}

const NOTHING_EARLIER: Earlier = { groups: [], sure: false };

/** Names an exchange that was printed in whole sentences by a phrase of it; null where none scores so much. */
export function phraseOfPrinted(own: Weighed, lexicon: Lexicon, least: number): Name | null {
  const best = scoredOffers(own, NOTHING_EARLIER, lexicon).find(({ offer }) => offer.head);
  return best && best.score >= least ? nameOf(best.offer) : null;
}
