import { asked, firstWords } from '../../src/outline/describe.ts';
import { facts } from '../facts.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

/** So many characters of an answer are shown, and so many where there are hundreds. */
const answerLength = 280;
const shortLength = 100;

export const itemEntry: Parts['itemEntry'] = (view, item, options = {}) => {
  const question = !options.short && asked(item);
  const speakers = options.named && item.names.length > 0 ? facts(item.names) : null;
  return html`<article><h4><a href="${view.to(item.address)}">${item.item.title}</a></h4>
${
  question &&
  html`<p class="entry-asked">${question}
`
}<p>${firstWords(item, options.short ? shortLength : answerLength)}
${
  (speakers || options.after) &&
  html`<div class="facts entry-foot">${speakers && html`<span>${speakers}</span>`}${options.after}</div>
`
}</article>
`;
};
