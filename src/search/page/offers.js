// @ts-check
/** Ways on from a search that found nothing. */

import { filterNames } from '../format/places.js';
import { fold } from '../format/text.js';
import { beyondDays, isBeyond } from '../query/plan.js';
import { cut } from '../query/understand.js';
import { onDay, undated } from './days.js';
import { filters, PER_PAGE, write } from './state.js';
import { fewer } from './text.js';
import { dayName, element, fill, numberName, plural, spanName } from './view.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {{ isSaid?: boolean, words: Record<string, any>, ownLang: string, lang: string, nearest: import('./finder.js').Nearest,
 *   count: (q: string, langs?: string[]) => Promise<number> }} Setting
 *   `isSaid`: it is told already which language was searched; `lang` is searched; `count` says how many answers a query without filters has
 */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MOST = 3;

/** "Nothing in the archive holds “Yenisei”." @param {string} word folded; said as it was typed @param {string} q @param {Record<string, any>} words */
export const unheldSentence = (word, q, words) => fill(words.unheld, { word: typed(q, word) });

/**
 * How many were found, and of which of the words: where none holds all, it is not said that so many were found, but that so many are near.
 * @param {number} total more than 0 @param {import('./rank.js').How} how @param {string} q @param {Record<string, any>} words
 */
export function foundSentence(total, { reduced, unheld, few, most, lacking, together, inRow }, q, words) {
  if (inRow === 0) return `${words.noneInRow} ${plural(total, words.found)}`;
  if (inRow !== undefined && inRow < total)
    return `${plural(inRow, words.inRow)} ${plural(total - inRow, words.apart)}`;
  const isFew = few > 0 && total > few;
  const found = isFew
    ? `${plural(few, words.few)} ${plural(total - few, words.behind)}`
    : plural(total, most ? words.closest : words.found);
  if (reduced) return `${fill(words.reduced, { words: reduced.join(', ') })} ${found}`;
  if (!most) return found;
  if (unheld.length > 0) return `${unheld.map((word) => unheldSentence(word, q, words)).join(' ')} ${found}`;
  if (together) return total === 1 ? found : `${found} ${words.together}`;
  const [word = '', ...others] = lacking;
  const isOne = word !== '' && others.length === 0;
  return `${isOne ? fill(words.lacking, { word: typed(q, word) }) : words.most} ${found}`;
}

/** That nothing is held of days that the query names beside other words. @param {readonly import('../query/plan.js').Chip[]} chips @param {any} words */
export const beyondSentence = (chips, words) =>
  beyondDays(chips)
    .map((days) => fill(words.noDays, { date: spanName(days, words) }))
    .join(' ');

/** Of which days something is, and what comes first. @param {readonly import('../query/plan.js').Chip[]} chips @param {[first: string, last: string]} archive @param {any} words */
export const beyondNote = (chips, [from, to], words) =>
  isBeyond(chips) ? [element('p', {}, fill(words.beyond, { span: spanName({ from, to }, words) }))] : [];

/**
 * In how many briefings newsrooms are named, and of which years these are, where a search by newsroom does not look into all.
 * @param {readonly [named: number, all: number, years: readonly number[]][]} asked of each language that is searched @param {any} words
 */
export function newsroomNote(asked, words) {
  const [named, all] = asked.reduce(([a, b], [one, other]) => [a + one, b + other], [0, 0]);
  if (named === all) return [];
  const years = runsOf(asked.flatMap((one) => one[2])) || words.undated;
  const said = { count: numberName(named), all: numberName(all), years };
  return [element('p', {}, fill(words.newsroomsNamed, said))];
}

/** "2018–2020, 2022" @param {readonly number[]} years */
function runsOf(years) {
  /** @type {[first: number, last: number][]} */
  const runs = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/**
 * That so many of what was found have no date and stand last, where they are in an order of time; nothing where all have none.
 * @param {{ total: number, undated: number }} answer @param {Record<string, any>} words
 */
export const undatedSentence = ({ total, undated }, words) =>
  undated > 0 && undated < total ? fill(words.undatedLast, { count: numberName(undated) }) : '';

/**
 * Which words were searched for instead of others, with a way to what was typed.
 * @param {State} state @param {import('./rank.js').How} how @param {Setting} setting
 */
export function readingNotes(state, { mended }, { words, ownLang }) {
  return mended.map(([word, other]) =>
    element(
      'p',
      {},
      fill(words.mended, { word: typed(state.q, word), other }),
      ' ',
      link(
        { ...state, q: quoted(state.q, word), show: PER_PAGE },
        fill(words.unmended, { word: typed(state.q, word) }),
        ownLang,
      ),
    ),
  );
}

/**
 * Whose name was taken for another that nobody has, with a way to what was typed.
 * @param {State} state @param {readonly import('../query/plan.js').Chip[]} chips @param {Setting} setting
 */
export const slipNotes = (state, chips, { words, ownLang }) =>
  chips.flatMap((chip) => {
    if (chip.kind !== 'name' || !chip.slip) return [];
    const { typed: word, named } = chip;
    const q = state.q.replace(word, `“${word}”`);
    return element(
      'p',
      {},
      fill(words.mended, { word, other: named.name }),
      ' ',
      link({ ...state, q, show: PER_PAGE }, fill(words.unmended, { word }), ownLang),
    );
  });

/**
 * A newsroom whose name is among the words that were searched for, with a way to what it asked of the rest of them.
 * @param {State} state @param {readonly import('../query/plan.js').Chip[]} chips @param {Setting} setting
 */
export const newsroomOffers = (state, chips, { words, ownLang }) =>
  chips.flatMap((chip) => {
    // a page of another release may lack the words
    if (chip.kind !== 'word' || !chip.outlet || state.outlet || chips.length === 1 || !words.onlyAsked)
      return [];
    const { typed: word, outlet } = chip;
    const start = state.q.indexOf(word);
    const q = cut(state.q, [{ start, end: start + word.length }]);
    const asked = { ...state, q, outlet: outlet.value, show: PER_PAGE };
    return element('p', {}, link(asked, `${fill(words.onlyAsked, { name: outlet.name })} →`, ownLang));
  });

/** The query with a word in quotation marks, which is not mended: where it is not all there is, it alone. @param {string} q @param {string} word folded */
const quoted = (q, word) => `“${typed(q, word)}”`;

/**
 * Which language was searched, and what the others hold.
 * @param {State} state @param {{ q: string }} way @param {readonly string[]} others languages @param {Setting} setting
 */
export async function inOtherLanguages(state, { q }, others, { isSaid, words, ownLang, lang, count }) {
  if (others.length === 0 || q === '') return [];
  const counts = await Promise.all(others.map((other) => count(q, [other]).catch(() => 0)));
  const links = others.flatMap((other, at) => {
    const held = counts[at] ?? 0;
    const label = fill(words.inLanguage, { count: numberName(held), language: languageName(other) });
    return held > 0 ? [link({ ...state, lang: other, show: PER_PAGE }, `${label} →`, ownLang)] : [];
  });
  const searched = state.lang === 'all' ? '' : fill(words.searched, { language: languageName(lang) });
  const told = isSaid ? [] : [element('p', {}, searched)];
  return links.length > 0 ? [...told, sentence(words.elsewhere, 'links', links)] : told;
}

/**
 * Where few were found: what the other languages hold of the same words; else that they are there, since what is sought is called otherwise in them.
 * @param {State} state @param {{ q: string }} way @param {readonly string[]} others languages
 * @param {Setting & { placeOf: (lang: string) => Promise<{ href: string, years: string }> }} setting `placeOf`: where a language is searched by itself
 */
export async function besideFew(state, way, others, { placeOf, ...setting }) {
  const [searched, ...held] = await inOtherLanguages(state, way, others, setting);
  if (!searched || held.length > 0) return held;
  const pages = await Promise.all(
    others.map(async (other) => {
      const { href, years } = await placeOf(other);
      return element(
        'a',
        { href, hreflang: other },
        years ? `${languageName(other)} (${years})` : languageName(other),
      );
    }),
  );
  return [sentence(setting.words.otherwise ?? '', 'links', pages)];
}

/**
 * The words of the page for a search that leaves languages out: what no answer holds is missing in those alone that are searched.
 * @param {Record<string, any>} words @param {readonly string[]} langs searched @param {readonly string[]} others
 */
export function wordsWithin(words, langs, others) {
  // a page of another release may lack it
  if (others.length === 0 || !words.unheldIn) return words;
  const language = langs.map(languageName).join(', ');
  return { ...words, unheld: words.unheldIn.replace('{language}', () => language) };
}

/** A language as it calls itself. @param {string} tag */
function languageName(tag) {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * The nearest days that are held, where none of those is that are asked for.
 * @param {State} state @param {import('../query/plan.js').Way} way @param {import('./days.js').Around} around @param {import('./days.js').Span} span @param {Setting} setting
 */
export function nearestDays(state, { chips }, { before, after }, span, { words, ownLang }) {
  const offer = (/** @type {string} */ text, /** @type {string | null} */ day, /** @type {string} */ said) =>
    day === null
      ? []
      : [
          sentence(text, 'days', [
            link({ ...onDay(state, chips, day), show: PER_PAGE }, dayName(day, said), ownLang),
          ]),
        ];
  return [...offer(words.daysBefore, before, span.from), ...offer(words.daysAfter, after, span.to)];
}

/**
 * The nearest known words, the search without the unknown word, with fewer words, without quotation marks or filters. Dates are left out first.
 * @param {State} state @param {import('../query/plan.js').Way} way @param {string[]} unknown folded words @param {Setting} setting
 */
export async function waysOn(state, { chips }, unknown, setting) {
  const { words, ownLang, lang, count } = setting;
  const next = (/** @type {Partial<State>} */ change, /** @type {string} */ label) =>
    link({ ...state, show: PER_PAGE, ...change }, label, ownLang);
  /** @type {Node[]} */
  const ways = [];
  for (const word of unknown.slice(0, MOST)) {
    const near = await setting.nearest(word, lang).catch(() => []);
    const links = near.map((other) => next({ q: replaced(state.q, word, other) }, other));
    if (links.length > 0) ways.push(sentence(words.nearest, 'words', links));
  }
  const all = state.q.split(/\s+/);
  const rest = all.filter((one) => !unknown.includes(fold(one).replace(/[^\p{L}\p{N}]/gu, ''))).join(' ');
  if (unknown.length > 0 && rest && rest !== all.join(' ')) {
    ways.push(sentence(words.without, 'query', [next({ q: rest }, rest)]));
  }
  if (unknown.length > 0 || !state.q) return ways;
  if (Object.keys(filters(state)).length > 0) {
    const none = Object.fromEntries(filterNames.map((name) => [name, '']));
    ways.push(element('p', {}, next(none, words.dropFilters)));
    return ways;
  }
  const isDated = chips.some(({ kind }) => kind === 'date');
  // without words, a date is all that was asked for
  const fewerWords = isDated ? [undated(state.q, chips)].filter(Boolean) : fewer(state.q);
  for (const q of fewerWords) {
    if ((await count(q)) === 0) continue;
    ways.push(sentence(words.instead, 'query', [next({ q }, q)]));
    break;
  }
  return ways;
}

/** A word of the query as it was typed. @param {string} q @param {string} word folded */
const typed = (q, word) => q.match(WORD)?.find((one) => fold(one) === word) ?? word;

/** @param {State} to @param {string} label @param {string} ownLang */
const link = (to, label, ownLang) =>
  element('a', { href: location.pathname + write(to, ownLang), 'data-finder-go': '' }, label);

/** @param {string} q @param {string} word folded @param {string} other */
const replaced = (q, word, other) => q.replace(WORD, (one) => (fold(one) === word ? other : one));

/** A sentence with links where `{name}` stands. @param {string} text @param {string} name @param {Node[]} links */
function sentence(text, name, links) {
  const [before = '', after = ''] = text.split(`{${name}}`);
  const listed = links.flatMap((link, index) => (index > 0 ? [', ', link] : [link]));
  return element('p', {}, before, ...listed, after);
}
