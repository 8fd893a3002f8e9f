import type { Html } from '../html.ts';
import type { Parts } from '../view.ts';

export const item: Parts['item'] = (view, entry, heart = null) => {
  const { item } = entry;
  let first = 1;
  const turns: Html[] = [];
  for (const [index, said] of item.turns.entries()) {
    turns.push(view.parts.turn(view, item, said, first, index === entry.heart ? heart : null));
    first += said.paragraphs.length;
  }
  return turns;
};
