import { type Form, Kind } from '../lexicon.ts';
import { isPerson, isSaidIn, type Ranked, type Weighed } from './heard.ts';
import { lengthOf, sharesWord } from './pieces.ts';
import { is } from './sentence.ts';
import type { SpokenWords } from './words.ts';

/** What an earlier exchange names, before what is asked in a later one. */
export interface Matter {
  phrase: Ranked;
  /** whether it is sure that both are of one thread */
  sure: boolean;
  /** whether the later one says a word of it */
  spokenOf: boolean;
  /** the answer names it: it completes what is asked, and is no title by itself */
  answered?: boolean;
  /** an exchange of its thread is called by it */
  leads?: Leads;
}

/** How exchanges of a thread are called by a phrase: so far back, so many, and whether it is sure that what comes behind goes on. */
export interface Leads {
  back: number;
  times: number;
  sure: boolean;
}

/** What a matter gains for each other exchange that speaks of it; what a bare name keeps, and one of two: “Sarn or Hest”. */
const SAID_ON = 0.5;
const DECLARED = 1.5;
const OF_NAMES = 0.55;
const OF_EITHER = 0.6;
/** So many phrases of each earlier exchange are weighed, of so much worth at least. */
const MOST_HANDED = 6;
const LEAST = 0.8;
/** In characters: a longer one leaves no room. */
const LONGEST = 46;
/** So many matters are handed on. */
const MOST = 2;

/** Whether a word of a phrase that says something is such a one. */
function holdsTelling({ sentence: { tokens }, from, to }: Ranked, isOne: (form: Form) => boolean): boolean {
  return tokens.slice(from, to).some(({ form }) => form.kind === Kind.telling && isOne(form));
}

const asksOf = (one: Ranked, { weights }: Weighed): boolean =>
  holdsTelling(one, ({ stem }) => weights.has(stem));

/** Whether an exchange speaks of what a phrase names. */
const speaksOf = (one: Ranked, other: Weighed): boolean =>
  asksOf(one, other) || holdsTelling(one, (form) => isSaidIn(form, other.heard.answer));

/** How well a phrase of an earlier exchange names what comes behind it. */
function handedWorth(one: Ranked, others: number): number {
  const isEither = one.sentence.tokens.slice(one.from, one.to).some((word) => is(word, 'alternative'));
  return (
    one.worth *
    (1 + SAID_ON * others) *
    (isEither ? OF_EITHER : 1) *
    (one.named ? OF_NAMES : 1) *
    (one.declared ? DECLARED : 1)
  );
}

/** So much a phrase of the answer is worth at least. */
const LEAST_ANSWERED = 0.9;

/**
 * What the answer to a question that only points names: "Did she agree?" "I do not speak for the mayor of Sarn."
 *
 * @param before what was said before, in small letters: a phrase that is no name was said in it too
 */
export function mattersAnswered(answer: Weighed, before: string, words: SpokenWords): readonly Matter[] {
  const found: Matter[] = [];
  for (const phrase of answer.ranked) {
    if (found.length === MOST) break;
    const isKnown = holdsTelling(phrase, (form) => isSaidIn(form, before));
    const { tokens } = phrase.sentence;
    // "Pardon me", "Bon voyage."
    const opens =
      phrase.from === 0 && (phrase.to === 1 || !tokens.some(({ tag }) => tag === 'VERB' || tag === 'AUX'));
    if (
      phrase.full &&
      !phrase.pointed &&
      !phrase.figure &&
      !opens &&
      phrase.worth >= LEAST_ANSWERED &&
      (phrase.named || isKnown) &&
      !isPerson(phrase, words) &&
      lengthOf(phrase) <= LONGEST &&
      !found.some((one) => sharesWord(one.phrase, phrase))
    )
      found.push({ phrase, sure: true, spokenOf: true, answered: true });
  }
  return found;
}

/** What the nearest of a thread that names something is called by. */
function leadingMatter(
  leads: readonly (Ranked | null)[],
  own: Weighed,
  sure: boolean,
  words: SpokenWords,
): Matter | null {
  const at = leads.findIndex((one) => one && !isPerson(one, words) && lengthOf(one) <= LONGEST);
  const phrase = leads[at];
  if (!phrase) return null;
  const times = leads.filter((one) => one && sharesWord(one, phrase)).length;
  return { phrase, sure: true, spokenOf: speaksOf(phrase, own), leads: { back: at + 1, times, sure } };
}

/** What earlier exchanges name, best first; no two that speak of the same. `leads`: what those of its thread are called by, the nearest first */
export function mattersOf(
  earlier: readonly Weighed[],
  own: Weighed,
  sure: boolean,
  words: SpokenWords,
  leads: readonly (Ranked | null)[] = [],
): readonly Matter[] {
  const all = earlier.flatMap((one) =>
    one.ranked
      .slice(0, MOST_HANDED)
      .filter(
        (phrase) =>
          phrase.full &&
          !phrase.pointed &&
          !phrase.figure &&
          (phrase.worth >= LEAST || phrase.declared) &&
          !isPerson(phrase, words) &&
          lengthOf(phrase) <= LONGEST,
      )
      .map((phrase) => {
        const spokenOf = speaksOf(phrase, own);
        const asked = earlier.filter((other) => other !== one && asksOf(phrase, other)).length;
        return { phrase, sure, spokenOf, worth: handedWorth(phrase, asked + (spokenOf ? 1 : 0)) };
      }),
  );
  all.sort((one, other) => other.worth - one.worth);
  const found: Matter[] = [];
  for (const one of all) {
    if (found.length === MOST) break;
    if (!found.some(({ phrase }) => sharesWord(phrase, one.phrase))) found.push(one);
  }
  const lead = leadingMatter(leads, own, sure, words);
  const told = lead && found.find((one) => one.sure && sharesWord(one.phrase, lead.phrase));
  return lead ? [...found, told ? { ...told, leads: lead.leads } : lead] : found;
}
