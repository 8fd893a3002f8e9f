// @ts-check
/** What the search page shows, as elements. Text is set as text: nothing of a transcript is ever read as HTML. */

/** @typedef {import('./finder.js').Result} Result */
/** @typedef {Record<string, string> & { found: Record<string, string>, kinds: Record<string, string> }} Words */

const lang = document.documentElement.lang;
/** English where the browser does not know the language; the page’s other words are in it then. */
const locale = [lang, 'en'];
const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
const plurals = new Intl.PluralRules(locale);
const number = new Intl.NumberFormat(locale);
const HIGHLIGHTED = 8;
const NAMED = 3;

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

/** @param {number} count @param {Record<string, string>} forms */
export const plural = (count, forms) =>
  (forms[plurals.select(count)] ?? forms.other ?? '').replace('#', number.format(count));

/** @param {import('./excerpt.js').Piece[]} pieces */
const marked = (pieces) => pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** The page of the answer, with the words that were matched, so that it can mark them. @param {Result} result */
function landing(result) {
  const address = new URL(result.address);
  const words = new Set(
    result.marked.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase()),
  );
  for (const word of [...words].slice(0, HIGHLIGHTED)) if (word) address.searchParams.append('hl', word);
  return address.href;
}

/** @param {import('./by-thread.js').Entry} entry @param {Words} words */
export function resultRow({ result, others }, words) {
  const known = /^(\d{4})-(\d{2})-(\d{2})$/.exec(result.date);
  const when = known
    ? element('time', { datetime: result.date }, date.format(new Date(`${result.date}T00:00:00Z`)))
    : element('span', {}, words.undated ?? '');
  const facts = element('p', { class: 'found-facts' }, when);
  const kind = words.kinds[result.kind];
  if (kind) facts.append(dot(), kind);
  if (result.speakers.length > 0) facts.append(dot(), some(result.speakers));
  const row = element(
    'li',
    { class: 'found' },
    element('h2', { class: 'found-title' }, element('a', { href: landing(result) }, ...marked(result.title))),
    facts,
    element('p', { class: 'found-text' }, ...marked(result.text)),
    ...(others.length > 0 ? [alsoFound(others, words)] : []),
    element('p', { class: 'found-from' }, element('a', { href: inContext(result.address) }, result.briefing)),
  );
  if (result.lang !== lang) row.lang = result.lang;
  return row;
}

/** What else of the thread was found. @param {Result[]} others @param {Words} words */
function alsoFound(others, words) {
  const links = others.map((other) =>
    element('li', {}, element('a', { href: landing(other) }, ...marked(other.title))),
  );
  return element('div', { class: 'found-also' }, words.sameThread ?? '', element('ul', {}, ...links));
}

/** The first few: "Ms. Vale, Mr. Orr, Dr. Imre +8". @param {readonly string[]} names */
function some(names) {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` +${number.format(more)}` : '');
}

/** ".../03/dam.html" → ".../03/#dam": the answer among the others of its briefing. @param {string} address */
const inContext = (address) => address.replace(/([^/]+)\.html$/, '#$1');

function dot() {
  return element('span', { class: 'dot', 'aria-hidden': 'true' }, ' · ');
}
