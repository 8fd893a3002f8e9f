import type { Edition } from '../../src/site/types.ts';
import { scripts } from '../assets.ts';
import { languageName, plural } from '../format.ts';
import { type Content, type Html, html, raw } from '../html.ts';
import { layout } from '../layout.ts';
import type { PageOf, View } from '../view.ts';

/** The search page. Its script fills in what is found; without it the page leads to dates, topics and speakers. */
export function search(_page: PageOf<'search'>, view: View): Html {
  const { words, edition } = view;
  return layout(view, {
    name: 'search',
    title: words.search,
    description: words.searchLabel,
    trail: [{ title: words.search, address: null }],
    ownSearch: true,
    noindex: true,
    scripts: [scripts.search],
    main: html`<div class="finder" data-finder data-root="${view.to('/')}" data-lang="${edition.lang}">
<h1 class="finder-title">${words.search}</h1>
${form(view)}
<p class="finder-status" role="status" data-finder-status></p>
<div class="finder-notes" data-finder-notes></div>
<ol class="finder-results" data-finder-results></ol>
<p class="finder-more"><button class="button" type="button" data-finder-more hidden>${words.finder.more}</button></p>
${browse(view)}
<script type="application/json" data-finder-data>${data(view)}</script>
</div>`,
  });
}

function form(view: View): Html {
  const { words, site, edition, lang } = view;
  const { finder } = words;
  const { years, series, speakers } = filterOptions(edition);
  return html`<form class="finder-form needs-script" role="search" action="./" method="get" data-finder-form>
<div class="search-form search-form-large">
<label class="visually-hidden" for="_q">${words.searchLabel}</label>
<input class="search-box" id="_q" type="search" name="q" placeholder="${words.searchLabel}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" aria-describedby="_q-hint" data-search-box>
<button class="search-button" type="submit">${words.searchButton}</button>
</div>
<p class="finder-hint" id="_q-hint">${finder.hint}</p>
<div class="finder-filters" role="group" aria-label="${finder.filters}">
${
  site.editions.length > 1 &&
  select(
    'lang',
    finder.language,
    null,
    [
      ...site.editions.map((one) => [one.lang, languageName(one.lang)] as const),
      ['all', finder.allLanguages],
    ],
    lang,
  )
}
${select('year', words.year, finder.anyYear, years)}
${select('kind', finder.kind, finder.anyKind, kinds(view))}
${select(
  'series',
  words.series,
  finder.anySeries,
  series,
  '',
  site.editions.every((one) => one.series.length === 0),
)}
${select('speaker', finder.speaker, finder.anySpeaker, speakers)}
${select(
  'sort',
  finder.sort,
  null,
  [
    ['best', finder.best],
    ['newest', finder.newest],
  ],
  'best',
)}
</div>
</form>`;
}

type Option = readonly [value: string, label: string];

function select(
  name: string,
  label: string,
  any: string | null,
  options: readonly Option[],
  chosen = '',
  hidden = false,
): Html {
  return html`<p class="finder-filter"${hidden && html` hidden`}><label for="_${name}">${label}</label>
<select id="_${name}" name="${name}">
${
  any !== null &&
  html`<option value="">${any}</option>
`
}${options.map(
  ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>
`,
)}</select></p>
`;
}

const kinds = ({ words }: View): Option[] => [
  ['exchange', words.questions],
  ['announcement', words.announcements],
  ['remarks', words.remarks],
];

function filterOptions(edition: Edition): Record<'years' | 'series' | 'speakers', Option[]> {
  const order = new Intl.Collator(edition.lang);
  return {
    years: edition.years.map(({ year }) => [String(year).padStart(4, '0'), String(year)]),
    series: edition.series.map(({ id, title }) => [id, title]),
    speakers: edition.speakers
      .map(({ id, name }): Option => [id, name])
      .sort((a, b) => order.compare(a[1], b[1])),
  };
}

/** What the page offers before a search, and instead of one where no script runs. */
function browse({ edition, words, to, lang }: View): Html {
  const topics = [...edition.topics].sort((a, b) => b.entries.length - a.entries.length).slice(0, 40);
  const list = (title: string, address: string, links: Content[]) =>
    links.length > 0 &&
    html`<section class="finder-band"><h2><a href="${to(address)}">${title}</a></h2>
<ul class="index">
${links}</ul>
</section>
`;
  return html`<div class="finder-browse" data-finder-browse>
${list(
  words.dates,
  `${edition.address}dates/`,
  edition.years.map(
    (year) =>
      html`<li><a href="${to(year.address)}">${String(year.year)}</a> <span class="index-count">${plural(lang, year.briefings.length, words.count.briefings)}</span></li>
`,
  ),
)}${list(
  words.topics,
  `${edition.address}topics/`,
  topics.map(
    (topic) =>
      html`<li><a href="${to(topic.address)}">${topic.name}</a> <span class="index-count">${topic.entries.length}</span></li>
`,
  ),
)}${list(
  words.speakers,
  `${edition.address}speakers/`,
  edition.speakers.slice(0, 40).map(
    (speaker) =>
      html`<li><a href="${to(speaker.address)}">${speaker.name}</a> <span class="index-count">${speaker.items.length}</span></li>
`,
  ),
)}</div>`;
}

/** What the script needs: its words, and the filters of each language. */
function data({ site, words }: View): Html {
  const known = {
    words: {
      ...words.finder,
      kinds: { exchange: words.question, announcement: words.announcement, remarks: words.remarks },
    },
    filters: Object.fromEntries(site.editions.map((edition) => [edition.lang, filterOptions(edition)])),
  };
  // a closing tag inside a name would end the script element
  return raw(JSON.stringify(known).replaceAll('<', '\\u003c'));
}
