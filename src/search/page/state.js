// @ts-check
/** What is searched for, as it stands in the address: the whole state of the page, so that a search can be sent. Pure. */

import { filterNames } from '../format/places.js';

/**
 * @typedef {{ q: string, lang: string, year: string, month: string, kind: string, series: string, speaker: string,
 *   sort: 'best' | 'newest', show: number }} State
 */

export const PER_PAGE = 10;
const MOST = 200;
/** Letters of a field that are read: no query that a person types is longer, and Pagefind's time grows with it. */
const LONGEST = /^.{0,500}/su;

/**
 * A language that the site does not have is asked for by nobody but a made-up address: the page's own is searched.
 * @param {string} search "?q=dam&year=2021" @param {string} ownLang @param {readonly string[]} langs of the site
 * @returns {State}
 */
export function read(search, ownLang, langs) {
  const fields = new URLSearchParams(search);
  const field = (/** @type {string} */ name) => LONGEST.exec(fields.get(name) ?? '')?.[0].trim() ?? '';
  const show = Number(fields.get('show'));
  const lang = field('lang');
  return {
    q: field('q'),
    lang: lang === 'all' || langs.includes(lang) ? lang : ownLang,
    year: field('year'),
    // of a year, else of nothing: "03"
    month: field('year') && field('month'),
    kind: field('kind'),
    series: field('series'),
    speaker: field('speaker'),
    sort: field('sort') === 'newest' ? 'newest' : 'best',
    show: Number.isInteger(show) && show > PER_PAGE ? Math.min(show, MOST) : PER_PAGE,
  };
}

/** The query part of the address; what is as it would be anyway is left out. @param {State} state @param {string} ownLang */
export function write(state, ownLang) {
  const fields = new URLSearchParams();
  if (state.q) fields.set('q', state.q);
  if (state.lang !== ownLang) fields.set('lang', state.lang);
  for (const name of filterNames) if (state[name]) fields.set(name, state[name]);
  if (state.sort === 'newest') fields.set('sort', 'newest');
  if (state.show > PER_PAGE) fields.set('show', String(state.show));
  const text = fields.toString();
  return text ? `?${text}` : '';
}

/** The filters that are set, as their files name them: a month is "2031-03". @param {State} state @returns {Record<string, string>} */
export function filters({ month, ...state }) {
  const set = { ...state, month: month && `${state.year}-${month}`, year: month ? '' : state.year };
  return Object.fromEntries(filterNames.filter((name) => set[name]).map((name) => [name, set[name]]));
}

/** Nothing to look for. @param {State} state */
export const isEmpty = (state) => !state.q && Object.keys(filters(state)).length === 0;
