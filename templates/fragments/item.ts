import type { SiteItem } from '../../src/site/types.ts';
import { type Html, html } from '../html.ts';
import { parts } from '../parts.ts';
import type { View } from '../view.ts';

/** The turns of an item, its paragraphs numbered through. */
export function item(view: View, { item }: SiteItem): Html {
  let first = 1;
  const turns: Html[] = [];
  for (const said of item.turns) {
    turns.push(parts.turn(view, item, said, first));
    first += said.paragraphs.length;
  }
  return html`<div class="turns" data-highlight>
${turns}
</div>`;
}
