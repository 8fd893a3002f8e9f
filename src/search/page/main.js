// @ts-check
/** The search page: what the form and the address ask for is looked up and shown, and kept in the address. */

import { waysOf } from '../query/plan.js';
import { isAddress, placeOf } from './address.js';
import { byThread, shownBy } from './by-thread.js';
import { cardsOf, chipList } from './chips.js';
import { askedSpan } from './days.js';
import { Finder } from './finder.js';
import { Knowledge } from './known.js';
import { nearest } from './near.js';
import { byMonth, bySpeaker } from './numbers.js';
import { numbersOf } from './numbers-view.js';
import {
  foundSentence,
  inOtherLanguages,
  nearestDays,
  readingNotes,
  unheldSentence,
  waysOn,
} from './offers.js';
import { podiumsOf } from './podiums.js';
import { filters, isEmpty, PER_PAGE, read, write } from './state.js';
import { built } from './stems.js';
import { drawStrip, legend } from './strip.js';
import { element, fill, locale, monthName, numberName, plural, resultRow, spanName } from './view.js';

const page = /** @type {HTMLElement} */ (document.querySelector('[data-finder]'));
/** @param {string} name @returns {HTMLElement} */
const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-finder-${name}]`));
const form = /** @type {HTMLFormElement} */ (part('form'));
const [status, notes, results, more, browse] = ['status', 'notes', 'results', 'more', 'browse'].map(part);
const [chips, time, strip, podiums, allDates] = ['chips', 'time', 'strip', 'podiums', 'all-dates'].map(part);
const settle = part('settle');
const numbers = /** @type {HTMLDetailsElement} */ (part('numbers'));
const numbersBody = part('numbers-body');
const known = JSON.parse(part('data').textContent ?? '{}');
/** @type {import('./view.js').Words} */
const words = known.words;
const ownLang = page.dataset.lang ?? 'en';
/** By language, a list of values for each filter. @type {Map<string, { series: [string, string][] } & Record<string, any>>} */
const offers = new Map(Object.entries(known.filters));
const allLangs = [...offers.keys()];
const ownTitle = document.title;

const root = new URL(page.dataset.root ?? './', location.href);
const folder = new URL('pagefind/', root);
const assets = new URL('assets/', root);
const knowledge = new Knowledge(assets, known.names, ownLang);
/** @param {string} word @param {string} lang */
const nearestIn = (word, lang) =>
  nearest(
    word,
    lang,
    folder,
    async () => (await import(new URL('search/levenshtein.js', assets).href)).distance,
  );
const finder = new Finder(
  folder,
  root,
  async (lang) => {
    if (!Object.hasOwn(known.stemmers, lang)) return (word) => word;
    const file = known.stemmers[lang];
    return built.get(file) ?? (await import(new URL(file, assets).href)).stemmer;
  },
  (lang) => knowledge.saidIn(lang),
  nearestIn,
);

/** Words typed are waited for so long before a search. */
const PAUSE = 180;
/** So late is it said that a search is under way: a quick one says nothing. */
const PATIENCE = 400;
/** So many speakers are listed with how often they answer. */
const MOST_SPEAKERS = 10;

let state = read(location.search, ownLang, allLangs);
/** Counts the searches: an answer that comes after a newer question is dropped. */
let turn = 0;
/** Searches are made one after the other: of those asked for meanwhile only the last is made. */
let underWay = Promise.resolve();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
/** Until something else is said. @type {ReturnType<typeof setTimeout> | undefined} */
let searching;
/** The query came at once, and is not being typed: an address in it may be followed. */
let isWhole = true;
/** What is being typed is one entry of the history, not one a pause. */
let drafting = false;

/** @param {string} name */
const field = (name) =>
  /** @type {HTMLInputElement | HTMLSelectElement | null} */ (form.elements.namedItem(name));

/** What the form says now: what its address would say. Of another query nothing is left out. */
function stated() {
  const said = read(String(new URLSearchParams(/** @type {any} */ (new FormData(form)))), ownLang, allLangs);
  const { q, without, plain } = state;
  return said.q === q ? { ...said, without, plain } : said;
}

function fillForm() {
  void offerFilters(state.lang);
  const { without: _, plain, ...fields } = state;
  for (const [name, value] of Object.entries({ ...fields, show: '' })) {
    // its months are those of the year, which stands before it
    if (name === 'month') offerMonths();
    const control = field(name);
    // who has typed a space goes on to the next word
    if (control && control.value.trim() !== String(value)) control.value = String(value);
  }
}

/** Months are offered within a year: those that have briefings in the languages searched. */
function offerMonths() {
  const control = /** @type {HTMLSelectElement | null} */ (field('month'));
  if (!control) return;
  const chosen = control.value;
  const year = field('year')?.value ?? '';
  const lang = field('lang')?.value ?? ownLang;
  const sources = lang === 'all' ? allLangs : [lang];
  const months = new Set(sources.flatMap((one) => offers.get(one)?.month ?? []));
  const own = [...months].filter((month) => year && month.startsWith(`${year}-`)).sort();
  const any = /** @type {HTMLOptionElement} */ (control.options[0]);
  control.replaceChildren(
    any,
    ...own.map((month) => element('option', { value: month.slice(-2) }, monthName(month))),
  );
  control.value = own.includes(`${year}-${chosen}`) ? chosen : '';
  control.closest('p')?.toggleAttribute('hidden', own.length === 0);
}

let offered = ownLang;
/** The years, series, people and topics of the language that is searched. @param {string} lang */
async function offerFilters(lang) {
  if (lang === offered) return;
  offered = lang;
  const langs = lang === 'all' ? allLangs : [lang];
  const all = await Promise.all(langs.map((one) => knowledge.of(one))).catch(() => []);
  if (lang !== offered) return;
  const years = langs
    .flatMap((one) => offers.get(one)?.year ?? [])
    .sort((a, b) => Number(b[0]) - Number(a[0]));
  for (const name of /** @type {const} */ (['year', 'series', 'speaker', 'outlet', 'topic'])) {
    const control = /** @type {HTMLSelectElement | null} */ (field(name));
    if (!control) continue;
    const chosen = control.value || state[name];
    /** @type {Map<string, string>} */
    const options = new Map(
      name === 'year'
        ? years
        : all.flatMap(({ names }) => names[name].map(([value, label]) => [value, label])),
    );
    const any = /** @type {HTMLOptionElement} */ (control.options[0]);
    control.replaceChildren(
      any,
      ...[...options].map(([value, label]) => element('option', { value }, label)),
    );
    control.value = options.has(chosen) ? chosen : '';
  }
}

/** @param {import('./state.js').State} next @param {'push' | 'replace'} how */
function go(next, how) {
  clearTimeout(typing);
  drafting = false;
  const address = location.pathname + write(next, ownLang);
  state = next;
  if (address !== location.pathname + location.search)
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  void run();
}

async function run() {
  turn += 1;
  const mine = turn;
  const { q } = state;
  document.title = q ? `“${q}” – ${ownTitle}` : ownTitle;
  if (isEmpty(state)) return clear();
  busy(true);
  if (isWhole && isAddress(q)) {
    const place = await placeOf(q, allLangs, root).catch(() => null);
    if (mine !== turn) return;
    // whoever goes back does not come here again
    if (place !== null) return location.replace(place);
  }
  settle.toggleAttribute('hidden', true);
  time?.toggleAttribute('hidden', false);
  // before there are results, which may not move when the rest of them comes
  numbers.toggleAttribute('hidden', false);
  clearTimeout(searching);
  searching = setTimeout(() => say(words.searching ?? ''), PATIENCE);
  await underWay;
  if (mine !== turn) return;
  underWay = lookUp(mine);
  await underWay;
}

/** @param {number} mine */
async function lookUp(mine) {
  try {
    const { q, sort, show: count } = state;
    const langs = langsOf(state);
    const { ways, named, extent } = await planned(langs);
    /** How many are on the page of this search. */
    let shown = 0;
    for (const [number, way] of ways.entries()) {
      const newest = sort === 'newest' || !way.q;
      const asked = { q: way.q, filters: way.filters, newest, show: count };
      const isLast = number === ways.length - 1;
      let isFound = false;
      for await (const answer of finder.search(langs, asked, { mayMend: way.mayMend })) {
        if (mine !== turn) return;
        const { rows, done, total } = answer;
        const isFull = shown >= Math.min(count, PER_PAGE);
        if (!done && (isFull || rows.length === 0)) continue;
        isFound = total > 0;
        if (done && !isFound && !isLast) continue;
        const found = await finder.results(rows);
        if (mine !== turn) return;
        if (shown === 0) showRead(way, number === 0 || isFound ? named : []);
        if (done) await show(answer, way, found, mine, shown > 0);
        else {
          place(found, 0);
          more?.toggleAttribute('hidden', true);
          browse?.toggleAttribute('hidden', true);
          say(words.older ?? '');
        }
        shown = rows.length;
        if (done) void drawTime(answer, way, extent, mine).catch(() => {});
        if (done) offerNumbers(answer, mine);
      }
      if (isFound) break;
    }
    if (mine === turn && q === '') chips?.replaceChildren();
  } catch (error) {
    if (mine === turn) fail(error);
  }
  if (mine === turn) busy(false);
}

/** @param {Date} date its day where somebody sits, as ISO */
const dayOf = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** How what is asked for is searched, and whom it names, where it is nothing but a name. @param {string[]} langs */
async function planned(langs) {
  const extent = await finder.extent(langs);
  const { q, without, plain } = state;
  const set = filters(state);
  if (q === '' || plain) {
    const way = { q, filters: set, chips: [], mayMend: false };
    return { ways: q === '' ? [way] : [way, { ...way, mayMend: true }], named: [], extent };
  }
  const understood = await knowledge.understand(q, without, langs, { ...extent, today: dayOf(new Date()) });
  const { names, dates } = understood;
  const isName = understood.isName && dates.length === 0;
  // whoever narrows the search beside something else is led to by the part itself
  const named = names
    .filter((one) => isName && (names.length === 1 || !one.sure))
    .flatMap((one) => one.named);
  return { ways: waysOf(q, understood, set), named, extent };
}

/** What is on the page of whom the query names. @type {HTMLElement[]} */
let cards = [];

/** What was read out of the query. @param {import('../query/plan.js').Way} way @param {import('../query/names.js').Named[]} named */
function showRead(way, named) {
  const setting = { words, ownLang, root };
  const list = chipList(way.chips, state, setting);
  chips?.replaceChildren(...list);
  chips?.toggleAttribute('hidden', list.length === 0);
  cards = cardsOf(named, setting);
  notes?.replaceChildren(...cards);
}

const podiumsKnown = podiumsOf(offers, ownLang);
/** @param {string} series */
const podiumOf = (series) => (podiumsKnown.size > 1 ? (podiumsKnown.get(series) ?? null) : null);

/**
 * Draws when what was found was said.
 * @param {import('./finder.js').Answer} answer @param {import('../query/plan.js').Way} way @param {{ span: [string, string] }} extent @param {number} mine
 */
async function drawTime({ found, total }, way, extent, mine) {
  const all = await Promise.all(found.map(({ part, places }) => part.podiums(places)));
  if (mine !== turn || !strip) return;
  /** @type {Map<string, string[]>} */
  const days = new Map();
  for (const own of all)
    for (const [series, list] of own) days.set(series, [...(days.get(series) ?? []), ...list]);
  const held = [...days].filter(([, list]) => list.length > 0);
  const order = [...podiumsKnown.keys()];
  held.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const [first, last] = extent.span;
  const { from = first, to = last } = way.filters;
  const span = { from: from > first ? from : first, to: to < last ? to : last };
  const isNarrowed = Boolean(state.from || state.to || state.year);
  allDates?.toggleAttribute('hidden', !isNarrowed);
  const isDrawn = total > 0 && span.from !== '' && span.from <= span.to;
  strip.toggleAttribute('hidden', !isDrawn);
  if (!isDrawn) strip.replaceChildren();
  else
    drawStrip(
      strip,
      {
        podiums: held.map(([series, list]) => ({ series, days: list })),
        span,
        colourOf: (series) => podiumsKnown.get(series)?.colour ?? 1,
      },
      { locale, label: `${words.overTime}: ${plural(total, words.answers)}`, onSpan: (one) => narrow(one) },
    );
  const named = held.flatMap(([series, list]) => {
    const podium = podiumOf(series);
    return podium ? [{ ...podium, count: numberName(list.length) }] : [];
  });
  podiums?.replaceChildren(...(isDrawn ? legend(named) : []));
}

/** What is counted when somebody opens the numbers. @type {(() => Promise<void>) | null} */
let toCount = null;

/** Offers what was found in numbers, and shows them where they are open. @param {import('./finder.js').Answer} answer @param {number} mine */
function offerNumbers({ found, total }, mine) {
  numbers.toggleAttribute('hidden', total === 0);
  toCount = async () => {
    toCount = null;
    const [counts, speakers] = await Promise.all([
      byMonth(found, [...podiumsKnown.keys()]),
      bySpeaker(found),
    ]);
    const names = await namesOf('speaker');
    if (mine !== turn) return;
    const shown = speakers.slice(0, MOST_SPEAKERS).map(([id, count]) => ({
      name: names.get(id) ?? id,
      href: `./${write({ ...state, speaker: id, show: PER_PAGE }, ownLang)}`,
      count,
    }));
    const fileName = `${state.q.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'lectern'}.csv`;
    numbersBody.replaceChildren(...numbersOf(counts, shown, { words, podiumOf, fileName }));
  };
  if (numbers.open) void toCount().catch(() => {});
}

numbers.addEventListener('toggle', () => {
  if (numbers.open) void toCount?.().catch(() => {});
});

/** @param {'speaker'} name @returns {Promise<Map<string, string>>} what each value is called in the languages that are searched */
async function namesOf(name) {
  const all = await Promise.all(langsOf(state).map((one) => knowledge.of(one)));
  return new Map(
    all.flatMap(({ names }) => names[name].map(([value, label]) => /** @type {const} */ ([value, label]))),
  );
}

/** @param {{ from: string, to: string }} span ISO days; empty: all */
function narrow({ from, to }) {
  go({ ...state, from, to, year: '', month: '', show: PER_PAGE }, 'push');
  fillForm();
}

allDates?.addEventListener('click', () => {
  narrow({ from: '', to: '' });
  field('from')?.focus();
});

/** @param {import('./state.js').State} asked */
const langsOf = (asked) => (asked.lang === 'all' ? allLangs : [asked.lang]);

/** Whether somebody is at the results: they may not move under a finger, an eye or the focus then. */
let isTouched = false;
for (const event of ['pointerover', 'pointerdown', 'focusin'])
  results?.addEventListener(event, () => {
    isTouched = true;
  });
addEventListener('scroll', () => {
  isTouched = true;
});

/** What the entries on the page show. @type {string[]} */
let placed = [];
/** @type {(() => void) | undefined} */
let onSettle;

/**
 * Puts results on the page, or offers to, where somebody is at those that stand there already and they would move.
 * @param {import('./finder.js').Result[]} found @param {number} total 0: not known yet @param {boolean} [mayWait]
 */
function place(found, total, mayWait = false) {
  const entries = byThread(found).slice(0, state.show);
  const shown = entries.map(shownBy);
  const put = () => {
    settle.toggleAttribute('hidden', true);
    results?.replaceChildren(...entries.map((entry) => resultRow(entry, words, podiumOf)));
    more?.toggleAttribute('hidden', found.length >= total);
    placed = shown;
    isTouched = false;
  };
  const moves = placed.some((one, at) => one !== shown[at]);
  if (mayWait && isTouched && moves) {
    onSettle = put;
    settle.toggleAttribute('hidden', false);
    return;
  }
  if (!mayWait || moves) return put();
  // those that stand there stay the elements that they are
  results?.append(...entries.slice(placed.length).map((entry) => resultRow(entry, words, podiumOf)));
  more?.toggleAttribute('hidden', found.length >= total);
  placed = shown;
}

settle.addEventListener('click', () => {
  onSettle?.();
  results?.querySelector('a')?.focus();
});

/**
 * @param {import('./finder.js').Answer} answer @param {import('../query/plan.js').Way} way @param {import('./finder.js').Result[]} found @param {number} mine
 * @param {boolean} mayWait whether results of this search are on the page already
 */
async function show({ total, how }, way, found, mine, mayWait) {
  const span = total > 0 ? null : askedSpan(way.filters);
  const around = span && (await finder.around(langsOf(state), span));
  if (mine !== turn) return;
  browse?.toggleAttribute('hidden', total > 0 || around !== null);
  place(found, total, mayWait);
  const setting = settingOf(state);
  // they are there already where results are
  if (!mayWait) notes?.replaceChildren(...cards, ...readingNotes(state, how, setting));
  if (total > 0) return say(foundSentence(total, how, state.q, words));
  const asked = await finder.missing(langsOf(state), way.q);
  if (mine !== turn) return;
  const unheld = [
    ...(span && around ? [fill(words.noDays ?? '', { date: spanName(span, words) })] : []),
    ...asked.map((word) => unheldSentence(word, state.q, words)),
  ];
  say(unheld.join(' ') || (words.nothing ?? ''));
  const days = span && around ? nearestDays(state, way, around, span, setting) : [];
  const others = allLangs.filter((lang) => !langsOf(state).includes(lang));
  const offered = await Promise.all([
    inOtherLanguages(state, way, others, setting),
    waysOn(state, way, asked, setting),
  ]);
  if (mine === turn) notes?.replaceChildren(...cards, ...days, ...offered.flat());
}

/** What the ways on need to know. @param {import('./state.js').State} asked */
function settingOf(asked) {
  const lang = asked.lang === 'all' ? ownLang : asked.lang;
  const count = (/** @type {string} */ q, langs = langsOf(asked)) => finder.count(langs, q);
  return { words, ownLang, lang, nearest: nearestIn, count };
}

/** @param {string} text */
function say(text) {
  clearTimeout(searching);
  if (status && status.textContent !== text) status.textContent = text;
}

/** While it is so, the results are those of an older search, which may not be read out. @param {boolean} is */
function busy(is) {
  results?.setAttribute('aria-busy', String(is));
}

function clear() {
  busy(false);
  say('');
  notes?.replaceChildren();
  chips?.toggleAttribute('hidden', true);
  time?.toggleAttribute('hidden', true);
  empty();
  browse?.toggleAttribute('hidden', false);
}

/** @param {unknown} error */
function fail(error) {
  console.error(error);
  say(words.failed ?? '');
  const again = element('button', { type: 'button', class: 'button' }, words.again ?? '');
  again.addEventListener('click', () => void run());
  notes?.replaceChildren(element('p', {}, again));
  empty();
}

function empty() {
  results?.replaceChildren();
  placed = [];
  more?.toggleAttribute('hidden', true);
  settle.toggleAttribute('hidden', true);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  isWhole = true;
  go(stated(), 'push');
});
form.addEventListener('input', (event) => {
  isWhole = /** @type {InputEvent} */ (event).inputType === 'insertFromPaste';
  const { tagName, type } = /** @type {HTMLInputElement} */ (event.target);
  if (tagName === 'SELECT' || type === 'date') return;
  clearTimeout(typing);
  typing = setTimeout(() => {
    go(stated(), drafting ? 'replace' : 'push');
    drafting = true;
  }, PAUSE);
});
page.addEventListener('change', (event) => {
  const control = /** @type {HTMLSelectElement | HTMLInputElement} */ (event.target);
  if (control.type === 'date')
    return narrow({ from: field('from')?.value ?? '', to: field('to')?.value ?? '' });
  if (control.tagName !== 'SELECT') return;
  if (control.name === 'lang') void offerFilters(control.value);
  if (control.name === 'lang' || control.name === 'year') offerMonths();
  go(stated(), 'push');
});
more?.addEventListener('click', () => void showMore());
addEventListener('popstate', () => {
  clearTimeout(typing);
  drafting = false;
  state = read(location.search, ownLang, allLangs);
  fillForm();
  void run();
});
page.addEventListener('click', (event) => {
  const link = /** @type {HTMLAnchorElement | null} */ (
    /** @type {Element} */ (event.target).closest('a[data-finder-go]')
  );
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(read(new URL(link.href).search, ownLang, allLangs), 'push');
  fillForm();
  const next = chips?.contains(link) ? chips.querySelector('a[data-finder-go]') : null;
  /** @type {HTMLElement | null} */ (next ?? field('q'))?.focus();
});

async function showMore() {
  const before = results?.children.length ?? 0;
  state = { ...state, show: state.show + PER_PAGE };
  history.replaceState(null, '', location.pathname + write(state, ownLang));
  await run();
  // the first of the new ones, so that who reads by keyboard goes on from there
  results?.children[before]?.querySelector('a')?.focus();
}

// what was asked for while this was on its way is not lost
if (!location.search) state = stated();
fillForm();
if (location.search || isEmpty(state)) void run();
else go(state, 'push');
