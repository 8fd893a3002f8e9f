import { slug } from '../../text/slug.ts';

const PARAGRAPH_ANCHOR = /^-p\d+$/;

/** Gives out ids: ASCII, unique in the briefing, never "index", never one that a paragraph’s anchor could have. */
export class IdMaker {
  readonly #taken = new Set<string>(['index']);
  readonly #next = new Map<string, number>();

  make(title: string, fallback: string): string {
    let base = slug(title) || fallback;
    if (PARAGRAPH_ANCHOR.test(base.slice(base.lastIndexOf('-')))) base = `${base}-item`;
    if (!this.#taken.has(base)) {
      this.#taken.add(base);
      return base;
    }
    let number = this.#next.get(base) ?? 2;
    while (this.#taken.has(`${base}-${number}`)) number++;
    this.#next.set(base, number + 1);
    const id = `${base}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
