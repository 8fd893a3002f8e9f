// @ts-check
/** The search page as it was built: its parts, its words, what it offers, and where the site stands. */

export const page = /** @type {HTMLElement} */ (document.querySelector('[data-finder]'));
/** @param {string} name @returns {HTMLElement} */
const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-finder-${name}]`));
export const form = /** @type {HTMLFormElement} */ (part('form'));
export const [status, notes, results, more, browse] = ['status', 'notes', 'results', 'more', 'browse'].map(
  part,
);
export const [chips, time, strip, podiums, allDates] = ['chips', 'time', 'strip', 'podiums', 'all-dates'].map(
  part,
);
export const settle = part('settle');
export const turned = part('turned');
export const topic = part('topic');
export const chosen = part('chosen');
export const numbers = /** @type {HTMLDetailsElement} */ (part('numbers'));
export const numbersBody = part('numbers-body');

/** @param {string} name */
export const field = (name) =>
  /** @type {HTMLInputElement | HTMLSelectElement | null} */ (form.elements.namedItem(name));

const known = JSON.parse(part('data').textContent ?? '{}');
/** @type {import('./view.js').Words} */
export const words = known.words;
/** By language, the file of its names. @type {Record<string, string>} */
export const nameFiles = known.names;
/** By language, the file of what knows its stems. @type {Record<string, string>} */
export const stemmerFiles = known.stemmers;
export const ownLang = page.dataset.lang ?? 'en';
/** By language, a list of values for each filter. @type {Map<string, { series: [string, string][] } & Record<string, any>>} */
export const offers = new Map(Object.entries(known.filters));
export const allLangs = [...offers.keys()];

export const root = new URL(page.dataset.root ?? './', location.href);

/** The languages that are searched. @param {{ lang: string }} asked */
export const langsOf = ({ lang }) => (lang === 'all' ? allLangs : [lang]);
