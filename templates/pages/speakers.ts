import { styles } from '../assets.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** Everyone who answered or announced. */
export function speakers(page: PageOf<'speakers'>, view: View): Html {
  const { words } = view;
  return view.parts.layout(view, {
    name: 'speakers',
    title: words.speakers,
    description: words.speakersLead,
    ...wayHere(view, words.speakers),
    styles: [styles.lists],
    main: html`<div class="heading">
<h1>${words.speakers}</h1>
<p class="lead">${words.speakersLead}</p>
</div>
${view.parts.people(view, page.people, false)}`,
  });
}
