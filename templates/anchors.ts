import type { Item } from '../src/model/briefing.ts';
import { anchorOf } from '../src/site/anchor-of.ts';
import { shortAnchor } from './client/short-anchor.js';
import { type Html, html } from './html.ts';

/** What a paragraph is called on the page of its answer: short, but where the words came there from another one. @param number 1-based, in the item */
export function shortAnchorOf(item: Pick<Item, 'id' | 'anchors'>, number: number): string {
  return ownShort(item, anchorOf(item, number));
}

const ownShort = ({ id }: Pick<Item, 'id'>, anchor: string): string =>
  anchor.startsWith(`${id}-p`) ? shortAnchor(anchor) : anchor;

/** Places in a paragraph to which links to others lead, that were joined with it. */
export function otherAnchors({ anchors }: Pick<Item, 'anchors'>, number: number): Html[] {
  return (anchors?.[number - 1] ?? []).slice(1).map(place);
}

/** A place that a link leads to, and nobody sees. */
export function place(id: string): Html {
  return html`<span id="${id}"></span>`;
}
