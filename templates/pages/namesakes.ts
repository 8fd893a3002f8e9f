import { fill } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** A name under which several persons answer, or nobody: where a link to it leads. */
export function namesakes(page: PageOf<'namesakes'>, view: View): Html {
  const { words } = view;
  const { name, people, asks } = page.namesakes;
  const nobodys = asks ? words.askersName : words.nobodysName;
  const lead = fill(people.length > 0 ? words.whichPerson : nobodys, { name });
  return view.parts.layout(view, {
    name: 'speakers',
    title: name,
    description: lead,
    ...wayHere(view, name),
    main: html`<div class="heading">
<h1>${name}</h1>
<p class="lead">${lead}</p>
</div>
${people.length > 0 && view.parts.people(view, people, false)}`,
  });
}
