import { shortPolicy } from '../src/formats/policy.ts';
import { attribute, type Content, type Html, html } from './html.ts';
import type { View } from './view.ts';

/** What a page says that leads on. */
export interface LeadingOn {
  /** address that it leads to, and the one under which that is to be known */
  target: string;
  canonical: string;
  title: string;
  description: string;
  heading: string;
  link: string;
  /** behind its style sheet */
  more?: Content;
}

/** A page that leads to another at once and without JavaScript. */
export function leadingOn(view: View, { target, canonical, more = null, ...said }: LeadingOn): Html {
  const { site, to } = view;
  return html`<!DOCTYPE html>
<html lang="${view.lang}"${attribute('dir', view.dir !== 'ltr' && view.dir)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${shortPolicy}">
<meta http-equiv="refresh" content="0; url=${to(target)}">
<title>${said.title}</title>
<meta name="description" content="${said.description}">
<link rel="canonical" href="${site.baseUrl === null ? to(canonical) : site.baseUrl + canonical}">
<link rel="icon" href="${to('/assets/favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('/assets/site.css')}">
${more}</head>
<body class="page-root">
<main>
<h1>${said.heading}</h1>
<p><a href="${to(target)}">${said.link}</a></p>
</main>
</body>
</html>
`;
}
