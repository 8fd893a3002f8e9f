import { html } from '../html.ts';
import type { Neighbour } from '../options.ts';
import type { Parts } from '../view.ts';

export const neighbours: Parts['neighbours'] = (view, previous, next) => {
  if (!previous && !next) return null;
  const link = (side: 'previous' | 'next', neighbour: Neighbour | null) =>
    neighbour &&
    html`<a class="neighbour neighbour-${side}" rel="${side === 'previous' ? 'prev' : 'next'}" href="${view.to(neighbour.address)}"><span class="neighbour-relation">${neighbour.relation}</span> <span class="neighbour-title">${neighbour.lead && html`<span class="neighbour-lead">${neighbour.lead}</span> `}${neighbour.title}</span></a>
`;
  return html`<nav class="neighbours" aria-label="${view.words.neighbours}">
${link('previous', previous)}${link('next', next)}</nav>`;
};
