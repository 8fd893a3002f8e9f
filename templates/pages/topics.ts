import { topicsByLetter } from '../../src/site/alphabet.ts';
import { overTime } from '../../src/site/over-time.ts';
import { drawnAxis, gapsOf } from '../../src/site/time-axis.ts';
import type { Topic } from '../../src/site/types.ts';
import { styles } from '../assets.ts';
import { facts } from '../facts.ts';
import { number, plural } from '../format.ts';
import { span } from '../fragments/people.ts';
import { type Html, html } from '../html.ts';
import { overLetters } from '../over-letters.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** All topics, the busiest first; of many these, and all by the alphabet. */
export function topics(page: PageOf<'topics'>, view: View): Html {
  const { words, lang, to, edition } = view;
  const axis = drawnAxis(edition.years);
  const gaps = gapsOf(axis);
  const held = Array.from({ length: 12 * axis.length }, (_, month) =>
    gaps.every(([from, to]) => month < from || month >= to),
  );
  const cards = (some: readonly Topic[]) => html`<ul class="people">
${some.map(
  (
    topic,
  ) => html`<li class="person">${view.parts.spark(overTime(topic, page.period), held)}<a class="person-name" href="${to(topic.address)}">${topic.name}</a>
<p class="facts">${facts([plural(lang, topic.entries.length, words.count.answers), span(view, topic.firstDate, topic.lastDate)])}</p></li>
`,
)}</ul>`;
  const row = ({ name, address, entries }: Topic) =>
    html`<a href="${to(address)}">${name}</a> <span class="index-count">${number(lang, entries.length)}</span>`;
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
${overLetters(view, { list: page.topics, cards, row, letters: () => topicsByLetter(page.topics, lang) })}`,
  });
}
