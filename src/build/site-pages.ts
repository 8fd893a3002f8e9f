import type { Page, Site } from '../site/types.ts';

/**
 * What Eleventy is handed. A class, since Eleventy copies plain objects in depth, and the pages of a site refer to each
 * other in circles.
 */
export class SitePages {
  readonly site: Site;
  readonly pages: readonly Page[];
  /** called after each page is rendered; a promise is waited for */
  readonly rendered: () => Promise<void> | undefined;

  constructor(
    site: Site,
    pages: readonly Page[] = site.pages,
    rendered: () => Promise<void> | undefined = () => undefined,
  ) {
    this.site = site;
    this.pages = pages;
    this.rendered = rendered;
  }
}
