import { attribute, html } from '../html.ts';
import type { Neighbour } from '../options.ts';
import type { Parts } from '../view.ts';

export const neighbours: Parts['neighbours'] = (view, previous, next, label = view.words.neighbours) => {
  if (!previous && !next) return null;
  const link = (relation: 'prev' | 'next', neighbour: Neighbour | null) =>
    neighbour &&
    html`<a${neighbour.isOfThread && html` class=on`} rel="${relation}" href="${view.to(neighbour.address)}">${neighbour.relation && html`<small>${neighbour.relation}</small> `}${neighbour.lead && html`<span>${neighbour.lead}</span> `}${neighbour.title}</a>
`;
  // within what is marked for machines, which would take `rel` for a property
  const place = label === null ? html` vocab` : attribute('aria-label', label);
  return html`<nav${place}>
${link('prev', previous)}${link('next', next)}</nav>`;
};
