// @ts-check
/** Persons, newsrooms, series and topics that a query names. Pure. */

import { pageOf } from '../../site/names.js';
import { fold } from '../format/text.js';

/**
 * @typedef {import('../../site/names.js').Name} Name
 * @typedef {import('../../site/names.js').NamedKind} NamedKind
 * @typedef {{ kind: NamedKind, value: string, name: string, items: number, page: string }} Named of several series at once, their values are parted by
 *   spaces, and there is no page
 * @typedef {{ start: number, end: number, named: Named[], slip?: boolean, said?: number }} FoundName where it stands in the query, and whom it may mean, the busiest first; slip: the name
 *   is spelled otherwise; said: of a newsroom, how many items say its name, where that is known
 * @typedef {{ text: string, start: number, end: number }} Token folded
 * @typedef {(query: string) => FoundName[]} NameReader
 */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;
/** Words that are looked at together: no name that somebody types is longer. */
const LONGEST = 6;
/** A name so short is as likely a word. */
const SHORT = 2;
/** The end of the name of a series is of so many words at least. */
const ENDING = 2;

/** @param {string} text @returns {Token[]} */
export const tokensOf = (text) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: fold(word),
    start: index,
    end: index + word.length,
  }));

/** @typedef {{ words: string[], last: string, named: Named }} Entry */

/**
 * What finds names. A person or a newsroom is named by the last word of the name or by all its words, in any order; a series or a topic by all,
 * and series by what stands before brackets, all of them at once: “White House” is “White House (Early)” and “White House (Late)”. A series is also named by the
 * last words of its name where that of no other ends so, and nothing that tells which stands before them: “the Harbour Office” is the “Orlish Harbour Office”,
 * “Quillish Harbour Office” is not.
 * @param {Partial<Record<NamedKind, readonly Name[]>>} names @param {string} base root path of the language @param {(word: string) => boolean} isLittle says nothing
 * @returns {NameReader}
 */
export function nameReader(names, base = '/', isLittle = () => false) {
  /** @type {Map<string, Entry[]>} */
  const byWord = new Map();
  /** @type {[text: string, named: Named][]} */
  const signs = [];
  for (const [kind, list] of /** @type {[NamedKind, readonly Name[]][]} */ (Object.entries(names))) {
    for (const [value, name, items, page, others = []] of list) {
      for (const one of [name, ...others]) {
        const named = { kind, value, name, items, page: page === 0 ? pageOf(base, kind, value) : page };
        if (HAN.test(one)) signs.push([one, named]);
        // “The Minister (2031)” is an office that several held
        if (/\(|^the /i.test(one) && kind === 'speaker') continue;
        const words = tokensOf(one).map(({ text }) => text);
        const entry = { words, last: words.at(-1) ?? '', named };
        for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
      }
    }
  }

  for (const named of publishersOf(names.series ?? [])) {
    const words = tokensOf(named.name).map(({ text }) => text);
    const entry = { words, last: words.at(-1) ?? '', named };
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
    if (HAN.test(named.name)) signs.push([named.name, named]);
  }

  const endings = endingsOf(names.series ?? []);

  /** The series that a run of words is the end of. @param {Token[]} run @param {Token | undefined} before @returns {Named[]} */
  function endingIn(run, before) {
    if (run.length < ENDING || (before && !isLittle(before.text))) return [];
    const named = endings.get(run.map(({ text }) => text).join(' '));
    return named ? [named] : [];
  }

  /** Whom a run of words names. @param {Token[]} run @returns {Named[]} */
  function namedBy(run) {
    const words = run.map(({ text }) => text);
    if (words.join('').length <= SHORT && words.length < 2) return [];
    const found = (byWord.get(words[0] ?? '') ?? []).filter(({ words: all, last, named: { kind } }) => {
      if (!words.every((word) => all.includes(word))) return false;
      return words.length === all.length || (kind === 'speaker' && words.includes(last));
    });
    return busiest(found.map(({ named }) => named));
  }

  return (query) => {
    const tokens = tokensOf(query);
    /** @type {FoundName[]} */
    const found = [];
    for (let at = 0; at < tokens.length; ) {
      let taken = 0;
      for (let length = Math.min(LONGEST, tokens.length - at); length > 0 && taken === 0; length -= 1) {
        const run = tokens.slice(at, at + length);
        const whole = namedBy(run);
        const named = whole.length > 0 ? whole : endingIn(run, tokens[at - 1]);
        if (named.length === 0) continue;
        found.push({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, named });
        taken = length;
      }
      at += taken || 1;
    }
    for (const [text, named] of signs) {
      const start = query.indexOf(text);
      const end = start + text.length;
      if (start >= 0 && found.every((one) => one.end <= start || one.start >= end))
        found.push({ start, end, named: [named] });
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

/** “White House (Early)” → “White House” */
const IN_BRACKETS = /^(.*\S)\s*[(（].+[)）]$/;

/** What several series share before brackets in their names, or one has there. @param {readonly Name[]} series @returns {Named[]} */
function publishersOf(series) {
  /** @type {Map<string, Named>} */
  const found = new Map();
  for (const [value, title, items] of series) {
    const name = IN_BRACKETS.exec(title)?.[1];
    if (name === undefined) continue;
    const known = found.get(name);
    found.set(name, {
      kind: 'series',
      value: known ? `${known.value} ${value}` : value,
      name,
      items: items + (known?.items ?? 0),
      page: '',
    });
  }
  return [...found.values()];
}

/** By the last words of a name in which brackets are none, the series that alone ends so. @param {readonly Name[]} series @returns {Map<string, Named>} */
function endingsOf(series) {
  /** @type {Map<string, Named | null>} */
  const found = new Map();
  for (const [value, name, items] of series) {
    if (IN_BRACKETS.test(name)) continue;
    const words = tokensOf(name).map(({ text }) => text);
    for (let first = 1; first <= words.length - ENDING; first += 1) {
      const ending = words.slice(first).join(' ');
      found.set(ending, found.has(ending) ? null : { kind: 'series', value, name, items, page: '' });
    }
  }
  return new Map([...found].flatMap(([ending, named]) => (named ? [[ending, named]] : [])));
}

/** Each once, of the most items first. @param {Named[]} all */
function busiest(all) {
  const distinct = new Map(all.map((named) => [`${named.kind} ${named.value}`, named]));
  return [...distinct.values()].sort((a, b) => b.items - a.items);
}
