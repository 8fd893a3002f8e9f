import { factsOf } from './page-kinds.ts';
import type { Page, PageKinds } from './types.ts';

/** What is set at a time: a page, which Eleventy writes, and pages beside it of the same briefing or subject, which lie in its folder. */
export interface Sheet {
  page: Page;
  beside: Page[];
}

/**
 * Pages as sheets, in their order. Eleventy takes several times as long to look after a page as it takes to write it, whatever is on it;
 * so a briefing and its forty items are one matter to it, and not forty.
 */
export function sheetsOf(pages: readonly Page[], kinds: PageKinds): Sheet[] {
  const sheets: Sheet[] = [];
  let open: { sheet: Sheet; of: object | undefined } | undefined;
  for (const page of pages) {
    const of = page.kind === 'subject-year' ? page.shown.subject : factsOf(page, kinds).of()?.briefing;
    if (open && of && open.of === of && isBeside(page, open.sheet.page)) open.sheet.beside.push(page);
    else {
      open = { sheet: { page, beside: [] }, of };
      sheets.push(open.sheet);
    }
  }
  return sheets;
}

const folderOf = ({ address }: Page): string => address.slice(0, address.lastIndexOf('/'));
const isBeside = (page: Page, first: Page): boolean => folderOf(page) === folderOf(first);
