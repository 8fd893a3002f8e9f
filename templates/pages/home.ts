import { feedLinks } from '../../src/site/feed-addresses.ts';
import type { Corrected } from '../../src/site/history.ts';
import type { LateTopic } from '../../src/site/order.ts';
import { placeAddress } from '../../src/site/places.ts';
import { scripts, styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { longDate, number, plural, titleWithDate } from '../format.ts';
import { span } from '../fragments/people.ts';
import { type Html, html } from '../html.ts';
import { unbroken } from '../unbroken.ts';
import type { PageOf, View } from '../view.ts';
import { whatItIs } from '../what-it-is.ts';

/** How many briefings the home page opens, and how many items of each: the newest in full. */
const listed = [18, 5, 5];

const mostTopics = 9;

const mostCorrected = 4;

/** What the archive is, a search, the picture of the whole, the newest briefings, what was said on this day. */
export function home(page: PageOf<'home'>, view: View): Html {
  const { site, edition, words, to, lang } = view;
  const { firstDate, lastDate } = page;
  const lead = whatItIs(view);
  const topics = page.topics.filter(({ late }) => late > 0).slice(0, mostTopics);
  const feeds = feedLinks(site, edition.address, edition);
  return view.parts.layout(view, {
    name: 'home',
    title: site.title,
    description: lead || site.title,
    trail: null,
    ownSearch: true,
    feeds,
    offersSearch: true,
    alternates: site.editions.length > 1 ? site.editions : [],
    styles: [styles.lists, styles.river],
    scripts: [scripts.home],
    main: html`<div class="opening">
<h1 class="opening-title">${site.title}</h1>
${lead && html`<p class="opening-lead">${unbroken(lead)}</p>`}
${view.parts.searchForm(view, 'large')}
<p class="facts opening-facts">${facts([
      plural(lang, edition.briefings.length, words.count.briefings),
      plural(lang, page.items, words.count.answers),
      span(view, firstDate, lastDate),
    ])}</p>
</div>
${page.river ? view.parts.river(view, page.river) : topics.length > 0 && topicsOfLate(view, topics)}${view.parts.band(
  '_newest',
  lastDate ? words.newest : words.undated,
  html`${edition.briefings.slice(0, listed.length).map((briefing, index) => view.parts.briefingEntry(view, briefing, { limit: listed[index] ?? 5 }))}
${
  edition.briefings.length > listed.length &&
  html`<p class="onward"><a href="${to(placeAddress(edition, 'dates'))}">${words.allDates}</a></p>`
}${view.parts.follow(view, 'archive', feeds)}`,
)}${!page.river && edition.briefings.length > 1 && view.parts.yearsBand(view, edition.years)}${
  !page.river &&
  edition.series.length > 0 &&
  view.parts.band(
    '_series',
    words.series,
    html`<ul class="index">
${edition.series.map(
  (
    series,
  ) => html`<li><a href="${to(series.address)}">${series.title}</a> <span class="index-count">${plural(lang, series.briefings.length, words.count.briefings)}</span></li>
`,
)}</ul>`,
  )
}${page.corrected.length > 0 && correctedOfLate(view, page.corrected.slice(0, mostCorrected))}<section class="band" aria-labelledby="_today" hidden data-today="${to(edition.address)}" data-months="${page.months.join(' ')}">
<h2 class="band-title" id="_today" data-week="${words.thisWeek}">${words.onThisDay}</h2>
<ul class="band-body days-before" data-today-list></ul>
</section>`,
  });
}

/** The briefings whose words were corrected last. */
function correctedOfLate(view: View, list: readonly Corrected[]): Html {
  const { words, to, lang } = view;
  const row = ({ briefing, correction }: Corrected) =>
    html`<li><time class="facts" datetime="${correction.date}">${longDate(lang, correction.date)}</time> <a href="${to(briefing.history?.address ?? briefing.address)}">${titleWithDate(lang, briefing.briefing)}</a></li>
`;
  return view.parts.band(
    '_corrected',
    words.correctedOfLate,
    html`<ul class="days-before">${list.map(row)}</ul>`,
  );
}

/** In the opening, where who comes to follow a subject looks first. */
function topicsOfLate({ words, edition, to, lang }: View, topics: readonly LateTopic[]): Html {
  return html`<section class="opening-topics" aria-labelledby="_topics">
<h2 class="opening-topics-title" id="_topics">${words.topicsOfLate}</h2>
<ul class="in-line">
${topics.map(
  ({ topic, late }) =>
    html`<li><a href="${to(topic.address)}">${topic.name}</a> <span class="index-count">${number(lang, late)}</span></li>
`,
)}<li class="onward"><a href="${to(placeAddress(edition, 'topics'))}">${words.allTopics}</a></li>
</ul>
</section>
`;
}
