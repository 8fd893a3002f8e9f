import { feedLinks } from '../../src/site/feed-addresses.ts';
import { placeAddress } from '../../src/site/places.ts';
import type { Series } from '../../src/site/types.ts';
import { styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { number, plural, yearName } from '../format.ts';
import { span } from '../fragments/people.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** So many of its briefings are shown. */
const newest = 5;

/** One podium of several: its years and its newest briefings. */
export function series(page: PageOf<'series'>, view: View): Html {
  const { words, lang, to } = view;
  const { series } = page;
  const count = plural(lang, series.briefings.length, words.count.briefings);
  const feeds = feedLinks(view.site, series.address, series);
  return view.parts.layout(view, {
    name: 'series',
    title: series.title,
    description: series.description ?? `${series.title}: ${count}`,
    ...wayHere(view, series.title),
    feeds,
    styles: [styles.lists],
    main: html`<div class="heading">
<h1>${series.title}</h1>
${series.description && html`<p class="lead">${series.description}</p>`}
<p class="facts">${count}</p>
${view.parts.follow(view, 'series', feeds)}</div>
${view.parts.yearsBand(view, series.years)}${view.parts.band(
  '_newest',
  words.newest,
  html`${series.briefings.slice(0, newest).map((briefing, index) => view.parts.briefingEntry(view, briefing, { limit: index === 0 ? 12 : 6 }))}
${series.undated.length > 0 && html`<p class="onward"><a href="${to(placeAddress(series, 'undated'))}">${words.undated}</a></p>`}`,
  beside(view, series),
)}`,
  });
}

/** How many of how many are shown, when they were, and where the others are. */
function beside(view: View, { years, briefings }: Series): Html {
  const { lang, words, to } = view;
  const shown = briefings.slice(0, newest);
  const [year] = years;
  return html`<p class="facts">${facts([
    `${number(lang, shown.length)} / ${plural(lang, briefings.length, words.count.briefings)}`,
    span(view, shown.at(-1)?.briefing.date ?? null, shown[0]?.briefing.date ?? null),
  ])}</p>
${year && html`<p class="facts onward"><a href="${to(year.address)}">${yearName(lang, `${String(year.year).padStart(4, '0')}-01-01`)}</a></p>`}
`;
}
