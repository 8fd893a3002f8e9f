import { html } from '../html.ts';
import type { Parts } from '../view.ts';

const width = 96;
const height = 18;
/** More bars than this would be thinner than a pixel: months are put together. */
const mostBars = 48;
/** The hatching of what is not held leans so far to both sides. */
const lean = 3;

export const spark: Parts['spark'] = (counts, held = []) => {
  if (counts.length < 2) return null;
  const together = Math.ceil(counts.length / mostBars);
  const bars: number[] = [];
  for (const [index, count] of counts.entries()) {
    const bar = Math.floor(index / together);
    bars[bar] = (bars[bar] ?? 0) + count;
  }
  const most = Math.max(1, ...bars);
  const step = width / bars.length;
  const thick = Math.max(1, step - 1);
  let path = '';
  for (const [index, count] of bars.entries()) {
    if (count === 0) continue;
    const tall = Math.max(2, Math.round((count / most) * height));
    path += `M${round(index * step)} ${height}v-${tall}h${round(thick)}v${tall}z`;
  }
  const wide = width / Math.max(1, held.length);
  let gaps = '';
  for (let from = held.indexOf(false); from >= 0; from = held.indexOf(false, from)) {
    const next = held.indexOf(true, from);
    const to = next < 0 ? held.length : next;
    gaps += `M${round(from * wide + lean)} ${height / 2}h${round(Math.max(1, (to - from) * wide - 2 * lean))}`;
    from = to;
  }
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${gaps && html`<path class="gap" d="${gaps}"/>`}<path d="${path}"/></svg>`;
};

const round = (value: number) => Math.round(value * 10) / 10;
