import { colonOf } from '../format.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const itemRows: Parts['itemRows'] = (view, items) =>
  items.map(
    ({ item, address, number }) =>
      html`<li value="${String(number)}"${item.followUp && html` class="follow-up"`}><a href="${view.to(address)}">${item.kind === 'remarks' && item.titleFrom === 'text' && html`<small>${view.words.remarks}${colonOf(view.lang)}</small>`}${item.title}</a>
`,
  );
