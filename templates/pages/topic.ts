import type { TopicEntry } from '../../src/site/types.ts';
import { facts } from '../facts.ts';
import { list, plural } from '../format.ts';
import { span } from '../fragments/people.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { parts } from '../parts.ts';
import type { PageOf, View } from '../view.ts';

/** A topic of more entries than this lists their titles alone, so that its page stays quick. */
const mostWithText = 300;

/** One subject over time: the answers in order, so that a shift of position reads down the page. */
export function topic(page: PageOf<'topic'>, view: View): Html {
  const { words, edition, lang, to } = view;
  const { topic } = page;
  const count = plural(lang, topic.entries.length, words.count.items);
  return layout(view, {
    name: 'topic',
    title: topic.name,
    description: `${words.topicLead} ${count}.`,
    trail: [
      { title: words.topics, address: `${edition.address}topics/` },
      { title: topic.name, address: null },
    ],
    up: `${edition.address}topics/`,
    main: html`<div class="heading">
<h1>${topic.name}</h1>
<p class="lead">${words.topicLead}</p>
<p class="facts">${facts([count, span(view, topic.firstDate, topic.lastDate)])}</p>
${parts.monthChart(view, topic.months)}
</div>
<h2 class="visually-hidden">${words.answersBy}</h2>
${topic.entries.map((entry, index) =>
  parts.itemEntry(view, entry.item, {
    before: topic.entries[index - 1]?.item,
    short: topic.entries.length > mostWithText,
    after: why(view, entry),
  }),
)}
${
  topic.related.length > 0 &&
  html`<section class="band" aria-labelledby="_related">
<h2 class="band-title" id="_related">${words.related}</h2>
<div class="band-body">
<ul class="index">
${topic.related.map(
  (other) => html`<li><a href="${to(other.address)}">${other.title}</a></li>
`,
)}</ul>
</div>
</section>`
}`,
  });
}

function why({ words, lang }: View, { why }: TopicEntry): Html {
  const reason = words.whyRules[why.rule] ?? words.whyOther;
  return html`<details class="why">
<summary>${words.why}</summary>
<p>${reason}${why.words.length > 0 && html`: <q>${list(lang, why.words)}</q>`}</p>
</details>`;
}
