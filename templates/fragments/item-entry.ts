import { asked, firstWords } from '../../src/outline/describe.ts';
import { facts } from '../facts.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

/** So many characters of an answer are shown. */
const answerLength = 280;

export const itemEntry: Parts['itemEntry'] = (view, item, options = {}) => {
  const question = !options.short && asked(item);
  const speakers = options.named ? facts(item.names) : null;
  return html`<article class="item-entry">
<h4 class="item-entry-title"><a href="${view.to(item.address)}">${item.item.title}</a></h4>
${
  question &&
  html`<p class="entry-asked">${question}</p>
`
}${
  !options.short &&
  html`<p class="entry-text">${firstWords(item, answerLength)}</p>
`
}<div class="facts entry-foot">${speakers}${options.after}</div>
</article>
`;
};
