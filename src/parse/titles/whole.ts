import { type Form, Kind, type Lexicon } from './lexicon.ts';
import { Gap, isName, phrasesOf, type Sentence } from './phrases.ts';
import {
  breaksQuote,
  holdsVerb,
  isNextTo,
  isSaid,
  leansOf,
  lengthOf,
  type Piece,
  textOf,
  wordAt,
} from './pieces.ts';
import { lowered, nameOf, pieceOf } from './print.ts';
import { opensQuestion } from './small-talk.ts';
import { toldBy } from './told.ts';
import type { BriefingWords } from './weights.ts';

/** Whole sentences and clauses that make a title as they were said: nothing is cut of them that they need. */

/** In characters, and in words. */
export const LONGEST = 88;
const SHORTEST = 16;
const FEWEST_WORDS = 4;
/** So much the names and nouns of what is told say at least: a name and a noun that are said here and there; of a question less will do. */
const ENOUGH = 1.9;
const ENOUGH_ASKED = 1.1;
/** More than that tells no better what it is about. */
const PLENTY = 4.5;
const NAME = 1.6;
const SPEAKER = 0.1;
const HOLLOW = 0.3;
/** What all of a briefing is about names its exchanges too, beside another word. */
const LEAST_RARITY = 0.45;
/** The further back, the more it is an aside. */
const EARLY = 0.05;
const MOST_SENTENCES = 10;
const GOOD_LENGTH = 64;
/** What is cut off earlier leaves too little of what is said. */
const LEAST_KEPT = 0.35;
/** So many clauses are tried of a sentence. */
const MOST_CLAUSES = 4;
/** What each way of asking or telling is worth beside a question: that tells what the matter is, others what was said of it. */
const WORTH = { about: 1, asks: 1, embedded: 0.96, told: 0.94, news: 0.86 } as const;
type Way = keyof typeof WORTH;
/** What leans on nothing but one "he". */
const ONE_PERSON = 0.5;
/** A title that speaks to somebody. */
const OF_TALKER = 0.92;
/** One that says "he". */
const OF_PERSON = 0.85;

/** A title that stands by itself. */
export interface Whole extends Piece {
  leans: number;
  worth: number;
  title: () => string;
}

/** How much the nouns of a piece say, each once; no more is summed up than is plenty. */
function tellsOf({ sentence, from, to }: Piece, { rarity, speakers, lexicon }: BriefingWords): number {
  const { forms, nouns } = sentence;
  let sum = 0;
  for (let at = from; at < to && sum < PLENTY; at++) {
    const form = forms[at];
    if (!form || !nouns[at] || form.time || form.kind > Kind.hollow) continue;
    if (form.kind === Kind.hollow) sum += HOLLOW;
    else if (forms.indexOf(form, from) === at) {
      const worth = isName(sentence, at, lexicon) ? NAME : 1;
      sum += speakers.has(form.stem) ? SPEAKER : worth * Math.max(LEAST_RARITY, rarity(form.stem));
    }
  }
  return sum;
}

function holdsTelling({ sentence: { forms, nouns }, from, to }: Piece): boolean {
  for (let at = from; at < to; at++) if (nouns[at] && forms[at]?.kind === Kind.telling) return true;
  return false;
}

export const verbsAreKnown = ({ lexicon }: BriefingWords) => lexicon.naming.finite !== undefined;

/** Whether nothing in a piece breaks off, and at most so many of its words stand for those who talk. */
function isPlain({ sentence: { forms, gaps }, from, to }: Piece, mostTalkers: number): boolean {
  let clauses = 0;
  let talkers = 0;
  for (let at = from; at < to; at++) {
    if (at > from && gaps[at] === Gap.dash) return false;
    if (at > from && gaps[at] === Gap.clause) clauses += 1;
    if (forms[at]?.talker) talkers += 1;
  }
  return clauses <= 2 && talkers <= mostTalkers;
}

/** "Will the bridge open | and who pays for it?" */
function asksOn({ forms, text, starts, asks }: Sentence, at: number): boolean {
  return asks && forms[at]?.kind === Kind.pair && opensQuestion(text.slice(starts[at + 1]));
}

/** "The ferry sank | in April", "The ferry sank | on Monday" */
function isWhen(forms: readonly Form[], at: number): boolean {
  const next = forms[at + 1];
  if (forms[at]?.kind !== Kind.join || forms[at]?.closest || !next) return false;
  return next.time || next.kind === Kind.number || (next.kind === Kind.hollow && next.capital);
}

/** Whether what stands before a word says all that it says without what follows: ", which …", "because …". */
function mayEndBefore(sentence: Sentence, at: number): boolean {
  const { forms, gaps, nouns, text, starts } = sentence;
  const form = forms[at];
  const last = forms[at - 1];
  if (
    !form ||
    !last ||
    last.gerund ||
    !(nouns[at - 1] || last.kind <= Kind.number || last.kind === Kind.verb)
  )
    return false;
  if (gaps[at] === Gap.dash) return true;
  if (gaps[at] === Gap.space)
    return (nouns[at - 1] ?? false) && (form.adjunct || isWhen(forms, at) || asksOn(sentence, at));
  if (gaps[at] !== Gap.clause) return false;
  // ", and will it open?"
  if (form.kind === Kind.pair) return opensQuestion(text.slice(starts[at + 1]));
  return form.adjunct || form.dependent || form.gerund;
}

/** Where a piece ends: with its sentence, else where nothing is lost that it needs; 0 where it cannot end. */
export function endOfPiece(sentence: Sentence, from: number): number {
  const { forms, text } = sentence;
  const all = forms.length;
  if (lengthOf(sentence, from, all) <= LONGEST && !text.endsWith('…')) {
    const last = forms[all - 1];
    return last && !last.trailing && last.kind !== Kind.article && last.kind !== Kind.join ? all : 0;
  }
  for (let at = all - 1; at >= from + FEWEST_WORDS; at--) {
    if (lengthOf(sentence, from, at) > LONGEST || !mayEndBefore(sentence, at)) continue;
    // "the minister said in Sarn | on Monday that …"
    for (let told = from; told < at; told++) if (forms[told]?.tells) return 0;
    if (!breaksQuote(textOf(sentence, from, at)) && isSaid(sentence, from, at)) return at;
  }
  return 0;
}

/** "is | being built", "is | closed", "will | visit" */
const tellsDone = (form: Form | undefined) =>
  form !== undefined && (form.gerund || form.participle || form.planned);

/** Whether a statement tells what happened, not what is claimed to be or to come: an archive does not say that. */
function isNews({ forms, nouns }: Sentence, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const form = forms[at];
    if (!form || form.claims) return false;
    if (form.mayClaim)
      return tellsDone(forms[at + 1]) || (forms[at + 1]?.kind === Kind.border && tellsDone(forms[at + 2]));
    if (form.finite || form.kind === Kind.verb || (!nouns[at] && form.participle)) return true;
  }
  return false;
}

/** A piece from a word on, and what it is worth; null where it does not stand by itself. */
function rate(sentence: Sentence, from: number, way: Way, words: BriefingWords): Whole | null {
  const { forms, asks } = sentence;
  const first = forms[from];
  if (!first) return null;
  const to = endOfPiece(sentence, from);
  const isAbout = way === 'about';
  if (to - from < (isAbout ? 2 : FEWEST_WORDS)) return null;
  const piece = { sentence, from, to };
  if (lengthOf(sentence, from, to) < SHORTEST) return null;
  if (isAbout && (first.kind > Kind.article || first.talker) && !words.lexicon.naming.embeds?.test(first.key))
    return null;
  if (!isAbout && way !== 'asks' && verbsAreKnown(words) && !holdsVerb(sentence, from, to)) return null;
  if (!isPlain(piece, way === 'asks' ? 1 : 0)) return null;
  // "Orlu: it will close the bridge"
  const isOfTeller = way === 'told' && first.kind === Kind.pronoun;
  const leans = leansOf(sentence, isOfTeller ? from + 1 : from, to, words.lexicon);
  // one person of whom is spoken is known: "Ann Example: he will come", "Has he signed the grain treaty?"
  if (leans > (way === 'told' || way === 'asks' ? ONE_PERSON : 0)) return null;
  const sum = tellsOf(piece, words);
  if (sum < (way === 'asks' || isAbout ? ENOUGH_ASKED : ENOUGH) || !holdsTelling(piece)) return null;
  const isWhole = to === forms.length;
  const kept = isWhole ? 1 : sum / tellsOf({ sentence, from, to: forms.length }, words);
  if (kept < LEAST_KEPT) return null;
  const long = lengthOf(sentence, from, to) > GOOD_LENGTH ? 0.95 : 1;
  const talks = way === 'asks' && !isPlain(piece, 0) ? OF_TALKER : 1;
  const isQuestion = way === 'asks' || (asks && way === 'news');
  return {
    ...piece,
    leans,
    worth: Math.sqrt(Math.min(PLENTY, sum) * kept) * WORTH[way] * long * talks * (leans > 0 ? OF_PERSON : 1),
    title: () => pieceOf({ ...piece, asks: isQuestion }),
  };
}

/** "Ann Example: the bridge will open again" */
function toldWhole(sentence: Sentence, words: BriefingWords): Whole | null {
  const told = sentence.asks ? null : toldBy(sentence, words.lexicon);
  const whole = told && rate(sentence, told.begins, 'told', words);
  if (!told || !whole) return null;
  if (lengthOf(sentence, told.from, told.to) + lengthOf(sentence, whole.from, whole.to) + 2 > LONGEST)
    return null;
  const who = { sentence, from: told.from, to: told.to };
  return { ...whole, title: () => `${nameOf(who)}: ${lowered(whole.title(), sentence, whole.from)}` };
}

/** At which word begins what is named behind "Could you comment on", from a clause on; -1 where nothing is. */
function frameEnd(sentence: Sentence, start: number, { begins }: Lexicon): number {
  const { text, starts, forms } = sentence;
  const frame = begins.asksOf.exec(start === 0 ? text : text.slice(starts[start]));
  if (!frame) return -1;
  const from = wordAt(sentence, (starts[start] ?? 0) + frame[0].length);
  return forms[from]?.kind === Kind.article ? from + 1 : from;
}

/** The same of a whole sentence. */
export function aboutAt(sentence: Sentence, lexicon: Lexicon): number {
  if (sentence.about === null) sentence.about = sentence.asked ? frameEnd(sentence, 0, lexicon) : -1;
  return sentence.about;
}

const GENITIVE = /['’]s$/;

/** Not "Ann’s question": who asked before names no matter. */
function namesMore({ sentence: { forms, nouns }, from, to }: Piece): boolean {
  for (let at = from; at < to; at++) {
    const form = forms[at];
    if (form && nouns[at] && form.kind === Kind.telling && !(form.capital && GENITIVE.test(form.printed)))
      return true;
  }
  return false;
}

/** What a sentence asks about by name: "Could you comment on | the grain treaty with Hest?" */
function aboutWhole(sentence: Sentence, start: number, words: BriefingWords): Whole | null {
  const { forms, gaps } = sentence;
  const from = start === 0 ? aboutAt(sentence, words.lexicon) : frameEnd(sentence, start, words.lexicon);
  if (from < 0) return null;
  const whole = rate(sentence, from, 'about', words);
  if (whole && namesMore(whole)) return whole;
  let best: Whole | null = null;
  for (const { from: begins, to } of phrasesOf(sentence, words.lexicon)) {
    if (begins !== from || lengthOf(sentence, from, to) > LONGEST) continue;
    // "reaction to the minister | saying that …", "the report | that …"
    const next = gaps[to] === Gap.space ? forms[to] : undefined;
    if (next && (next.gerund || next.participle || next.linking || next.beforeVerb)) continue;
    const piece = { sentence, from, to };
    const sum = tellsOf(piece, words);
    if (sum < ENOUGH_ASKED || !namesMore(piece)) continue;
    best = {
      ...piece,
      leans: 0,
      worth: Math.sqrt(Math.min(PLENTY, sum)) * WORTH.about,
      title: () => pieceOf({ ...piece, asks: false }),
    };
  }
  return best;
}

/** "Do you know | why the bridge is closed?" */
function embeddedWhole(sentence: Sentence, words: BriefingWords): Whole | null {
  const { forms } = sentence;
  const { embeds } = words.lexicon.naming;
  if (!embeds) return null;
  for (let at = 1; at + FEWEST_WORDS <= forms.length; at++) {
    const form = forms[at];
    const before = forms[at - 1];
    if (!form || !before || !embeds.test(form.key) || !isNextTo(sentence, at)) continue;
    if (before.kind < Kind.join && !before.talker) continue;
    const whole = rate(sentence, at, 'embedded', words);
    if (whole) return whole;
  }
  return null;
}

/** What a sentence offers; null where nothing of it stands by itself. */
function wholeOf(sentence: Sentence, words: BriefingWords): Whole | null {
  const { forms, gaps, text, starts, asks, asked } = sentence;
  const told = toldWhole(sentence, words);
  if (told) return told;
  let clauses = 0;
  for (let at = 0; at + 1 < forms.length && clauses < MOST_CLAUSES; at++) {
    if (at > 0 && gaps[at] !== Gap.clause && gaps[at] !== Gap.dash) continue;
    // "about the -- what has been a weakness"
    const before = forms[at - 1];
    if (before && before.kind >= Kind.article && before.kind <= Kind.pair) continue;
    clauses += 1;
    if (asked && (at === 0 || asks)) {
      const about = aboutWhole(sentence, at, words);
      if (about) return about;
    }
    const opens =
      (asks || (at === 0 && asked && text.endsWith('…'))) &&
      opensQuestion(at === 0 ? text : text.slice(starts[at]));
    // of a language whose verbs are not known, the mark tells alone
    const isMarked = asks && at === 0 && !verbsAreKnown(words);
    const whole = opens || isMarked ? rate(sentence, at, 'asks', words) : null;
    if (whole) return whole;
  }
  const embedded = asked ? embeddedWhole(sentence, words) : null;
  if (embedded) return embedded;
  const [first] = forms;
  if (!first || first.chat || first.dependent || first.kind > Kind.article) return null;
  const news = rate(sentence, 0, 'news', words);
  if (!news || !asked || !verbsAreKnown(words)) return news;
  return (asks ? news.to === forms.length : isNews(sentence, 0, news.to)) ? news : null;
}

/** The best title that stands as it was said; null where there is none. Most exchanges have one, and nothing more is read of them. */
export function bestWhole(sentences: readonly Sentence[], words: BriefingWords): Whole | null {
  let best: Whole | null = null;
  for (let index = 0; index < sentences.length && index < MOST_SENTENCES; index++) {
    const sentence = sentences[index];
    const whole = sentence && wholeOf(sentence, words);
    if (!whole) continue;
    const worth = whole.worth * (1 - EARLY * index);
    if (worth > (best?.worth ?? 0)) best = { ...whole, worth };
  }
  return best;
}
