import { namesFile } from '../../src/site/names-file.ts';
import { newsroomsNamed } from '../../src/site/newsrooms-named.ts';
import { busiestPeople, busiestTopics } from '../../src/site/order.ts';
import { placeAddress } from '../../src/site/places.ts';
import type { Edition, Site } from '../../src/site/types.ts';
import { searchScript, stemmerFile, styles } from '../assets.ts';
import { filled } from '../filled.ts';
import { fill, languageName, number, plural } from '../format.ts';
import { attribute, type Content, type Html, html, raw } from '../html.ts';
import type { PageOf, View } from '../view.ts';

/** The search page. Its script fills in what is found; without it the page leads to topics, speakers and dates. */
export function search(page: PageOf<'search'>, view: View): Html {
  const { words, edition } = view;
  const { finder } = words;
  return view.parts.layout(view, {
    name: 'search',
    title: words.search,
    description: words.searchLabel,
    trail: [{ title: words.search, address: null }],
    ownSearch: true,
    offersSearch: true,
    styles: [styles.search],
    scripts: [searchScript(edition)],
    main: html`<div class="finder" data-finder data-root="${view.to('/')}" data-lang="${edition.lang}">
<h1 class="finder-title">${words.search}</h1>
<p class="finder-needs-script">${finder.needsScript}${edition.topics.length > 0 && [' ', filled(finder.fromTopics, { topics: html`<a href="${view.to(placeAddress(edition, 'topics'))}">${finder.fromTopicsLink}</a>` })]}</p>
${form(view, page.useful)}
<div role="group" aria-label="${finder.understood}"><ul class="finder-chips" data-finder-chips hidden></ul></div>
${overTime(view)}
<div class="finder-bar">
<p class="finder-status" role="status" data-finder-status></p>
<p class="finder-topic" data-finder-topic></p>
${select('sort', finder.sort, [option('best', finder.best), option('newest', finder.newest), option('oldest', finder.oldest)], true, 'finder-sort')}</div>
<div class="finder-notes" data-finder-notes></div>
<ol class="finder-results" id="_results" data-finder-results></ol>
<p class="finder-settle"><button class="button" type="button" data-finder-settle hidden>${finder.settle}</button></p>
<p class="finder-more"><button class="button" type="button" data-finder-more hidden>${finder.more}</button></p>
${browse(view)}
<script type="application/json" data-finder-data>${data(view)}</script>
</div>`,
  });
}

function form(view: View, useful: PageOf<'search'>['useful']): Html {
  const { words, site, edition } = view;
  const { finder } = words;
  const filter = (name: (typeof useful)[number], label: string, any: string) =>
    select(
      name,
      label,
      [option('', any), ...edition.filters[name].map(([value, text]) => option(value, text))],
      useful.includes(name),
    );
  return html`<form class="finder-form" id="_finder" role="search" action="./" method="get" data-finder-form>
<div class="search-form search-form-large">
<label class="visually-hidden" for="_q">${words.searchLabel}</label>
<input class="search-box" id="_q" type="search" name="q" placeholder="${words.searchLabel}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" aria-describedby="_q-hint" data-search-box>
<a class="skip" href="#_results" data-finder-skip>${finder.toResults}</a>
<button class="search-button" type="submit">${words.searchButton}</button>
</div>
<p class="finder-hint" id="_q-hint">${hint(view)}</p>
<details class="finder-fold">
<summary>${finder.filters} <span class="finder-chosen" data-finder-chosen></span></summary>
<div class="finder-filters" role="group" aria-label="${finder.filters}">
${select('lang', finder.language, languages(site, edition, finder.allLanguages), site.editions.length > 1)}
${filter('year', words.year, finder.anyYear)}
${select('month', words.month, [option('', finder.anyMonth)], false)}
${select('kind', finder.kind, kinds(view), true)}
${filter('series', words.series, finder.anySeries)}
${filter('speaker', finder.speaker, finder.anySpeaker)}
${filter('outlet', finder.outlet, finder.anyOutlet)}
${filter('topic', finder.topic, finder.anyTopic)}
</div>
</details>
</form>`;
}

/** Marks of what was found, on a line of time, and the two days that they are narrowed to. */
function overTime({ words: { finder } }: View): Html {
  const day = (name: 'from' | 'to') =>
    html`<span><label for="_${name}">${finder[name]}</label> <input id="_${name}" type="date" name="${name}" form="_finder"></span>
`;
  return html`<section class="finder-time" aria-label="${finder.overTime}" data-finder-time hidden>
<div class="finder-strip" title="${finder.brush}" data-finder-strip></div>
<p class="finder-podiums" data-finder-podiums></p>
<p class="finder-span">${day('from')}${day('to')}<button class="finder-plain" type="button" data-finder-all-dates hidden>${finder.allDates}</button></p>
<p class="finder-turned" role="status" data-finder-turned></p>
<details class="numbers" data-finder-numbers>
<summary>${finder.inNumbers}</summary>
<div class="numbers-body" data-finder-numbers-body></div>
</details>
</section>`;
}

const option = (value: string, label: string, chosen = false): Html =>
  html`<option value="${value}"${chosen && html` selected`}>${label}</option>
`;

function select(name: string, label: string, options: Html[], shown: boolean, more?: string): Html {
  return html`<p class="finder-filter${more && ` ${more}`}"${!shown && html` hidden`}><label for="_${name}">${label}</label>
<select id="_${name}" name="${name}" form="_finder"${attribute('autocomplete', 'off')}>
${options}</select></p>`;
}

const languages = (site: Site, edition: Edition, all: string): Html[] => [
  ...site.editions.map(({ lang }) => option(lang, languageName(lang), lang === edition.lang)),
  option('all', all),
];

const kinds = ({ words }: View): Html[] => [
  option('', words.finder.anyKind),
  option('exchange', words.questions),
  option('announcement', words.announcements),
  option('remarks', words.remarks),
];

const LISTED = 40;

/** What the page offers before a search, and instead of one where no script runs. */
function browse({ edition, words, to, lang }: View): Html {
  const list = (title: string, address: string, links: Content[]) =>
    links.length > 0 &&
    html`<section class="finder-band"><h2><a href="${to(address)}">${title}</a></h2>
<ul class="index">
${links}</ul>
</section>
`;
  const entry = (address: string, name: string, count: string) =>
    html`<li><a href="${to(address)}">${name}</a> <span class="index-count">${count}</span></li>
`;
  const years = edition.years.map(({ address, year, briefings }) =>
    entry(address, String(year), plural(lang, briefings.length, words.count.briefings)),
  );
  const topics = edition.topics.map(({ address, name, entries }) =>
    entry(address, name, number(lang, entries.length)),
  );
  const speakers = edition.speakers.map(({ address, name, items }) =>
    entry(address, name, number(lang, items.length)),
  );
  return html`<div class="finder-browse" data-finder-browse>
${list(words.topics, placeAddress(edition, 'topics'), topics.slice(0, LISTED))}${list(words.speakers, placeAddress(edition, 'speakers'), speakers.slice(0, LISTED))}${list(words.dates, placeAddress(edition, 'dates'), years)}</div>`;
}

/** How to ask, by what came up most here, else by who answers most, from the year before it last did. */
function hint({ words, edition, site }: View): string {
  const [topic] = busiestTopics(edition);
  const [person] = busiestPeople(edition.speakers, edition.lang);
  const { name, lastDate } = topic ?? person ?? { name: site.title, lastDate: null };
  const year = Number(lastDate?.slice(0, 4) ?? edition.years[0]?.year ?? 1) - 1;
  // a name of the other direction stays in its place
  return fill(words.finder.hint, { subject: `\u2068${name}\u2069`, year: String(year) });
}

/** The series of an edition, by id, as site.yaml has them called in the language of the page. */
const seriesAsHere = ({ series }: Edition, lang: string): [id: string, name: string][] =>
  series.map(({ id, title, titles }) => [id, titles[lang] ?? title]);

/** What the script needs: its words, and where what is known by name stands. */
function data({ site, words, edition: { lang } }: View): Html {
  const { question, answer, asks, announcement, remarks, date, month, count } = words;
  const { hint: _, needsScript, fromTopics, fromTopicsLink, toResults, ...finder } = words.finder;
  const known = {
    words: {
      ...finder,
      ...{ question, answer, asks, date, month, series: words.series },
      answers: count.answers,
      kinds: { exchange: question, announcement, remarks },
    },
    filters: Object.fromEntries(
      site.editions.map((edition) => {
        const { year, month } = edition.filters;
        const asked = newsroomsNamed(edition);
        return [edition.lang, { year, month, series: seriesAsHere(edition, lang), asked }];
      }),
    ),
    names: Object.fromEntries(
      site.editions.map((edition) => [edition.lang, namesFile(edition).address.slice('/assets/'.length)]),
    ),
    stemmers: Object.fromEntries(
      site.editions.flatMap(({ lang, stemmer }) => (stemmer ? [[lang, stemmerFile(stemmer.tag)]] : [])),
    ),
  };
  // a closing tag inside a name would end the script element
  return raw(JSON.stringify(known).replaceAll('<', '\\u003c'));
}
