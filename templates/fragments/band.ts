import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const band: Parts['band'] = (id, title, body, beside = null) => {
  return html`<section class="band" aria-labelledby="${id}">
${
  beside
    ? html`<div class="band-side"><h2 class="band-title" id="${id}">${title}</h2>
${beside}</div>`
    : html`<h2 class="band-title" id="${id}">${title}</h2>`
}
<div class="band-body">
${body}
</div>
</section>
`;
};

export const yearsBand: Parts['yearsBand'] = (view, years) => {
  return years.length === 0
    ? null
    : view.parts.band('_years', view.words.years, view.parts.yearStrip(view, years));
};
