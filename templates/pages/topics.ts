import type { Edition, Topic } from '../../src/site/types.ts';
import { facts } from '../facts.ts';
import { compareNames, plural } from '../format.ts';
import { span } from '../fragments/people.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** All topics, the busiest first. */
export function topics(_page: PageOf<'topics'>, view: View): Html {
  const { words, edition, lang, to } = view;
  const ordered = [...edition.topics].sort(
    (a, b) => b.entries.length - a.entries.length || compareNames(lang, a.name, b.name),
  );
  const period = periodOf(edition);
  return view.parts.layout(view, {
    name: 'topics',
    title: words.topics,
    description: words.topicsLead,
    ...wayHere(view, words.topics),
    main: html`<div class="heading">
<h1>${words.topics}</h1>
<p class="lead">${words.topicsLead}</p>
</div>
<ul class="people">
${ordered.map(
  (
    topic,
  ) => html`<li class="person">${view.parts.spark(overTime(topic, period))}<a class="person-name" href="${to(topic.address)}">${topic.name}</a>
<p class="facts">${facts([plural(lang, topic.entries.length, words.count.items), span(view, topic.firstDate, topic.lastDate)])}</p></li>
`,
)}</ul>`,
  });
}

/** First and last month of the archive, so that all topics are drawn against the same time. */
function periodOf({ topics }: Edition): [number, number] {
  const dates = topics.flatMap((topic) => [topic.firstDate, topic.lastDate]).filter((date) => date !== null);
  const months = dates.map(monthNumber);
  return [Math.min(...months), Math.max(...months)];
}

/** "2021-11" and "2021-11-03" → months since year 0 */
function monthNumber(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}

function overTime(topic: Topic, [first, last]: [number, number]): number[] {
  if (topic.months.length === 0) return [];
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const { month, count } of topic.months) counts[monthNumber(month) - first] = count;
  return counts;
}
