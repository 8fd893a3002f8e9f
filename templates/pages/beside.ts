import { renderParagraph } from '../../src/render/paragraph.ts';
import { type BesideRow, rowsBeside } from '../../src/site/counterparts.ts';
import { namedIn } from '../../src/site/named.ts';
import type { SiteBriefing, SiteItem } from '../../src/site/types.ts';
import { place } from '../anchors.ts';
import { styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { direction, fill, fullDate, languageName, number, titleWithDate } from '../format.ts';
import { attribute, type Html, html, raw } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';
import { wordsFor } from '../words/index.ts';

/** A briefing in two languages, item beside item: this edition first. */
export function beside(page: PageOf<'beside'>, view: View): Html {
  const { words, lang, to } = view;
  const { briefing, other } = page;
  const { title, date } = briefing.briefing;
  const rows = rowsBeside(briefing, other.briefing);
  const joined = rows.filter(({ own, others }) => own.length > 0 && others.length > 0);
  const sure = joined.reduce((sum, { own }) => sum + own.length, 0);
  const names = fill(words.besideTitle, { one: languageName(lang), other: languageName(other.lang) });
  const back = other.briefing.translations.find((one) => one.briefing === briefing)?.beside;
  return view.parts.layout(view, {
    name: 'beside',
    title: `${names}: ${titleWithDate(lang, briefing.briefing)}`,
    description: `${title}. ${names}`,
    ...wayHere(view, words.sideBySide),
    styles: [styles.beside],
    translations: back
      ? [
          { lang, address: page.address },
          { lang: other.lang, address: back },
        ]
      : [],
    main: html`<div class="heading">
<h1>${names}</h1>
<p class="facts">${facts([date && html`<time datetime="${date}">${fullDate(lang, date)}</time>`, title])}</p>
<p class="lead">${fill(words.besideLead, { joined: number(lang, sure), items: number(lang, briefing.items.length) })}</p>
</div>
<div class="beside">
<p class="beside-head"><a href="${to(briefing.address)}">${languageName(lang)}</a> <a href="${to(other.address)}" hreflang="${other.lang}"${inLanguage(view, other.briefing)}>${languageName(other.lang)}</a></p>
${rows.map((row) => rowOf(view, page, row))}</div>`,
  });
}

function rowOf(view: View, { briefing, other }: PageOf<'beside'>, { own, others }: BesideRow): Html {
  const [first, ...more] = own;
  return html`<section class="beside-row"${attribute('id', first?.item.id)}>
${more.map(({ item }) => place(item.id))}${sideOf(view, briefing, own)}${sideOf(view, other.briefing, others)}</section>
`;
}

function sideOf(view: View, briefing: SiteBriefing, items: readonly SiteItem[]): Html {
  const { words } = view;
  const language = languageName(briefing.lang);
  return items.length === 0
    ? html`<p class="beside-none">${fill(words.noCounterpart, { language })}</p>
`
    : html`<div data-in="${language}"${inLanguage(view, briefing)}>
${items.map((item) => itemOf(view, briefing.lang, item))}</div>
`;
}

/** The marks of a text in a language that is not the page’s. */
function inLanguage({ lang, dir }: View, briefing: SiteBriefing): Html[] {
  const own = direction(briefing.lang);
  return [attribute('lang', briefing.lang !== lang && briefing.lang), attribute('dir', own !== dir && own)];
}

function itemOf({ to }: View, lang: string, { item, number: at, address }: SiteItem): Html {
  const words = wordsFor(lang);
  const unnamed = { question: words.question, answer: words.answer, statement: words.statement };
  return html`<h2><a href="${to(address)}"><b>${at}</b> ${item.title}</a></h2>
${item.turns.map((said) => {
  const { name, office, outlet } = namedIn(said);
  const who = [name, office, outlet].filter((one) => one).join(', ') || unnamed[said.role];
  return html`<div${said.role === 'question' && html` class="asks"`}><b>${who}</b>
${said.paragraphs.map(
  (_, index) => html`<p>${raw(renderParagraph(said, index))}</p>
`,
)}</div>
`;
})}`;
}
