import type { Page } from '../src/site/types.ts';

interface Data {
  lectern: { set: (page: Page) => Promise<Buffer> };
  pagination: { items: [Page] };
}

/** The one template that Eleventy knows: every page of the site, one after the other. */
export const data = {
  pagination: { data: 'lectern.pages', size: 1 },
  permalink: ({ pagination }: Data) => outputPath(pagination.items[0].address),
  eleventyExcludeFromCollections: true,
};

export const render = ({ lectern, pagination }: Data): Promise<Buffer> => lectern.set(pagination.items[0]);

/** "/en/2021/11/03/" → "/en/2021/11/03/index.html" */
function outputPath(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}
