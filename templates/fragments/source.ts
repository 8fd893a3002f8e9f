import { direction, fullDate, languageName } from '../format.ts';
import { attribute, html } from '../html.ts';
import type { Parts } from '../view.ts';

export const source: Parts['source'] = (view, briefing) => {
  const { words, lang, to } = view;
  const { date, time, place, url } = briefing.briefing;
  return html`<section class="source" aria-labelledby="_source">
<h2 class="source-title" id="_source">${words.source}</h2>
<dl class="source-facts">
${
  date &&
  html`<div><dt>${words.date}</dt><dd><time datetime="${date}">${fullDate(lang, date)}</time></dd></div>
`
}${
  time &&
  html`<div><dt>${words.time}</dt><dd>${time}</dd></div>
`
}${
  place &&
  html`<div><dt>${words.place}</dt><dd>${place}</dd></div>
`
}${
  url &&
  html`<div><dt>${words.published}</dt><dd><a href="${url}" rel="external">${url.replace(/^https?:\/\//, '')}</a></dd></div>
`
}${
  briefing.translations.length > 0 &&
  html`<div><dt>${words.translations}</dt><dd>${briefing.translations.map((other) => html`<a href="${to(other.address)}" lang="${other.lang}" hreflang="${other.lang}"${attribute('dir', direction(other.lang) !== view.dir && direction(other.lang))}>${languageName(other.lang)}</a> `)}</dd></div>
`
}<div><dt>${words.verbatim}</dt><dd><a href="${to(briefing.source)}"><bdi>${briefing.briefing.source.file.split('/').at(-1) ?? words.verbatim}</bdi></a></dd></div>
<div><dt>${words.json}</dt><dd><a href="${to(briefing.json)}">index.json</a></dd></div>
</dl>
</section>`;
};
