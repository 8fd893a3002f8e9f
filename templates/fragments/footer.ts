import { attribute, type Content, html } from '../html.ts';
import type { Parts } from '../view.ts';

export const footer: Parts['footer'] = (view) => {
  const { site, edition, words, to } = view;
  const outside = (name: string, url: string | null): Content =>
    url ? html`<a href="${url}" rel="external">${name}</a>` : name;
  return html`<footer class="footer">
<div class="footer-inner">
<p class="footer-name"><a href="${to(edition.address)}">${site.title}</a></p>
${
  edition.editorial.length > 0 &&
  html`<ul class="footer-links">
${edition.editorial.map(
  (
    page,
  ) => html`<li><a href="${to(page.address)}"${attribute('aria-current', view.page.address === page.address && 'page')}>${page.title}</a></li>
`,
)}</ul>`
}
<ul class="footer-facts">
${
  site.publisher &&
  html`<li>${words.publisher} ${outside(site.publisher.name, site.publisher.url)}</li>
`
}${
  site.license &&
  html`<li>${words.license}: ${outside(site.license.name, site.license.url)}</li>
`
}<li>${words.madeWith}</li>
</ul>
</div>
</footer>`;
};
