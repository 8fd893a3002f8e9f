/**
 * @typedef {import('../src/site/sheets.ts').Sheet} Sheet
 * @typedef {{
 *   lectern: { setSheet: (sheet: Sheet, out: string) => Promise<Buffer> },
 *   pagination: { items: [Sheet] },
 *   eleventy: { directories: { output: string } },
 * }} Data
 */

/** The one template that Eleventy knows: every page of the site, one after the other, a briefing together with those of its items. */
export const data = {
  pagination: { data: 'lectern.sheets', size: 1 },
  permalink: (/** @type {Data} */ { pagination }) => outputPath(pagination.items[0].page.address),
  eleventyExcludeFromCollections: true,
};

/** @param {Data} data */
export const render = ({ lectern, pagination, eleventy }) =>
  lectern.setSheet(pagination.items[0], eleventy.directories.output);

/**
 * "/en/2021/11/03/" → "/en/2021/11/03/index.html"
 * @param {string} address
 */
function outputPath(address) {
  return address.endsWith('/') ? `${address}index.html` : address;
}
