import { html, joined } from '../html.ts';
import type { Parts } from '../view.ts';

export const follow: Parts['follow'] = ({ words, to }, what, feeds) => {
  if (feeds === null) return null;
  const { atom, json, calendar } = feeds;
  const links = [
    html`<a href="${to(atom)}">Atom</a>`,
    html`<a href="${to(json)}">JSON Feed</a>`,
    calendar !== null && html`<a href="${to(calendar)}">${words.follow.calendar}</a>`,
  ];
  return html`<p class="facts follow">${words.follow[what]} ${joined(links, ', ')}</p>
`;
};
