// @ts-check
/** The form: what it says, and what it offers to narrow a search to. */

import { hull } from '../query/plan.js';
import { allLangs, chosen, field, form, langsOf, offers, ownLang, turned, words } from './parts-of-page.js';
import { knowledge } from './searcher.js';
import { inOrder, isTurned, read } from './state.js';
import { dayName, element, fill, monthName, spanName } from './view.js';

/** @typedef {import('./state.js').State} State */

const edges = /** @type {const} */ (['from', 'to']);

/** What the form says now: what its address would say. Of another query nothing is left out. @param {State} state that was asked last @returns {State} */
export function stated({ q, without, plain }) {
  const fields = new FormData(form);
  for (const name of edges) if (isRead(name)) fields.delete(name);
  const said = read(String(new URLSearchParams(/** @type {any} */ (fields))), ownLang, allLangs);
  return said.q === q ? { ...said, without, plain } : said;
}

/** Whether a field of days holds what was read out of the query, which asks for it itself. @param {typeof edges[number]} name */
function isRead(name) {
  const control = field(name);
  return control !== null && control.value !== '' && control.value === control.dataset.read;
}

/** @param {State} state */
export function fillForm(state) {
  void offerFilters(state.lang, state);
  const { without: _, plain, ...fields } = state;
  for (const [name, value] of Object.entries({ ...fields, show: '' })) {
    // its months are those of the year, which stands before it
    if (name === 'month') offerMonths();
    const control = field(name);
    // who has typed a space goes on to the next word
    if (control && control.value.trim() !== String(value)) control.value = String(value);
  }
  sayChosen();
}

/**
 * What is read out of the query stands in the selects too: in that option which else says “Any”, so that the form asks for it no second time.
 * @param {readonly import('../query/plan.js').Chip[]} chips
 */
export function sayRead(chips) {
  for (const name of /** @type {const} */ (['year', 'series', 'speaker', 'outlet', 'topic'])) {
    const option = /** @type {HTMLSelectElement | null} */ (field(name))?.options[0];
    if (!option) continue;
    option.dataset.any ??= option.text;
    const said = chips.flatMap((chip) => saidOf(chip, name)).join(', ');
    option.text = said || option.dataset.any;
  }
}

/** So do the first and the last day that it names, where no others are chosen. @param {State} state @param {readonly import('../query/plan.js').Chip[]} chips */
export function sayDays(state, chips) {
  const dates = chips.flatMap((chip) => (chip.kind === 'date' && !chip.beyond ? [chip] : []));
  const isChosen = Boolean(state.from || state.to || state.year);
  const span = isChosen || dates.length === 0 ? { from: '', to: '' } : hull(dates);
  for (const name of edges) {
    const control = field(name);
    if (!control) continue;
    control.dataset.read = span[name];
    control.value = state[name] || span[name];
  }
  // the fields stay as they were filled: who changes one of them has not done so yet
  const [asked] = isChosen ? [] : dates.filter((chip) => chip.turned);
  turned.textContent = isTurned(state) ? turnedSentence(inOrder(state)) : asked ? turnedSentence(asked) : '';
}

/** @param {import('./state.js').Span} span */
const turnedSentence = ({ from, to }) =>
  fill(words.turned ?? '', { date: [from, to].map((day) => dayName(day, '')).join(' – ') });

/** @param {import('../query/plan.js').Chip} chip @param {string} name of a select @returns {string[]} */
function saidOf(chip, name) {
  if (chip.kind === 'date') return name === 'year' && !chip.beyond ? [spanName(chip, words)] : [];
  return chip.kind === 'name' && chip.named.kind === name ? [chip.named.name] : [];
}

/** What a search is narrowed to is said beside the filters, which are folded on a narrow screen. */
export function sayChosen() {
  const said = [...form.querySelectorAll('select')].flatMap(({ name, value, selectedOptions: [option] }) =>
    value === '' || (name === 'lang' && value === ownLang) ? [] : [option?.text ?? ''],
  );
  chosen.textContent = said.join(', ');
}

/** What is asked for, behind the heading: on paper there is no form. @param {State} state */
export function sayOnPaper({ q, from, to }) {
  /** @type {HTMLElement | null} */
  const heading = document.querySelector('.finder-title');
  const days = from || to ? spanName(inOrder({ from, to }), words) : '';
  const asked = [q, chosen.textContent, days].filter(Boolean).join(' · ');
  if (heading) heading.dataset.asked = asked && `: ${asked}`;
}

/** Months are offered within a year: those that have briefings in the languages searched. */
export function offerMonths() {
  const control = /** @type {HTMLSelectElement | null} */ (field('month'));
  if (!control) return;
  const before = control.value;
  const year = field('year')?.value ?? '';
  const lang = field('lang')?.value ?? ownLang;
  const months = new Set(langsOf({ lang }).flatMap((one) => offers.get(one)?.month ?? []));
  const own = [...months].filter((month) => year && month.startsWith(`${year}-`)).sort();
  const any = /** @type {HTMLOptionElement} */ (control.options[0]);
  control.replaceChildren(
    any,
    ...own.map((month) => element('option', { value: month.slice(-2) }, monthName(month))),
  );
  control.value = own.includes(`${year}-${before}`) ? before : '';
  control.closest('p')?.toggleAttribute('hidden', own.length === 0);
}

/** How the page itself calls those of its language: speakers by their surnames, as they stand in its list. @type {Map<string, Map<string, string>>} */
const ownLabels = new Map();

/** @param {string} name of a select @param {HTMLSelectElement} control */
function ownLabelsOf(name, control) {
  const known = ownLabels.get(name) ?? new Map([...control.options].map(({ value, text }) => [value, text]));
  ownLabels.set(name, known);
  return known;
}

let offered = ownLang;
/** The years, series, people and topics of the language that is searched. @param {string} lang @param {State} state whose values stay chosen */
export async function offerFilters(lang, state) {
  if (lang === offered) return;
  offered = lang;
  const langs = langsOf({ lang });
  const all = await Promise.all(langs.map((one) => knowledge.of(one))).catch(() => []);
  if (lang !== offered) return;
  const years = langs
    .flatMap((one) => offers.get(one)?.year ?? [])
    .sort((a, b) => Number(b[0]) - Number(a[0]));
  for (const name of /** @type {const} */ (['year', 'series', 'speaker', 'outlet', 'topic'])) {
    const control = /** @type {HTMLSelectElement | null} */ (field(name));
    if (!control) continue;
    const own = ownLabelsOf(name, control);
    const before = control.value || state[name];
    /** @type {Map<string, string>} */
    const options = new Map(
      name === 'year'
        ? years
        : all.flatMap(({ names }) => names[name].map(([value, label]) => [value, own.get(value) ?? label])),
    );
    const any = /** @type {HTMLOptionElement} */ (control.options[0]);
    control.replaceChildren(
      any,
      ...[...options].map(([value, label]) => element('option', { value }, label)),
    );
    control.value = options.has(before) ? before : '';
  }
  sayChosen();
}
