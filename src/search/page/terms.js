// @ts-check
/** A query as terms: what a record must hold, and which words of an index are forms of it. Pure. */

import { fold, separated } from '../format/text.js';
import { quotedIn } from '../query/quoted.js';
import { asPhrase } from './text.js';

/**
 * @typedef {(word: string) => string} Stemmer
 * @typedef {object} Unit what is looked for in an index as one word
 * @property {string} key names it
 * @property {[from: string, to: string][]} ranges of words without accents in which its forms stand
 * @property {[from: string, to: string][]} more those that are looked at only where the first hold it in few records
 * @property {(word: string) => number} likeness of a word of the index: from 1, the very word, to 0, none of its forms
 * @typedef {{ word: string, typed: string, units: Unit[], hollow: boolean, at: number, row?: number, spare?: boolean }} Term word: folded; at: its number among all words that were typed; units: one, or of Chinese each two signs that
 *   stand side by side; hollow: it only says that something is asked; row: which of those phrases in quotation marks it is of; spare: it is worth something, and need not be held
 * @typedef {{ terms: Term[], phrase: boolean }} Query phrase: all of it stands in quotation marks, as one
 * @typedef {{ little: ReadonlySet<string>, hollow: ReadonlySet<string>, request?: ReadonlySet<string>, kin?: ReadonlyMap<string, string> }} Said words of a language that say nothing, and that
 *   only say that something is asked; folded; request: of these, what is wanted of the archive; kin: of words that stand for one another, what all of them begin with
 */

/** @type {Said} */
const NOTHING = { little: new Set(), hollow: new Set() };

const HAN = /\p{Script=Han}/u;
const HAN_RUNS = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
/** Languages without spaces between words. */
export const WITHOUT_SPACES = /^(?:zh|ja|th)(?:-|$)/i;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;
/** A query names so many terms at most: each costs a file of each part. */
const MOST = 24;

/** A form of the word is worth less than the word itself, a word that only begins like it still less. */
const FORM = 0.9;
const BEGINNING = 0.5;
/** Of a word so short, only itself and its plural are looked for: too much begins like it. */
const SHORT = 3;

const LAST = '\uffff';

/**
 * Little words are left out, but of a phrase, and where nothing else is there.
 * @param {string} q @param {string} lang @param {Stemmer} stem @param {Said} said @returns {Query}
 */
export function parsed(q, lang, stem, said = NOTHING) {
  const text = asPhrase(q);
  const stemmer = withKin(stem, said.kin);
  const phrase = /^"[^"]+"$/u.test(text.trim());
  const terms = stretchesOf(text)
    .flatMap(({ text, row }) =>
      stretches(separated(text), lang)
        .flatMap((one) => (HAN.test(one) ? (one.match(HAN_RUNS) ?? []) : one))
        .flatMap((one) => termOf(one, row === undefined ? stemmer : stem, said.hollow) ?? [])
        .map((term) => (row === undefined ? term : asSaid({ ...term, row }))),
    )
    .map((/** @type {Omit<Term, 'at'>} */ term, at) => ({ ...term, at }));
  const known = new Set(terms.flatMap(({ word, row }) => (row === undefined ? [] : word)));
  // the same word twice says no more than once, but in a phrase
  const distinct = terms.filter(
    ({ word, row }) => row !== undefined || (!known.has(word) && known.add(word)),
  );
  if (phrase) return { terms: distinct.slice(0, MOST), phrase };
  const isLoud = text === text.toUpperCase();
  const telling = distinct.filter(
    (term) => term.row !== undefined || !said.little.has(term.word) || (!isLoud && isAcronym(term.typed)),
  );
  return { terms: sparing(telling.length > 0 ? telling : distinct, said.request).slice(0, MOST), phrase };
}

/** “all answers on the tolls”: what is wanted need not be held where something else is sought. @param {Term[]} terms @param {Said['request']} request @returns {Term[]} */
function sparing(terms, request) {
  if (!request || terms.every(({ word }) => request.has(word))) return terms;
  return terms.map((term) =>
    term.row === undefined && request.has(term.word) ? { ...term, spare: true } : term,
  );
}

/**
 * "china/chinese iran/iranian" → "china" and "chinese" are "chin", "iran" and "iranian" are "iran".
 * @param {string} groups @returns {Map<string, string>}
 */
export const kinOf = (groups) =>
  new Map(
    groups.split(' ').flatMap((group) => {
      const all = group.split('/').map(fold);
      const [first = ''] = all;
      let length = first.length;
      while (!all.every((one) => one.startsWith(first.slice(0, length)))) length -= 1;
      return all.map((one) => /** @type {const} */ ([one, first.slice(0, length)]));
    }),
  );

/** Words that stand for one another have one stem. @param {Stemmer} stem @param {Said['kin']} kin @returns {Stemmer} */
const withKin = (stem, kin) => (kin ? (word) => kin.get(word) ?? stem(word) : stem);

/** "WHO", "US": no little word, though spelled like one. @param {string} typed */
const isAcronym = (typed) => /^\p{Lu}{2,}$/u.test(typed);

/** A query whose words need only begin so: of one that is being typed, or that no record holds. @param {Term} term @returns {Term} */
export const beginning = (term) => ({ ...term, units: [beginningWith(term.word)] });

/** Words in quotation marks are looked for as they stand there: no other form of theirs was said, and none of them says nothing. @param {Omit<Term, 'at'>} term @returns {Omit<Term, 'at'>} */
const asSaid = (term) => ({
  ...term,
  hollow: false,
  units: HAN.test(term.word) ? term.units : term.units.map((unit) => spelledSo(term.word, unit.key)),
});

/** A query, parted where its quotation marks are. @param {string} query @returns {{ text: string, row?: number }[]} */
function stretchesOf(query) {
  const quoted = quotedIn(query);
  return [...quoted, null].flatMap((one, row) => {
    const before = { text: query.slice(quoted[row - 1]?.end ?? 0, one?.start) };
    return one ? [before, { text: one.text, row }] : [before];
  });
}

/** The phrases of a query that stand in quotation marks, each as its terms. @param {readonly Term[]} terms @returns {Term[][]} */
export function phrasesOf(terms) {
  const rows = new Set(terms.flatMap(({ row }) => row ?? []));
  return [...rows].map((row) => terms.filter((term) => term.row === row));
}

/** Whether words of a query must stand side by side. @param {Query} query */
export const hasPhrase = ({ terms }) => phrasesOf(terms).some(({ length }) => length > 1);

/** Whether so little is no beginning of a word: too much begins so. @param {Term} term */
export const isTooShort = ({ word }) => word.length <= SHORT || HAN.test(word);

/** @param {string} text @param {string} lang @returns {string[]} */
function stretches(text, lang) {
  if (!WITHOUT_SPACES.test(lang) || typeof Intl.Segmenter === 'undefined') return text.split(/\s+/);
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment }) => segment);
}

/** @param {string} text @param {Stemmer} stem @param {ReadonlySet<string>} hollow @returns {Omit<Term, 'at'> | null} */
function termOf(text, stem, hollow) {
  const spelled = text
    .toLowerCase()
    .replace(/['’ʼ]/gu, '’')
    .replace(/[^\p{L}\p{M}\p{N}’]+/gu, '')
    .replace(/^’+|’s?$/gu, '');
  const word = lettersOf(spelled);
  if (!word) return null;
  const typed = text.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
  const own = { word, typed, hollow: hollow.has(word) };
  if (!HAN.test(word)) return { ...own, units: [formsOf(word, spelled, stem)] };
  const signs = [...word];
  return { ...own, units: signs.length === 1 ? [beginningWith(word)] : pairsOf(signs).map(exactly) };
}

/** "灯塔何" → "灯塔", "塔何": the index holds each two signs that stand side by side. @param {string[]} signs */
const pairsOf = (signs) => signs.slice(1).map((sign, at) => signs[at] + sign);

/** @param {string} word @returns {Unit} */
const exactly = (word) => ({
  key: word,
  ranges: [[word, word]],
  more: [],
  likeness: (one) => (one === word ? 1 : 0),
});

/** Exactly, however it is set: "Co-operatives" is "cooperatives". @param {string} word @param {string} spelled @returns {Unit} */
const spelledSo = (word, spelled) => ({
  key: `=${spelled}`,
  ranges: spelled.includes('’') ? [point(fold(spelled)), point(word)] : [point(word)],
  more: [],
  likeness: (one) => (lettersOf(one) === word ? 1 : 0),
});

/** @param {string} sign or letters of a word, folded @returns {Unit} */
const beginningWith = (sign) => ({
  key: `${sign}…`,
  ranges: [[sign, sign + LAST]],
  more: [],
  likeness(one) {
    const letters = lettersOf(one);
    if (letters === sign) return 1;
    if (!letters.startsWith(sign)) return 0;
    return HAN.test(sign) ? FORM : (BEGINNING * sign.length) / letters.length;
  },
});

/** @param {string} word folded letters @param {string} spelled @param {Stemmer} stem @returns {Unit} */
function formsOf(word, spelled, stem) {
  const stems = stemsOf(spelled, stem);
  /** @type {Map<string, number>} */
  const known = new Map();
  const likeness = (/** @type {string} */ one) => {
    const letters = lettersOf(one);
    if (letters === word) return 1;
    return stemsOf(one, stem).some((own) => stems.includes(own)) ? FORM : 0;
  };
  return {
    key: spelled,
    ...rangesOf(word, spelled, stems),
    likeness(one) {
      const told = known.get(one) ?? likeness(one);
      known.set(one, told);
      return told;
    },
  };
}

/** @param {string} word @param {string} spelled @param {string[]} stems @returns {Pick<Unit, 'ranges' | 'more'>} */
function rangesOf(word, spelled, stems) {
  if (spelled.includes('’')) return { ranges: [point(fold(spelled)), point(word)], more: [] };
  // "thes" is no plural that is worth a file
  if (word.length <= SHORT) return { ranges: [point(word)], more: [point(`${word}s`)] };
  const beginning = stems.reduce(commonBeginning, word);
  return { ranges: [[beginning, beginning + LAST]], more: [] };
}

/** @param {string} word @returns {[string, string]} */
const point = (word) => [word, word];

/** @param {string} text */
const lettersOf = (text) => fold(text).replace(NO_LETTER, '');

/** As it is spelled, and without accents: who searches may leave them out. @param {string} word @param {Stemmer} stem */
function stemsOf(word, stem) {
  const bare = word.replace(/’s?$/u, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return [...new Set([fold(stem(bare)), stem(fold(bare))])];
}

/** What all forms begin with: "countries", whose stem is "countri", → "countr". @param {string} word @param {string} stem */
function commonBeginning(word, stem) {
  let length = 0;
  while (length < word.length && word[length] === stem[length]) length += 1;
  // "city" and "cities" have the stem "citi"
  if (length === stem.length && stem.endsWith('i')) length -= 1;
  return word.slice(0, Math.max(length, SHORT));
}
