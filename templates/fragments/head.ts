import { contentSecurityPolicy, shortPolicy } from '../../src/formats/policy.ts';
import type { Edition } from '../../src/site/types.ts';
import { pageScript, scripts } from '../assets.ts';
import { type Content, type Html, html } from '../html.ts';
import type { HeadOptions } from '../options.ts';
import type { Parts, View } from '../view.ts';

/** "Afghanistan update – Briefing of … – Archive" */
function windowTitle(view: View, title: string): string {
  return title === view.site.title ? title : `${title} – ${view.site.title}`;
}

export const head: Parts['head'] = (view, options) => {
  const { site, kind, to } = view;
  const own = kind.canonical();
  const canonical = own === null || site.baseUrl === null ? null : site.baseUrl + own;
  const searches = options.scripts?.includes(scripts.search);
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="${searches ? contentSecurityPolicy : shortPolicy}">
<title>${windowTitle(view, options.title)}</title>
<meta name="description" content="${options.description}">
${
  kind.engines === 'left out' &&
  html`<meta name="robots" content="noindex">
`
}${
  canonical &&
  html`<link rel="canonical" href="${canonical}">
`
}${!options.lean && more(view, options, canonical)}${assetsOfAll(view)}${options.styles?.map(
  (address) => html`<link rel="stylesheet" href="${to(address)}">
`,
)}${options.scripts?.map((address) => script(to(address)))}`;
};

/** What pages of which there are few say besides: how they look where they are shared, and what will be asked for next. */
function more(view: View, options: HeadOptions, canonical: string | null) {
  const { site, lang, to } = view;
  return html`<meta property="og:title" content="${options.shareTitle ?? options.title}">
<meta property="og:description" content="${options.description}">
<meta property="og:type" content="${options.type ?? 'website'}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:locale" content="${lang.replace('-', '_')}">
${
  canonical &&
  html`<meta property="og:url" content="${canonical}">
`
}${
  options.published &&
  html`<meta property="article:published_time" content="${options.published}">
`
}${
  // search engines take whole addresses only
  site.baseUrl !== null &&
  options.alternates?.map(
    (other) => html`<link rel="alternate" hreflang="${other.lang}" href="${site.baseUrl + other.address}">
`,
  )
}<link rel="icon" href="${to('/assets/favicon.svg')}" type="image/svg+xml">
`;
}

const script = (link: string) => html`<script type="module" src="${link}"></script>
`;

const known = new WeakMap<Edition, Map<string, Html>>();

/** What every page asks for. It reads the same on all pages of one depth, of which there are tens of thousands. */
function assetsOfAll(view: View): Html {
  const { edition, to } = view;
  const byPlace = known.get(edition) ?? new Map<string, Html>();
  known.set(edition, byPlace);
  const place = to('/assets/');
  let links = byPlace.get(place);
  if (!links) {
    links = html`${faces(view)}<link rel="stylesheet" href="${to('/assets/site.css')}">
${script(to(pageScript(edition)))}`;
    byPlace.set(place, links);
  }
  return links;
}

/** The reading face, asked for at once: what comes behind the first painting is not shown (`font-display: optional`). */
function faces({ lang, to }: View): Content {
  const font = /^(?:ru|uk|be|bg|sr|mk|kk)\b/.test(lang) ? 'cyrillic' : 'latin';
  return [400, 600].map(
    (
      weight,
    ) => html`<link rel="preload" as="font" crossorigin href="${to(`/assets/source-serif-${font}-${weight}.woff2`)}">
`,
  );
}
