import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plainPage } from '../../templates/plain-page.ts';
import { renderPage } from '../../templates/render-page.ts';
import type { Templates } from '../../templates/view.ts';
import { factsOf } from '../site/page-kinds.ts';
import { type Sheet, sheetsOf } from '../site/sheets.ts';
import type { Page, Site } from '../site/types.ts';
import { outputFile } from './output-path.ts';

export interface SetOptions {
  /** what the pages are set with; ours where there are none */
  templates?: Templates | undefined;
  /** called with each page once it is set; a promise is waited for */
  rendered?: ((page: Page, bytes: Uint8Array) => Promise<void> | undefined) | undefined;
  /** told of a page that its template could not set: a plain one takes its place. Without it, such a page is an error. */
  onFault?: ((page: Page, error: unknown) => void) | undefined;
}

/**
 * What Eleventy is handed. A class, since Eleventy copies plain objects in depth, and the pages of a site refer to each
 * other in circles.
 */
export class SitePages {
  readonly site: Site;
  readonly sheets: readonly Sheet[];
  readonly #options: SetOptions;

  constructor(site: Site, sheets = sheetsOf(site.pages, site.kinds), options: SetOptions = {}) {
    this.site = site;
    this.sheets = sheets;
    this.#options = options;
  }

  /** Sets a sheet: its first page is given back, the others are written below `out`. */
  async setSheet({ page, beside }: Sheet, out: string): Promise<Buffer> {
    const bytes = await this.set(page);
    if (beside.length > 0) mkdirSync(path.dirname(outputFile(out, page.address)), { recursive: true });
    // at once: nothing waits for them that could go on meanwhile
    for (const other of beside) writeFileSync(outputFile(out, other.address), await this.set(other));
    return bytes;
  }

  /** A page as the bytes of its file: a text of a thousand pieces would be copied about by the garbage collector until it is written. */
  async set(page: Page): Promise<Buffer> {
    const bytes = Buffer.from(this.#html(page));
    await this.#options.rendered?.(page, bytes);
    return bytes;
  }

  #html(page: Page): string {
    try {
      return renderPage(page, this.site, this.#options.templates);
    } catch (error) {
      const { onFault } = this.#options;
      if (!onFault) throw new Error(`The page ${page.address} cannot be set: ${reason(error)}`);
      onFault(page, error);
      return plainPage(page, factsOf(page, this.site.kinds));
    }
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
