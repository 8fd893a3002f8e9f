// @ts-check
/** The search page: what the form and the address ask for is looked up and shown, and kept in the address. */

import { Pagefind } from './search/pagefind.js';
import { filterNames, filters, isEmpty, PER_PAGE, read, write } from './search/state.js';
import { nearest, unheld } from './search/unheld.js';
import { element, fill, plural, resultRow } from './search/view.js';

const page = /** @type {HTMLElement} */ (document.querySelector('[data-finder]'));
/** @param {string} name @returns {HTMLElement} */
const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-finder-${name}]`));
const form = /** @type {HTMLFormElement} */ (part('form'));
const [status, notes, results, more, browse] = ['status', 'notes', 'results', 'more', 'browse'].map(part);
const known = JSON.parse(part('data').textContent ?? '{}');
/** @type {import('./search/view.js').Words} */
const words = known.words;
const ownLang = page.dataset.lang ?? 'en';
const allLangs = Object.keys(known.filters);

const root = new URL(page.dataset.root ?? './', location.href);
const folder = new URL('pagefind/', root);
const assets = new URL('assets/', root);
const pagefind = new Pagefind(folder);

/** Words typed are waited for so long before a search. */
const PAUSE = 180;
/** So late is it said that a search is under way: a quick one says nothing. */
const PATIENCE = 400;

let state = read(location.search, ownLang);
/** Counts the searches: an answer that comes after a newer question is dropped. */
let turn = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;

/** @param {string} name */
const field = (name) =>
  /** @type {HTMLInputElement | HTMLSelectElement | null} */ (form.elements.namedItem(name));

/** What the form says now. @returns {import('./search/state.js').State} */
function stated() {
  const value = (/** @type {string} */ name) => field(name)?.value.trim() ?? '';
  return {
    q: value('q'),
    lang: value('lang') || ownLang,
    year: value('year'),
    kind: value('kind'),
    series: value('series'),
    speaker: value('speaker'),
    sort: value('sort') === 'newest' ? 'newest' : 'best',
    show: PER_PAGE,
  };
}

function fillForm() {
  offerFilters(state.lang);
  for (const [name, value] of Object.entries({ ...state, show: '' })) {
    const control = field(name);
    if (control && control.value !== String(value)) control.value = String(value);
  }
}

let offered = ownLang;
/** The years, series and speakers of the language that is searched. @param {string} lang */
function offerFilters(lang) {
  if (lang === offered) return;
  offered = lang;
  const sources = (lang === 'all' ? allLangs : [lang]).map((one) => known.filters[one] ?? {});
  for (const [name, list] of [
    ['year', 'years'],
    ['series', 'series'],
    ['speaker', 'speakers'],
  ]) {
    const control = /** @type {HTMLSelectElement | null} */ (field(name ?? ''));
    if (!control) continue;
    const chosen = control.value;
    /** @type {Map<string, string>} */
    const options = new Map(sources.flatMap((source) => source[list ?? ''] ?? []));
    const any = /** @type {HTMLOptionElement} */ (control.options[0]);
    const sorted = name === 'year' ? [...options].sort((a, b) => Number(b[0]) - Number(a[0])) : [...options];
    control.replaceChildren(any, ...sorted.map(([value, label]) => element('option', { value }, label)));
    control.value = options.has(chosen) ? chosen : '';
  }
}

/** @param {import('./search/state.js').State} next @param {'push' | 'replace'} how */
function go(next, how) {
  clearTimeout(typing);
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
  document.title = document.title.replace(/^(?:“.*?” – )?/, q ? `“${q}” – ` : '');
  if (isEmpty(state)) return clear();
  const late = setTimeout(() => mine === turn && say(words.searching ?? ''), PATIENCE);
  try {
    const langs = state.lang === 'all' ? allLangs : [state.lang];
    const found = await pagefind.search(langs, {
      q,
      filters: filters(state),
      newest: state.sort === 'newest',
    });
    const shown = await found.take(state.show);
    const missing = q && shown.length > 0 ? await missingWords(q, shown, langs) : [];
    if (mine !== turn) return;
    await show(found, shown, missing, mine);
  } catch (error) {
    if (mine === turn) fail(error);
  } finally {
    clearTimeout(late);
  }
}

/**
 * @param {string} q @param {import('./search/pagefind.js').Result[]} shown @param {string[]} langs
 * @returns {Promise<string[]>} words that no result holds, in any of the languages
 */
async function missingWords(q, shown, langs) {
  const each = await Promise.all(
    langs.map((lang) =>
      unheld(
        q,
        shown.filter((one) => one.lang === lang).flatMap((one) => one.marked),
        lang,
        assets,
      ),
    ),
  );
  return (each[0] ?? []).filter((word) => each.every((list) => list.includes(word)));
}

/**
 * @param {import('./search/pagefind.js').Found} found @param {import('./search/pagefind.js').Result[]} shown
 * @param {string[]} missing @param {number} mine
 */
async function show(found, shown, missing, mine) {
  browse?.toggleAttribute('hidden', true);
  const noise = missing.length > 0;
  const total = noise ? 0 : found.total;
  results?.replaceChildren(...(noise ? [] : shown.map((result) => resultRow(result, words))));
  more?.toggleAttribute('hidden', noise || shown.length >= found.total);
  say(
    total > 0
      ? plural(total, words.found)
      : noise
        ? missing.map(unheldSentence).join(' ')
        : (words.nothing ?? ''),
  );
  notes?.replaceChildren();
  if (total > 0) return;
  const wanted = noise ? missing : state.q.split(/\s+/).filter(Boolean);
  const offers = await suggestions(wanted, noise ? missing : []);
  if (mine === turn) notes?.replaceChildren(...offers);
}

/** @param {string} word folded; said as it was typed */
const unheldSentence = (word) => {
  const typed = state.q
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.find((one) => one.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() === word);
  return fill(words.unheld ?? '', { word: typed ?? word });
};

/** Ways on from a search that found nothing. @param {string[]} wanted @param {string[]} missing */
async function suggestions(wanted, missing) {
  /** @type {Node[]} */
  const offers = [];
  const lang = state.lang === 'all' ? ownLang : state.lang;
  for (const word of wanted.slice(0, 3)) {
    const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const near = await nearest(folded, lang, folder, assets).catch(() => []);
    if (near.length === 0) continue;
    const links = near.map((other) =>
      searchLink({ ...state, q: replaced(state.q, folded, other), show: PER_PAGE }, other),
    );
    offers.push(sentence(words.nearest ?? '', 'words', links));
  }
  const rest = state.q
    .split(/\s+/)
    .filter((one) => !missing.includes(one.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()));
  if (missing.length > 0 && rest.length > 0 && rest.length < state.q.split(/\s+/).length) {
    const q = rest.join(' ');
    offers.push(sentence(words.without ?? '', 'query', [searchLink({ ...state, q, show: PER_PAGE }, q)]));
  }
  if (missing.length === 0 && Object.keys(filters(state)).length > 0 && state.q) {
    const bare = { ...state, show: PER_PAGE, ...Object.fromEntries(filterNames.map((name) => [name, ''])) };
    offers.push(element('p', {}, searchLink(bare, words.dropFilters ?? '')));
  }
  return offers;
}

/** @param {string} q @param {string} folded @param {string} other */
const replaced = (q, folded, other) =>
  q.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() === folded ? other : word,
  );

/** A sentence with links where `{name}` stands. @param {string} text @param {string} name @param {Node[]} links */
function sentence(text, name, links) {
  const [before = '', after = ''] = text.split(`{${name}}`);
  return element(
    'p',
    {},
    before,
    ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link])),
    after,
  );
}

/** @param {import('./search/state.js').State} next @param {string} label */
const searchLink = (next, label) =>
  element('a', { href: location.pathname + write(next, ownLang), 'data-finder-go': '' }, label);

/** @param {string} text */
function say(text) {
  if (status && status.textContent !== text) status.textContent = text;
}

function clear() {
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
  // a word being typed is one entry of the history, not one a letter
  typing = setTimeout(() => go(stated(), 'replace'), PAUSE);
});
form.addEventListener('change', (event) => {
  const control = /** @type {HTMLSelectElement} */ (event.target);
  if (control.tagName !== 'SELECT') return;
  if (control.name === 'lang') offerFilters(control.value);
  go(stated(), 'push');
});
more?.addEventListener('click', () => void showMore());
addEventListener('popstate', () => {
  clearTimeout(typing);
  state = read(location.search, ownLang);
  fillForm();
  void run();
});
notes?.addEventListener('click', (event) => {
  const link = /** @type {HTMLAnchorElement | null} */ (
    /** @type {Element} */ (event.target).closest('a[data-finder-go]')
  );
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const next = read(new URL(link.href).search, ownLang);
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

fillForm();
void run();
