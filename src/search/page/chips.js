// @ts-check
/** What was read out of a query, as parts that can each be taken away, and the cards of whom it names. */

import { write } from './state.js';
import { element, fill, plural, spanName } from './view.js';

/**
 * @typedef {import('../query/plan.js').Chip} Chip
 * @typedef {import('../query/names.js').Named} Named
 * @typedef {import('./state.js').State} State
 * @typedef {import('./view.js').Words} Words
 * @typedef {{ words: Words, ownLang: string, root: URL }} Setting
 */

/** Cards of so many at most that bear a name. */
const MOST = 3;

/** @param {string} kind @param {Words} words */
const kindName = (kind, words) =>
  kind === 'word' ? '' : ((kind === 'order' ? words.sort : words[kind]) ?? '');

/** @param {Chip} chip @param {Words} words */
function labelOf(chip, words) {
  if (chip.kind === 'date') return spanName(chip, words);
  if (chip.kind === 'order') return words[chip.order] ?? '';
  return chip.kind === 'name' ? chip.named.name : chip.typed;
}

/** @param {readonly Chip[]} chips @param {State} state @param {Setting} setting @returns {HTMLElement[]} nothing where words are all that was typed */
export function chipList(chips, state, { words, ownLang, root }) {
  const isRead = chips.some(({ kind }) => kind !== 'word');
  const isUnread = state.plain || state.without.length > 0;
  const items = isRead || state.without.length > 0 ? chips.map((chip) => chipOf(chip)) : [];
  const link = (/** @type {Partial<State>} */ change, /** @type {string} */ label) =>
    element(
      'li',
      { class: 'finder-chip-other' },
      element('a', { href: here({ ...state, ...change }, ownLang), 'data-finder-go': '' }, label),
    );
  if (isRead) items.push(link({ plain: true, without: [] }, words.asTyped ?? ''));
  if (isUnread) items.push(link({ plain: false, without: [] }, words.asMeant ?? ''));
  return items;

  /** @param {Chip} chip */
  function chipOf(chip) {
    const label = labelOf(chip, words);
    const kind = kindName(chip.kind === 'name' ? chip.named.kind : chip.kind, words);
    const page = chip.kind === 'name' ? chip.named.page : '';
    const gone = { ...state, without: [...state.without, chip.typed] };
    return element(
      'li',
      { class: `finder-chip finder-chip-${chip.kind}` },
      ...(kind ? [element('span', { class: 'finder-chip-kind' }, kind)] : []),
      page ? element('a', { href: new URL(page.slice(1), root).href }, label) : element('span', {}, label),
      element(
        'a',
        {
          href: here(gone, ownLang),
          class: 'finder-chip-drop',
          'data-finder-go': '',
          'aria-label': fill(words.drop ?? '', { name: label }),
        },
        '×',
      ),
    );
  }
}

/** @param {State} state @param {string} ownLang */
const here = (state, ownLang) => location.pathname + write({ ...state, show: 0 }, ownLang);

/** Whom a query names that is nothing but a name: each leads to a page. @param {readonly Named[]} named @param {Setting} setting */
export const cardsOf = (named, setting) =>
  named
    .filter(({ page }) => page !== '')
    .slice(0, MOST)
    .map(({ kind, name, items, page }) =>
      card({ kind: kindName(kind, setting.words), name, items, page }, setting),
    );

/** The briefings of a day that is all that is asked for. @param {readonly import('./of-day.js').OfDay[]} briefings @param {string} day its name @param {Setting} setting */
export const cardsOfDay = (briefings, day, setting) =>
  briefings.slice(0, MOST).map(({ title, page, lang, items }) => {
    const made = card({ kind: day, name: title, items, page }, setting);
    if (lang !== setting.ownLang) made.querySelector('a')?.setAttribute('lang', lang);
    return made;
  });

/** @param {{ kind: string, name: string, items: number, page: string }} one @param {Setting} setting */
const card = ({ kind, name, items, page }, { words, root }) =>
  element(
    'p',
    { class: 'finder-card' },
    element('span', { class: 'finder-card-kind' }, kind),
    element('a', { href: new URL(page.slice(1), root).href }, name),
    element('span', { class: 'finder-card-count' }, plural(items, /** @type {any} */ (words.answers))),
  );
