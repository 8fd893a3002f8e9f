import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { foldHomoglyphs } from './homoglyphs.ts';

const STEMMERS: Record<string, (word: string) => string> = {
  en: english,
  fr: french,
  de: german,
  ru: russian,
  es: spanish,
};

const STOP_WORDS: Record<string, Set<string>> = {
  en: new Set(
    (
      'a about above across after again against all also am an and any are as asked at be because been before being below ' +
      'between both but by can cannot could did do does doing down during each either else etc even ever every few for from ' +
      'further get give given go had has have having he her here hers him his how however i if in into is it its itself just ' +
      'know last let like made make many may me might more most much must my new next no nor not now of off on once one only ' +
      'or other our out over own per please really said same say see shall she should since so some such take tell than that ' +
      'the their them then there these they thing think this those though through to today too two under until up upon us ' +
      'very was way we well were what when where whether which while who whom whose why will with within without would yes ' +
      'yesterday yet you your comment comments question questions answer answers issue issues regarding concerning'
    ).split(' '),
  ),
  ru: new Set(
    (
      'а без более бы был была были было быть в вам вас ваш во вот все всего вы где да для до его ее если есть еще же за и из ' +
      'или им их к как какая какие какой когда которая которого которые который кто ли между мы на над наш не него нет ни но ' +
      'ну о об однако он она они оно от очень по под после при про с сейчас со так также такой там то только том у уже чем ' +
      'что чтобы эта эти это этого этой этом этот я вопрос ответ сегодня можете прокомментировать'
    ).split(' '),
  ),
  fr: new Set(
    (
      'a à au aux avec ce ces cet cette comme dans de des du elle en est et être eu il ils je la le les leur lui mais me même ' +
      'ne nous on ont ou où par pas plus pour que quel quelle qui sa sans se ses si son sont sur un une votre vous y question'
    ).split(' '),
  ),
  es: new Set(
    (
      'a al como con cual cuando de del desde donde el ella en entre era es esa ese eso esta este esto fue ha hay la las le les ' +
      'lo los más me mi muy no nos o para pero por porque que qué quien se ser si sin sobre son su sus también tan te tiene un ' +
      'una uno usted y ya pregunta'
    ).split(' '),
  ),
  de: new Set(
    (
      'aber als am an auch auf aus bei bin bis das dass dem den der des die dies diese dieser durch ein eine einem einen einer ' +
      'er es für hat haben ich ihr im in ist kann mit nach nicht noch nur oder sein sich sie sind so über um und uns von vor war ' +
      'was wenn wer wie wir wird zu zum zur frage'
    ).split(' '),
  ),
};

/** A plain word that a space or a mark ends is tried first: it is found in half the time. */
const WORD = /[A-Za-z0-9]+(?=[ ,.;:?!])|[\p{L}\p{M}\p{N}]+(?:[’'ʼ][\p{L}\p{M}]+)?|\+/gu;
const LETTERS = /(?:[a-z]|\p{L})+/gu;
const HAN = /\p{Script=Han}/u;
const SENTENCE_BREAK = /[.?!:;\n]/;

/** A word as it is compared: lower case, accents kept, look-alike letters repaired, stemmed. */
export interface Word {
  /** as printed, lower case */
  plain: string;
  /** what two forms of one word share: "exercises" → "exercis" */
  stem: string;
  /** printed in capitals throughout: CSTO */
  acronym: boolean;
  /** printed with a capital inside a sentence: a name (no use in German, where every noun has one) */
  name: boolean;
}

const NUMBERS = new Map(
  Object.entries({
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    plus: '+',
  }),
);

const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;
/** What is longer is no word of a language, and a stemmer may need time of its length squared. */
const LONGEST_WORD = 200;

/** The stem of a lower-case word; words of a language without a stemmer stay whole. */
export function stem(word: string, lang: string): string {
  if (word.length > LONGEST_WORD) return word;
  const base = lang.slice(0, 2);
  const key = `${base}:${word}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const stemmed = STEMMERS[base]?.(word.normalize('NFC')) || word;
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(key, stemmed);
  return stemmed;
}

/** How many stop words of each language a text holds. */
export function littleWords(text: string): Map<string, number> {
  const words = text.toLowerCase().match(LETTERS) ?? [];
  const countOf = (little: ReadonlySet<string>) =>
    words.reduce((count, word) => (little.has(word) ? count + 1 : count), 0);
  return new Map(Object.entries(STOP_WORDS).map(([lang, little]) => [lang, countOf(little)]));
}

/** Whether a word says nothing by itself: "the", "with". */
export function isLittleWord(word: string, lang: string): boolean {
  const stop = STOP_WORDS[lang.slice(0, 2)] ?? STOP_WORDS.en!;
  return stop.has(word) || stop.has(word.toLowerCase());
}

/** A printed word as it is at the start of a sentence, and inside one where a capital makes it a name; null for a stop word. */
type Known = { opening: Word; inside: Word } | null;

const dictionaries = new Map<string, Map<string, Known>>();

function lookUp(printed: string, base: string, dictionary: Map<string, Known>): Known {
  const known = dictionary.get(printed);
  if (known !== undefined) return known;
  const bare = printed.replace(/[’'ʼ]s?$|[’'ʼ]\p{L}{1,2}$/u, '');
  const plain = bare.toLowerCase();
  const stop = STOP_WORDS[base] ?? STOP_WORDS.en!;
  let word: Known = null;
  if (!stop.has(plain) && (plain.length >= 2 || /[\d+]/.test(plain))) {
    const acronym = bare.length >= 2 && bare === bare.toUpperCase() && /\p{Lu}/u.test(bare);
    const opening = { plain, stem: NUMBERS.get(plain) ?? stem(plain, base), acronym, name: acronym };
    word = { opening, inside: /^\p{Lu}/u.test(printed) ? { ...opening, name: true } : opening };
  }
  if (dictionary.size > CACHE_LIMIT) dictionary.clear();
  dictionary.set(printed, word);
  return word;
}

/**
 * The words of a text that carry meaning, stop words left out, in order. Chinese is cut into pairs of characters.
 * Reading ends with the word that makes them `most`.
 */
export function contentWords(text: string, lang: string, most = Number.POSITIVE_INFINITY): Word[] {
  const base = lang.slice(0, 2);
  let dictionary = dictionaries.get(base);
  if (!dictionary) {
    dictionary = new Map();
    dictionaries.set(base, dictionary);
  }
  const words: Word[] = [];
  const folded = foldHomoglyphs(text);
  let behind = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(folded); match && words.length < most; match = WORD.exec(folded)) {
    const printed = match[0];
    const start = match.index;
    const code = printed.charCodeAt(0);
    if (code >= 0x2e80 && HAN.test(printed)) {
      for (let i = 0; i + 1 < printed.length; i++) {
        const pair = printed.slice(i, i + 2);
        words.push({ plain: pair, stem: pair, acronym: false, name: false });
      }
      behind = start + printed.length;
      continue;
    }
    const known = lookUp(printed, base, dictionary);
    if (known) {
      const { opening, inside } = known;
      const opens = inside !== opening && (behind === 0 || SENTENCE_BREAK.test(folded.slice(behind, start)));
      words.push(opens ? opening : inside);
    }
    behind = start + printed.length;
  }
  return words;
}
