import { sectionsOf } from '../../src/site/places.ts';
import { inEveryLanguage } from '../../src/site/translations.ts';
import { languageName } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { LayoutOptions } from '../options.ts';
import type { Parts, View } from '../view.ts';

export const header: Parts['header'] = (view, options) => {
  const { site, edition, words, to, page, kind } = view;
  const current = ({ name, address }: { name: string; address: string }) =>
    kind.section === name && html` aria-current="${page.address === address ? 'page' : 'true'}"`;
  return html`<header class="header">
<div class="header-inner">
<a class="name" href="${to(edition.address)}"${page.address === edition.address && html` aria-current="page"`}><img class="mark" src="${to(site.logo ?? '/assets/mark.svg')}" alt="" width="32" height="32"><span class="name-text">${site.title}</span></a>
<nav class="menu" aria-label="${words.menu}">
<ul>
${sectionsOf(edition).map(
  (place) => html`<li><a href="${to(place.address)}"${current(place)}>${words[place.name]}</a></li>
`,
)}</ul>
</nav>
${!options.ownSearch && view.parts.searchForm(view)}
${site.editions.length > 1 && languageBar(view, options)}
</div>
</header>`;
};

function languageBar(view: View, options: LayoutOptions): Html {
  const links = inEveryLanguage(view.site.editions, options.translations ?? []).map(({ lang, address }) => {
    const name = languageName(lang);
    return lang === view.lang
      ? html`<li><span lang="${lang}" aria-current="true">${name}</span></li>
`
      : html`<li><a href="${view.to(address)}" lang="${lang}" hreflang="${lang}">${name}</a></li>
`;
  });
  return html`<nav class="languages" aria-label="${view.words.languages}">
<ul>
${links}</ul>
</nav>`;
}
