import { slug } from '../../text/slug.ts';
import { UniqueNames } from '../../text/unique-names.ts';

const PARAGRAPH_ANCHOR = /^-p\d+$/;

/** Gives out ids: ASCII, unique in the briefing, never "index", never one that a paragraph’s anchor could have. */
export class IdMaker {
  readonly #names = new UniqueNames(['index']);

  make(title: string, fallback: string): string {
    const base = slug(title) || fallback;
    const isAnchor = PARAGRAPH_ANCHOR.test(base.slice(base.lastIndexOf('-')));
    return this.#names.claim(isAnchor ? `${base}-item` : base);
  }
}
