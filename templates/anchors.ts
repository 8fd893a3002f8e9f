import type { Item } from '../src/model/briefing.ts';
import { type Html, html } from './html.ts';

/** What a link to a paragraph ends with. @param number 1-based, in the item */
export function anchorOf({ id, anchors }: Pick<Item, 'id' | 'anchors'>, number: number): string {
  return anchors?.[number - 1]?.[0] ?? `${id}-p${number}`;
}

/** Places in a paragraph to which links to others lead, that were joined with it. */
export function otherAnchors({ anchors }: Pick<Item, 'anchors'>, number: number): Html[] {
  return (anchors?.[number - 1] ?? []).slice(1).map(place);
}

/** A place that a link leads to, and nobody sees. */
export function place(id: string): Html {
  return html`<span id="${id}"></span>`;
}
