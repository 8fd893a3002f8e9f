import { message } from '../archive/message.ts';
import type { Archive, ArchiveMessage } from '../archive/types.ts';
import { leadsElsewhere } from '../render/address.ts';
import { targetsIn } from '../render/markdown-targets.ts';
import type { Editorial } from './entities.ts';

/** A page of the archive’s own, as it is written and as it is published. */
export interface OwnPage {
  page: Archive['pages'][number];
  editorial: Editorial;
}

/** What leads to a page: "dates/", "about.html", "about.md", "about"; files of other kinds lie beside pages, and are not looked for. */
const OF_PAGE = /(?:^|\/)(?:[^/.]*|[^/]*\.(?:html?|md))$/i;

/** Links of the archive’s own pages that lead to no page of the site, each with its line. @param addresses of all pages */
export function deadLinks(pages: readonly OwnPage[], addresses: ReadonlySet<string>): ArchiveMessage[] {
  return pages.flatMap(({ page: { file, markdown, line = 1 }, editorial }) =>
    targetsIn(markdown).flatMap((target) => {
      if (target.is !== 'link' || leadsElsewhere(target.url)) return [];
      const address = addressOf(target.url, editorial.address);
      if (address === null || !OF_PAGE.test(address) || addresses.has(address)) return [];
      const reason = `The link ${target.url} leads to no page of the site.`;
      return [message(file, 'page-link-dead', reason, line + target.line - 1)];
    }),
  );
}

/** The address that a link on a page leads to, without query and fragment; null where that cannot be told. */
function addressOf(url: string, from: string): string | null {
  try {
    const { pathname } = new URL(url, `https://site.example${from}`);
    return decodeURIComponent(pathname).replace(/\/index\.html$/, '/');
  } catch {
    return null;
  }
}
