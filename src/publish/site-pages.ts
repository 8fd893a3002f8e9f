import { plainPage } from '../../templates/plain-page.ts';
import { renderPage } from '../../templates/render-page.ts';
import type { Templates } from '../../templates/view.ts';
import { pageHash } from '../formats/page-hash.ts';
import { factsOf } from '../site/page-kinds.ts';
import { type Sheet, sheetsOf } from '../site/sheets.ts';
import type { Page, Site } from '../site/types.ts';
import { outputFile } from './output-path.ts';
import { type Writing, writingNow } from './writing.ts';

export interface SetOptions {
  /** what the pages are set with; ours where there are none */
  templates?: Templates | undefined;
  /** called with each page once it is set; a promise is waited for */
  rendered?: ((page: Page, html: string) => Promise<void> | undefined) | undefined;
  /** told what each page is known by in the manifest (`pageHash`), at the latest when all is written */
  hashed?: ((page: Page, hash: string) => void) | undefined;
  /** takes the pages that Eleventy does not write */
  writing?: Writing | undefined;
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
    const { hashed, writing = writingNow } = this.#options;
    const bytes = await this.set(page);
    for (const other of beside) {
      const html = await this.#text(other);
      await writing.write(outputFile(out, other.address), html, hashed && ((hash) => hashed(other, hash)));
    }
    return bytes;
  }

  /** A page as the bytes of its file: a text of a thousand pieces would be copied about by the garbage collector until it is written. */
  async set(page: Page): Promise<Buffer> {
    const bytes = Buffer.from(await this.#text(page));
    this.#options.hashed?.(page, pageHash(bytes));
    return bytes;
  }

  async #text(page: Page): Promise<string> {
    const html = this.#html(page);
    await this.#options.rendered?.(page, html);
    return html;
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
