import { placeAddress, sectionsOf } from '../../src/site/places.ts';
import { inEveryLanguage } from '../../src/site/translations.ts';
import { languageName } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { LayoutOptions } from '../options.ts';
import type { Parts, View } from '../view.ts';

export const header: Parts['header'] = (view, options) => {
  const { site, edition, words, to, page, kind } = view;
  const now = placeInTime(view);
  // two links: there is nothing to skip
  if (options.lean)
    return html`<header><a href="${to(edition.address)}">${site.title}</a> <a href="${to(placeAddress(edition, 'search'))}">${words.search}</a>${options.translations?.map(({ lang, address, note }) => html` <a href="${to(address)}" lang=${lang} hreflang=${lang}>${languageName(lang)}${note && html` <small lang=${view.lang}>${note}</small>`}</a>`)}${now}</header>`;
  const current = ({ name, address }: { name: string; address: string }) =>
    kind.section === name && html` aria-current="${page.address === address ? 'page' : 'true'}"`;
  return html`<header>
<a href="${to(edition.address)}"${page.address === edition.address && html` aria-current="page"`}>${site.title}</a>
<nav class="menu" aria-label="${words.menu}">
<ul>
${sectionsOf(edition).map(
  (place) => html`<li><a href="${to(place.address)}"${current(place)}>${words[place.name]}</a></li>
`,
)}</ul>
</nav>
${!options.ownSearch && view.parts.searchForm(view)}
${site.editions.length > 1 && languageBar(view, options)}${now}
</header>`;
};

/** Where on the axis of the picture that heads every page this one stands, as the style sheet knows it (own-css.ts). */
function placeInTime({ kind }: View): Html | false {
  const when = kind.when();
  if (when === null) return false;
  const [year, month, day] = when.split('-').map(Number);
  return html`<i class="y${year}${month && ` m${month}`}${day && ` d${day}`}"></i>`;
}

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
