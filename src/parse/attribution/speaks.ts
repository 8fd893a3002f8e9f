import type { Dialect } from '../../dialects/types.ts';
import { anyPhrase } from '../../languages/any.ts';
import { segmentText } from '../segments/verbatim.ts';
import type { Segment } from '../stages.ts';
import { isTimed } from './talk.ts';
import { isNamed, MOST_VOICES, type Voice, type Voices } from './voices.ts';

const HONORIFIC = new RegExp(String.raw`^${anyPhrase(({ persons }) => persons?.honorifics)}\b`, 'i');
/** Mr. Example | Dr Example: nobody is addressed so before a colon */
const TITLED = /^(?:Mr|Ms|Mrs|Dr|Gen|Adm|Amb)\.?\s?\p{Lu}[\p{L}’'-]+$/u;
/** Ana Example, Alliance Spokesperson | Mr. EXAMPLE Ann, Minister for Bridges */
const OFFICE_BEHIND = new RegExp(
  String.raw`^[^,]{3,60},.*(?<!\p{L})${anyPhrase(({ persons }) => persons?.officeBehind)}(?!\p{L})`,
  'iu',
);
/** TOM EXAMPLE, HOST */
const ASKS_BEHIND = new RegExp(
  String.raw`^[^,]{3,60},.*(?<!\p{L})${anyPhrase(({ conversation }) => conversation?.asksBehind)}(?!\p{L})`,
  'iu',
);
/** DOORSTOP INTERVIEW: NORTHPORT */
const OCCASION = new RegExp(
  String.raw`(?<!\p{L})${anyPhrase(({ around }) => around?.occasions)}(?!\p{L})`,
  'iu',
);
const INITIALS = /^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+$/u;

/** A label that nobody lists speaks by coming back: in capitals or Chinese, or where labels are worked out, the second time. */
const COMES_BACK = 2;
/** Names in running text recur as well where the labels are in capitals: they are said, if so many capitals outnumber them so far. */
const HOUSE_IN_CAPITALS = 3;
const OUTNUMBERED = 3;
/** A few words before a colon, "Le porte-parole:", speak if they stand so often, and so often behind a question. */
const WORDS_AGAIN = 3;
const WORDS_REPLY = 2;
/** A label with nothing said behind it is a line of a list unless it stands so often. */
const EMPTY_AGAIN = 3;
const SHORTEST_NAME = 6;

/** What is known when a label is looked at. */
interface Known {
  dialect: Dialect;
  /** label keys of persons that the title names */
  names: readonly string[];
  /** how the labels mostly look: how often the most frequent label that asks stands, and how many are in capitals */
  questions: number;
  upper: number;
}

/** One reason to take a label for a speaker, or not to. The first whose `when` holds decides. */
interface Row {
  name: string;
  when: (voice: Voice, known: Known) => boolean;
  /** whether it speaks */
  take: (voice: Voice, known: Known) => boolean;
}

const yes = () => true;
const no = () => false;
const isName = ({ shape }: Voice['label']) => shape === 'name' || shape === 'upper';
const isTitled = ({ label }: Voice) => HONORIFIC.test(label.text);
const wordsOf = ({ label }: Voice) => label.text.split(/\s+/).length;

/** "Northport Daily reporter", "北港日报记者": a label that says by itself that a newsroom asks. */
export function asOutlet(voice: Voice, dialect: Dialect): boolean {
  return voice.label.role === null && (dialect.outlet?.pattern.test(voice.label.text) ?? false);
}

/** A name with an office behind it needs no second time. */
export function holdsOffice({ label }: Voice, dialect: Dialect): boolean {
  return dialect.roles === 'pattern' && isName(label) && OFFICE_BEHIND.test(label.text);
}

/** A name with the word behind it for who asks. */
export function asksByTrade({ label }: Voice, dialect: Dialect): boolean {
  return dialect.roles === 'pattern' && isName(label) && ASKS_BEHIND.test(label.text);
}

const rows: readonly Row[] = [
  {
    // "Q" without a colon, where others print "QUESTION:"
    name: 'a weak label speaks where it is no rarer than those that ask for sure',
    when: ({ label }) => label.weak,
    take: (voice, { questions }) => voice.count >= questions,
  },
  {
    // QUESTION: | OPERATOR:
    name: 'the dialect lists it',
    when: ({ label }) => label.role !== null,
    take: yes,
  },
  {
    // Ann Example (00:04):
    name: 'a time stands beside it',
    when: ({ label }) => isTimed(label),
    take: yes,
  },
  {
    // Le porte-parole: | Two more things:
    name: 'a few words speak if they answer again and again',
    when: ({ label }) => label.shape === 'words',
    take: (voice) => voice.count >= WORDS_AGAIN && voice.replies >= WORDS_REPLY,
  },
  {
    // Media contacts:
    name: 'nothing is ever said behind it',
    when: (voice) => voice.empty === voice.count && voice.count < EMPTY_AGAIN,
    take: no,
  },
  {
    // Student: When will the ferry run?
    name: 'somebody from the floor who asks, comes back or replies',
    when: ({ label, floor }) => floor && isName(label),
    take: (voice) => voice.asks > 0 || voice.count >= COMES_BACK || voice.replies > 0,
  },
  {
    // WEEKLY MESSAGE: Serving Families
    name: 'the top line of a page is its title, whatever its colon',
    when: (voice) => voice.count === 1 && voice.first && voice.replies === 0 && !isTitled(voice),
    take: no,
  },
  {
    // DOORSTOP INTERVIEW: NORTHPORT
    name: 'what names an occasion speaks for nobody',
    when: ({ label, count, replies }) => count === 1 && replies === 0 && OCCASION.test(label.text),
    take: no,
  },
  {
    // Mr. Example:
    name: 'nobody is addressed so before a colon',
    when: ({ label }, { dialect }) =>
      label.shape === 'name' && dialect.roles === 'fixed' && TITLED.test(label.text),
    take: yes,
  },
  {
    // MR. EXAMPLE: Let me quote Ann Example: “…”
    name: 'a name among labels in capitals is said, unless the title names it',
    when: (voice, { upper }) =>
      voice.label.shape === 'name' &&
      upper >= HOUSE_IN_CAPITALS &&
      voice.count * OUTNUMBERED <= upper &&
      voice.replies === 0,
    take: (voice, { names }) => isNamed(voice, names),
  },
  {
    // Briefing by Spokeswoman Anna Example … Anna Example:
    name: 'the title names it',
    when: (voice, { names }) => isNamed(voice, names),
    take: yes,
  },
  {
    // ANN EXAMPLE: | GOVERNOR: | NORTHPORT:
    name: 'capitals speak if they come back, reply, are two words or a title',
    when: ({ label }) => label.shape === 'upper',
    take: (voice) => voice.count >= COMES_BACK || wordsOf(voice) >= 2 || isTitled(voice) || voice.replies > 0,
  },
  {
    // Northport Daily: | Ana Example, Alliance Spokesperson:
    name: 'the label says that a newsroom asks, or which office is held',
    when: (voice, { dialect }) =>
      asOutlet(voice, dialect) || holdsOffice(voice, dialect) || asksByTrade(voice, dialect),
    take: yes,
  },
  {
    // 林晓:
    name: 'a Chinese name speaks if it comes back',
    when: ({ label }) => label.shape === 'han',
    take: (voice) => voice.count >= COMES_BACK,
  },
  {
    // Ann Example:
    name: 'where labels are worked out, a name speaks if it comes back or replies',
    when: (_, { dialect }) => dialect.roles === 'pattern',
    take: (voice) =>
      voice.count >= COMES_BACK || (voice.replies > 0 && (wordsOf(voice) >= 2 || isTitled(voice))),
  },
  {
    // Ann Example: | Governor: | A. Example:
    name: 'elsewhere a name speaks if it replies, or comes back with a title',
    when: yes,
    take: (voice) =>
      (voice.count >= COMES_BACK && (voice.replies > 0 || isTitled(voice))) ||
      (voice.replies > 0 && (wordsOf(voice) >= 2 || INITIALS.test(voice.label.text))),
  },
];

function knownOf(voices: Iterable<Voice>, names: readonly string[], dialect: Dialect): Known {
  let questions = 0;
  let upper = 0;
  for (const { label, count } of voices) {
    if (label.role === 'question' && !label.weak) questions = Math.max(questions, count);
    if (label.shape === 'upper') upper += count;
  }
  return { dialect, names, questions, upper };
}

/** A line that names the briefing, "WEEKLY ADDRESS: The Bridge", and no speaker: the key of its label. */
function titleLine(one: Segment | undefined, voices: Voices): string | null {
  if (!one?.label || one.label.role !== null) return null;
  const voice = voices.byKey.get(one.label.key);
  if (voice?.count !== 1 || isTitled(voice)) return null;
  return /[.?!…][”"’»)]*$/.test(segmentText(one).slice(-20)) ? null : voice.key;
}

/** "President of Noland Ann Example" is "Ann Example", who speaks again and again: the keys of such labels. */
function longNames({ byKey }: Voices, speaking: ReadonlySet<string>): string[] {
  if (byKey.size > MOST_VOICES) return [];
  const all = [...byKey.values()];
  const short = all.filter(
    ({ key, label, count }) =>
      speaking.has(key) && count >= COMES_BACK && label.role === null && key.length >= SHORTEST_NAME,
  );
  const isLong = (voice: Voice) =>
    !speaking.has(voice.key) &&
    voice.label.role === null &&
    voice.empty !== voice.count &&
    short.some(({ key }) => voice.key.length > key.length && voice.key.endsWith(key));
  return all.filter(isLong).map(({ key }) => key);
}

/**
 * Keys of the labels that speak for somebody: by the rows above, and whom the page lists, without the line that names the
 * briefing, with the long forms of names that speak. `listed`: the label keys of those whom the page lists.
 */
export function whoSpeaks(
  segments: readonly Segment[],
  voices: Voices,
  listed: Iterable<string>,
  names: readonly string[],
  dialect: Dialect,
): ReadonlySet<string> {
  const known = knownOf(voices.byKey.values(), names, dialect);
  const speaks = (voice: Voice) => rows.find(({ when }) => when(voice, known))?.take(voice, known) === true;
  const byRows = [...voices.byKey.values()].filter(speaks).map(({ key }) => key);
  const title = titleLine(segments[0], voices);
  const speaking = new Set([...byRows, ...listed].filter((key) => key !== title));
  return new Set([...speaking, ...longNames(voices, speaking)]);
}
