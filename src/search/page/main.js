// @ts-check
/** The search page: what the form and the address ask for is looked up and shown, and kept in the address. */

import { bearers, unheldSentence, unknownWords, waysOn } from './offers.js';
import { first, merged, Pagefind } from './pagefind.js';
import { filters, isEmpty, PER_PAGE, read, write } from './state.js';
import { asPhrase } from './text.js';
import { unheld } from './unheld.js';
import { element, monthName, plural, resultRow } from './view.js';

const page = /** @type {HTMLElement} */ (document.querySelector('[data-finder]'));
/** @param {string} name @returns {HTMLElement} */
const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-finder-${name}]`));
const form = /** @type {HTMLFormElement} */ (part('form'));
const [status, notes, results, more, browse] = ['status', 'notes', 'results', 'more', 'browse'].map(part);
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
const pagefind = new Pagefind(folder, root);

/** Words typed are waited for so long before a search. */
const PAUSE = 180;
/** So late is it said that a search is under way: a quick one says nothing. */
const PATIENCE = 400;
/** So many results of a list say, at least, whether it holds the words: each result has matched them all. */
const CHECKED = 3;

let state = read(location.search, ownLang, allLangs);
/** Counts the searches: an answer that comes after a newer question is dropped. */
let turn = 0;
/** Searches are made one after the other: of those asked for meanwhile only the last is made. */
let underWay = Promise.resolve();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
/** Until something else is said. @type {ReturnType<typeof setTimeout> | undefined} */
let searching;
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
  clearTimeout(searching);
  searching = setTimeout(() => say(words.searching ?? ''), PATIENCE);
  await underWay;
  if (mine !== turn) return;
  underWay = lookUp(mine);
  await underWay;
}

/** @param {number} mine */
async function lookUp(mine) {
  const { q } = state;
  try {
    const newest = state.sort === 'newest' || !q;
    const langs = state.lang === 'all' ? allLangs : [state.lang];
    const lists = await pagefind.search(langs, { q, filters: filters(state), newest });
    const { held, missing } = await withWords(q, lists);
    const shown = await merged(held, newest, state.show);
    if (mine !== turn) return;
    await show(
      held.reduce((sum, list) => sum + list.total, 0),
      shown,
      missing,
      mine,
    );
  } catch (error) {
    if (mine === turn) fail(error);
  }
  if (mine === turn) busy(false);
}

/** @param {string} lang */
const stemmerOf = (lang) =>
  Object.hasOwn(known.stemmers, lang) ? new URL(known.stemmers[lang], assets) : null;

/** Matched words, and those of the title, which is searched too. @param {import('./pagefind.js').Result} result */
const wordsShown = (result) => [...result.marked, ...result.title.map(({ text }) => text)];

/**
 * The lists whose results hold the words; else the words that none holds.
 * @param {string} q @param {import('./pagefind.js').List[]} lists
 */
async function withWords(q, lists) {
  const filled = lists.filter((list) => list.total > 0);
  if (!q) return { held: filled, missing: [] };
  const checked = await Promise.all(
    filled.map(async (list) => {
      const some = await first(list, Math.max(CHECKED, PER_PAGE / filled.length));
      const marked = some.flatMap(wordsShown);
      return { list, missing: await unheld(q, marked, stemmerOf(list.lang)) };
    }),
  );
  const held = checked.filter(({ missing }) => missing.length === 0).map(({ list }) => list);
  const [one, ...others] = checked.map(({ missing }) => missing);
  const missing =
    held.length > 0 ? [] : (one ?? []).filter((word) => others.every((list) => list.includes(word)));
  return { held, missing };
}

/**
 * @param {number} total @param {import('./pagefind.js').Result[]} shown
 * @param {string[]} missing words that nothing holds @param {number} mine
 */
async function show(total, shown, missing, mine) {
  browse?.toggleAttribute('hidden', total > 0);
  results?.replaceChildren(...shown.map((result) => resultRow(result, words)));
  more?.toggleAttribute('hidden', shown.length >= total);
  notes?.replaceChildren();
  const setting = settingOf(state);
  const named = bearers(state, setting);
  notes?.replaceChildren(...named);
  if (total > 0) return say(plural(total, words.found));
  if (named.length > 0) return say(words.nothing ?? '');
  const isPhrase = asPhrase(state.q) !== state.q || state.q.startsWith('"');
  const asked = missing.length > 0 || isPhrase ? missing : await unknownWords(state, setting);
  if (mine !== turn) return;
  say(asked.map((word) => unheldSentence(word, state.q, words)).join(' ') || (words.nothing ?? ''));
  const offers = await waysOn(state, asked, setting);
  if (mine === turn) notes?.replaceChildren(...offers);
}

/** What the ways on need to know. @param {import('./state.js').State} asked */
function settingOf(asked) {
  const lang = asked.lang === 'all' ? ownLang : asked.lang;
  const langs = asked.lang === 'all' ? allLangs : [lang];
  const count = async (/** @type {string} */ q) => {
    const { held } = await withWords(q, await pagefind.search(langs, { q, filters: {}, newest: false }));
    return held.reduce((sum, list) => sum + list.total, 0);
  };
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
  results?.replaceChildren();
  more?.toggleAttribute('hidden', true);
  browse?.toggleAttribute('hidden', false);
}

/** @param {unknown} error */
function fail(error) {
  console.error(error);
  say(words.failed ?? '');
  const again = element('button', { type: 'button', class: 'button' }, words.again ?? '');
  again.addEventListener('click', () => void run());
  notes?.replaceChildren(element('p', {}, again));
  results?.replaceChildren();
  more?.toggleAttribute('hidden', true);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(stated(), 'push');
});
form.addEventListener('input', (event) => {
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
