import type { Turn } from '../../src/model/briefing.ts';
import type { Item } from '../../src/site/types.ts';
import { type Html, html } from '../html.ts';
import type { Parts } from '../view.ts';
import { findWords } from './turn.ts';

export const item: Parts['item'] = (view, { item }, heart = null) => {
  let first = 1;
  const turns: Html[] = [];
  // who answers may say the same words again
  const asked = heart === null ? undefined : item.turns.find((said) => says(said, heart));
  for (const said of item.turns) {
    turns.push(view.parts.turn(view, item, said, first, said === asked ? heart : null));
    first += said.paragraphs.length;
  }
  return html`<div class="turns" data-highlight>
${turns}
</div>`;
};

/**
 * The words of a derived title, where they are said in one piece: the page can then set them strong in their place
 * and need not print them twice. Null for printed titles.
 */
export function heartOf(item: Item): string | null {
  if (item.titleFrom !== 'text') return null;
  return item.turns.some((turn) => says(turn, item.title)) ? item.title : null;
}

function says({ paragraphs }: Turn, title: string): boolean {
  return paragraphs.some((paragraph) => findWords(paragraph, title) !== null);
}
