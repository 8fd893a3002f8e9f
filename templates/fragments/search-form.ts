import { placeAddress } from '../../src/site/places.ts';
import { html } from '../html.ts';
import type { Parts } from '../view.ts';

export const searchForm: Parts['searchForm'] = (view, size = 'small') => {
  const { words, to, edition } = view;
  return html`<form class="search-form search-form-${size}" role="search" action="${to(placeAddress(edition, 'search'))}" method="get">
<label class="visually-hidden" for="_q-${size}">${words.searchLabel}</label>
<input class="search-box" id="_q-${size}" type="search" name="q" placeholder="${size === 'large' ? words.searchLabel : words.search}" autocomplete="off" enterkeyhint="search" data-search-box>
<button class="search-button" type="submit">${words.searchButton}</button>
</form>`;
};
