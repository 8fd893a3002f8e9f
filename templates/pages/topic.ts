import {
  beginnings,
  type Entries,
  newestFirst,
  type TopicPassage,
  type TopicThread,
  topicPassages,
} from '../../src/site/by-briefing.ts';
import { topicByYear } from '../../src/site/by-year.ts';
import { feedLinks } from '../../src/site/feed-addresses.ts';
import { placeAddress } from '../../src/site/places.ts';
import { positionsOf } from '../../src/site/positions.ts';
import { whyHere } from '../../src/site/why-here.ts';
import { styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { list, plural } from '../format.ts';
import { dateBlock } from '../fragments/briefing-entry.ts';
import { span } from '../fragments/people.ts';
import { attribute, type Html, html } from '../html.ts';
import { listed, yearLinks } from '../over-years.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** A page of more entries shows fewer words of each. */
const MOST_WITH_TEXT = 30;

/** One subject over time: how often it came up, what is said again and again, what was said of late; of a large one each year has a page. */
export function topic(page: PageOf<'topic'>, view: View): Html {
  const { words, lang, to, edition } = view;
  const { topic } = page;
  const count = plural(lang, topic.entries.length, words.count.answers);
  const positions = positionsOf(topic);
  const items = topic.entries.map(({ item }) => item);
  const feeds = feedLinks(view.site, topic.address, { items });
  const parts = topicByYear(topic);
  const passages = newestFirst(topicPassages({ entries: parts.newest }));
  const years = beginnings(passages, 'year');
  const shown = parts.rows > MOST_WITH_TEXT ? 'few' : 'more';
  return view.parts.layout(view, {
    name: 'topic',
    title: topic.name,
    description: `${words.topicLead} ${count}.`,
    ...wayHere(view, topic.name),
    feeds,
    styles: positions.list.length > 0 ? [styles.lists, styles.positions] : [styles.lists],
    main: html`<div class="heading">
<h1>${topic.name}</h1>
<p class="lead">${words.topicLead}</p>
<p class="facts">${facts([count, span(view, topic.firstDate, topic.lastDate), html`<a href="${`${to(placeAddress(edition, 'search'))}?q=${encodeURIComponent(`"${topic.name}"`)}`}">${words.withTheseWords}</a>`])}</p>
${view.parts.follow(view, 'topic', feeds)}${view.parts.monthChart(view, topic.months, { yearLink: yearLinks(view, parts, years) })}
</div>
${view.parts.positions(view, positions)}${listed(view, {
  heading: words.answersBy,
  passages: passages.map((passage) => topicEntry(view, passage, { id: years.get(passage), shown })),
  parts,
})}${
  topic.related.length > 0 &&
  view.parts.band(
    '_related',
    words.related,
    html`<ul class="index">
${topic.related.map(
  (other) => html`<li><a href="${to(other.address)}">${other.title}</a></li>
`,
)}</ul>`,
  )
}${why(view, topic)}`,
  });
}

/** What was said on it in one briefing: date and place once, then an entry a thread, in their order. @param shown of each: its title alone, few words, or more */
export function topicEntry(
  view: View,
  { briefing, threads, names }: TopicPassage,
  { id, shown }: { id?: string | undefined; shown: 'title' | 'few' | 'more' },
): Html {
  const { date, title } = briefing.briefing;
  const named = names === null;
  return html`<section class="entry"${attribute('id', id)}>
<div>${date && dateBlock(view.lang, date)}</div>
<div><h3>${facts([...(names ?? []), html`<a href="${view.to(briefing.address)}">${title}</a>`])}</h3>
${
  shown === 'title'
    ? html`<ul class="titles">
${threads.map((thread) => titleRow(view, thread, named))}</ul>
`
    : threads.map((thread) =>
        view.parts.itemEntry(view, thread.lead.item, {
          short: shown === 'few',
          named,
          after: more(view, thread),
        }),
      )
}</div>
</section>
`;
}

function titleRow(view: View, thread: TopicThread, named: boolean): Html {
  const { item } = thread.lead;
  const others = more(view, thread);
  const who = named && item.names.length > 0 && html` <small>${facts(item.names)}</small>`;
  return html`<li><a href="${view.to(item.address)}">${item.item.title}</a>${who}${others && html` <small>${others}</small>`}
`;
}

/** The other exchanges of the thread are read in the briefing, from the first of them on. */
function more({ words, lang, to }: View, { first: { item }, count }: TopicThread): Html | false {
  if (count < 2) return false;
  const place = `${item.briefing.address}#${item.item.id}`;
  return html`<span><a href="${to(place)}">${plural(lang, count, words.count.answers)}</a></span>`;
}

/** Why any of it stands here: each reason once. */
export function why({ words, lang }: View, some: Entries): Html {
  return html`<details class="why">
<summary>${words.why}</summary>
<ul>
${whyHere(some).map(
  (one) =>
    html`<li>${words.whyRules[one.rule] ?? words.whyOther}${one.words.length > 0 && html`: <q>${list(lang, one.words)}</q>`} <span class="index-count">${plural(lang, one.items, words.count.answers)}</span>
`,
)}</ul>
</details>`;
}
