import { scripts } from '../assets.ts';
import { facts } from '../facts.ts';
import { mediumDate, number, plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { parts } from '../parts.ts';
import type { PageOf, View } from '../view.ts';

/** How many briefings the home page opens, and how many items of each: the newest in full. */
const listed = [18, 8, 8, 5, 5];

/** What the archive is, a search, the newest briefings, the years, the topics of late. */
export function home(_page: PageOf<'home'>, view: View): Html {
  const { site, edition, words, to, lang } = view;
  const dated = edition.briefings.filter((briefing) => briefing.briefing.date !== null);
  const items = edition.briefings.reduce((sum, briefing) => sum + briefing.items.length, 0);
  const first = dated.at(-1)?.briefing.date;
  const last = dated[0]?.briefing.date;
  const topics = ofLate(view);
  return layout(view, {
    name: 'home',
    title: site.title,
    description: site.description,
    trail: null,
    ownSearch: true,
    alternates: site.editions.length > 1 ? site.editions : [],
    scripts: [scripts.home],
    main: html`<div class="opening">
<h1 class="opening-title">${site.title}</h1>
${site.description && html`<p class="opening-lead">${site.description}</p>`}
${parts.searchForm(view, 'large')}
<p class="facts opening-facts">${facts([
      plural(lang, edition.briefings.length, words.count.briefings),
      plural(lang, items, words.count.items),
      first && last
        ? first === last
          ? mediumDate(lang, first)
          : `${mediumDate(lang, first)} – ${mediumDate(lang, last)}`
        : null,
    ])}</p>
</div>
<section class="band" aria-labelledby="_newest">
<h2 class="band-title" id="_newest">${words.newest}</h2>
<div class="band-body">
${edition.briefings.slice(0, listed.length).map((briefing, index) => parts.briefingEntry(view, briefing, { limit: listed[index] ?? 5 }))}
<p class="onward"><a href="${to(`${edition.address}dates/`)}">${words.allDates}</a></p>
</div>
</section>
${
  edition.years.length > 0 &&
  html`<section class="band" aria-labelledby="_years">
<h2 class="band-title" id="_years">${words.years}</h2>
<div class="band-body">
${parts.yearStrip(view, edition.years)}
</div>
</section>
`
}${
  edition.series.length > 0 &&
  html`<section class="band" aria-labelledby="_series">
<h2 class="band-title" id="_series">${words.series}</h2>
<div class="band-body">
<ul class="index">
${edition.series.map(
  (
    series,
  ) => html`<li><a href="${to(series.address)}">${series.title}</a> <span class="index-count">${plural(lang, series.briefings.length, words.count.briefings)}</span></li>
`,
)}</ul>
</div>
</section>
`
}${
  topics.length > 0 &&
  html`<section class="band" aria-labelledby="_topics">
<h2 class="band-title" id="_topics">${words.topicsOfLate}</h2>
<div class="band-body">
<ul class="index">
${topics.map(
  (
    topic,
  ) => html`<li><a href="${to(topic.address)}">${topic.name}</a> <span class="index-count">${number(lang, topic.entries.length)}</span></li>
`,
)}</ul>
<p class="onward"><a href="${to(`${edition.address}topics/`)}">${words.allTopics}</a></p>
</div>
</section>
`
}<section class="band" aria-labelledby="_today" hidden data-today="${to(`${edition.address}dates/`)}">
<h2 class="band-title" id="_today" data-week="${words.thisWeek}">${words.onThisDay}</h2>
<div class="band-body">
<ul class="index" data-today-list></ul>
</div>
</section>`,
  });
}

/** The topics that came up last, the busier first among those of one day. */
function ofLate({ edition }: View) {
  return [...edition.topics]
    .sort((a, b) => (b.lastDate ?? '').localeCompare(a.lastDate ?? '') || b.entries.length - a.entries.length)
    .slice(0, 14);
}
