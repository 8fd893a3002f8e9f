import { plural } from '../format.ts';
import { span } from '../fragments/people.ts';
import { type Html, html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import type { PageOf, View } from '../view.ts';

/** All topics, the busiest first. */
export function topics(_page: PageOf<'topics'>, view: View): Html {
  const { words, edition, lang, to } = view;
  const ordered = [...edition.topics].sort(
    (a, b) => b.entries.length - a.entries.length || a.name.localeCompare(b.name, lang),
  );
  return layout(view, {
    name: 'topics',
    title: words.topics,
    description: words.topicsLead,
    trail: [{ title: words.topics, address: null }],
    up: edition.address,
    main: html`<div class="heading">
<h1>${words.topics}</h1>
<p class="lead">${words.topicsLead}</p>
</div>
<ul class="people">
${ordered.map(
  (topic) => html`<li class="person"><a class="person-name" href="${to(topic.address)}">${topic.name}</a>
<p class="facts">${joined([plural(lang, topic.entries.length, words.count.items), span(view, topic.firstDate, topic.lastDate)], html`<span class="dot" aria-hidden="true"> · </span>`)}</p></li>
`,
)}</ul>`,
  });
}
