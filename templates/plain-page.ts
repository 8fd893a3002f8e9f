import { shortPolicy } from '../src/formats/policy.ts';
import { anchorOf } from '../src/site/anchor-of.ts';
import type { Page, PageFacts, Shown, SiteBriefing, SiteItem } from '../src/site/types.ts';
import { otherAnchors, shortAnchorOf } from './anchors.ts';
import { type Html, html, raw } from './html.ts';
import { relativeLink } from './link.ts';

/**
 * What stands in the place of a page that its template could not set: what was said, in the same order and under the same ids, and
 * nothing else. It shares no code with the templates beyond the escaping, so that a fault of theirs is none of its own.
 */
export function plainPage(page: Page, kind: PageFacts): string {
  const title = kind.name();
  const to = (address: string) => relativeLink(page.address, address);
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${shortPolicy}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="${to('/assets/site.css')}">
</head>
<body>
<main class="prose">
<h1>${title}</h1>
${bodyOf(kind.shows(), to)}
<p><a href="${to('/')}">↑</a></p>
</main>
</body>
</html>
`.text;
}

type To = (address: string) => string;

function bodyOf(shown: Shown, to: To): Html | Html[] {
  if ('html' in shown) return raw(shown.html);
  if ('briefings' in shown) return briefings(shown.briefings, to);
  if ('items' in shown) return links(shown.items, to);
  if ('items' in shown.said) {
    return shown.said.items.map(
      (item) => html`<section id="${item.item.id}">
<h2><a href="${to(item.address)}">${item.item.title}</a></h2>
${said(item, anchorOf)}</section>
`,
    );
  }
  const { briefing } = shown.said;
  return html`<p><a href="${to(briefing.address)}">${briefing.briefing.title}</a></p>
${said(shown.said, shortAnchorOf)}`;
}

/** Each paragraph under the id that it always has: its number in the item. */
function said({ item }: SiteItem, nameOf: typeof anchorOf): Html[] {
  let number = 0;
  return item.turns.map(({ label, speaker, paragraphs }) => {
    const who = label ?? speaker;
    const texts = paragraphs.map(
      (
        text,
      ) => html`<p id="${nameOf(item, ++number)}">${item.anchors && otherAnchors(item, number)}${text}</p>
`,
    );
    return html`${
      who &&
      html`<p><strong>${who}</strong></p>
`
    }${texts}`;
  });
}

const links = (items: readonly SiteItem[], to: To): Html => html`<ul>
${items.map(
  (item) => html`<li><a href="${to(item.address)}">${item.item.title}</a></li>
`,
)}</ul>`;

const briefings = (list: readonly SiteBriefing[], to: To): Html => html`<ul>
${list.map(
  (one) => html`<li><a href="${to(one.address)}">${one.briefing.date} ${one.briefing.title}</a></li>
`,
)}</ul>`;
