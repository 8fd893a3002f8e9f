import { wordsIn } from '../../../languages/any.ts';
import type { Tag } from '../../../languages/tagger.ts';
import { Kind, type Lexicon } from '../lexicon.ts';
import { endOfWords, endsBefore, keepsVerb } from './cuts.ts';
import { isCalled, tells } from './noun-phrases.ts';
import { lengthOf, type Piece } from './pieces.ts';
import { is, isA, isNoun, isOneOf, isPause, isWord, type Spoken, type Token } from './sentence.ts';
import { type SpokenWords, spokenWords } from './words.ts';

/** A question as it was put, without its mark. */
export interface Question extends Piece {
  /** how many words point to something outside of it */
  points: number;
  /** words that say something: nouns, names; none of those that every question has */
  telling: number;
  /** holds a name, or two telling nouns */
  full: boolean;
  /** holds a name */
  named: boolean;
  words: number;
  /**
   * how it is put: by a question, by a statement with a question mark, by a clause: "I wonder | why the bridge is closed"; by
   * what stands behind "your position on"; by a sentence with a question mark that is none of these; by a statement
   */
  put: 'asked' | 'stated' | 'told' | 'about' | 'plain' | 'said';
  /** asks for the answer: "Do you have any comment on the bridge?" */
  forAnswer: boolean;
  /** ends before its sentence does: "Who pays the toll | if the bridge is closed?" */
  cut: boolean;
}

const LONGEST = 89;
/** It stands in quotation marks. */
const LONGEST_SAID = 88;
const FEWEST = 3;
const MOST = 17;

const BROKEN: ReadonlySet<string> = new Set(wordsIn('-- — – … ... ( ) [ ] ; :'));
const QUOTES: ReadonlySet<string> = new Set('“”"');

const low = (token: Token | undefined) => token?.text.toLowerCase() ?? '';

/** "it is fair to say", "it seems": the word points to nothing before it. */
function isEmptyIt(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  const turned = is(tokens[at - 1], 'beforeIt');
  if (is(tokens[next], 'seeming')) return true;
  if (is(tokens[next], 'meaning')) return false;
  if (is(tokens[next], 'behindIt')) next += 1;
  else if (!turned) return false;
  if (is(tokens[next], 'notBe')) next += 1;
  for (let ahead = next; ahead < Math.min(next + 6, tokens.length); ahead++) {
    if (ahead > next && is(tokens[ahead], 'afterIt'))
      return isOneOf(tokens[next], ['ADJ', 'NOUN', 'ADV', 'DET', 'VERB']);
  }
  return false;
}

/** Whether behind a first word a verb follows before the next mark. */
function holdsFinite(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex((one) => isOneOf(one, ['AUX', 'VERB', 'PUNCT', 'SCONJ']));
  return first > 0 && isOneOf(tokens[first], ['AUX', 'VERB']);
}

/** Whether "that" links clauses or stands for a noun just said: "the bill that passed", "you said that he". */
function links(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (!is(tokens[at], 'linkingThat') || at === from || at + 1 === to || !next) return false;
  // "the bill that passed", "people that we met"
  if (isNoun(before)) return isOneOf(next, ['AUX', 'VERB', 'PRON', 'DET', 'NOUN', 'PROPN', 'ADV']);
  return (
    isOneOf(before, ['VERB', 'ADJ', 'ADV']) &&
    (holdsFinite(tokens.slice(at + 1, to)) ||
      isOneOf(next, ['PRON', 'DET', 'PROPN']) ||
      (next.tag === 'NOUN' && next.text.endsWith('s')) ||
      (next.tag === 'ADJ' && isA(tokens[at], 'SCONJ')) ||
      is(next, 'existing'))
  );
}

/** How many words of a piece point to something that it does not name. */
export function pointsIn({ tokens }: Spoken, from: number, to: number, words: SpokenWords): number {
  let points = 0;
  let person = false;
  let many = false;
  let thing = false;
  for (const [index, token] of tokens.slice(from, to).entries()) {
    const at = from + index;
    const next = tokens[at + 1];
    if (is(token, 'thirds') && !(token.form.acronym && !is(token, 'impersonal'))) {
      const known = is(token, 'thirdsOfPerson') ? person : is(token, 'thirdsOfMany') ? many : thing;
      if (!known && !(is(token, 'impersonal') && isEmptyIt(tokens, at))) points += 1;
    } else if (is(token, 'pointers')) {
      // "this week", "that Bridge"
      const isDeictic =
        next && at + 1 < to && (next.form.time || words.deictic.has(next.form.key) || next.tag === 'PROPN');
      if (!isDeictic && !links(tokens, at, from, to)) points += 1;
    } else if (
      is(token, 'placeholders') &&
      token.tag !== 'CCONJ' &&
      !(is(token, 'besides') && isA(tokens[at - 1], 'PRON')) &&
      !(is(token, 'degree') && isOneOf(next, ['ADJ', 'ADV'])) &&
      !(is(token, 'numeral') && (isNoun(next) || isOneOf(next, ['ADP', 'ADJ']))) &&
      !(is(token, 'bothOf') && tokens.slice(at, to).some((one) => is(one, 'adding'))) &&
      !(is(token, 'beforeNamed') && next && isNoun(next) && next.form.kind === Kind.telling)
    ) {
      points += 1;
    } else if (
      is(token, 'existing') &&
      !is(next, 'behindThere') &&
      !is(tokens[at - 1], 'beforeThere') &&
      !is(tokens[at - 1], 'shortDenying')
    ) {
      points += 1;
    }
    const isSomebody = token.tag === 'PROPN' || words.persons.has(token.form.key);
    if (isNoun(token)) {
      if (isSomebody) person = true;
      if (isSomebody || is(token, 'several')) many = true;
      if (!token.form.time && !words.persons.has(token.form.key) && token.form.kind <= Kind.hollow)
        thing = true;
    }
    if (token.tag === 'PRON' && is(token, 'anybody')) {
      person = true;
      many = true;
    }
  }
  return points;
}

/** Marks that a sentence may open with. */
const OPENING: ReadonlySet<string> = new Set(wordsIn(', . .. ... - -- — – "'));

/** Where a question begins behind what only opens it: "And, Jay, | will it". */
export function behindOpening(tokens: readonly Token[], start: number): number {
  let at = start;
  for (let again = 0; again < 8; again++) {
    const token = tokens[at];
    if (!token) return at;
    // "No offense, but …", "No one has lost"
    if (is(token, 'beforeThing') && tokens[at + 1]?.tag !== 'PUNCT') return at;
    if (OPENING.has(token.text)) at += 1;
    else if ((isOneOf(token, ['CCONJ', 'INTJ']) || is(token, 'openers')) && !is(token, 'oneself')) at += 1;
    // "Like | how many days?"
    else if (is(token, 'filling') && (is(tokens[at + 1], 'asking') || is(tokens[at + 1], 'helping'))) at += 1;
    else {
      let end = at;
      while (isA(tokens[end], 'PROPN') && end - at < 3) end += 1;
      if (end > at && tokens[end]?.text === ',' && end + 1 < tokens.length) at = end + 1;
      else return at;
    }
  }
  return at;
}

const CLAUSE_FIRST: readonly Tag[] = ['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ', 'NUM'];

/** "When the bridge opened, …": a clause that goes before what is asked */
const isClauseBefore = (tokens: readonly Token[], at: number): boolean =>
  is(tokens[at], 'clausal') && isOneOf(tokens[at + 1], CLAUSE_FIRST);

function opens(tokens: readonly Token[], at: number, inner: boolean, words: SpokenWords): boolean {
  const word = low(tokens[at]);
  const next = tokens[at + 1];
  if (!next) return false;
  if (is(tokens[at], 'helping')) {
    if (is(next, 'denying')) return !isA(tokens[at + 2], 'VERB');
    if (inner && is(next, 'noSubjects')) return false;
    return (
      ['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ', 'NUM', 'ADV'].includes(next.tag) &&
      !(inner && next.tag === 'ADJ') &&
      !words.hedges.has(word)
    );
  }
  // "…, which is bad?"
  if (is(tokens[at], 'whole') && next.tag === 'AUX') return false;
  if (is(tokens[at], 'asking')) return !inner || !is(tokens[at], 'linkingAsks');
  // "to what extent", "at what point"
  return isA(tokens[at], 'ADP') && is(next, 'governedAsks');
}

/** "could you tell us", "do you have any comment on": asks for the answer, not about the matter. */
function isAboutAnswer(tokens: readonly Token[], from: number, to: number, words: SpokenWords): boolean {
  let at = from;
  const isYours = is(tokens[from], 'helping') && is(tokens[from + 1], 'speakers');
  const head = tokens.slice(from, to).slice(0, 7);
  if (isYours) {
    at = from + 2;
    while (is(tokens[at], 'softening')) at += 1;
    const verb = low(tokens[at]);
    if (words.talkVerbs.has(verb)) return true;
    if (is(tokens[at], 'having')) return head.some((one) => words.talkNouns.has(one.form.key));
    return is(tokens[from + 1], 'oneself');
  }
  if (is(tokens[from], 'whatOrHow')) {
    if (is(tokens[from + 1], 'bringingUp')) return true;
    // "what can you tell us"
    if (is(tokens[from + 1], 'able') && words.talkVerbs.has(low(tokens[from + 3]))) return true;
    return (
      head.some((one) => words.talkNouns.has(one.form.key) && one.tag === 'NOUN') &&
      is(tokens[from], 'openWhat')
    );
  }
  return (
    head.slice(0, 5).some((one) => words.talkNouns.has(one.form.key)) &&
    is(tokens[from], 'being') &&
    is(tokens[from + 1], 'existing')
  );
}

/** What of a sentence may be a title as it was said. */
export interface Asked {
  /** whole questions about a matter, the longest first */
  whole: readonly Question[];
  /** what asks for the answer alone, is cut off, or is no question but for its mark */
  further: readonly Question[];
}

/** The whole questions of a sentence, the longest first. */
export const questionsOf = (sentence: Spoken, lexicon: Lexicon): readonly Question[] =>
  askedIn(sentence, lexicon).whole;

export function askedIn(sentence: Spoken, lexicon: Lexicon): Asked {
  const { tokens } = sentence;
  const words = spokenWords(lexicon);
  const told = toldQuestion(sentence, words);
  if (!sentence.asks) {
    const left = told ? null : leftQuestion(sentence, words);
    return { whole: told ? [told] : [], further: left ? [left] : [] };
  }
  const to = endOfQuestion(sentence);
  const starts = [behindOpening(tokens, 0)];
  for (let at = 1; at < to; at++) if (isPause(tokens[at])) starts.push(behindOpening(tokens, at + 1));
  const whole: Question[] = [];
  const further: Question[] = [];
  for (const [index, from] of starts.entries()) {
    if (from >= to || [...whole, ...further].some((one) => one.from === from)) continue;
    const isInner = index > 0 && tokens.slice(0, from).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
    if (!opens(tokens, from, isInner, words)) continue;
    const all = read(sentence, from, to, words, 'asked');
    if (!all && isClauseBefore(tokens, from)) continue;
    const question =
      all ??
      read(sentence, from, asideFrom(tokens, from, to, words), words, 'asked') ??
      readBegun(sentence, from, to, words, 'asked');
    if (question) (question.cut || question.forAnswer ? further : whole).push(question);
  }
  if (whole.length === 0 && told) whole.push(told);
  const first = starts[0] ?? 0;
  if (whole.length === 0 && stands(tokens, first, to)) {
    const stated = read(sentence, first, to, words, 'stated');
    // "You will not say what those are?"
    if (stated && (!isA(tokens[first], 'PRON') || stated.telling >= 1)) whole.push(stated);
  }
  if (whole.length === 0) {
    const held = heldClause(sentence, first, to, words);
    if (held) whole.push(held);
  }
  const plain = whole.length + further.length > 0 ? null : readWhole(sentence, first, to, words, 'plain');
  return { whole, further: plain ? [plain] : further };
}

/** In words, from the first of a question to "that". */
const NEAR_CLAUSE = 9;

/** "Would you rule out that | the council will close the bridge?", "Is there a fear that | …": what is asked of, where all of it is too long */
function heldClause(sentence: Spoken, from: number, to: number, words: SpokenWords): Question | null {
  const { tokens } = sentence;
  if (!is(tokens[from], 'helping')) return null;
  if (!is(tokens[from + 1], 'speakers') && !is(tokens[from + 1], 'existing')) return null;
  for (let at = from + 2; at < Math.min(to, from + NEAR_CLAUSE); at++) {
    const before = tokens[at - 1];
    if (!is(tokens[at], 'linkingThat')) continue;
    const links = isOneOf(before, ['VERB', 'ADJ']) || is(before, 'clauseNouns');
    if (!links || !stands(tokens, at + 1, to)) return null;
    const clause = read(sentence, at + 1, to, words, 'stated');
    return clause?.full && clause.points === 0 ? clause : null;
  }
  return null;
}

/** "Will the bridge open in May or --": a question that is broken off, up to a noun behind which it may end; null where none is. */
function leftQuestion(sentence: Spoken, words: SpokenWords): Question | null {
  const { tokens, text } = sentence;
  if (!text.endsWith('…')) return null;
  const from = behindOpening(tokens, 0);
  if (!opens(tokens, from, false, words) || isClauseBefore(tokens, from)) return null;
  const to = endOfQuestion(sentence);
  const all = isNoun(tokens[to - 1]) ? read(sentence, from, to, words, 'asked') : null;
  const left = all ?? readBegun(sentence, from, to, words, 'asked');
  return left && { ...left, cut: true };
}

/** "Who pays, | do you know?" */
const onlyAsksToKnow = (held: readonly Token[]): boolean =>
  held.length === 3 && is(held[0], 'helping') && is(held[1], 'listener') && is(held[2], 'knowing');

/** Where the words of a question end, before "…, Jay?", "…, right?" */
function endOfQuestion(sentence: Spoken): number {
  const { tokens } = sentence;
  let to = endOfWords(sentence);
  for (let again = 0; again < 3; again++) {
    const before = tokens.slice(0, to);
    const comma = before.findLastIndex(({ text }) => text === ',');
    const behind = before.slice(comma + 1);
    const isEcho = behind.every((one) => is(one, 'echoes')) || onlyAsksToKnow(behind);
    if (comma < 3 || (!isEcho && !isCalled(before, comma + 1, to))) return to;
    to = comma;
  }
  return to;
}

/** The beginning of what is too long, up to where it may end. */
function readBegun(
  sentence: Spoken,
  from: number,
  to: number,
  words: SpokenWords,
  put: Question['put'],
): Question | null {
  for (const end of endsBefore({ sentence, from, to })) {
    const begun = keepsVerb({ sentence, from, to: end }, put) ? read(sentence, from, end, words, put) : null;
    if (begun) return { ...begun, cut: true };
  }
  return null;
}

/** All of a piece, or its beginning where it is too long. */
export function readWhole(
  sentence: Spoken,
  from: number,
  to: number,
  words: SpokenWords,
  put: Question['put'],
): Question | null {
  return read(sentence, from, to, words, put) ?? readBegun(sentence, from, to, words, put);
}

/** Before what is asked ends, and only adds to it: "How old is the bridge | , considering that it leans?"; the beginning where nothing does. */
function asideFrom(tokens: readonly Token[], from: number, to: number, words: SpokenWords): number {
  for (let at = from + 1; at < to; at++) {
    if (tokens[at]?.text === ',' && words.asides.has(low(tokens[at + 1]))) return at;
  }
  return from;
}

/** "The bridge is closed?" */
function stands(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!isOneOf(first, ['DET', 'PROPN', 'NOUN', 'ADJ', 'NUM', 'PRON'])) return false;
  const held = tokens.slice(from + 1, to);
  return isA(
    held.find((one) => isOneOf(one, ['AUX', 'SCONJ']) || one.text === ',' || is(one, 'linkingWords')),
    'AUX',
  );
}

/** "I was wondering | why the bridge is closed": a clause that names what is asked. */
function toldQuestion(sentence: Spoken, words: SpokenWords): Question | null {
  const { tokens } = sentence;
  const to = endOfWords(sentence);
  for (let at = 2; at < to; at++) {
    if (!is(tokens[at], 'embedding') || !is(tokens[at - 1], 'wondering')) continue;
    const next = tokens[at + 1];
    // "how is it", "what is the": asks
    if (isOneOf(next, ['AUX', 'VERB', 'PUNCT'])) continue;
    const question = read(sentence, at, to, words, 'told');
    if (question && question.words > 4) return question;
  }
  return null;
}

/** "any position on | that": only what somebody says is asked for */
const asksOnly = (tokens: readonly Token[], last: number, words: SpokenWords): boolean =>
  isA(tokens[last - 1], 'ADP') && words.talkNouns.has(tokens[last - 2]?.form.key ?? '');

function read(
  sentence: Spoken,
  from: number,
  to: number,
  words: SpokenWords,
  put: Question['put'],
): Question | null {
  const { tokens } = sentence;
  if (lengthOf({ sentence, from, to }) > (put === 'said' ? LONGEST_SAID : LONGEST)) return null;
  let count = 0;
  let telling = 0;
  let named = false;
  let commas = 0;
  let quotes = 0;
  for (const [index, token] of tokens.slice(from, to).entries()) {
    const next = tokens[from + index + 1];
    if (BROKEN.has(token.text) && put !== 'plain') return null;
    if (QUOTES.has(token.text)) quotes += 1;
    if (token.text === ',') commas += 1;
    if (isWord(token) && token.apart) count += 1;
    if (low(token) === low(next) && isWord(token)) return null;
    if (is(token, 'ofAsker') && put !== 'plain' && put !== 'said') return null;
    if (is(token, 'listener') && is(next, 'knowing') && index > 1) return null;
    if (
      (isNoun(token) || token.tag === 'ADJ') &&
      tells(token) &&
      !words.newsrooms.has(token.form.key) &&
      !words.talkNouns.has(token.form.key)
    ) {
      const isInstitution = words.institutions.has(token.form.key);
      telling += token.tag === 'ADJ' || isInstitution ? 0.5 : 1;
      if (token.tag === 'PROPN' && !isInstitution) named = true;
    }
  }
  if (count < (put === 'about' ? 2 : FEWEST) || count > MOST || commas > 2 || quotes % 2 > 0) return null;
  const last = tokens[to - 1];
  // "What do you make of | that?"; not "Do you have a position on that?"
  const pointsLast =
    is(last, 'pointers') &&
    to === endOfWords(sentence) &&
    !(put === 'asked' && asksOnly(tokens, to - 1, words));
  const isLeft = isOneOf(last, ['DET', 'CCONJ']) && !pointsLast;
  if (isLeft || is(last, 'unfinished')) return null;
  const forAnswer = put === 'asked' && isAboutAnswer(tokens, from, to, words);
  return {
    forAnswer,
    sentence,
    from,
    to,
    points: pointsIn(sentence, from, to, words),
    telling,
    full: named || telling >= 1.5,
    named,
    words: count,
    put,
    cut: false,
  };
}
