// @ts-check
/** What is searched for, as it stands in the address: the whole state of the page, so that a search can be sent. Pure. */

import { filedNames, filterNames } from '../format/places.js';

/**
 * @typedef {{ q: string, lang: string, year: string, month: string, from: string, to: string, kind: string, series: string,
 *   speaker: string, outlet: string, topic: string, without: string[], plain: boolean, sort: 'best' | 'newest' | 'oldest', show: number }} State
 *   without: what was read out of the query and is left out, as it was typed; plain: nothing is read out of it
 */

export const PER_PAGE = 10;
const MOST = 200;
const orders = /** @type {const} */ (['newest', 'oldest']);
/** More is not read out of a query. */
const MOST_LEFT_OUT = 8;
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
    from: day(field('from')),
    to: day(field('to')),
    kind: field('kind'),
    series: field('series'),
    speaker: field('speaker'),
    outlet: field('outlet'),
    topic: field('topic'),
    without: fields
      .getAll('without')
      .slice(0, MOST_LEFT_OUT)
      .flatMap((one) => LONGEST.exec(one)?.[0].trim() || []),
    plain: fields.has('plain'),
    sort: orders.find((one) => one === field('sort')) ?? 'best',
    show: Number.isInteger(show) && show > PER_PAGE ? Math.min(show, MOST) : PER_PAGE,
  };
}

/** A day as it stands in an address; nothing where it is none. @param {string} text */
const day = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : '');

/** The query part of the address; what is as it would be anyway is left out. @param {State} state @param {string} ownLang */
export function write(state, ownLang) {
  const fields = new URLSearchParams();
  if (state.q) fields.set('q', state.q);
  if (state.lang !== ownLang) fields.set('lang', state.lang);
  for (const name of filterNames) if (state[name]) fields.set(name, state[name]);
  for (const one of state.without) fields.append('without', one);
  if (state.plain) fields.set('plain', '');
  if (state.sort !== 'best') fields.set('sort', state.sort);
  if (state.show > PER_PAGE) fields.set('show', String(state.show));
  const text = fields.toString();
  return text ? `?${text}` : '';
}

/**
 * The filters that are set, as the search takes them: all that is said of dates is one span of days, both included.
 * @param {State} state @returns {Record<string, string>}
 */
export function filters({ year, month, from, to, ...state }) {
  const span = within(ofCalendar(year, month), inOrder({ from, to }));
  const set = { ...state, ...span };
  const names = /** @type {const} */ ([...filedNames, 'from', 'to']);
  return Object.fromEntries(names.filter((name) => set[name]).map((name) => [name, set[name] ?? '']));
}

/** @typedef {{ from: string, to: string }} Span ISO days, both included; empty where it is open */

/** Whether the first of two days that are chosen is the later one. @param {Span} span */
export const isTurned = ({ from, to }) => to !== '' && from > to;

/** The days between two, whichever of them is named first. @param {Span} span @returns {Span} */
export const inOrder = ({ from, to }) => (isTurned({ from, to }) ? { from: to, to: from } : { from, to });

/** "2031", "03" → the days of that month. @param {string} year @param {string} month @returns {Span} */
export function ofCalendar(year, month) {
  if (!/^\d{4}$/.test(year)) return { from: year && NEVER, to: year && '' };
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: `${year}-${month}-01`, to: `${year}-${month}-31` };
}

/** No day is so late. */
const NEVER = '9999-99-99';

/** What two spans have in common. @param {Span} a @param {Span} b @returns {Span} */
export const within = (a, b) => ({
  from: a.from > b.from ? a.from : b.from,
  to: a.to && b.to ? (a.to < b.to ? a.to : b.to) : a.to || b.to,
});

/** Nothing to look for. @param {State} state */
export const isEmpty = (state) => !state.q && Object.keys(filters(state)).length === 0;
