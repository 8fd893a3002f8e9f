import { shortPolicy } from '../../src/formats/policy.ts';
import { attribute, type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';

/** `/` leads to the default language at once and without JavaScript. */
export function root(_page: PageOf<'root'>, view: View): Html {
  const { site, edition, words, to } = view;
  return html`<!DOCTYPE html>
<html lang="${view.lang}"${attribute('dir', view.dir !== 'ltr' && view.dir)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${shortPolicy}">
<meta http-equiv="refresh" content="0; url=${to(edition.address)}">
<title>${site.title}</title>
<meta name="description" content="${site.description || site.title}">
<link rel="canonical" href="${site.baseUrl === null ? to(edition.address) : site.baseUrl + edition.address}">
<link rel="icon" href="${to('/assets/favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('/assets/site.css')}">
</head>
<body class="page-root">
<main>
<h1>${site.title}</h1>
<p><a href="${to(edition.address)}">${words.redirect}</a></p>
</main>
</body>
</html>
`;
}
