import type { Page, Site } from '../src/site/types.ts';
import { renderPage } from './pages/index.ts';

interface Data {
  lectern: { site: Site; rendered: () => Promise<void> | undefined };
  pagination: { items: [Page] };
}

/** The one template that Eleventy knows: every page of the site, one after the other. */
export const data = {
  pagination: { data: 'lectern.pages', size: 1 },
  permalink: ({ pagination }: Data) => outputPath(pagination.items[0].address),
  eleventyExcludeFromCollections: true,
};

export async function render({ lectern, pagination }: Data): Promise<Buffer> {
  const html = set(pagination.items[0], lectern.site);
  await lectern.rendered();
  // bytes, since a text of a thousand pieces is copied about by the garbage collector until it is written
  return Buffer.from(html);
}

function set(page: Page, site: Site): string {
  try {
    return renderPage(page, site);
  } catch (error) {
    if (error instanceof Error) error.message = `The page ${page.address} cannot be set: ${error.message}`;
    throw error;
  }
}

/** "/en/2021/11/03/" → "/en/2021/11/03/index.html" */
function outputPath(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}
