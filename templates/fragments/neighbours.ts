import { type Content, type Html, html } from '../html.ts';
import type { View } from '../view.ts';

export interface Neighbour {
  address: string;
  /** "Previous briefing" */
  relation: string;
  title: string;
  /** a date or a number before the title */
  lead?: Content;
}

/** Previous and next, at the foot of a page. */
export function neighbours(view: View, previous: Neighbour | null, next: Neighbour | null): Html | null {
  if (!previous && !next) return null;
  const link = (side: 'previous' | 'next', neighbour: Neighbour | null) =>
    neighbour &&
    html`<a class="neighbour neighbour-${side}" rel="${side === 'previous' ? 'prev' : 'next'}" href="${view.to(neighbour.address)}"><span class="neighbour-relation">${neighbour.relation}</span> <span class="neighbour-title">${neighbour.lead && html`<span class="neighbour-lead">${neighbour.lead}</span> `}${neighbour.title}</span></a>
`;
  return html`<nav class="neighbours" aria-label="${view.words.neighbours}">
${link('previous', previous)}${link('next', next)}</nav>`;
}
