// @ts-check
/**
 * What knows stems and came with the script of the page, by its file: one request less for a search in the page’s own language.
 * @type {Map<string, import('./terms.js').Stemmer>}
 */
export const built = new Map();
