import { type TopicPassage, topicPassages } from '../../src/site/by-briefing.ts';
import { feedLinks } from '../../src/site/feed-addresses.ts';
import { positionsOf } from '../../src/site/positions.ts';
import type { Topic } from '../../src/site/types.ts';
import { whyHere } from '../../src/site/why-here.ts';
import { styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { list, plural } from '../format.ts';
import { dateBlock } from '../fragments/briefing-entry.ts';
import { span } from '../fragments/people.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** A topic of more entries than this shows fewer words of each, so that its page stays quick. */
const mostWithText = 300;

/** One subject over time: the answers in order, so that a shift of position reads down the page. */
export function topic(page: PageOf<'topic'>, view: View): Html {
  const { words, lang, to } = view;
  const { topic } = page;
  const count = plural(lang, topic.entries.length, words.count.items);
  const positions = positionsOf(topic);
  const items = topic.entries.map(({ item }) => item);
  const feeds = feedLinks(view.site, topic.address, { items });
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
<p class="facts">${facts([count, span(view, topic.firstDate, topic.lastDate)])}</p>
${view.parts.follow(view, 'topic', feeds)}${view.parts.monthChart(view, topic.months)}
</div>
${view.parts.positions(view, positions)}<h2 class="visually-hidden">${words.answersBy}</h2>
${topicPassages(topic).map((passage) => group(view, passage, topic.entries.length > mostWithText))}${
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

/** What was said on it in one briefing: date and place once, then an entry a thread, in their order. */
function group(view: View, { briefing, threads, names }: TopicPassage, short: boolean): Html {
  const { date, title } = briefing.briefing;
  return html`<section class="entry">
<div class="entry-date">${date && dateBlock(view.lang, date)}</div>
<div class="entry-body">
<h3 class="entry-head">${facts([...(names ?? []), html`<a href="${view.to(briefing.address)}">${title}</a>`])}</h3>
${threads.map(({ lead, count }) =>
  view.parts.itemEntry(view, lead.item, {
    short,
    named: names === null,
    after: more(view, count),
  }),
)}</div>
</section>
`;
}

/** The other exchanges of the thread are read where the entry leads. */
function more({ words, lang }: View, count: number): Html | false {
  return count > 1 && html`<span>${plural(lang, count, words.count.items)}</span>`;
}

/** Why any of it stands here: each reason once. */
function why({ words, lang }: View, topic: Topic): Html {
  return html`<details class="why">
<summary>${words.why}</summary>
<ul>
${whyHere(topic).map(
  (one) =>
    html`<li>${words.whyRules[one.rule] ?? words.whyOther}${one.words.length > 0 && html`: <q>${list(lang, one.words)}</q>`} <span class="index-count">${plural(lang, one.items, words.count.items)}</span>
`,
)}</ul>
</details>`;
}
