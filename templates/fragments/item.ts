import { isDoubted } from '../../src/outline/doubted.ts';
import type { Html } from '../html.ts';
import type { Parts } from '../view.ts';

export const item: Parts['item'] = (view, entry, heart = null) => {
  const { item, briefing } = entry;
  let first = 1;
  const turns: Html[] = [];
  for (const [index, said] of item.turns.entries()) {
    const doubt = isDoubted(briefing.briefing.messages, said) ? `${briefing.address}#_check` : null;
    turns.push(view.parts.turn(view, item, said, first, index === entry.heart ? heart : null, doubt));
    first += said.paragraphs.length;
  }
  return turns;
};
