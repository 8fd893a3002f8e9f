import { styles } from '../assets.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** The newsrooms that asked. */
export function outlets(page: PageOf<'outlets'>, view: View): Html {
  const { words } = view;
  return view.parts.layout(view, {
    name: 'outlets',
    title: words.outlets,
    description: words.outletsLead,
    ...wayHere(view, words.outlets),
    styles: [styles.lists],
    main: html`<div class="heading">
<h1>${words.outlets}</h1>
<p class="lead">${words.outletsLead}</p>
</div>
${view.parts.people(view, page.people, true)}`,
  });
}
