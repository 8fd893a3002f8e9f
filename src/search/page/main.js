// @ts-check
/** The search page: what the form and the address ask for is looked up and shown, and kept in the address. */

import { isAddress, placeOf } from './address.js';
import { byThread, shownBy } from './by-thread.js';
import { Finder } from './finder.js';
import { bearers, unheldSentence, waysOn } from './offers.js';
import { filters, isEmpty, PER_PAGE, read, write } from './state.js';
import { built } from './stems.js';
import { element, monthName, plural, resultRow } from './view.js';

const page = /** @type {HTMLElement} */ (document.querySelector('[data-finder]'));
/** @param {string} name @returns {HTMLElement} */
const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-finder-${name}]`));
const form = /** @type {HTMLFormElement} */ (part('form'));
const [status, notes, results, more, browse] = ['status', 'notes', 'results', 'more', 'browse'].map(part);
const settle = part('settle');
const known = JSON.parse(part('data').textContent ?? '{}');
/** @type {import('./view.js').Words} */
const words = known.words;
const ownLang = page.dataset.lang ?? 'en';
/** By language, a list of values for each filter. @type {Map<string, Record<string, any>>} */
const offers = new Map(Object.entries(known.filters));
const allLangs = [...offers.keys()];
const ownTitle = document.title;

const root = new URL(page.dataset.root ?? './', location.href);
const folder = new URL('pagefind/', root);
const assets = new URL('assets/', root);
const finder = new Finder(folder, root, async (lang) => {
  if (!Object.hasOwn(known.stemmers, lang)) return (word) => word;
  const file = known.stemmers[lang];
  return built.get(file) ?? (await import(new URL(file, assets).href)).stemmer;
});

/** Words typed are waited for so long before a search. */
const PAUSE = 180;
/** So late is it said that a search is under way: a quick one says nothing. */
const PATIENCE = 400;

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

/** What the form says now: what its address would say. */
const stated = () =>
  read(String(new URLSearchParams(/** @type {any} */ (new FormData(form)))), ownLang, allLangs);

function fillForm() {
  offerFilters(state.lang);
  for (const [name, value] of Object.entries({ ...state, show: '' })) {
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
/** The years, series and speakers of the language that is searched. @param {string} lang */
function offerFilters(lang) {
  if (lang === offered) return;
  offered = lang;
  const sources = (lang === 'all' ? allLangs : [lang]).map((one) => offers.get(one) ?? {});
  for (const name of ['year', 'series', 'speaker']) {
    const control = /** @type {HTMLSelectElement | null} */ (field(name));
    if (!control) continue;
    const chosen = control.value;
    /** @type {Map<string, string>} */
    const options = new Map(sources.flatMap((source) => source[name] ?? []));
    const any = /** @type {HTMLOptionElement} */ (control.options[0]);
    const sorted = name === 'year' ? [...options].sort((a, b) => Number(b[0]) - Number(a[0])) : [...options];
    control.replaceChildren(any, ...sorted.map(([value, label]) => element('option', { value }, label)));
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
    const newest = sort === 'newest' || !q;
    const asked = { q, filters: filters(state), newest, show: count };
    /** How many are on the page of this search. */
    let shown = 0;
    for await (const { total, rows, done } of finder.search(langsOf(state), asked)) {
      if (mine !== turn) return;
      const isFull = shown >= Math.min(count, PER_PAGE);
      if (!done && (isFull || rows.length === 0)) continue;
      const found = await finder.results(rows);
      if (mine !== turn) return;
      if (done) await show(total, found, mine, shown > 0);
      else {
        place(found, 0);
        more?.toggleAttribute('hidden', true);
        notes?.replaceChildren(...bearers(state, settingOf(state)));
        browse?.toggleAttribute('hidden', true);
        say(words.older ?? '');
      }
      shown = rows.length;
    }
  } catch (error) {
    if (mine === turn) fail(error);
  }
  if (mine === turn) busy(false);
}

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
  const entries = byThread(found);
  const shown = entries.map(shownBy);
  const put = () => {
    settle.toggleAttribute('hidden', true);
    results?.replaceChildren(...entries.map((entry) => resultRow(entry, words)));
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
  results?.append(...entries.slice(placed.length).map((entry) => resultRow(entry, words)));
  more?.toggleAttribute('hidden', found.length >= total);
  placed = shown;
}

settle.addEventListener('click', () => {
  onSettle?.();
  results?.querySelector('a')?.focus();
});

/**
 * @param {number} total @param {import('./finder.js').Result[]} found @param {number} mine
 * @param {boolean} mayWait whether results of this search are on the page already
 */
async function show(total, found, mine, mayWait) {
  browse?.toggleAttribute('hidden', total > 0);
  place(found, total, mayWait);
  const setting = settingOf(state);
  const named = bearers(state, setting);
  // they are there already where results are
  if (!mayWait) notes?.replaceChildren(...named);
  if (total > 0) return say(plural(total, words.found));
  if (named.length > 0) return say(words.nothing ?? '');
  const asked = await finder.missing(langsOf(state), state.q);
  if (mine !== turn) return;
  say(asked.map((word) => unheldSentence(word, state.q, words)).join(' ') || (words.nothing ?? ''));
  const offers = await waysOn(state, asked, setting);
  if (mine === turn) notes?.replaceChildren(...offers);
}

/** What the ways on need to know. @param {import('./state.js').State} asked */
function settingOf(asked) {
  const lang = asked.lang === 'all' ? ownLang : asked.lang;
  const count = (/** @type {string} */ q) => finder.count(langsOf(asked), q);
  return { words, ownLang, lang, folder, assets, speakers: offers.get(lang)?.speaker ?? [], count };
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
  if (/** @type {HTMLElement} */ (event.target).tagName === 'SELECT') return;
  clearTimeout(typing);
  typing = setTimeout(() => {
    go(stated(), drafting ? 'replace' : 'push');
    drafting = true;
  }, PAUSE);
});
page.addEventListener('change', (event) => {
  const control = /** @type {HTMLSelectElement} */ (event.target);
  if (control.tagName !== 'SELECT') return;
  if (control.name === 'lang') offerFilters(control.value);
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
notes?.addEventListener('click', (event) => {
  const link = /** @type {HTMLAnchorElement | null} */ (
    /** @type {Element} */ (event.target).closest('a[data-finder-go]')
  );
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const next = read(new URL(link.href).search, ownLang, allLangs);
  go(next, 'push');
  fillForm();
  field('q')?.focus();
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
