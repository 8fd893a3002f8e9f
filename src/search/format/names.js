// @ts-check
/** What is known by name: one file a language, which the search page loads with the first query. */

/**
 * @typedef {[value: string, name: string, items: number, page: string, others?: string[]]} Name
 *   value: of the filter; items: in how many items; page: below the root of the site, "" where there is none; others: what it is called besides
 * @typedef {import('../../languages/asking.ts').DateWords} DateWords
 * @typedef {object} Names
 * @property {Name[]} series
 * @property {Name[]} speaker by name
 * @property {Name[]} outlet
 * @property {Name[]} topic
 * @property {string} little words that say nothing, parted by spaces
 * @property {string} hollow words that only say that something is asked
 * @property {DateWords} dates
 */

export const namedKinds = /** @type {const} */ (['speaker', 'outlet', 'series', 'topic']);

/** @typedef {(typeof namedKinds)[number]} NamedKind */
