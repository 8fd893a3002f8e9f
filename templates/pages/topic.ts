import type { Topic, TopicEntry } from '../../src/site/types.ts';
import { groupBy } from '../../src/text/group-by.ts';
import { facts } from '../facts.ts';
import { list, plural } from '../format.ts';
import { dateBlock } from '../fragments/briefing-entry.ts';
import { span } from '../fragments/people.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** A topic of more entries than this lists their titles alone, so that its page stays quick. */
const mostWithText = 300;

/** One subject over time: the answers in order, so that a shift of position reads down the page. */
export function topic(page: PageOf<'topic'>, view: View): Html {
  const { words, lang, to } = view;
  const { topic } = page;
  const count = plural(lang, topic.entries.length, words.count.items);
  return view.parts.layout(view, {
    name: 'topic',
    title: topic.name,
    description: `${words.topicLead} ${count}.`,
    ...wayHere(view, topic.name),
    main: html`<div class="heading">
<h1>${topic.name}</h1>
<p class="lead">${words.topicLead}</p>
<p class="facts">${facts([count, span(view, topic.firstDate, topic.lastDate)])}</p>
${view.parts.monthChart(view, topic.months)}
</div>
<h2 class="visually-hidden">${words.answersBy}</h2>
${byBriefing(topic).map((entries) => group(view, entries, topic.entries.length > mostWithText))}${
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
}`,
  });
}

/** What was said on it in one briefing: date and place once, then the answers in their order. */
function group(view: View, entries: readonly TopicEntry[], short: boolean): Html | null {
  const [first] = entries;
  if (!first) return null;
  const { briefing } = first.item;
  const { date, title } = briefing.briefing;
  const speakers = first.item.speakers.join();
  const same = entries.every(({ item }) => item.speakers.join() === speakers);
  return html`<section class="entry">
<div class="entry-date">${date && dateBlock(view.lang, date)}</div>
<div class="entry-body">
<h3 class="entry-head">${facts([...(same ? first.item.speakers : []), html`<a href="${view.to(briefing.address)}">${title}</a>`])}</h3>
${entries.map((entry) => view.parts.itemEntry(view, entry.item, { short, named: !same, after: why(view, entry) }))}</div>
</section>
`;
}

/** Entries stand oldest first, those of one briefing together. */
function byBriefing({ entries }: Topic): TopicEntry[][] {
  return [...groupBy(entries, (entry) => entry.item.briefing).values()];
}

function why({ words, lang }: View, { why }: TopicEntry): Html {
  const reason = words.whyRules[why.rule] ?? words.whyOther;
  return html`<details class="why">
<summary>${words.why}</summary>
<p>${reason}${why.words.length > 0 && html`: <q>${list(lang, why.words)}</q>`}</p>
</details>`;
}
