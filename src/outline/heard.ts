import { anyWord } from '../languages/any.ts';
import { languageOf } from '../languages/index.ts';
import {
  CAPITAL,
  FIGURE,
  IN_WORD,
  isSpaceAt,
  kindAt,
  LETTER,
  OPENER,
  widthOf,
  wordEnd,
} from '../text/characters.ts';
import { scriptOf } from '../text/locale.ts';
import { linkingWords, nameParticles } from './common-words.ts';
import { regionNames } from './region-names.ts';
import { undotted } from './word-uses.ts';

/**
 * What of a text may be names, before it is known which words are. Several capitalised words in a row in languages whose
 * capitals tell; elsewhere (Chinese has none, and German writes every noun so) the names of countries, and no others.
 */
export interface Heard {
  /** one a line: "Harbour Board"; with "^" before the first word of a sentence, whose capital says nothing: "^Talks" */
  runs: string;
  /** so much of it has capitals that they say nothing: "Talks On The River Tolls To Resume" */
  titleCase: boolean;
}

/** Words that may stand inside a name, two in a row: "Bank of the South" */
const JOINING = new Set(anyWord(({ topics }) => topics?.joinsName));
const LONGEST_JOINING = Math.max(...[...JOINING].map((word) => word.length));
const MOST_JOINING = 2;
const HYPHEN = 0x2d;
/** What stands before the first word of a sentence: "… ended. Talks", "(Talks" */
const OPENING = /^$|[.?!:;…«“"”(\]—–•][\s"“«(]*$/;
const LONGEST_HEADING = 250;
/** So many of the long words of a heading are in capitals that they say nothing, where it has so many of so many letters. */
const TITLE_CASE = 0.7;
const FEWEST_LONG = 3;
const SHORTEST_LONG = 4;

/** Scripts without capitals, ISO 15924. */
const CASELESS =
  /^(?:Arab|Hebr|Thai|Deva|Geor|Han[ist]|Jpan|Kore|Beng|Taml|Telu|Mlym|Guru|Gujr|Khmr|Laoo|Mymr|Ethi|Sinh)$/;

/** Whether the capitals of a language tell names from other words. */
export function capitalsTell(lang: string): boolean {
  const script = scriptOf(lang);
  return languageOf(lang)?.topics?.capitalsTell ?? !CASELESS.test(script ?? '');
}

const listeners = new Map<string, (text: string) => Heard>();

/** What hears the texts of one language. */
export function listener(lang: string): (text: string) => Heard {
  let listens = listeners.get(lang);
  if (!listens) {
    listens = makeListener(lang);
    listeners.set(lang, listens);
  }
  return listens;
}

function makeListener(lang: string): (text: string) => Heard {
  if (capitalsTell(lang)) {
    const small = smallWords(lang);
    return (text) => hear(undotted(text), small);
  }
  const regions = regionNames(lang);
  return (text) => ({ runs: regions(text).join('\n'), titleCase: false });
}

/** Words in small letters that a name may have, by language. */
interface SmallWords {
  particles: ReadonlySet<string>;
  /** those, and what may stand between two capitals of a name, or between two names: "Belt and Road" */
  inside: ReadonlySet<string>;
}

function smallWords(lang: string): SmallWords {
  const particles = nameParticles(lang);
  return { particles, inside: new Set([...JOINING, ...particles, ...linkingWords(lang)]) };
}

function hear(text: string, small: SmallWords): Heard {
  const runs: string[] = [];
  let before = 0;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (!(kind & CAPITAL) || before & (LETTER | FIGURE)) {
      at += widthOf(kind);
      before = kind;
      continue;
    }
    const start = particleBefore(text, at, small.particles);
    at = runEnd(text, at, small.inside);
    before = LETTER;
    const opens = OPENING.test(text.slice(Math.max(0, start - 3), start));
    runs.push(opens ? `^${text.slice(start, at)}` : text.slice(start, at));
  }
  return { runs: runs.join('\n'), titleCase: runs.length > 0 && isTitleCase(text) };
}

/** Where the name begins whose first capital stands at `at`: with a particle before it, "al-Qaeda", "bin Laden". */
function particleBefore(text: string, at: number, particles: ReadonlySet<string>): number {
  if (at < 2 || !(isSpaceAt(text, at - 1) || text.charCodeAt(at - 1) === HYPHEN)) return at;
  for (const particle of particles) {
    const from = at - 1 - particle.length;
    const isWord = from === 0 || (from > 0 && !(kindAt(text, from - 1) & (LETTER | FIGURE)));
    if (isWord && text.startsWith(particle, from)) return from;
  }
  return at;
}

/** Where the capitalised words in a row end of which the first stands at `at`: "Harbour Board", "Bank of the South" */
function runEnd(text: string, at: number, inside: ReadonlySet<string>): number {
  let end = wordEnd(text, at);
  for (let next = joinedTo(text, end, inside); next !== null; next = joinedTo(text, end, inside))
    end = wordEnd(text, next);
  return end;
}

/** Where the next capitalised word of a name begins of which one ends here; null where none belongs to it. */
function joinedTo(text: string, end: number, inside: ReadonlySet<string>): number | null {
  let at = end;
  for (let joining = 0; isSpaceAt(text, at); joining++) {
    at += 1;
    if (kindAt(text, at) & CAPITAL) return at;
    const start = at;
    while (at - start <= LONGEST_JOINING && at < text.length && !isSpaceAt(text, at)) at += 1;
    if (joining === MOST_JOINING || !inside.has(text.slice(start, at))) return null;
  }
  return null;
}

function isTitleCase(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  let long = 0;
  let capital = 0;
  let opens = true;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (!(kind & IN_WORD)) {
      if (kind & OPENER) opens = true;
      at += widthOf(kind);
      continue;
    }
    const end = wordEnd(text, at);
    if (!opens && end - at >= SHORTEST_LONG) {
      long += 1;
      if (kind & CAPITAL) capital += 1;
    }
    opens = false;
    at = end;
  }
  return long >= FEWEST_LONG && capital / long >= TITLE_CASE;
}
