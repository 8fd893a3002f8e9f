import { placeAddress } from '../../src/site/places.ts';
import { attribute, type Content, html } from '../html.ts';
import type { Parts } from '../view.ts';

export const footer: Parts['footer'] = (view, options) => {
  const { site, edition, words, to } = view;
  const outside = (name: string, url: string | null): Content =>
    url ? html`<a href="${url}" rel="external">${name}</a>` : name;
  const facts = [
    site.publisher && html`${words.publisher} ${outside(site.publisher.name, site.publisher.url)}`,
    site.license && html`${words.license}: ${outside(site.license.name, site.license.url)}`,
    !options.lean && words.madeWith,
  ].filter((fact) => fact);
  // whose it is and what may be done with it stands on every page
  if (options.lean)
    return facts.length > 0 && html`<footer>${facts.map((fact) => html`<p>${fact}</p>`)}</footer>`;
  return html`<footer>
<p class="footer-name"><a href="${to(edition.address)}">${site.title}</a></p>
<ul class="footer-links">
${[
  ...edition.editorial,
  { address: placeAddress(edition, 'verification'), title: words.verification.title },
  ...(site.hasData ? [{ address: placeAddress(edition, 'data'), title: words.data.title }] : []),
].map(
  (
    page,
  ) => html`<li><a href="${to(page.address)}"${attribute('aria-current', view.page.address === page.address && 'page')}>${page.title}</a></li>
`,
)}</ul>
<ul class="footer-facts">
${facts.map(
  (fact) => html`<li>${fact}</li>
`,
)}</ul>
</footer>`;
};
