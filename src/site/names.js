// @ts-check
/** What is known by name: one file a language, which the search page loads with the first query. */

/**
 * @typedef {[value: string, name: string, items: number, page: string | 0, others?: string[]]} Name
 *   value: of the filter; items: in how many items; page: its root path, 0 where that is pageOf; others: what it is called besides
 * @typedef {import('../languages/asking.ts').DateWords} DateWords
 * @typedef {object} Names
 * @property {string} base root path of the language
 * @property {Name[]} series
 * @property {Name[]} speaker by name
 * @property {Name[]} outlet
 * @property {Name[]} topic
 * @property {number[][]} near of each topic the places of its neighbours among them, nearest first
 * @property {string} little words that say nothing, parted by spaces
 * @property {string} hollow words that only say that something is asked
 * @property {string} request of these, what is wanted of the archive, and not what it is about
 * @property {string} kin words that stand for one another, parted by strokes, and such groups by spaces: "china/chinese"
 * @property {import('../languages/asking.ts').OrderWords} order what asks for the earliest answer or the latest, in all languages
 * @property {DateWords} dates
 */

export const namedKinds = /** @type {const} */ (['speaker', 'outlet', 'series', 'topic']);

/** @typedef {(typeof namedKinds)[number]} NamedKind */

const folders = { speaker: 'speakers/', outlet: 'outlets/', topic: 'topics/', series: '' };

/** Where the page of most names stands: "/en/speakers/mara-vale.html". @param {string} base @param {NamedKind} kind @param {string} value */
export const pageOf = (base, kind, value) =>
  base + folders[kind] + (kind === 'series' ? `${value}/` : `${value}.html`);
