import { wordsIn } from '../../../languages/any.ts';
import type { Cut, Tag, Tagger } from '../../../languages/tagger.ts';
import { CAPITAL, kindAt, LETTER } from '../../../text/characters.ts';
import { PrintedWords } from '../../../text/printed-words.ts';
import { type Form, Kind, type Lexicon } from '../lexicon.ts';
import { type Mark, type Marks, spokenMarks } from './words.ts';

/** A word or mark of a sentence. */
export interface Token {
  /** as printed */
  text: string;
  /** where it stands in its sentence */
  start: number;
  end: number;
  tag: Tag;
  form: Form;
  /** what it may do in a sentence of talk */
  marks: Marks;
  /** whether a space is before it, or the sentence begins */
  apart: boolean;
}

/** A sentence whose words are told by their part of speech. */
export interface Spoken {
  text: string;
  tokens: readonly Token[];
  /** ends in a question mark */
  asks: boolean;
  /** first line of its turn in the source */
  line: number;
}

/** Whether a word does something; false of what is not there. */
export const is = (token: Token | undefined, mark: Mark): boolean => token?.marks.has(mark) ?? false;

/** Whether a word is this part of speech; false of what is not there. */
export const isA = (token: Token | undefined, tag: Tag): boolean => token?.tag === tag;

/** Whether a word is one of these parts of speech; false of what is not there. */
export const isOneOf = (token: Token | undefined, tags: readonly Tag[]): boolean =>
  token !== undefined && tags.includes(token.tag);

export const isNoun = (token: Token | undefined): boolean => isOneOf(token, ['NOUN', 'PROPN']);

/** Where the word stands before another and its articles: "with | all the bridges"; −1 where none does */
export function beforeArticle(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (isA(tokens[at], 'DET')) at -= 1;
  return at;
}

/** Whether a list has a word; false of what is not there. */
export const isIn = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && words.has(token.form.key);

/** A word ends, and a mark stands by itself: "," ";" "--" */
const PAUSES: ReadonlySet<string> = new Set(wordsIn(', -- — – : ;'));

export const isPause = (token: Token | undefined): boolean => PAUSES.has(token?.text ?? '');

const ASKS = /[?？]["”’»)\]]*$/;
/** Behind these a word has a capital as at the beginning of a sentence. */
const OPENING: ReadonlySet<string> = new Set('.?!:“"–—-');
/** Whether a word in a capital is part of a name: "the Student Act", "Chief Judge Garland". */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !(kindAt(token.text, 0) & CAPITAL) || isOneOf(token, ['PRON', 'AUX', 'PART', 'NUM']))
    return false;
  const before = tokens[at - 1];
  if (token.form.acronym || (before && !OPENING.has(before.text.charAt(0)))) return true;
  return token.tag === 'VERB' && isA(tokens[at + 1], 'PROPN') && token.form.kind === Kind.telling;
}

/** "we had the harbour | fix.": behind a verb and an article, and before a mark, it is no verb */
function endsObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if ((next && next.tag !== 'PUNCT') || is(tokens[at], 'inflected')) return false;
  let back = at - 1;
  while (isNoun(tokens[back]) || isA(tokens[back], 'ADJ')) back -= 1;
  return back < at - 1 && isA(tokens[back], 'DET') && isOneOf(tokens[back - 1], ['VERB', 'ADP', 'AUX']);
}

/** "on | pay cuts": behind a preposition and before a noun */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "companies and | hedge fund managers are"
  if (isA(before, 'CCONJ') && isNoun(tokens[at - 2]) && isA(next, 'NOUN')) {
    let end = at + 1;
    while (isNoun(tokens[end])) end += 1;
    if (isA(tokens[end], 'AUX')) return true;
  }
  const isBase = !is(tokens[at], 'inflected');
  return (
    isBase && isA(before, 'ADP') && !is(before, 'infinitive') && isA(next, 'NOUN') && next?.apart === true
  );
}

/** "for the harbour | plan itself", "of the town’s | push for peace": a whole phrase stands behind a preposition, and one thing does nothing without an ending */
function endsGoverned(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isBare = token?.apart && !is(token, 'inflected') && !is(token, 'several');
  if (
    !isBare ||
    token.form.kind !== Kind.telling ||
    !isNoun(before) ||
    is(before, 'several') ||
    is(before, 'idle')
  )
    return false;
  const closes =
    next === undefined || isA(next, 'PUNCT') || is(next, 'reflexive') || is(next, 'beforeGerund');
  if (!closes) return false;
  let back = at - 1;
  while (isNoun(tokens[back]) || isOneOf(tokens[back], ['ADJ', 'PART'])) back -= 1;
  if (isA(tokens[back], 'DET')) back -= 1;
  // "those in Sarn | push for peace"
  else if (isA(before, 'PROPN')) return false;
  return isA(tokens[back], 'ADP') && !is(tokens[back], 'infinitive');
}

/** Whether before the nouns in front of a word "do" stands, by which a question is turned. */
function opensTurned(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (back > 0 && isOneOf(tokens[back], ['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON'])) back -= 1;
  return back < at - 1 && is(tokens[back], 'turning');
}

/** Repairs what a model takes for another part of speech where the words around it tell better. */
function mend(tokens: Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (isNamed(tokens, at)) token.tag = 'PROPN';
    else if (
      token.tag === 'VERB' &&
      (endsObject(tokens, at) || isGoverned(tokens, at) || endsGoverned(tokens, at))
    )
      token.tag = 'NOUN';
    else if (token.tag === 'NOUN' && at > 0) {
      const before = tokens[at - 1];
      const next = tokens[at + 1];
      const isVerb = is(before, 'modals');
      // "to address the nation"
      const isInfinitive = isA(before, 'PART') && is(before, 'infinitive');
      // "would the President veto a bill"
      const takesObject =
        // not "the harbour plan itself"
        (isA(next, 'DET') || (isA(next, 'PRON') && !is(next, 'noObjects') && !is(next, 'reflexive'))) &&
        isOneOf(before, ['NOUN', 'PROPN', 'PRON']) &&
        token.form.kind !== Kind.number &&
        !is(token, 'days');
      // "does the harbour plan to open"
      // "the leaders plan to"
      const areMany = isA(before, 'NOUN') && is(before, 'several') && !token.text.endsWith('s');
      const isTurned = is(next, 'infinitive') && (areMany || opensTurned(tokens, at));
      // "will the ferry run in May"
      const endsTurned =
        isNoun(before) &&
        (next === undefined ||
          isOneOf(next, ['PUNCT', 'ADV']) ||
          (isA(next, 'ADP') && !is(next, 'belonging'))) &&
        opensTurned(tokens, at);
      // "as Ann points out"
      const isParted = is(next, 'parting') && is(token, 'several') && isOneOf(before, ['PROPN', 'PRON']);
      // "did the harbour protest or accept"
      const isOneOfTwo = isA(next, 'CCONJ') && isA(tokens[at + 2], 'VERB') && opensTurned(tokens, at);
      if (
        isTurned ||
        endsTurned ||
        isOneOfTwo ||
        isParted ||
        (isVerb && !isA(next, 'PUNCT')) ||
        isInfinitive ||
        takesObject
      )
        token.tag = 'VERB';
    }
  }
}

/** "the aims that the town and the harbour | share": what stands at the end of such a clause is its verb */
function mendClauseEnds(tokens: Token[]): void {
  for (let at = 3; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token?.tag !== 'NOUN' || (next && next.tag !== 'PUNCT') || !token.apart) continue;
    let back = at - 1;
    while (
      back > 1 &&
      isOneOf(tokens[back], ['NOUN', 'PROPN', 'DET', 'ADJ', 'CCONJ', 'PRON']) &&
      !is(tokens[back], 'relatives')
    )
      back -= 1;
    const opens = is(tokens[back], 'relatives');
    if (opens && isNoun(tokens[back - 1]) && at - back > 1) token.tag = 'VERB';
  }
}

const CURLY = /[‘’]/g;

/** A word of what stands between two spaces, as far as it is told by itself. */
interface Known {
  cut: Cut;
  text: string;
  start: number;
  end: number;
  form: Form;
  marks: Marks;
  apart: boolean;
}

/** What stands between two spaces: "isn’t", "(the". */
interface Chunk {
  printed: string;
  words: readonly Known[];
}

/** Chunks that are kept. */
const MOST_CHUNKS = 50_000;
const chunksOf = new WeakMap<Lexicon, PrintedWords<Chunk>>();

function readChunk(printed: string, tagger: Tagger, lexicon: Lexicon): Chunk {
  const marksOf = spokenMarks(lexicon);
  let at = 0;
  const words = tagger.cut(printed.replace(CURLY, "'")).map((cut, index): Known => {
    const start = at + cut.gap.length;
    at = start + cut.text.length;
    const text = printed.slice(start, at);
    const apart = index === 0 || cut.gap !== '';
    return {
      cut,
      text,
      start,
      end: at,
      form: lexicon.form(text),
      marks: marksOf(cut.text.toLowerCase()),
      apart,
    };
  });
  return { printed, words };
}

/** Takes each chunk of a text, with where it begins. */
function readChunks(
  text: string,
  tagger: Tagger,
  lexicon: Lexicon,
  take: (chunk: Chunk, place: number) => void,
): void {
  let known = chunksOf.get(lexicon);
  if (!known) {
    known = new PrintedWords((printed) => readChunk(printed, tagger, lexicon), MOST_CHUNKS);
    chunksOf.set(lexicon, known);
  }
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end > start) take(known.at(text, start, end), start);
    start = end + 1;
  }
}

/** A sentence as words and marks, each with its part of speech. */
export function readSpoken(text: string, line: number, tagger: Tagger, lexicon: Lexicon): Spoken {
  const tokens: Token[] = [];
  const cuts: Cut[] = [];
  readChunks(text, tagger, lexicon, ({ words }, place) => {
    for (const { cut, text: shown, start, end, form, marks, apart } of words) {
      cuts.push(cut);
      tokens.push({ text: shown, start: place + start, end: place + end, tag: 'X', form, marks, apart });
    }
  });
  const tags = tagger.tags(cuts);
  for (const [at, token] of tokens.entries()) token.tag = tags[at] ?? 'X';
  mend(tokens);
  mendClauseEnds(tokens);
  return { text, tokens, asks: ASKS.test(text.slice(-4)), line };
}

const isFigure = (code: number) => code >= 0x30 && code <= 0x39;

export function isWord({ text }: Token): boolean {
  for (let at = 0; at < text.length; at++)
    if (kindAt(text, at) & LETTER || isFigure(text.charCodeAt(at))) return true;
  return false;
}
