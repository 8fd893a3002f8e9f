import type { Sheet } from '../src/site/sheets.ts';

interface Data {
  lectern: { setSheet: (sheet: Sheet, out: string) => Promise<Buffer> };
  pagination: { items: [Sheet] };
  eleventy: { directories: { output: string } };
}

/** The one template that Eleventy knows: every page of the site, one after the other, a briefing together with those of its items. */
export const data = {
  pagination: { data: 'lectern.sheets', size: 1 },
  permalink: ({ pagination }: Data) => outputPath(pagination.items[0].page.address),
  eleventyExcludeFromCollections: true,
};

export const render = ({ lectern, pagination, eleventy }: Data): Promise<Buffer> =>
  lectern.setSheet(pagination.items[0], eleventy.directories.output);

/** "/en/2021/11/03/" → "/en/2021/11/03/index.html" */
function outputPath(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}
