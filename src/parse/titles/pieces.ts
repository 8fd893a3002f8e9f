import { wordsIn } from '../../languages/any.ts';
import { Kind, type Lexicon } from './lexicon.ts';
import { endOf, Gap, type Sentence } from './phrases.ts';

/** Some words of a sentence: from one up to, not including, another. */
export interface Piece {
  sentence: Sentence;
  from: number;
  to: number;
}

const OPENING_QUOTES = /[“«„]/g;
const CLOSING_QUOTES = /[”»]/g;
const QUOTES = /["“”«»„]/;

export const textOf = (sentence: Sentence, from: number, to: number): string =>
  sentence.text.slice(sentence.starts[from] ?? 0, endOf(sentence, to - 1));

export const lengthOf = (sentence: Sentence, from: number, to: number): number =>
  endOf(sentence, to - 1) - (sentence.starts[from] ?? 0);

export const isNextTo = ({ gaps }: Pick<Sentence, 'gaps'>, at: number) => gaps[at] === Gap.space;

/** The word at which a character stands, or the first behind it. */
export function wordAt({ starts }: Sentence, character: number): number {
  const at = starts.findIndex((start) => start >= character);
  return at < 0 ? starts.length : at;
}

/** Whether a quotation opens in a piece that does not close in it, or the other way. */
export function breaksQuote(piece: string): boolean {
  if (!QUOTES.test(piece)) return false;
  if ((piece.match(OPENING_QUOTES)?.length ?? 0) !== (piece.match(CLOSING_QUOTES)?.length ?? 0)) return true;
  return piece.includes('"') && piece.split('"').length % 2 === 0;
}

/** Whether a verb is in a piece by which it stands as a sentence. */
export function holdsVerb({ forms, nouns, gaps }: Sentence, from: number, to: number): boolean {
  let aside = false;
  for (let at = from + 1; at < to; at++) {
    const form = forms[at];
    if (!form) break;
    // "Ann Example, who is in Sarn"
    if (gaps[at] === Gap.clause) aside = form.dependent;
    if (aside) continue;
    const isVerb = form.kind === Kind.verb || (!nouns[at] && form.kind <= Kind.hollow && !form.gerund);
    if (form.finite || isVerb) return true;
  }
  return false;
}

/** "It seems as though Ann Example": a clause has begun that says nothing yet. */
function isLeftOpen(sentence: Sentence, from: number, to: number): boolean {
  const { forms } = sentence;
  for (let at = to - 1; at > from; at--) {
    const form = forms[at];
    const next = forms[at + 1];
    if (!form?.trailing || form.kind !== Kind.border) continue;
    // "because of the bridge", "more than 80 people"
    if (next?.closest || next?.kind === Kind.number) return false;
    return !holdsVerb(sentence, at, to);
  }
  return false;
}

/** Not "Ann Example said on Monday", not "reports that Sarn": behind the last verb, and behind "that", something is said. */
export function isSaid(sentence: Sentence, from: number, to: number): boolean {
  const { forms, nouns } = sentence;
  if (isLeftOpen(sentence, from, to)) return false;
  let told = false;
  for (let at = to - 1; at > from; at--) {
    const form = forms[at];
    if (!form) break;
    if (at === to - 1 && !nouns[at]) return true;
    if (form.linking) return false;
    // "Ann Example said at the fair"
    if (form.tells && forms[at + 1]?.kind === Kind.join) return false;
    if (nouns[at] && form.kind === Kind.telling) told = true;
    else if (
      form.kind === Kind.verb ||
      form.finite ||
      form.trailing ||
      (!nouns[at] && form.kind <= Kind.number)
    )
      return told;
  }
  return true;
}

/** Whether "that" at a place links clauses and points at nothing. */
function links({ forms, nouns, gaps }: Sentence, at: number, from: number, to: number): boolean {
  const before = at > from ? forms[at - 1] : undefined;
  const next = at + 1 < to ? forms[at + 1] : undefined;
  // "Does that matter?"
  if (at === from + 1 && before?.finite && !before.tells) return false;
  if (!before || before.kind === Kind.join || !next || gaps[at + 1] !== Gap.space) return false;
  return next.kind !== Kind.border || next.talker || (nouns[at - 1] ?? false);
}

/** "he" leaves less open than "it". */
const OF_PERSON = 0.35;
const personWords = new WeakMap<Lexicon, ReadonlySet<string>>();

function ofPersons(lexicon: Lexicon): ReadonlySet<string> {
  let words = personWords.get(lexicon);
  if (!words) {
    words = new Set(wordsIn(lexicon.naming.ofPersons));
    personWords.set(lexicon, words);
  }
  return words;
}

/** How many words of a piece point to what it does not name; those that stand for a person count less. */
export function leansOf(sentence: Sentence, from: number, to: number, lexicon: Lexicon): number {
  const { begins } = lexicon;
  const { forms, nouns } = sentence;
  let named = 0;
  let leans = 0;
  let forgiven: number | null = null;
  for (let at = from; at < to; at++) {
    const form = forms[at];
    if (!form) break;
    // one word is too little for a pronoun to stand for: "the proof of it"
    if (nouns[at] && form.kind === Kind.telling) named += form.capital ? 2 : 1;
    // "Vice Premier Liu He"
    if (form.kind === Kind.pronoun && !nouns[at]) {
      if (named > 1) continue;
      forgiven ??= begins.standing.test(textOf(sentence, from, to)) ? 1 : 0;
      if (forgiven > 0) forgiven -= 1;
      else leans += ofPersons(lexicon).has(form.key) ? OF_PERSON : 1;
    } else if (form.kind === Kind.pointing) {
      const pointsAtNoun = nouns[at + 1] && at + 1 < to && isNextTo(sentence, at + 1);
      if (pointsAtNoun) {
        // "I know that bridges …": who can tell
        const mayLink =
          form.linking &&
          at > from &&
          !(at === from + 1 && forms[from]?.finite) &&
          forms[at - 1]?.kind !== Kind.join;
        // "think that subject", not "a letter that Senator Example sent"
        const isHollow = forms[at + 1]?.kind === Kind.hollow && !nouns[at - 1];
        if (!forms[at + 1]?.time && (!mayLink || isHollow)) leans += 1;
      } else if (!form.linking || !links(sentence, at, from, to)) leans += 1;
    }
  }
  return leans;
}
