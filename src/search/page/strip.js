// @ts-check
/** What was found, on a line of time: one mark an answer, one colour a podium. Drawn over it is a span of days. */

import { dayNumber, isoOf } from '../../text/days.js';
import { HEIGHT, marks, middleOf } from './marks.js';
import { element } from './view.js';

/**
 * @typedef {import('./marks.js').Podium} Podium
 * @typedef {import('./marks.js').Span} Span
 * @typedef {{ podiums: Podium[], span: Span, colourOf: (series: string) => number }} Drawing
 */

const SVG = 'http://www.w3.org/2000/svg';
/** Between two names on the line. */
const APART = 60;
/** Who drags no farther has clicked. */
const CLICK = 5;

/** @param {string} name @param {Record<string, string | number>} attributes @param {(Node | string)[]} children */
export function drawn(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** So wide is a letter of a name at most. */
const LETTER = 7;

/**
 * Names centred under their marks; the first and the last stay within the edges, and one for which that leaves no room is left out. Pure.
 * @param {readonly { x: number, text: string }[]} names @param {number} width
 * @returns {{ x: number, text: string, anchor: 'start' | 'middle' | 'end' }[]}
 */
export function placed(names, width) {
  /** @type {ReturnType<typeof placed>} */
  const kept = [];
  let taken = 0;
  for (const { x, text } of names) {
    const wide = text.length * LETTER;
    const start = Math.max(0, Math.min(width - wide, x - wide / 2));
    if (start < taken) continue;
    taken = start + wide;
    if (x < wide / 2) kept.push({ x: 0, text, anchor: 'start' });
    else if (x > width - wide / 2) kept.push({ x: width, text, anchor: 'end' });
    else kept.push({ x, text, anchor: 'middle' });
  }
  return kept;
}

/**
 * Names on the line: years, months of few years, days of few weeks.
 * @param {Span} span @param {number} width @param {readonly string[]} locale @returns {{ x: number, text: string }[]}
 */
function ticks({ from, to }, width, locale) {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const days = last - first + 1;
  const x = (/** @type {string} */ iso) => middleOf(iso, { from, to }, width);
  const most = Math.max(1, Math.floor(width / APART));
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  if (years > 2) {
    const step = Math.ceil(years / most);
    return Array.from({ length: years }, (_, at) => Number(from.slice(0, 4)) + at)
      .filter((_, at) => at % step === 0)
      .map((year) => ({ x: x(`${String(year).padStart(4, '0')}-01-01`), text: String(year) }));
  }
  const format = new Intl.DateTimeFormat(
    [...locale],
    days > 62
      ? { month: 'short', year: '2-digit', timeZone: 'UTC' }
      : { day: 'numeric', month: 'short', timeZone: 'UTC' },
  );
  const named = (/** @type {string} */ iso) => ({
    x: x(iso),
    text: format.format(new Date(`${iso}T00:00:00Z`)),
  });
  if (days > 62) {
    const months = [];
    for (let at = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1; ; at += 1) {
      const iso = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
      if (iso > to) break;
      if (iso >= from) months.push(iso);
    }
    const step = Math.ceil(months.length / Math.max(1, Math.floor(width / (APART + 16))));
    return months.filter((_, at) => at % step === 0).map(named);
  }
  const step = Math.max(1, Math.ceil(days / most));
  return Array.from({ length: Math.ceil(days / step) }, (_, at) => named(isoOf(first + at * step)));
}

/** @type {WeakMap<Element, number>} */
const widths = new WeakMap();

/** As it was last laid out: who asks while results are put on the page has all of them laid out at once. @param {HTMLElement} place */
function widthOf(place) {
  if (!widths.has(place)) {
    new ResizeObserver(([entry]) => widths.set(place, entry?.contentRect.width ?? 0)).observe(place);
  }
  return widths.get(place) || place.clientWidth;
}

/**
 * Draws into a place, and tells of a span that somebody draws over it: of a click, of what the column under it is part of.
 * @param {HTMLElement} place @param {Drawing} drawing @param {{ locale: readonly string[], label: string, onSpan: (span: Span) => void }} how
 */
export function drawStrip(place, { podiums, span, colourOf }, { locale, label, onSpan }) {
  const width = Math.max(160, Math.floor(widthOf(place)));
  const paths = marks(podiums, span, width);
  const names = ticks(span, width, locale);
  const right = document.dir === 'rtl';
  const brush = drawn('rect', { class: 'strip-brush', x: 0, y: 0, width: 0, height: HEIGHT });
  const svg = drawn(
    'svg',
    {
      class: 'strip',
      viewBox: `0 0 ${width} ${HEIGHT + 18}`,
      width,
      height: HEIGHT + 18,
      role: 'img',
      'aria-label': label,
      direction: 'ltr',
    },
    drawn('line', { class: 'strip-line', x1: 0, x2: width, y1: HEIGHT + 0.5, y2: HEIGHT + 0.5 }),
    ...names.map(({ x }) =>
      drawn('line', {
        class: 'strip-tick',
        x1: x,
        x2: x,
        y1: HEIGHT,
        y2: HEIGHT + 5,
      }),
    ),
    ...paths.map((d, at) =>
      drawn('path', { class: `strip-marks podium-${colourOf(podiums[at]?.series ?? '')}`, d }),
    ),
    ...placed(names, width).map(({ x, text, anchor }) =>
      drawn('text', { class: 'strip-name', x, y: HEIGHT + 15, 'text-anchor': anchor }, text),
    ),
    brush,
  );
  place.replaceChildren(svg);
  if (right) place.dir = 'ltr';
  const [first, last] = [dayNumber(span.from), dayNumber(span.to)];
  const dayAt = (/** @type {number} */ x) =>
    isoOf(Math.max(first, Math.min(last, first + Math.floor((x / width) * (last - first + 1)))));
  /** @type {number | null} */
  let begun = null;
  const at = (/** @type {PointerEvent} */ event) =>
    Math.max(0, Math.min(width, event.clientX - svg.getBoundingClientRect().left));
  place.onpointerdown = (event) => {
    if (event.button !== 0) return;
    begun = at(event);
    place.setPointerCapture(event.pointerId);
  };
  place.onpointermove = (event) => {
    if (begun === null) return;
    const now = at(event);
    brush.setAttribute('x', String(Math.min(begun, now)));
    brush.setAttribute('width', String(Math.abs(now - begun)));
  };
  place.onpointercancel = () => {
    begun = null;
    brush.setAttribute('width', '0');
  };
  place.onpointerup = (event) => {
    if (begun === null) return;
    const now = at(event);
    const [from, to] = [dayAt(Math.min(begun, now)), dayAt(Math.max(begun, now))];
    const isClick = Math.abs(now - begun) < CLICK;
    begun = null;
    onSpan(isClick ? around(from, last - first) : { from, to });
  };
}

/** The year that a day is in, of few years its month. @param {string} day @param {number} days that are drawn @returns {Span} */
function around(day, days) {
  if (days > 800) return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  if (days <= 31) return { from: day, to: day };
  const end = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);
  return { from: `${day.slice(0, 7)}-01`, to: end };
}

/** The names of the podiums with their colours; what has no colour stands on no line. @param {readonly { name: string, colour: number | null, count: string }[]} podiums */
export const legend = (podiums) =>
  podiums.map(({ name, colour, count }) =>
    element(
      'span',
      { class: 'finder-podium' },
      ...(colour === null
        ? []
        : [element('span', { class: `podium-dot podium-${colour}`, 'aria-hidden': 'true' })]),
      `${name} `,
      element('span', { class: 'finder-podium-count' }, count),
    ),
  );
