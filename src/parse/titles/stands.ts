import {
  breaksQuote,
  type Candidate,
  FORM,
  goesOnList,
  holdsVerb,
  isSaid,
  leansOf,
  lengthOf,
  mayBeCut,
  wordAt,
} from './candidates.ts';
import { frameOf, isReserved } from './claims.ts';
import { Kind, type Lexicon } from './lexicon.ts';
import { Gap, isName, type Sentence } from './phrases.ts';
import { opensQuestion } from './small-talk.ts';
import type { BriefingWords } from './weights.ts';

/** What stands by itself is no longer than this, in characters, and has so many words. */
const LONGEST = 86;
const SHORTEST = 16;
const FEWEST_WORDS = 4;
/** So much its names and nouns say at least: a name and a noun that are said here and there; of a question less will do. */
const ENOUGH = 1.9;
const ENOUGH_ASKED = 1.5;
/** More than that tells no better what it is about. */
const PLENTY = 4.5;
const NAME = 1.6;
/** What all of a briefing is about names its exchanges too, beside another word. */
const LEAST_RARITY = 0.45;
/** A question names an exchange better than what is told before it; a whole sentence better than its beginning. */
const STATEMENT = 0.86;
const CUT = 0.92;
/** The further back, the more it is an aside. */
const EARLY = 0.05;
const MOST_SENTENCES = 10;
const GOOD_LENGTH = 64;
/** So many clauses are tried of a sentence. */
const MOST_CLAUSES = 4;

/** How much the nouns of a piece say, each once; no more is summed up than is plenty. */
function told(sentence: Sentence, from: number, to: number, { rarity, lexicon }: BriefingWords): number {
  const { forms, nouns } = sentence;
  let sum = 0;
  for (let at = from; at < to && sum < PLENTY; at++) {
    const form = forms[at];
    if (!form || !nouns[at] || form.time || form.kind !== Kind.telling) continue;
    const first = forms.indexOf(form, from);
    if (first < at) continue;
    const worth = isName(sentence, at, lexicon) ? NAME : 1;
    sum += worth * Math.max(LEAST_RARITY, rarity(form.stem));
  }
  return sum;
}

/** Whether nothing in a piece breaks off, and nobody talks of their own talking: not "I mean, do you …". */
function isPlain({ forms, gaps }: Sentence, from: number, to: number, asks: boolean): boolean {
  let clauses = 0;
  let talkers = 0;
  for (let at = from; at < to; at++) {
    const form = forms[at];
    if (!form) return false;
    if (at > from) {
      if (gaps[at] === Gap.dash) return false;
      if (gaps[at] === Gap.clause) clauses += 1;
    }
    if (form.talker) talkers += 1;
  }
  return clauses <= 2 && talkers <= (asks ? 2 : 0);
}

/** "the operations | that are going on", not "the message is | that it is time" */
function isRelative({ forms }: Sentence, at: number): boolean {
  return forms[at]?.linking === true && forms[at + 1]?.finite === true;
}

/** Where a piece ends: at the end of its sentence, else where it may be cut off; 0 where it cannot be. */
function endOfPiece(sentence: Sentence, from: number, lexicon: Lexicon): number {
  const { forms, gaps, nouns, text, starts } = sentence;
  const all = forms.length;
  const longest = LONGEST - frameOf(sentence, lexicon).length;
  if (lengthOf(sentence, from, all) <= longest && !text.endsWith('…')) {
    const last = forms[all - 1];
    return last && !last.trailing && last.kind !== Kind.article && last.kind !== Kind.join ? all : 0;
  }
  let joined = 0;
  for (let at = all - 1; at >= from + FEWEST_WORDS; at--) {
    if (lengthOf(sentence, from, at) > longest || !nouns[at - 1] || forms[at - 1]?.gerund) continue;
    const form = forms[at];
    // "an increase | in traffic": only where nothing better is found
    const isJoin = form?.kind === Kind.join && !form.beforeVerb;
    // 'using | "debt diplomacy"'
    if (breaksQuote(text.slice(starts[from], starts[at]))) continue;
    // "the flight | coming in with supplies", not "an anti-dam | lobbying group"; "the operations | that go on"
    const isCut =
      gaps[at] !== Gap.space ||
      (form?.gerund && !forms[at - 1]?.key.includes('-')) ||
      isRelative(sentence, at) ||
      mayBeCut(sentence, at);
    if (!isCut || !isSaid(sentence, from, at)) continue;
    if (!isJoin) return at;
    joined ||= at;
  }
  return joined;
}

interface Rated {
  piece: Candidate;
  worth: number;
}

/** A piece from a word on, and what it is worth; null where it does not stand by itself. */
function rate(sentence: Sentence, from: number, about: boolean, words: BriefingWords): Rated | null {
  const { forms, text, starts, asks: marked } = sentence;
  const first = forms[from];
  if (!first) return null;
  const to = endOfPiece(sentence, from, words.lexicon);
  if (to === 0) return null;
  const length = lengthOf(sentence, from, to);
  if (length < SHORTEST) return null;
  let asks = false;
  if (about) {
    if (first.kind > Kind.article || first.talker) return null;
  } else {
    asks = opensQuestion(text.slice(starts[from]));
    // "Who pays?" asks, ", who pays" tells
    if (first.dependent && !(asks && marked && from === 0)) return null;
    // "it says what stance he holds, what role he plays"
    if (asks && !marked && from > 0) return null;
    // "You will be there tomorrow?"
    if (!asks && (first.chat || first.kind > Kind.article || marked)) return null;
  }
  if (!asks && !about && !holdsVerb(sentence, from, to)) return null;
  if (!isPlain(sentence, from, to, asks) || leansOf(sentence, from, to, words.lexicon) > 0) return null;
  const sum = told(sentence, from, to, words);
  if (sum < (asks ? ENOUGH_ASKED : ENOUGH)) return null;
  const isWhole = to === forms.length;
  // what is cut off should not be what it is about
  const kept = Math.sqrt(sum / told(sentence, from, forms.length, words));
  const form = about ? FORM.about : asks ? FORM.whole : STATEMENT;
  const side = (isWhole ? 1 : CUT) * kept * (length > GOOD_LENGTH ? 0.95 : 1);
  return {
    piece: { sentence, from, to, form, asks, leans: 0 },
    worth: Math.sqrt(Math.min(PLENTY, sum)) * form * side,
  };
}

/** The best piece of a sentence that stands by itself. */
function bestOf(sentence: Sentence, words: BriefingWords): Rated | null {
  const { forms, gaps, text, starts } = sentence;
  let clauses = 0;
  for (let at = 0; at + 1 < forms.length && clauses < MOST_CLAUSES; at++) {
    if (at > 0 && gaps[at] !== Gap.clause && gaps[at] !== Gap.dash) continue;
    // "the Harbour Institute | (HI) is a lobby"
    if (text[(starts[at] ?? 0) - 1] === '(' || (at > 0 && goesOnList(sentence, at))) continue;
    clauses += 1;
    const { asksOf } = words.lexicon.begins;
    const frame = at === 0 || sentence.asks ? asksOf.exec(at === 0 ? text : text.slice(starts[at])) : null;
    let rated: Rated | null = null;
    if (frame) {
      let from = wordAt(sentence, (starts[at] ?? 0) + frame[0].length);
      if (forms[from]?.kind === Kind.article) from += 1;
      rated = rate(sentence, from, true, words);
    } else if (at === 0 || forms[0]?.dependent || forms[0]?.chat || opensQuestion(text.slice(starts[at]))) {
      rated = rate(sentence, at, false, words);
    }
    const isHeld = at > 0 && isReserved(sentence) && rated?.piece.asks === false;
    if (rated && !isHeld) return rated;
  }
  return null;
}

/**
 * The piece of what is asked that makes the best title as it stands, its subject named in it; null where none does.
 * Most exchanges have one, and nothing more has to be read of them.
 */
export function standingPiece(asked: readonly Sentence[], words: BriefingWords): Candidate | null {
  let best: Rated | null = null;
  for (let index = 0; index < asked.length && index < MOST_SENTENCES; index++) {
    const sentence = asked[index];
    if (!sentence) break;
    const rated = bestOf(sentence, words);
    if (!rated) continue;
    rated.worth *= 1 - EARLY * index;
    if (rated.worth > (best?.worth ?? 0)) best = rated;
  }
  return best?.piece ?? null;
}
