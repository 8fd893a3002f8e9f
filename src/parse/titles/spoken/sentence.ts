import type { Cut, Tag, Tagger } from '../../../languages/tagger.ts';
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

const ASKS = /[?？]["”’»)\]]*$/;
const CAPITAL = /^\p{Lu}/u;
const LETTER = /\p{L}/u;
/** What a capital inside a sentence may make a name of. */
const MAY_BE_NAMED: ReadonlySet<Tag> = new Set([
  'VERB',
  'ADJ',
  'NOUN',
  'ADV',
  'X',
  'ADP',
  'INTJ',
  'SCONJ',
  'DET',
  'CCONJ',
]);
const NOMINAL: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN']);

/** Whether a word in a capital is part of a name: "the Student Act", "Chief Judge Garland". */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !CAPITAL.test(token.text) || !MAY_BE_NAMED.has(token.tag)) return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.form.acronym) return true;
  if (at === 0 || !before || /^[.?!:“"–—-]/.test(before.text)) {
    return (
      token.tag !== 'NOUN' &&
      token.tag !== 'ADJ' &&
      token.tag !== 'ADV' &&
      token.tag !== 'ADP' &&
      token.tag !== 'DET' &&
      token.tag !== 'SCONJ' &&
      token.tag !== 'CCONJ' &&
      token.tag !== 'INTJ' &&
      next !== undefined &&
      next.tag === 'PROPN' &&
      token.form.kind === Kind.telling
    );
  }
  return true;
}

/** "we had the harbour | fix.": behind a verb and an article, and before a mark, it is no verb */
function endsObject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if ((next && next.tag !== 'PUNCT') || is(tokens[at], 'inflected')) return false;
  let back = at - 1;
  while (NOMINAL.has(tokens[back]?.tag ?? 'X') || tokens[back]?.tag === 'ADJ') back -= 1;
  const governs = tokens[back - 1]?.tag;
  return (
    back < at - 1 &&
    tokens[back]?.tag === 'DET' &&
    (governs === 'VERB' || governs === 'ADP' || governs === 'AUX')
  );
}

/** "on | pay cuts": behind a preposition and before a noun */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  // "companies and | hedge fund managers are"
  if (before?.tag === 'CCONJ' && NOMINAL.has(tokens[at - 2]?.tag ?? 'X') && next?.tag === 'NOUN') {
    let end = at + 1;
    while (NOMINAL.has(tokens[end]?.tag ?? 'X')) end += 1;
    if (tokens[end]?.tag === 'AUX') return true;
  }
  const isBase = !is(tokens[at], 'inflected');
  return isBase && before?.tag === 'ADP' && !is(before, 'infinitive') && next?.tag === 'NOUN' && next.apart;
}

/** Whether before the nouns in front of a word "do" stands, by which a question is turned. */
function opensTurned(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (back > 0 && ['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON'].includes(tokens[back]?.tag ?? '')) back -= 1;
  return back < at - 1 && is(tokens[back], 'turning');
}

/** Repairs what a model takes for another part of speech where the words around it tell better. */
function mend(tokens: Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (isNamed(tokens, at)) token.tag = 'PROPN';
    else if (token.tag === 'VERB' && (endsObject(tokens, at) || isGoverned(tokens, at))) token.tag = 'NOUN';
    else if (token.tag === 'NOUN' && at > 0) {
      const before = tokens[at - 1];
      const next = tokens[at + 1];
      const isVerb = before?.tag === 'AUX' && is(before, 'modals');
      // "to address the nation"
      const isInfinitive = before?.tag === 'PART' && is(before, 'infinitive');
      // "would the President veto a bill"
      const takesObject =
        next !== undefined &&
        (next.tag === 'DET' || (next.tag === 'PRON' && !is(next, 'noObjects'))) &&
        before !== undefined &&
        (NOMINAL.has(before.tag) || before.tag === 'PRON') &&
        token.form.kind !== Kind.number &&
        !is(token, 'days');
      // "does the harbour plan to open"
      // "the leaders plan to"
      const areMany = before?.tag === 'NOUN' && is(before, 'several') && !token.text.endsWith('s');
      const isTurned = next?.tag === 'PART' && is(next, 'infinitive') && (areMany || opensTurned(tokens, at));
      // "will the ferry run in May"
      const endsTurned =
        before !== undefined &&
        NOMINAL.has(before.tag) &&
        (next === undefined ||
          /^(?:PUNCT|ADV)$/.test(next.tag) ||
          (next.tag === 'ADP' && !is(next, 'belonging'))) &&
        opensTurned(tokens, at);
      // "did the harbour protest or accept"
      const isOneOfTwo = next?.tag === 'CCONJ' && tokens[at + 2]?.tag === 'VERB' && opensTurned(tokens, at);
      if (
        isTurned ||
        endsTurned ||
        isOneOfTwo ||
        (isVerb && next?.tag !== 'PUNCT') ||
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
      ['NOUN', 'PROPN', 'DET', 'ADJ', 'CCONJ', 'PRON'].includes(tokens[back]?.tag ?? '') &&
      !is(tokens[back], 'relatives')
    )
      back -= 1;
    const opens = is(tokens[back], 'relatives');
    if (opens && NOMINAL.has(tokens[back - 1]?.tag ?? 'X') && at - back > 1) token.tag = 'VERB';
  }
}

const CURLY = /[‘’]/g;
/** Whether more than spaces parts the words of a text. */
const ODD_SPACE = /[^\S ]/;

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

/** What a text is made of: each chunk, and where it begins. */
function chunksIn(text: string, tagger: Tagger, lexicon: Lexicon): [Chunk, number][] {
  if (ODD_SPACE.test(text)) return [[readChunk(text, tagger, lexicon), 0]];
  let known = chunksOf.get(lexicon);
  if (!known) {
    known = new PrintedWords((printed) => readChunk(printed, tagger, lexicon), MOST_CHUNKS);
    chunksOf.set(lexicon, known);
  }
  const found: [Chunk, number][] = [];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (end > start) found.push([known.at(text, start, end), start]);
    start = end + 1;
  }
  return found;
}

/** A sentence as words and marks, each with its part of speech. */
export function readSpoken(text: string, line: number, tagger: Tagger, lexicon: Lexicon): Spoken {
  const tokens: Token[] = [];
  const cuts: Cut[] = [];
  for (const [{ words }, place] of chunksIn(text, tagger, lexicon)) {
    for (const { cut, text: shown, start, end, form, marks, apart } of words) {
      cuts.push(cut);
      tokens.push({ text: shown, start: place + start, end: place + end, tag: 'X', form, marks, apart });
    }
  }
  for (const [at, tag] of tagger.tags(cuts).entries()) {
    const token = tokens[at];
    if (token) token.tag = tag;
  }
  mend(tokens);
  mendClauseEnds(tokens);
  return { text, tokens, asks: ASKS.test(text.slice(-4)), line };
}

export const isWord = ({ text }: Token): boolean => LETTER.test(text) || /\d/.test(text);
