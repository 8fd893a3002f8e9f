import { languageName } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { LayoutOptions } from '../options.ts';
import type { Parts, View } from '../view.ts';

const kindsBelow: Record<string, readonly string[]> = {
  dates: ['dates', 'year', 'month', 'day', 'undated'],
  topics: ['topics', 'topic'],
  speakers: ['speakers', 'speaker'],
  outlets: ['outlets', 'outlet'],
};

export const header: Parts['header'] = (view, options) => {
  const { site, edition, words, to, page } = view;
  const places = [
    { name: 'dates', label: words.dates, shown: edition.briefings.length > 0 },
    { name: 'topics', label: words.topics, shown: edition.topics.length > 0 },
    { name: 'speakers', label: words.speakers, shown: edition.speakers.length > 0 },
    { name: 'outlets', label: words.outlets, shown: edition.outlets.length > 0 },
  ].filter((place) => place.shown);
  const current = (name: string) => {
    if (page.kind === name) return html` aria-current="page"`;
    return kindsBelow[name]?.includes(page.kind) ? html` aria-current="true"` : null;
  };
  return html`<header class="header">
<div class="header-inner">
<a class="name" href="${to(edition.address)}"${page.kind === 'home' && html` aria-current="page"`}><img class="mark" src="${to(site.logo ?? '/assets/mark.svg')}" alt="" width="32" height="32"><span class="name-text">${site.title}</span></a>
<nav class="menu" aria-label="${words.menu}">
<ul>
${places.map(
  (
    place,
  ) => html`<li><a href="${to(`${edition.address}${place.name}/`)}"${current(place.name)}>${place.label}</a></li>
`,
)}</ul>
</nav>
${!options.ownSearch && view.parts.searchForm(view)}
${site.editions.length > 1 && languageBar(view, options)}
</div>
</header>`;
};

function languageBar(view: View, options: LayoutOptions): Html {
  const translated = new Map(options.translations?.map((other) => [other.lang, other.address]));
  const links = view.site.editions.map((edition) => {
    const name = languageName(edition.lang);
    return edition.lang === view.lang
      ? html`<li><span lang="${edition.lang}" aria-current="true">${name}</span></li>
`
      : html`<li><a href="${view.to(translated.get(edition.lang) ?? edition.address)}" lang="${edition.lang}" hreflang="${edition.lang}">${name}</a></li>
`;
  });
  return html`<nav class="languages" aria-label="${view.words.languages}">
<ul>
${links}</ul>
</nav>`;
}
