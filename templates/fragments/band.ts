import type { Year } from '../../src/site/types.ts';
import { type Content, type Html, html } from '../html.ts';
import { parts } from '../parts.ts';
import type { View } from '../view.ts';

/** A part of a page with its name in the margin. `id` is that of its heading. */
export function band(id: string, title: Content, body: Content): Html {
  return html`<section class="band" aria-labelledby="${id}">
<h2 class="band-title" id="${id}">${title}</h2>
<div class="band-body">
${body}
</div>
</section>
`;
}

/** All years, each with its page; nothing where no briefing has a date. */
export function yearsBand(view: View, years: readonly Year[]): Html | null {
  return years.length === 0 ? null : parts.band('_years', view.words.years, parts.yearStrip(view, years));
}
