import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const breadcrumbs: Parts['breadcrumbs'] = (view, trail) => {
  const { edition, words, to } = view;
  const steps = [{ title: words.home, address: edition.address as string | null }, ...trail];
  return html`<nav class="breadcrumbs" aria-label="${words.breadcrumbs}">
<ol>
${steps.map((step) =>
  step.address === null
    ? html`<li><span aria-current="page">${step.title}</span></li>
`
    : html`<li><a href="${to(step.address)}">${step.title}</a></li>
`,
)}</ol>
</nav>`;
};
