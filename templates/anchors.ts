import type { Item } from '../src/model/briefing.ts';
import { type Html, html } from './html.ts';

/** Places in a paragraph to which links to others lead, that were joined with it. */
export function otherAnchors({ anchors }: Pick<Item, 'anchors'>, number: number): Html[] {
  return (anchors?.[number - 1] ?? []).slice(1).map(place);
}

/** A place that a link leads to, and nobody sees. */
export function place(id: string): Html {
  return html`<span id="${id}"></span>`;
}
