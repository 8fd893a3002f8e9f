import { authorNamesIn } from '../../src/site/authors.ts';
import { checksOf } from '../../src/site/checks.ts';
import { lineInSource } from '../../src/site/in-source.ts';
import { provenanceOf } from '../../src/site/provenance.ts';
import type { SiteBriefing } from '../../src/site/types.ts';
import { closed } from '../client/cited.js';
import { direction, fill, fullDate, languageName, longDate, mediumDate, number, plural } from '../format.ts';
import { attribute, type Content, type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

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
}${
  briefing.recalledIn.length > 0 &&
  html`<div><dt>${words.referredIn}</dt><dd><ul>
${briefing.recalledIn.map(
  (
    ref,
  ) => html`<li>${ref.date && `${mediumDate(lang, ref.date)}: `}<a href="${to(ref.address)}">${ref.title}</a></li>
`,
)}</ul></dd></div>
`
}<div><dt>${words.verbatim}</dt><dd><a href="${to(briefing.source)}"><bdi>${briefing.briefing.source.file.split('/').at(-1) ?? words.verbatim}</bdi></a></dd></div>
${
  briefing.extracted &&
  html`<div><dt>${words.extracted}</dt><dd><a href="${to(briefing.extracted)}">source.txt</a></dd></div>
`
}${
  briefing.history &&
  html`<div><dt>${words.history}</dt><dd><a href="${to(briefing.history.address)}">${plural(lang, briefing.history.versions.length, words.count.versions)}</a></dd></div>
`
}<div><dt>${words.cite}</dt><dd${view.site.baseUrl === null && placeless}>${cited(view, briefing)}</dd></div>
<div><dt>${words.json}</dt><dd><a href="${to(briefing.json)}">index.json.gz</a></dd></div>
${doubtful(view, briefing)}</dl>
${provenance(view, briefing)}
</section>`;
};

/** An archive that does not know where it stands: where it is read, the page's script adds the address. */
const placeless = html` class="placeless"`;

/** Who speaks, title, day, podium, archive and address: what the page's script says in styles, for whoever has none, and on paper. */
function cited({ site, lang }: View, held: SiteBriefing): string {
  const { title, date } = held.briefing;
  const who = authorNamesIn(held).join('; ');
  const day = date && longDate(lang, date);
  const podium = held.series?.title;
  const parts = [who, title, day && !title.includes(day) && day, podium !== site.title && podium, site.title];
  const said = parts.flatMap((part) => (part ? [closed(part)] : []));
  return [...said, ...(site.baseUrl === null ? [] : [site.baseUrl + held.address])].join(' ');
}

/** What a reader should check, each with its line: where the marks of the page lead. */
function doubtful({ words, lang, to }: View, briefing: SiteBriefing): Html | null {
  const { doubts } = checksOf(briefing);
  const text = briefing.extracted ?? briefing.source;
  const items = briefing.items.map(({ item }) => item);
  const at = (line: number) =>
    html`<a href="${to(text + lineInSource(items, line))}">${fill(plural(lang, 1, words.lines), { lines: String(line) })}</a>: `;
  return doubts.length === 0
    ? null
    : html`<div id="_check"><dt>${words.inferences}</dt><dd><ul>
${doubts.map(
  ({ line, reason }) => html`<li>${line !== null && at(line)}<span lang="en">${reason}</span></li>
`,
)}</ul></dd></div>
`;
}

/** Small and folded: for who wants to prove what stands here. */
function provenance({ words, lang, site }: View, briefing: SiteBriefing): Html {
  const { since, sha256, unsaid, doubts } = provenanceOf(briefing);
  const { others } = checksOf(briefing);
  const row = (name: string, value: Content) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
  return html`<details class="facts">
<summary>${words.provenance}</summary>
<dl class="source-facts">
${since && row(words.takenIn, html`<time datetime="${since}">${longDate(lang, since)}</time>`)}${row(words.rawHash, html`<code>${sha256}</code>`)}${site.release && row(words.readBy, `Lectern ${site.release}`)}${row(words.unsaidLines, number(lang, unsaid))}${row(words.doubts, number(lang, doubts))}${others.length > 0 && row(words.inferred, html`<ul>${others.map(({ summary, count }) => html`<li>${number(lang, count)} × <span lang="en">${summary}</span></li>`)}</ul>`)}</dl>
</details>`;
}
