import { shortPolicy } from '../../src/formats/policy.ts';
import { scripts } from '../assets.ts';
import { attribute, type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';

/** An address whose words stand elsewhere now: it leads there at once and without JavaScript. */
export function moved({ to: target }: PageOf<'moved'>, view: View): Html {
  const { site, kind, words, to } = view;
  const canonical = kind.canonical() ?? '';
  return html`<!DOCTYPE html>
<html lang="${view.lang}"${attribute('dir', view.dir !== 'ltr' && view.dir)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${shortPolicy}">
<meta http-equiv="refresh" content="0; url=${to(target.address)}">
<title>${target.title}</title>
<meta name="description" content="${words.moved}">
<link rel="canonical" href="${site.baseUrl === null ? to(canonical) : site.baseUrl + canonical}">
<link rel="icon" href="${to('/assets/favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${to('/assets/site.css')}">
<script type="module" src="${to(scripts.moved)}"></script>
</head>
<body class="page-root">
<main>
<h1>${words.moved}</h1>
<p><a href="${to(target.address)}">${target.title}</a></p>
</main>
</body>
</html>
`;
}
