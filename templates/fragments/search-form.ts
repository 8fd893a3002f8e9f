import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';

/** The box on every page: a plain form, so that it works without JavaScript. "/" leads to it. */
export function searchForm(view: View, size: 'small' | 'large' = 'small'): Html {
  const { words, to, edition } = view;
  return html`<form class="search-form search-form-${size}" role="search" action="${to(`${edition.address}search/`)}" method="get">
<label class="visually-hidden" for="_q-${size}">${words.searchLabel}</label>
<input class="search-box" id="_q-${size}" type="search" name="q" placeholder="${words.searchLabel}" autocomplete="off" enterkeyhint="search" data-search-box>
<button class="search-button" type="submit">${words.searchButton}</button>
</form>`;
}
