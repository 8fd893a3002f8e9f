import { fontAddress, readingFace } from '../src/site/reading-face.ts';
import type { Edition } from '../src/site/types.ts';
import { pageScript } from './assets.ts';
import { type Content, type Html, html } from './html.ts';
import type { View } from './view.ts';

/** A script of ours, by its link. */
export const scriptLink = (link: string) => html`<script type="module" src="${link}"></script>
`;

const known = new WeakMap<Edition, Map<string, Html>>();

/**
 * What every page asks for. Those of answers read the same on all pages of one depth, of which there are tens of thousands; they do not
 * name the faces, since who comes to them by a search or a list has these already; where a host sends headers these name them (formats/headers.ts), and else
 * a face of the same measures is read for the moment until the style sheet has brought them.
 */
export function assetLinks(view: View, { searches, lean }: { searches: boolean; lean: boolean }): Html {
  if (lean) return leanLinks(view);
  return html`${faces(view)}${sheet(view)}${!searches && script(view)}`;
}

function leanLinks(view: View): Html {
  const { edition, to } = view;
  const byPlace = known.get(edition) ?? new Map<string, Html>();
  known.set(edition, byPlace);
  const place = to('/assets/');
  const all = byPlace.get(place) ?? html`${sheet(view)}${script(view)}`;
  byPlace.set(place, all);
  return all;
}

const sheet = ({ to }: View): Html => html`<link rel="stylesheet" href="${to('/assets/site.css')}">
`;

/** The script of every page; that of a page that searches has it in it. */
const script = ({ edition, to }: View): Html => scriptLink(to(pageScript(edition)));

/** The reading face, asked for at once, so that the first painting has it already. */
function faces({ lang, to }: View): Content {
  // the name of the archive stands in it in every language
  const font = readingFace(lang) ?? 'latin';
  return [400, 600].map(
    (weight) => html`<link rel="preload" as="font" crossorigin href="${to(fontAddress(font, weight))}">
`,
  );
}
