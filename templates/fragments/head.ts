import { contentSecurityPolicy } from '../../src/formats/policy.ts';
import { scripts } from '../assets.ts';
import { html } from '../html.ts';
import type { Parts, View } from '../view.ts';

/** "Afghanistan update – Briefing of … – Archive" */
function windowTitle(view: View, title: string): string {
  return title === view.site.title ? title : `${title} – ${view.site.title}`;
}

export const head: Parts['head'] = (view, options) => {
  const { site, kind, to } = view;
  const absolute = (address: string) => (site.baseUrl === null ? null : site.baseUrl + address);
  const own = kind.canonical();
  const canonical = own === null ? null : absolute(own);
  const title = options.shareTitle ?? options.title;
  const cyrillic = /^(ru|uk|be|bg|sr|mk|kk)\b/.test(view.lang);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="color-scheme" content="light dark">
<title>${windowTitle(view, options.title)}</title>
<meta name="description" content="${options.description}">
${
  kind.engines === 'left out' &&
  html`<meta name="robots" content="noindex">
`
}${
  canonical &&
  html`<link rel="canonical" href="${canonical}">
<meta property="og:url" content="${canonical}">
`
}<meta property="og:title" content="${title}">
<meta property="og:description" content="${options.description}">
<meta property="og:type" content="${options.type ?? 'website'}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:locale" content="${view.lang.replace('-', '_')}">
${
  options.published &&
  html`<meta property="article:published_time" content="${options.published}">
`
}<meta name="twitter:card" content="summary">
${
  options.up &&
  html`<link rel="up" href="${to(options.up)}">
`
}${
  options.previous &&
  html`<link rel="prev" href="${to(options.previous)}">
`
}${
  options.next &&
  html`<link rel="next" href="${to(options.next)}">
`
}${
  // search engines take whole addresses only
  site.baseUrl !== null &&
  options.alternates?.map(
    (other) => html`<link rel="alternate" hreflang="${other.lang}" href="${absolute(other.address)}">
`,
  )
}<link rel="icon" href="${to('/assets/favicon.svg')}" type="image/svg+xml">
<link rel="preload" href="${to(`/assets/source-serif-${cyrillic ? 'cyrillic' : 'latin'}-400.woff2`)}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${to(`/assets/source-serif-${cyrillic ? 'cyrillic' : 'latin'}-600.woff2`)}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${to('/assets/site.css')}">
${
  (site.colors.accent || site.colors.accentDark) &&
  html`<link rel="stylesheet" href="${to('/assets/colors.css')}">
`
}${[scripts.page, ...(options.scripts ?? [])].map(
  (address) => html`<script type="module" src="${to(address)}"></script>
`,
)}</head>`;
};
