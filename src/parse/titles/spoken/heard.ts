import type { Tagger } from '../../../languages/tagger.ts';
import type { Turn } from '../../../model/briefing.ts';
import { type Form, Kind, type Lexicon } from '../lexicon.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import type { SaidSentences } from '../said-sentences.ts';
import { joinBrokenOff } from '../sentences.ts';
import type { Stem } from '../weights.ts';
import { aboutOf, isAskedFor } from './about.ts';
import { keepsVerb } from './cuts.ts';
import { type NounPhrase, nounPhrases } from './noun-phrases.ts';
import { askedIn, type Question } from './questions.ts';
import {
  beforeArticle,
  is,
  isA,
  isIn,
  isNoun,
  isOneOf,
  isPause,
  readSpoken,
  type Spoken,
  type Token,
} from './sentence.ts';
import { isWholeMatter } from './sound.ts';
import { type SpokenWords, spokenWords } from './words.ts';

/** So many characters of what is asked are read; so many of what is answered are looked through for its words. */
const ASKED_LENGTH = 900;
const SAID_LENGTH = 300;
/** So many of an answer name what its question points to. */
const ANSWER_LENGTH = 200;
/** A tagger may need more than twice the time for a sentence twice as long: of one sentence no more is read. */
const LONGEST_SENTENCE = 600;

/** What some turns say, each word told by its part of speech. */
export interface Heard {
  asked: readonly Spoken[];
  /** the beginning of what is answered, in small letters */
  answer: string;
  /** first names of who is called: "Ann, is it open?" */
  called: ReadonlySet<number>;
  /** the telling nouns of what is asked */
  stems: ReadonlySet<Stem>;
  phrases: readonly NounPhrase[];
  questions: readonly Question[];
}

/** A word is found in the answer by its beginning: so many of its letters may end otherwise. */
const ENDING = 2;
const SHORTEST_FOUND = 4;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a text in small letters says a word, in whatever form. */
export function isSaidIn({ key }: Form, text: string): boolean {
  if (key.length < SHORTEST_FOUND) return false;
  const begins = key.length < SHORTEST_FOUND + ENDING ? key : key.slice(0, -ENDING);
  for (let at = text.indexOf(begins); at >= 0; at = text.indexOf(begins, at + 1)) {
    if (at === 0 || !LETTER.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

const BRACKET = /^[([（【]/;

function read(
  pieces: readonly Piece[],
  most: number,
  said: SaidSentences,
  tagger: Tagger,
  lexicon: Lexicon,
): Spoken[] {
  const found: Spoken[] = [];
  const lineOf = (paragraph: string) =>
    pieces.find((one) => paragraph.startsWith(one.paragraph.slice(0, 20)))?.line;
  let left = most;
  for (const paragraph of joinBrokenOff(pieces.map((one) => one.paragraph))) {
    const line = lineOf(paragraph) ?? pieces[0]?.line ?? 1;
    for (const one of said.of(paragraph)) {
      if (left <= 0) return found;
      left -= one.text.length;
      // "I have a question on the bridge."
      const isNothing = one.isSmallTalk && !lexicon.begins.asksOf.test(one.bare);
      if (BRACKET.test(one.text) || isNothing) continue;
      found.push(readSpoken(one.bare.slice(0, LONGEST_SENTENCE), line, tagger, lexicon));
    }
  }
  return found;
}

/** "Ann, is it open?" */
function calledIn({ tokens }: Spoken): number[] {
  const [first, second, third] = tokens;
  if (first?.tag === 'PROPN' && second?.text === ',') return [first.form.stem];
  return second?.tag === 'PROPN' && third?.text === ',' && isOneOf(first, ['CCONJ', 'INTJ', 'ADV'])
    ? [second.form.stem]
    : [];
}

/** In characters: ". Yes, Ann." */
const LONGEST_CALL = 40;

/** "It opens in May. Ann." */
function calledNext(turns: readonly Turn[], lexicon: Lexicon): number[] {
  const last = turns.findLast(({ role }) => role !== 'question')?.paragraphs.at(-1);
  const name = last && lexicon.naming.spoken?.calls?.exec(last.slice(-LONGEST_CALL))?.[1];
  return name ? [lexicon.form(name).stem] : [];
}

/** What of a sentence may stand as it was said. */
function questionsIn(sentence: Spoken, lexicon: Lexicon): Question[] {
  const said = aboutOf(sentence, lexicon);
  const about = said && isWholeMatter(said) ? said : null;
  const { whole, further } = askedIn(sentence, lexicon);
  return [...whole, ...further, ...(about ? [about] : [])].filter((one) => keepsVerb(one, one.put));
}

/** What some turns say; linear in what is read of them, which has a limit. */
export function hear(
  turns: readonly Turn[],
  sentences: SaidSentences,
  tagger: Tagger,
  lexicon: Lexicon,
): Heard {
  const asked = read(piecesOf(turns, true, ASKED_LENGTH), ASKED_LENGTH, sentences, tagger, lexicon);
  const answers = piecesOf(turns, false, SAID_LENGTH);
  const stems = new Set<Stem>();
  for (const { tokens } of asked) {
    for (const token of tokens) {
      const { form } = token;
      if (form.kind === Kind.telling && isOneOf(token, ['NOUN', 'PROPN', 'ADJ'])) stems.add(form.stem);
    }
  }
  return {
    asked,
    answer: answers
      .map(({ paragraph }) => paragraph)
      .join(' ')
      .slice(0, SAID_LENGTH * 3)
      .toLowerCase(),
    stems,
    called: new Set([...asked.flatMap(calledIn), ...calledNext(turns, lexicon)]),
    phrases: asked.flatMap((one) => nounPhrases(one, lexicon)),
    questions: asked.flatMap((one) => questionsIn(one, lexicon)),
  };
}

/** What is answered, read as what is asked is. `before`: what was said before it, in small letters. */
export function hearAnswer(
  turns: readonly Turn[],
  before: string,
  sentences: SaidSentences,
  tagger: Tagger,
  lexicon: Lexicon,
): Heard {
  const said = read(piecesOf(turns, false, ANSWER_LENGTH), ANSWER_LENGTH, sentences, tagger, lexicon);
  return {
    asked: said,
    answer: before,
    stems: new Set(),
    called: new Set(),
    phrases: said.flatMap((one) => nounPhrases(one, lexicon)),
    questions: [],
  };
}

export interface Weighed {
  heard: Heard;
  weights: ReadonlyMap<number, number>;
  /** best first */
  ranked: readonly Ranked[];
  /** the weights of the heaviest, in sum */
  sum: number;
}

export interface Ranked extends NounPhrase {
  worth: number;
  /** "On the bridge, ": a sentence begins by it */
  declared: boolean;
  /** "your reaction to the bridge": an answer is asked for about it */
  framed: boolean;
  /** "the bottom line": a way to talk, and no matter */
  figure: boolean;
}

const NAME = 1.6;
const QUALITY = 0.4;
const LITTLE = 0.15;
const OF_SPEAKER = 0.1;
/** "Senate": who has to do with much says little of a matter */
const OF_INSTITUTION = 0.4;
const BY_BOTH = 1.5;
const AGAIN = 1.2;
/** a common noun that is said three times and more */
const AGAIN_AND_AGAIN = 1.4;

export interface BriefingSense {
  lexicon: Lexicon;
  rarity: (stem: Stem) => number;
  speakers: ReadonlySet<number>;
}

/** What a word says by what it is, whoever else says it. */
function worthOf({ tag, form }: Token, words: SpokenWords): number {
  if (
    form.kind === Kind.hollow ||
    form.time ||
    words.talkNouns.has(form.key) ||
    words.newsrooms.has(form.key)
  )
    return LITTLE;
  if (words.institutions.has(form.key) || (tag === 'NOUN' && words.persons.has(form.key)))
    return OF_INSTITUTION;
  return tag === 'PROPN' ? NAME : tag === 'NOUN' ? 1 : tag === 'ADJ' ? QUALITY : LITTLE;
}

interface Use {
  worth: number;
  times: number;
  both: boolean;
  /** "President Example" */
  titled: boolean;
}

export function weightsOf(
  sentences: readonly Spoken[],
  answer: string,
  sense: BriefingSense,
): Map<number, number> {
  const words = spokenWords(sense.lexicon);
  const found = new Map<number, Use>();
  for (const { tokens } of sentences) {
    let previous: Token | undefined;
    for (const token of tokens) {
      const before = previous;
      previous = token;
      const { tag, form } = token;
      if (!isOneOf(token, ['NOUN', 'PROPN', 'ADJ', 'VERB'])) continue;
      if (form.kind > Kind.hollow && !(tag === 'PROPN' && form.capital && form.kind === Kind.verb)) continue;
      let worth = worthOf(token, words);
      if (sense.speakers.has(form.stem)) worth = Math.min(worth, OF_SPEAKER);
      const titled = before?.form.capital === true && isIn(words.persons, before);
      const use = found.get(form.stem);
      if (!use) found.set(form.stem, { worth, times: 1, both: isSaidIn(form, answer), titled });
      else {
        use.times += 1;
        if (titled) use.titled = true;
        if (worth > use.worth) use.worth = worth;
      }
    }
  }
  const weights = new Map<number, number>();
  for (const [stem, { worth, times, both, titled }] of found) {
    // who is spoken of all over a briefing is at its head
    const rarity = sense.rarity(stem) ** (titled ? 2 : 1);
    weights.set(
      stem,
      worth *
        rarity *
        (both ? BY_BOTH : 1) *
        (times > 2 && worth <= 1 ? AGAIN_AND_AGAIN : times > 1 ? AGAIN : 1),
    );
  }
  return weights;
}

/** What a further word adds to what a piece holds. */
const FURTHER = [1, 0.7, 0.5, 0.35, 0.25];

export function holds(
  { tokens }: Spoken,
  from: number,
  to: number,
  weights: ReadonlyMap<number, number>,
): number {
  const stems = new Set(tokens.slice(from, to).map(({ form }) => form.stem));
  const found = [...stems].map((stem) => weights.get(stem) ?? 0).sort((a, b) => b - a);
  return found.reduce((total, weight, at) => total + weight * (FURTHER[at] ?? 0.15), 0);
}

const SHORTEST_NOUN = 3;
const LONE = 0.6;
const POINTED = 0.85;
const OF_TELLER = 0.4;
const FRAMED = 1.35;
/** "… and | the toll": the half of two */
const OF_PAIR = 0.75;
/** "Senate Committee on Salt" */
const OF_OFFICE = 0.5;
const OF_FIGURE = 0.3;
const IN_QUESTION = 1.1;
const EARLY = 0.03;

/** "Senator Example said": who only tells */
function onlyTells({ sentence: { tokens }, from, to, full }: NounPhrase): boolean {
  const before = beforeArticle(tokens, from);
  // "…, reported the Northport Examiner"
  const isTold = tokens[before]?.form.tells === true && tokens[before - 1]?.text === ',';
  const next = tokens.slice(to, to + 3).find((one) => !isOneOf(one, ['AUX', 'ADV']));
  return full && (isTold || next?.form.tells === true);
}

/** "the harbour minister", "head of the fund": somebody, and no matter */
export function isPerson({ sentence: { tokens }, from, to }: NounPhrase, words: SpokenWords): boolean {
  const last = tokens.findIndex((_, at) => at >= from && (at + 1 === to || is(tokens[at + 1], 'belonging')));
  return isIn(words.persons, tokens[last]);
}

/** "the bottom line", "behind closed doors" */
const isFigure = ({ sentence: { tokens }, from, to }: NounPhrase, { figures }: SpokenWords): boolean =>
  figures.has(
    tokens
      .slice(from, to)
      .map(({ text }) => text.toLowerCase())
      .join('-'),
  );

function isSecond({ sentence: { tokens }, from }: NounPhrase): boolean {
  const before = beforeArticle(tokens, from);
  return isA(tokens[before], 'CCONJ') && isNoun(tokens[before - 1]);
}

/** In words: "a question for both of the mayors on the bridge". */
const MOST_FRAMED = 7;

/** "ask about the bridge", "your reaction to the bridge" */
function isFramed({ sentence: { tokens }, from }: NounPhrase, lexicon: Lexicon): boolean {
  const at = beforeArticle(tokens, from);
  return is(tokens[at], 'framing') && (at === 0 || isAskedFor(tokens, at, MOST_FRAMED, spokenWords(lexicon)));
}

/** In words: further back it is no opening. */
const MOST_BEFORE = 16;

/** "And on the bridge, …", "I want to go back to the bridge": what a question says it is about */
function declares({ sentence: { tokens }, from, to }: NounPhrase): boolean {
  const at = beforeArticle(tokens, from);
  const joint = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[to];
  // "In terms of the bridge, …"
  if (is(joint, 'belonging') && is(before, 'terms')) return isA(next, 'PUNCT');
  if (at > MOST_BEFORE || !is(joint, 'declaring')) return false;
  const opens =
    before === undefined || isOneOf(before, ['PUNCT', 'CCONJ', 'INTJ']) || (before.tag === 'ADV' && at < 3);
  const closes =
    next === undefined ||
    isOneOf(next, ['PUNCT', 'ADP', 'ADV']) ||
    is(next, 'closing') ||
    // "On the bridge today, …"
    (is(next, 'days') && isPause(tokens[to + 1]));
  if (opens && is(joint, 'declaringFirst')) return closes;
  const head = tokens.slice(0, at);
  return (
    is(before, 'turningWords') &&
    is(joint, 'declaringLast') &&
    head.some((one) => is(one, 'announcing')) &&
    head.some((one) => is(one, 'announced'))
  );
}

function holdsNewsroom({ sentence: { tokens }, from, to }: NounPhrase, words: SpokenWords): boolean {
  return tokens.slice(from, to).some((one) => isIn(words.newsrooms, one));
}

export function rankPhrases(
  phrases: readonly NounPhrase[],
  sentences: readonly Spoken[],
  weights: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): Ranked[] {
  const words = spokenWords(lexicon);
  return phrases
    .map((one) => {
      const { sentence, from, to, full, pointed } = one;
      const index = sentences.indexOf(sentence);
      const long = 1 - 0.05 * Math.max(0, to - from - 5);
      const isOffice = isIn(words.institutions, sentence.tokens[to - 1]) || isPerson(one, words);
      const isNews = onlyTells(one) || holdsNewsroom(one, words);
      const framed = isFramed(one, lexicon);
      const figure = isFigure(one, words);
      const worth =
        holds(sentence, from, to, weights) *
        (full ? 1 : LONE) *
        (pointed ? POINTED : 1) *
        (isNews ? OF_TELLER : 1) *
        (isOffice ? OF_OFFICE : 1) *
        (isSecond(one) ? OF_PAIR : 1) *
        (figure ? OF_FIGURE : 1) *
        (framed ? FRAMED : 1) *
        (sentence.asks ? IN_QUESTION : 1) *
        long *
        (1 - EARLY * Math.min(10, index));
      return { ...one, worth, declared: !figure && declares(one), framed, figure };
    })
    .sort((a, b) => b.worth - a.worth);
}

/** "Ann": who is called, or a first name alone; "in", without a letter more */
function isNobody({ sentence: { tokens }, from, to }: NounPhrase, sense: BriefingSense): boolean {
  const first = tokens[from];
  if (to - from !== 1 || !first) return false;
  const { form, tag } = first;
  if (form.key.length < SHORTEST_NOUN && !form.acronym) return true;
  return (
    tag === 'PROPN' && (sense.speakers.has(form.stem) || spokenWords(sense.lexicon).firstNames.has(form.key))
  );
}

export function weighHeard(heard: Heard, sense: BriefingSense): Weighed {
  const weights = weightsOf(heard.asked, heard.answer, sense);
  const phrases = heard.phrases.filter((one) => !isNobody(one, sense));
  const ranked = rankPhrases(phrases, heard.asked, weights, sense.lexicon);
  const top = [...weights.values()].sort((a, b) => b - a).slice(0, 4);
  return { heard, weights, ranked, sum: top.reduce((total, one, at) => total + one * (FURTHER[at] ?? 0), 0) };
}
