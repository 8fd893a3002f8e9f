import { contentSecurityPolicy } from '../src/formats/policy.ts';
import type { Page, SiteBriefing, SiteItem } from '../src/site/types.ts';
import { type Html, html, raw } from './html.ts';
import { relativeLink } from './link.ts';

/**
 * What stands in the place of a page that its template could not set: what was said, in the same order and under the same ids, and
 * nothing else. It shares no code with the templates beyond the escaping, so that a fault of theirs is none of its own.
 */
export function plainPage(page: Page): string {
  const to = (address: string) => relativeLink(page.address, address);
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width">
<title>${titleOf(page)}</title>
<link rel="stylesheet" href="${to('/assets/site.css')}">
</head>
<body>
<main class="main prose">
<h1>${titleOf(page)}</h1>
${bodyOf(page, to)}
<p><a href="${to('/')}">↑</a></p>
</main>
</body>
</html>
`.text;
}

function titleOf(page: Page): string {
  switch (page.kind) {
    case 'briefing':
      return page.briefing.briefing.title;
    case 'item':
      return page.item.item.title;
    case 'topic':
      return page.topic.name;
    case 'speaker':
      return page.speaker.name;
    case 'outlet':
      return page.outlet.name;
    case 'series':
      return page.series.title;
    case 'editorial':
      return page.editorial.title;
    default:
      return page.address;
  }
}

type To = (address: string) => string;

function bodyOf(page: Page, to: To): Html | Html[] {
  switch (page.kind) {
    case 'briefing':
      return page.briefing.items.map(
        (item) => html`<section id="${item.item.id}">
<h2><a href="${to(item.address)}">${item.item.title}</a></h2>
${said(item)}</section>
`,
      );
    case 'item':
      return html`<p><a href="${to(page.item.briefing.address)}">${page.item.briefing.briefing.title}</a></p>
${said(page.item)}`;
    case 'editorial':
      return raw(page.editorial.html);
    case 'topic':
      return links(
        page.topic.entries.map(({ item }) => item),
        to,
      );
    case 'speaker':
      return links(page.speaker.items, to);
    case 'outlet':
      return links(page.outlet.items, to);
    case 'day':
    case 'undated':
      return briefings(page.briefings, to);
    case 'month':
      return briefings(page.month.briefings, to);
    case 'year':
      return briefings(page.year.briefings, to);
    case 'series':
      return briefings(page.series.briefings, to);
    default:
      return briefings('edition' in page ? page.edition.briefings : [], to);
  }
}

/** Each paragraph under the id that it always has: its number in the item. */
function said({ item }: SiteItem): Html[] {
  let number = 0;
  return item.turns.map(({ label, speaker, paragraphs }) => {
    const who = label ?? speaker;
    const texts = paragraphs.map(
      (text) => html`<p id="${item.id}-p${++number}">${text}</p>
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
