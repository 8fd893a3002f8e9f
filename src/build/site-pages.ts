import type { Page, Site } from '../site/types.ts';

/**
 * What Eleventy is handed. A class, since Eleventy copies plain objects in depth, and the pages of a site refer to each
 * other in circles.
 */
export class SitePages {
  readonly site: Site;
  readonly pages: readonly Page[];
  /** called after each page is rendered */
  readonly rendered: () => void;

  constructor(site: Site, pages: readonly Page[] = site.pages, rendered: () => void = () => {}) {
    this.site = site;
    this.pages = pages;
    this.rendered = rendered;
  }
}
