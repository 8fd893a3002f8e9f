import { Kind, type Lexicon } from './lexicon.ts';
import { isJoined, type Phrase, phrasesOf, type Sentence } from './phrases.ts';
import { opensQuestion } from './small-talk.ts';

/** A title that may be: the words `from` up to, not including, `to` of a sentence. */
export interface Candidate {
  sentence: Sentence;
  from: number;
  to: number;
  /** how well such a form reads, 0 to 1 */
  form: number;
  /** ends in a question mark */
  asks: boolean;
  /** words that point back to what it does not hold */
  leans: number;
}

/** How each form of title reads, beside a sentence that stands by itself: 1. */
const FORM = {
  whole: 1,
  about: 1,
  mainClause: 0.92,
  firstClause: 0.88,
  cut: 0.78,
  phrase: 0.7,
  fragment: 0.6,
  name: 0.58,
  word: 0.45,
} as const;
const CHAT = 0.6;
const BROKEN = 0.5;
const OPEN_QUOTE = 0.6;
/** So many titles of each sentence are cut at the end of a clause, and of a phrase. */
const MOST_CUTS = 3;

/** A title is no longer than this, in characters. */
export const LIMIT = 86;
const FEWEST_WORDS = 3;
/** "Special Envoy Ann Example" */
const NAME_LIMIT = 30;
const MOST_OF_NAME = 3;

const CLAUSE_MARK = /[,;:—–]|--/;
const DASH = /--|—|–|…/;
const OPENING_QUOTES = /[“«„]/g;
const CLOSING_QUOTES = /[”»]/g;

/** What stands between a word and the one before it. */
const gapBefore = ({ text, starts, ends }: Sentence, at: number): string =>
  text.slice(ends[at - 1] ?? 0, starts[at] ?? text.length);

export const textOf = ({ text, starts, ends }: Sentence, from: number, to: number): string =>
  text.slice(starts[from] ?? 0, ends[to - 1] ?? 0);

const lengthOf = ({ starts, ends }: Sentence, from: number, to: number): number =>
  (ends[to - 1] ?? 0) - (starts[from] ?? 0);

/** How many words of a piece point to what it does not name. */
export function leansOf(sentence: Sentence, from: number, to: number, { begins }: Lexicon): number {
  const { forms, nouns } = sentence;
  let named = 0;
  let leans = 0;
  let forgiven = begins.standing.test(textOf(sentence, from, to)) ? 1 : 0;
  for (let at = from; at < to; at++) {
    const form = forms[at];
    if (!form) break;
    if (nouns[at] && form.kind === Kind.telling) named += 1;
    const next = at + 1 < to ? forms[at + 1] : undefined;
    if (form.kind === Kind.pronoun) {
      if (named > 0) continue;
      if (forgiven > 0) forgiven -= 1;
      else leans += 1;
    } else if (form.kind === Kind.pointing) {
      const pointsAtNoun = nouns[at + 1] && at + 1 < to && isJoined(sentence, at + 1);
      if (pointsAtNoun) {
        // "I know that bridges …": who can tell
        if (!next?.time && !(form.linking && at > from)) leans += 1;
      } else if (!form.linking) leans += 1;
      else {
        const before = at > from ? forms[at - 1] : undefined;
        const links =
          before !== undefined &&
          before.kind !== Kind.join &&
          next !== undefined &&
          isJoined(sentence, at + 1) &&
          (next.kind !== Kind.border || next.talker || nouns[at - 1]);
        if (!links) leans += 1;
      }
    }
  }
  return leans;
}

/** Whether a quotation opens in a piece that does not close in it, or the other way. */
function breaksQuote(piece: string): boolean {
  if ((piece.match(OPENING_QUOTES)?.length ?? 0) !== (piece.match(CLOSING_QUOTES)?.length ?? 0)) return true;
  return piece.includes('"') && piece.split('"').length % 2 === 0;
}

class Finder {
  readonly found: Candidate[] = [];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;

  constructor(sentence: Sentence, lexicon: Lexicon) {
    this.sentence = sentence;
    this.lexicon = lexicon;
  }

  add(from: number, to: number, form: number, asks: boolean): void {
    const { sentence, lexicon } = this;
    if (to <= from || lengthOf(sentence, from, to) > LIMIT) return;
    const piece = textOf(sentence, from, to);
    let worth = form;
    if (DASH.test(piece)) worth *= BROKEN;
    if (breaksQuote(piece)) worth *= OPEN_QUOTE;
    const isChat = asks ? sentence.forms[from]?.talker : form > FORM.phrase && lexicon.begins.chat.test(piece);
    if (isChat) worth *= CHAT;
    const leans = leansOf(sentence, from, to, lexicon);
    this.found.push({ sentence, from, to, form: worth, asks, leans });
  }

  /** A piece that stands by itself, and its beginnings where it is too long or has more clauses than one. */
  addPiece(from: number, to: number, form: number, asks: boolean): void {
    const { sentence, lexicon } = this;
    if (to - from < FEWEST_WORDS) return;
    this.add(from, to, form, asks);
    let clauses = 0;
    let cuts = 0;
    for (let at = to - 1; at > from + 1; at--) {
      const length = lengthOf(sentence, from, at);
      if (length > LIMIT) continue;
      if (length < LIMIT / 4) break;
      const gap = gapBefore(sentence, at);
      if (CLAUSE_MARK.test(gap)) {
        if (clauses++ < MOST_CUTS && this.#mayEnd(at) && this.#isSaid(from, at)) this.add(from, at, form * FORM.firstClause, asks);
      } else if (cuts < MOST_CUTS && this.#mayEnd(at) && this.#mayBeCut(at) && this.#isSaid(from, at)) {
        cuts += 1;
        this.add(from, at, form * FORM.cut, asks);
      }
    }
    if (lexicon.begins.dependent.test(sentence.text.slice(sentence.starts[from] ?? 0))) this.#dropCuts(from, to);
  }

  /** What begins with "if" or "in" and is cut off before its main clause says nothing. */
  #dropCuts(from: number, to: number): void {
    for (let at = this.found.length - 1; at >= 0; at--) {
      const one = this.found[at];
      if (one && one.from === from && one.to < to) this.found.splice(at, 1);
    }
  }

  #mayEnd(at: number): boolean {
    const last = this.sentence.forms[at - 1];
    return last !== undefined && (last.kind <= Kind.number || last.kind === Kind.verb);
  }

  /** Not "Ann Example said on Monday", not "reports that Sarn": behind the last verb, and behind "that", something is said. */
  #isSaid(from: number, to: number): boolean {
    const { forms, nouns } = this.sentence;
    let told = false;
    for (let at = to - 1; at > from; at--) {
      const form = forms[at];
      if (!form) break;
      if (at === to - 1 && !nouns[at]) return true;
      if (form.linking) return false;
      if (nouns[at] && form.kind === Kind.telling) told = true;
      else if (form.kind >= Kind.border || (!nouns[at] && form.kind <= Kind.number)) return told;
    }
    return true;
  }

  #mayBeCut(at: number): boolean {
    const { sentence, lexicon } = this;
    const form = sentence.forms[at];
    if (!form || form.closest || !sentence.nouns[at - 1]) return false;
    // "Senators Grassley and Example", "the leaders and the minister"
    const next = sentence.forms[at + 1];
    if (form.kind === Kind.pair && next && next.kind <= Kind.article && isJoined(sentence, at + 1)) return false;
    return lexicon.begins.trailing.test(sentence.text.slice(sentence.starts[at] ?? 0));
  }
}

/** The word at which a character stands, or the first behind it. */
export function wordAt({ starts }: Sentence, character: number): number {
  const at = starts.findIndex((start) => start >= character);
  return at < 0 ? starts.length : at;
}

/** Beyond the first words of a clause a main clause may open. */
function clauseStarts(sentence: Sentence): number[] {
  return sentence.forms.flatMap((_, at) => (at > 0 && CLAUSE_MARK.test(gapBefore(sentence, at)) ? [at] : []));
}

/** What a sentence offers as titles. */
export function candidatesOf(sentence: Sentence, lexicon: Lexicon): Candidate[] {
  const { text, forms, asks } = sentence;
  const { begins } = lexicon;
  const all = forms.length;
  const finder = new Finder(sentence, lexicon);
  const isCut = text.endsWith('…');
  const isDependent = begins.dependent.test(text);
  const starting = clauseStarts(sentence);
  const isFragment = isCut || (!asks && isDependent && starting.length === 0);
  finder.addPiece(0, all, isFragment ? FORM.fragment : FORM.whole, asks);
  const frame = sentence.asked ? begins.asksOf.exec(text) : null;
  if (frame) {
    const from = wordAt(sentence, frame[0].length);
    const first = forms[from];
    const starts = first?.kind === Kind.article ? from + 1 : from;
    const points = first && (first.kind === Kind.pronoun || first.kind === Kind.pointing);
    if (first && !points) {
      finder.addPiece(starts, all, FORM.about, false);
      if (all - starts < FEWEST_WORDS) finder.add(starts, all, FORM.phrase, false);
    }
  }
  for (const at of starting) {
    const rest = text.slice(sentence.starts[at]);
    const opens = asks ? opensQuestion(rest) : isDependent && !begins.dependent.test(rest);
    if (opens && all - at >= FEWEST_WORDS + 1) finder.addPiece(at, all, FORM.mainClause, asks);
  }
  for (const { from, to } of phrasesOf(sentence, lexicon)) {
    const isNamed = forms.slice(from, to).every(({ capital, kind }) => capital || kind >= Kind.article);
    const form = to - from > 1 ? (isNamed ? FORM.name : FORM.phrase) : FORM.word;
    finder.add(from, to, form, false);
  }
  return finder.found;
}

export type { Phrase };

/** What is told behind "said yesterday that", as titles, and who said it; null where nobody is named. */
export function toldBy(sentence: Sentence, lexicon: Lexicon): { who: Phrase; told: Candidate[] } | null {
  const { text, starts, ends, nouns, forms } = sentence;
  const says = lexicon.says.exec(text);
  if (!says) return null;
  const to = wordAt(sentence, says.index);
  const end = ends[to - 1];
  if (to === 0 || end === undefined || !nouns[to - 1] || says.index - end > 1) return null;
  let from = to - 1;
  while (from > 0 && nouns[from - 1] && isJoined(sentence, from)) from -= 1;
  // "US Special Envoy to Venezuela Ann Example": the name will do
  let last = to - 1;
  while (last > from && to - last < MOST_OF_NAME && forms[last - 1]?.capital) last -= 1;
  if (lengthOf(sentence, from, to) > NAME_LIMIT) from = last;
  const finder = new Finder(sentence, lexicon);
  const begins = starts.findIndex((start) => start >= says.index + says[0].length);
  if (begins < 0) return null;
  finder.addPiece(begins, forms.length, FORM.whole, false);
  return { who: { sentence, from, to }, told: finder.found };
}
