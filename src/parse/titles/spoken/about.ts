import type { Lexicon } from '../lexicon.ts';
import { endOfWords } from './cuts.ts';
import { behindOpening, type Question, readWhole } from './questions.ts';
import { is, isA, isIn, isNoun, isOneOf, isPause, type Spoken, type Token } from './sentence.ts';
import { type SpokenWords, spokenWords } from './words.ts';

/** In words: how far into a sentence it may be said what it is about. */
const MOST_BEFORE = 30;
/** In words, from "position" to "on". */
const NEAR = 3;

/** Whether in so many words just before one an answer is asked for: "your position on" */
export function isAskedFor(tokens: readonly Token[], at: number, most: number, words: SpokenWords): boolean {
  const before = tokens.slice(Math.max(0, at - most), at);
  return before
    .slice(before.findLastIndex((one) => isA(one, 'PUNCT')) + 1)
    .some(
      (one) =>
        isIn(words.talkNouns, one) || words.talkVerbs.has(one.text.toLowerCase()) || is(one, 'returning'),
    );
}

/** Behind "your position on the issue of": the last such word of a row of them; 0 where there is none. */
function behindFrame(tokens: readonly Token[], to: number, words: SpokenWords): number {
  let from = 0;
  for (let at = 1; at < Math.min(to - 1, MOST_BEFORE); at++) {
    if (from > 0 && at - from > NEAR) break;
    if (is(tokens[at], 'framing') && isAskedFor(tokens, at, NEAR, words)) from = at + 1;
  }
  return from;
}

/** "On | the quay the mayor spoke of tolls, …": a verb that no link opens; not "On the toll that the mayor raised, …" */
function holdsClause(tokens: readonly Token[], from: number, to: number): boolean {
  const held = tokens.slice(from, to);
  const verb = held.findIndex((one) => isOneOf(one, ['VERB', 'AUX']));
  if (verb < 2 || is(held[verb], 'doing') || is(held[verb - 1], 'infinitive')) return false;
  const links = held
    .slice(0, verb)
    .some((one) => is(one, 'relatives') || is(one, 'linkingWords') || is(one, 'asking') || isA(one, 'SCONJ'));
  // "the toll raised in May"
  return !links && !(is(held[verb], 'done') && isNoun(held[verb - 1]));
}

/** What a sentence says that it is about: "your position on the issue of | bridges that lean", "On | the deal of May, who signs it?" */
export function aboutOf(sentence: Spoken, lexicon: Lexicon): Question | null {
  const { tokens } = sentence;
  const words = spokenWords(lexicon);
  let to = endOfWords(sentence);
  let from = behindFrame(tokens, to, words);
  const opens = behindOpening(tokens, 0);
  if (from === 0 && is(tokens[opens], 'declaringFirst')) {
    const pause = tokens.findIndex((one, at) => at > opens + 2 && isPause(one));
    if (pause < 0 || pause > to || holdsClause(tokens, opens + 1, pause)) return null;
    from = opens + 1;
    to = pause;
  }
  if (from === 0) return null;
  // "the toll, | or is it dear?", "the toll | because it is dear"
  const ends = tokens.findIndex(
    (one, at) =>
      at > from &&
      at < to &&
      (isPause(one) || (words.asides.has(one.text.toLowerCase()) && isA(one, 'SCONJ'))),
  );
  if (ends > 0) to = ends;
  while (isA(tokens[from], 'DET') && !is(tokens[from], 'pointers')) from += 1;
  return readWhole(sentence, from, to, words, 'about');
}

/** What is told; its beginning where it is too long. */
export function toldOf(sentence: Spoken, lexicon: Lexicon): Question | null {
  const from = behindOpening(sentence.tokens, 0);
  return readWhole(sentence, from, endOfWords(sentence), spokenWords(lexicon), 'said');
}

/** What is only said where a question is looked for. */
export function saidOf(sentence: Spoken, lexicon: Lexicon): Question | null {
  const said = toldOf(sentence, lexicon);
  return said?.cut ? null : said;
}
