// @ts-check
/** What the search page shows, as elements. Text is set as text: nothing of a transcript is ever read as HTML. */

import { withoutEnding } from './excerpt.js';

/** @typedef {import('./finder.js').Result} Result */
/** @typedef {Record<string, string> & { found: Record<string, string>, answers: Record<string, string>, kinds: Record<string, string> }} Words */

const lang = document.documentElement.lang;
/** English where the browser does not know the language; the page’s other words are in it then. */
export const locale = [lang, 'en'];
const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
const monthYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const yearOnly = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' });
const plurals = new Intl.PluralRules(locale);
const number = new Intl.NumberFormat(locale);
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 });
const HIGHLIGHTED = 8;
const NAMED = 3;
/** Of what else is in a thread, so many are named at once. */
const ALSO = 3;

/** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** `"Results for {query}"` with values put in. @param {string} sentence @param {Record<string, string>} values */
export const fill = (sentence, values) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** "2031-03" → "March". @param {string} yearMonth */
export const monthName = (yearMonth) => month.format(new Date(`${yearMonth}-01T00:00:00Z`));

/** @param {string} iso */
const at = (iso) => new Date(`${iso}T00:00:00Z`);

/** A day without its year, where that has been said: "August 29". @param {string} iso @param {string} said a day */
export const dayName = (iso, said) =>
  (iso.slice(0, 4) === said.slice(0, 4) ? dayMonth : date).format(at(iso));

/** How a day that begins or ends a span is called: by its month or year where that begins or ends with it. @param {string} iso @param {boolean} isEnd */
function edgeName(iso, isEnd) {
  const next = at(iso);
  next.setUTCDate(next.getUTCDate() + 1);
  const edge = isEnd ? next.toISOString().slice(5, 10) : iso.slice(5);
  if (edge === '01-01') return yearOnly.format(at(iso));
  return (edge.endsWith('-01') ? monthYear : date).format(at(iso));
}

/** Whether the two days are the first and the last of one month. @param {string} from @param {string} to */
function isMonth(from, to) {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return from.endsWith('-01') && to === `${from.slice(0, 8)}${String(last).padStart(2, '0')}`;
}

/** "November 2021", "since March 2012", "2012 – 2014". @param {{ from: string, to: string }} span @param {Words} words */
export function spanName({ from, to }, words) {
  if (!from) return fill(words.until ?? '', { date: edgeName(to, true) });
  if (!to) return fill(words.since ?? '', { date: edgeName(from, false) });
  if (from === to) return date.format(at(from));
  if (isMonth(from, to)) return monthYear.format(at(from));
  const [first, last] = [edgeName(from, false), edgeName(to, true)];
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return first === last ? first : `${first} – ${last}`;
  // of two months neither is called by its year
  const [begin, end] = [
    from.endsWith('-01') ? monthYear.format(at(from)) : first,
    to.endsWith('-12-31') && !from.endsWith('-01-01') ? monthYear.format(at(to)) : last,
  ];
  return `${begin} – ${end}`;
}

/** "2031-03" → "March 2031". @param {string} yearMonth */
export const monthYearName = (yearMonth) => monthYear.format(new Date(`${yearMonth}-01T00:00:00Z`));

/** Two figures: "12%", "0.35%". @param {number} share */
export const percentName = (share) => percent.format(share);

/** @param {number} count */
export const numberName = (count) => number.format(count);

/** @param {number} count @param {Record<string, string>} forms */
export const plural = (count, forms) =>
  (forms[plurals.select(count)] ?? forms.other ?? '').replace('#', number.format(count));

/** @param {import('./excerpt.js').Piece[]} pieces */
const marked = (pieces) => pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** The page of the answer, with the words that were matched, so that it can mark them, and those at which it opens. @param {Result} result */
function landing(result) {
  const address = new URL(result.address);
  const words = new Set(
    result.marked.map((word) =>
      withoutEnding(word)
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
        .toLowerCase(),
    ),
  );
  for (const word of [...words].slice(0, HIGHLIGHTED)) if (word) address.searchParams.append('hl', word);
  if (result.passage) address.searchParams.set('at', result.passage);
  return address.href;
}

/** @typedef {(series: string) => { name: string, colour: number } | null} PodiumOf what a series is called, and its colour; null where there is one alone */

/** @param {import('./by-thread.js').Entry} entry @param {Words} words @param {PodiumOf} podiumOf @param {string} [nearLine] above the first behind those that hold all words, or hold them side by side */
export function resultRow({ result, others }, words, podiumOf, nearLine = '') {
  const known = /^(\d{4})-(\d{2})-(\d{2})$/.test(result.date);
  const when = known
    ? element('time', { datetime: result.date }, date.format(at(result.date)))
    : element('span', {}, words.undated ?? '');
  const podium = podiumOf(result.series);
  const kind = result.kind === 'exchange' ? '' : words.kinds[result.kind];
  const facts = [
    element('p', { class: 'found-when' }, when),
    ...(podium
      ? [
          element(
            'p',
            { class: 'found-podium' },
            element('span', { class: `podium-dot podium-${podium.colour}`, 'aria-hidden': 'true' }),
            podium.name,
          ),
        ]
      : []),
    ...(result.speakers.length > 0 ? [element('p', {}, some(result.speakers))] : []),
    ...(kind ? [element('p', {}, kind)] : []),
  ];
  const row = element(
    'li',
    { class: 'found' },
    ...(nearLine ? [element('p', { class: 'found-near' }, nearLine)] : []),
    element('div', { class: 'found-facts' }, ...facts),
    element(
      'div',
      { class: 'found-body' },
      element(
        'h2',
        { class: 'found-title' },
        element('a', { href: landing(result) }, element('bdi', {}, ...marked(result.title))),
      ),
      ...result.said.map((said) => saidBy(said, words)),
      ...(others.length > 0 ? [alsoFound(others, words)] : []),
      element(
        'p',
        { class: 'found-from' },
        element('a', { href: inContext(result.address) }, element('bdi', {}, result.briefing)),
      ),
    ),
  );
  if (result.lang !== lang) row.lang = result.lang;
  return row;
}

/** @param {import('./excerpt.js').Said} said @param {Words} words */
function saidBy({ part, who, text }, words) {
  const name = who ?? (part === 'q' ? words.question : words.answer);
  // a name does not say that it asks: type does, and a word for who does not see it
  const asks =
    part === 'q' && who !== null && words.asks
      ? [' ', element('span', { class: 'visually-hidden' }, words.asks)]
      : [];
  const label = part
    ? [element('span', { class: 'found-part' }, element('bdi', {}, name ?? ''), ...asks), ' ']
    : [];
  return element(
    'p',
    { class: part === 'q' ? 'found-text found-asked' : 'found-text' },
    ...label,
    element('bdi', {}, ...marked(text)),
  );
}

/** What else of the thread was found. @param {Result[]} others @param {Words} words */
function alsoFound(others, words) {
  const links = others.map((other) =>
    element('li', {}, element('a', { href: landing(other) }, element('bdi', {}, ...marked(other.title)))),
  );
  const list = (/** @type {Node[]} */ some) => element('ul', {}, ...some);
  // one more is named rather than counted
  const rest = links.length > ALSO + 1 ? links.splice(ALSO) : [];
  const folded = element('summary', {}, `+${number.format(rest.length)}`);
  return element(
    'div',
    { class: 'found-also' },
    words.sameThread ?? '',
    list(links),
    ...(rest.length > 0 ? [element('details', {}, folded, list(rest))] : []),
  );
}

/** The first few: "Ms. Vale, Mr. Orr, Dr. Imre +8". @param {readonly string[]} names */
function some(names) {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` +${number.format(more)}` : '');
}

/** ".../03/dam.html" → ".../03/#dam": the answer among the others of its briefing. @param {string} address */
const inContext = (address) => address.replace(/([^/]+)\.html$/, '#$1');
