// @ts-check
/** Days that are asked for and of which nothing is held, and those nearest that are held. */

import { ofCalendar } from './state.js';

/**
 * @typedef {{ from: string, to: string }} Span ISO days, both included
 * @typedef {{ before: string | null, after: string | null }} Around the nearest days that are held; null where there is none
 */

const LAST_DAY = 31;

/**
 * The span of days that filters ask for, as it is in the calendar: "2031-02-31" → "2031-02-28".
 * @param {Record<string, string>} filters @returns {Span | null} null where it is open, holds no day, or is of no calendar
 */
export function askedSpan({ from = '', to = '' }) {
  const last = to.endsWith(`-${LAST_DAY}`) ? lastOfMonth(to) : to;
  return isDay(from) && isDay(last) && from <= last ? { from, to: last } : null;
}

/** @param {string} iso */
function isDay(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}

/** @param {string} iso */
function lastOfMonth(iso) {
  const [year = Number.NaN, month = Number.NaN] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, month, 0));
  const isMonth = month >= 1 && month <= 12 && !Number.isNaN(date.getTime());
  return isMonth ? date.toISOString().slice(0, 10) : '';
}

/**
 * The nearest days around a span of which nothing is held.
 * @param {readonly Pick<import('./part.js').Part, 'entry' | 'load' | 'days'>[]} parts @param {Span} span
 * @returns {Promise<Around | null>} null where something is held of it
 */
export async function aroundUnheld(parts, { from, to }) {
  const days = await Promise.all(
    parts.map(async (part) => {
      const { from: first, to: last } = part.entry;
      if (first === null || last === null) return [];
      // of one that lies apart, the first and the last day say all
      if (last < from || first > to) return [first, last];
      await part.load();
      return part.days().filter(Boolean);
    }),
  );
  /** @type {Around} */
  const around = { before: null, after: null };
  for (const day of days.flat()) {
    if (day >= from && day <= to) return null;
    if (day < from && (around.before ?? '') < day) around.before = day;
    if (day > to && (around.after === null || day < around.after)) around.after = day;
  }
  return around;
}

/** A query without the dates that were read out of it. @param {string} q @param {readonly import('../query/plan.js').Chip[]} chips */
export const undated = (q, chips) =>
  typedDates(chips)
    .reduce((rest, typed) => rest.replace(typed, ' '), q)
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What asks for the same on another day.
 * @template {{ q: string, year: string, month: string, from: string, to: string }} State
 * @param {State} state @param {readonly import('../query/plan.js').Chip[]} chips what was read out of its query @param {string} day ISO @returns {State}
 */
export function onDay(state, chips, day) {
  const [typed, ...others] = typedDates(chips);
  const isTyped = typed !== undefined && others.length === 0 && !(state.year || state.from || state.to);
  if (isTyped) return { ...state, q: state.q.replace(typed, day) };
  return { ...state, q: undated(state.q, chips), year: '', month: '', from: day, to: day };
}

/** A year of four figures is read out of a query. */
const READABLE = /^(?:19|20)/;

/**
 * What asks for the same within other days, where days were read out of the query: in the place of the one date that was typed, else beside the words.
 * @template {{ q: string, year: string, month: string, from: string, to: string }} State
 * @param {State} state @param {readonly import('../query/plan.js').Chip[]} chips what was read out of its query @param {Span} span empty where it is open @returns {State}
 */
export function within(state, chips, span) {
  const { from, to } = closed(span, askedSpan(ofCalendar(state.year, state.month)));
  const rest = { ...state, year: '', month: '' };
  const [typed, ...others] = typedDates(chips);
  const isWritten = others.length === 0 && from <= to && [from, to].every((day) => READABLE.test(day));
  if (typed === undefined || !isWritten) return { ...rest, q: undated(state.q, chips), from, to };
  return { ...rest, q: state.q.replace(typed, from === to ? from : `${from}–${to}`), from: '', to: '' };
}

/** Who narrows a year or a month that was chosen by its first or its last day does not ask for more than that. @param {Span} span @param {Span | null} chosen @returns {Span} */
function closed({ from, to }, chosen) {
  const isIn = (/** @type {string} */ day) => chosen !== null && day >= chosen.from && day <= chosen.to;
  if (to === '' && isIn(from)) return { from, to: chosen?.to ?? '' };
  if (from === '' && isIn(to)) return { from: chosen?.from ?? '', to };
  return { from, to };
}

/** @param {readonly import('../query/plan.js').Chip[]} chips */
const typedDates = (chips) => chips.flatMap((chip) => (chip.kind === 'date' ? [chip.typed] : []));
