import { placeAddress } from '../../src/site/places.ts';
import { plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** One podium of several: its years and its newest briefings. */
export function series(page: PageOf<'series'>, view: View): Html {
  const { words, lang, to } = view;
  const { series } = page;
  const count = plural(lang, series.briefings.length, words.count.briefings);
  return view.parts.layout(view, {
    name: 'series',
    title: series.title,
    description: series.description ?? `${series.title}: ${count}`,
    ...wayHere(view, series.title),
    main: html`<div class="heading">
<h1>${series.title}</h1>
${series.description && html`<p class="lead">${series.description}</p>`}
<p class="facts">${count}</p>
</div>
${view.parts.yearsBand(view, series.years)}${view.parts.band(
  '_newest',
  words.newest,
  html`${series.briefings.slice(0, 5).map((briefing, index) => view.parts.briefingEntry(view, briefing, { limit: index === 0 ? 12 : 6 }))}
${series.undated.length > 0 && html`<p class="onward"><a href="${to(placeAddress(series, 'undated'))}">${words.undated}</a></p>`}`,
)}`,
  });
}
