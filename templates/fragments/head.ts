import { contentSecurityPolicy, shortPolicy } from '../../src/formats/policy.ts';
import { type FeedLinks, openSearchName } from '../../src/site/feed-addresses.ts';
import { placeAddress } from '../../src/site/places.ts';
import { assetLinks, scriptLink } from '../asset-links.ts';
import { searchScript } from '../assets.ts';
import { html } from '../html.ts';
import type { HeadOptions } from '../options.ts';
import { previewSize } from '../preview/draw.ts';
import type { Parts, View } from '../view.ts';

/** "Afghanistan update – Briefing of … – Archive" */
function windowTitle(view: View, title: string): string {
  return title === view.site.title ? title : `${title} – ${view.site.title}`;
}

export const head: Parts['head'] = (view, options) => {
  const { site, edition, kind, to } = view;
  const own = kind.canonical();
  const canonical = own === null || site.baseUrl === null ? null : site.baseUrl + own;
  const searches = options.scripts?.includes(searchScript(edition)) ?? false;
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
}${
  options.lean &&
  site.isEmbeddable &&
  html`<base target=_top>
`
}${
  options.lean &&
  options.published &&
  html`<meta name="dc.date" content="${options.published}">
`
}${options.lean && alternates(view, options)}${!options.lean && more(view, options, canonical)}${assetLinks(view, { searches, lean: options.lean ?? false })}${options.styles?.map(
  (address) => html`<link rel="stylesheet" href="${to(address)}">
`,
)}${options.scripts?.map((address) => scriptLink(to(address)))}`;
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
}${options.picture && pictureOf(view, options.picture)}${alternates(view, options)}${options.feeds && feedsOf(view, options.feeds)}${options.offersSearch && searchOf(view)}${options.data}<link rel="icon" href="${to('/assets/favicon.svg')}" type="image/svg+xml">
`;
}

/** How large it is has to be said for whoever shares a link first. */
function pictureOf({ site: { baseUrl } }: View, picture: string) {
  return (
    baseUrl !== null &&
    html`<meta property="og:image" content="${baseUrl + picture}">
<meta property="og:image:width" content="${previewSize.width}">
<meta property="og:image:height" content="${previewSize.height}">
<meta name="twitter:card" content="summary_large_image">
`
  );
}

/** Search engines take whole addresses only. */
function alternates({ site: { baseUrl } }: View, { alternates }: HeadOptions) {
  return (
    baseUrl !== null &&
    alternates?.map(
      (other) => html`<link rel="alternate" hreflang="${other.lang}" href="${baseUrl + other.address}">
`,
    )
  );
}

function feedsOf({ to }: View, { atom, json }: FeedLinks) {
  return html`<link rel="alternate" type="application/atom+xml" title="Atom" href="${to(atom)}">
<link rel="alternate" type="application/feed+json" title="JSON Feed" href="${to(json)}">
`;
}

/** What a browser reads holds whole addresses, so that there is none where these are not known. */
function searchOf({ site, edition, to }: View) {
  return (
    site.baseUrl !== null &&
    html`<link rel="search" type="application/opensearchdescription+xml" title="${site.title}" href="${to(openSearchName(placeAddress(edition, 'search')))}">
`
  );
}
