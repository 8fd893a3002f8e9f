import { attribute, type Html, html } from '../html.ts';
import type { JumpPlace } from '../options.ts';
import type { Parts } from '../view.ts';

export const jump: Parts['jump'] = (
  label,
  lists,
  heading = null,
) => html`<nav class="jump"${attribute('aria-label', label)}>
${
  heading &&
  html`<p class="jump-head">${heading}</p>
`
}${lists.map(places)}</nav>
`;

const places = (list: readonly JumpPlace[]): Html | false =>
  list.length > 0 &&
  html`<ol>
${list.map(
  ({
    href,
    name,
    count,
    isCurrent,
  }) => html`<li><a href="${href}"${isCurrent && html` aria-current="page"`}>${name}</a>${count !== undefined && html` <small>${count}</small>`}
`,
)}</ol>
`;
