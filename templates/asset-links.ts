import type { Edition } from '../src/site/types.ts';
import { fontAddress, pageScript } from './assets.ts';
import { type Content, type Html, html } from './html.ts';
import type { View } from './view.ts';

/** A script of ours, by its link. */
export const scriptLink = (link: string) => html`<script type="module" src="${link}"></script>
`;

const known = new WeakMap<Edition, Map<string, Html>>();

/**
 * What every page asks for. It reads the same on all pages of one depth, of which there are tens of thousands.
 * @param searches the script of the page has that of all pages in it
 */
export function assetLinks(view: View, searches: boolean): Html {
  const { edition, to } = view;
  if (searches) return links(view);
  const byPlace = known.get(edition) ?? new Map<string, Html>();
  known.set(edition, byPlace);
  const place = to('/assets/');
  const all = byPlace.get(place) ?? html`${links(view)}${scriptLink(to(pageScript(edition)))}`;
  byPlace.set(place, all);
  return all;
}

const links = (
  view: View,
): Html => html`${faces(view)}<link rel="stylesheet" href="${view.to('/assets/site.css')}">
`;

/** The reading face, asked for at once: of its plain letters what comes behind the first painting is not shown (`font-display: optional`). */
function faces({ lang, to }: View): Content {
  const font = /^(?:ru|uk|be|bg|sr|mk|kk)\b/.test(lang) ? 'cyrillic' : 'latin';
  return [400, 600].map(
    (weight) => html`<link rel="preload" as="font" crossorigin href="${to(fontAddress(font, weight))}">
`,
  );
}
