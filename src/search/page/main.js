// @ts-check
/** The search page: what the form and the address ask for is looked up and shown, and kept in the address. */

import { isAddress, placeOf } from './address.js';
import { within } from './days.js';
import {
  fillForm,
  offerFilters,
  offerMonths,
  sayChosen,
  sayDays,
  sayOnPaper,
  sayRead,
  stated,
} from './form.js';
import { empty, place } from './list.js';
import { offerNumbers } from './numbers-offer.js';
import { drawTime } from './over-time.js';
import { pageOf, rowsFor } from './paged.js';
import {
  allDates,
  allLangs,
  browse,
  chips,
  field,
  form,
  langsOf,
  more,
  notes,
  numbers,
  ownLang,
  page,
  results,
  root,
  settle,
  time,
  words,
} from './parts-of-page.js';
import { planned } from './planned.js';
import { partsOf, show, showRead } from './reading.js';
import { busy, say, saySearching } from './saying.js';
import { finder } from './searcher.js';
import { isEmpty, PER_PAGE, read, write } from './state.js';
import { offerTopic, withdrawTopic } from './topic-offer.js';
import { element } from './view.js';

/** Words typed are waited for so long before a search. */
const PAUSE = 180;
const ownTitle = document.title;

let state = read(location.search, ownLang, allLangs);
/** Counts the searches: an answer that comes after a newer question is dropped. */
let turn = 0;
/** Searches are made one after the other: of those asked for meanwhile only the last is made. */
let underWay = Promise.resolve();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
/** The query came at once, and is not being typed: an address in it may be followed. */
let isWhole = true;
/** What is being typed is one entry of the history, not one a pause. */
let drafting = false;

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
  const isCurrent = () => mine === turn;
  const { q } = state;
  document.title = q ? `“${q}” – ${ownTitle}` : ownTitle;
  sayOnPaper(state);
  if (isEmpty(state)) return clear();
  busy(true);
  if (isWhole && isAddress(q)) {
    const place = await placeOf(q, allLangs, root).catch(() => null);
    if (!isCurrent()) return;
    // whoever goes back does not come here again
    if (place !== null) return location.replace(place);
  }
  settle.toggleAttribute('hidden', true);
  time?.toggleAttribute('hidden', false);
  // before there are results, which may not move when the rest of them comes
  numbers.toggleAttribute('hidden', false);
  saySearching();
  await underWay;
  if (!isCurrent()) return;
  underWay = lookUp(state, isCurrent);
  await underWay;
}

/** @param {import('./state.js').State} asked @param {() => boolean} isCurrent */
async function lookUp(asked, isCurrent) {
  try {
    await lookUpWays(asked, isCurrent);
    if (isCurrent() && asked.q === '') chips?.replaceChildren();
  } catch (error) {
    if (isCurrent()) fail(error);
  }
  if (isCurrent()) busy(false);
}

/** One way after the other, until something is found. @param {import('./state.js').State} asked @param {() => boolean} isCurrent */
async function lookUpWays(asked, isCurrent) {
  const { sort, show: count } = asked;
  const langs = langsOf(asked);
  const { ways, named, extent } = await planned(asked);
  const isNarrowed = Boolean(asked.from || asked.to || asked.year);
  /** How many are on the page of this search. */
  let shown = 0;
  for (const [number, way] of ways.entries()) {
    const oldest = (sort === 'best' ? way.order : sort) === 'oldest';
    const newest = way.order !== null || sort !== 'best' || !way.q;
    const order = { newest, oldest };
    const { q, filters, rows: inRow } = way;
    const searched = { q, filters, rows: inRow, ...order, show: count, most: rowsFor(count, newest) };
    const isLast = number === ways.length - 1;
    let isFound = false;
    for await (const answer of finder.search(langs, searched, { mayMend: way.mayMend })) {
      if (!isCurrent()) return;
      const { rows, done, total } = answer;
      const isFull = shown >= Math.min(count, PER_PAGE);
      if (!done && (isFull || rows.length === 0)) continue;
      isFound = total > 0;
      if (done && !isFound && !isLast) continue;
      const cards = count + answer.how.few;
      // who is named is to be heard
      const withAnswer = way.filters.speaker !== undefined;
      const found = await pageOf(rows, cards, (some) => finder.results(some, withAnswer));
      if (!isCurrent()) return;
      if (shown === 0) showRead(asked, way, number === 0 || isFound ? named : []);
      if (done)
        await show(asked, answer, way, found, isCurrent, { mayWait: shown > 0, archive: extent.span });
      else {
        place(found, count, 0);
        more?.toggleAttribute('hidden', true);
        browse?.toggleAttribute('hidden', true);
        say((order.oldest ? words.searching : words.older) ?? '');
      }
      shown = found.length;
      if (!done) continue;
      const within = { filters: way.filters, archive: extent.span, isNarrowed };
      void drawTime(answer, within, narrow, isCurrent).catch(() => {});
      offerNumbers(answer, asked, isCurrent);
      void offerTopic(answer, asked, { way, named }, isCurrent).catch(withdrawTopic);
    }
    if (isFound) break;
  }
}

/** @param {{ from: string, to: string }} span ISO days; empty: all */
function narrow({ from, to }) {
  go({ ...state, from, to, year: '', month: '', show: PER_PAGE }, 'push');
  fillForm(state);
}

function clear() {
  busy(false);
  say('');
  notes?.replaceChildren();
  chips?.toggleAttribute('hidden', true);
  sayRead([]);
  sayDays(state, []);
  time?.toggleAttribute('hidden', true);
  withdrawTopic();
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
  withdrawTopic();
  empty();
}

allDates?.addEventListener('click', () => {
  narrow({ from: '', to: '' });
  field('from')?.focus();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  isWhole = true;
  go(stated(state), 'push');
});
form.addEventListener('input', (event) => {
  isWhole = /** @type {InputEvent} */ (event).inputType === 'insertFromPaste';
  const { tagName, type } = /** @type {HTMLInputElement} */ (event.target);
  if (tagName === 'SELECT' || type === 'date') return;
  clearTimeout(typing);
  typing = setTimeout(() => {
    go(stated(state), drafting ? 'replace' : 'push');
    drafting = true;
  }, PAUSE);
});
page.addEventListener('change', (event) => {
  const control = /** @type {HTMLSelectElement | HTMLInputElement} */ (event.target);
  if (control.type === 'date') {
    // who changes the days that the query names changes the query
    const asked = stated(state);
    const span = { from: field('from')?.value ?? '', to: field('to')?.value ?? '' };
    go({ ...within(asked, partsOf(asked.q), span), show: PER_PAGE }, 'push');
    return fillForm(state);
  }
  if (control.tagName !== 'SELECT') return;
  if (control.name === 'lang') void offerFilters(control.value, state);
  if (control.name === 'lang' || control.name === 'year') offerMonths();
  sayChosen();
  go(stated(state), 'push');
});
more?.addEventListener('click', () => void showMore());
addEventListener('popstate', () => {
  clearTimeout(typing);
  drafting = false;
  state = read(location.search, ownLang, allLangs);
  fillForm(state);
  void run();
});
page.addEventListener('click', (event) => {
  const link = /** @type {HTMLAnchorElement | null} */ (
    /** @type {Element} */ (event.target).closest('a[data-finder-go]')
  );
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(read(new URL(link.href).search, ownLang, allLangs), 'push');
  fillForm(state);
  const next = chips?.contains(link) ? chips.querySelector('a[data-finder-go]') : null;
  /** @type {HTMLElement | null} */ (next ?? field('q'))?.focus();
});

// the address stays what was asked
document.querySelector('[data-finder-skip]')?.addEventListener('click', (event) => {
  const first = results?.querySelector('a');
  if (!first) return;
  event.preventDefault();
  first.focus();
});

/** Who sent a query from another page here goes on in the field, where there are keys. */
function resumeTyping() {
  const [way] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const isSent =
    state.q !== '' && way?.type === 'navigate' && document.referrer.startsWith(`${location.origin}/`);
  if (isSent && document.activeElement === document.body && matchMedia('(hover: hover)').matches)
    field('q')?.focus({ preventScroll: true });
}

async function showMore() {
  const before = results?.children.length ?? 0;
  state = { ...state, show: state.show + PER_PAGE };
  history.replaceState(null, '', location.pathname + write(state, ownLang));
  await run();
  // the first of the new ones, so that who reads by keyboard goes on from there
  results?.children[before]?.querySelector('a')?.focus();
}

// what was asked for while this was on its way is not lost
if (!location.search) state = stated(state);
fillForm(state);
resumeTyping();
if (location.search || isEmpty(state)) void run();
else go(state, 'push');
