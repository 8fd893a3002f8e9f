import { overTime } from '../../src/site/over-time.ts';
import { drawnAxis, gapsOf } from '../../src/site/time-axis.ts';
import { styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { plural } from '../format.ts';
import { span } from '../fragments/people.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** All topics, the busiest first. */
export function topics(page: PageOf<'topics'>, view: View): Html {
  const { words, lang, to, edition } = view;
  const axis = drawnAxis(edition.years);
  const gaps = gapsOf(axis);
  const held = Array.from({ length: 12 * axis.length }, (_, month) =>
    gaps.every(([from, to]) => month < from || month >= to),
  );
  return view.parts.layout(view, {
    name: 'topics',
    title: words.topics,
    description: words.topicsLead,
    ...wayHere(view, words.topics),
    styles: [styles.lists],
    main: html`<div class="heading">
<h1>${words.topics}</h1>
<p class="lead">${words.topicsLead}</p>
</div>
<ul class="people">
${page.topics.map(
  (
    topic,
  ) => html`<li class="person">${view.parts.spark(overTime(topic, page.period), held)}<a class="person-name" href="${to(topic.address)}">${topic.name}</a>
<p class="facts">${facts([plural(lang, topic.entries.length, words.count.items), span(view, topic.firstDate, topic.lastDate)])}</p></li>
`,
)}</ul>`,
  });
}
