import { publishedItems, type TableFacts, topicsTable } from '../../src/formats/data/table.ts';
import { packageAddress } from '../../src/formats/data/years.ts';
import { sizeOf } from '../../src/site/edition-size.ts';
import type { Edition } from '../../src/site/types.ts';
import { styles } from '../assets.ts';
import { examples } from '../data-examples.ts';
import { facts } from '../facts.ts';
import { fill, languageName, number, plural } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** What the site offers as data: files, what a row holds, and what can be done with them. */
export function data(_: PageOf<'data'>, view: View): Html {
  const { words, lang, site, to } = view;
  const said = words.data;
  const years = site.data.filter(({ table }) => table === 'items');
  const newest = years.filter(({ year }) => year !== 'undated').at(-1) ?? years[0];
  const file = nameOf(newest?.address ?? '/items.jsonl.gz');
  const count = (value: number) => number(lang, value);
  let items = 0;
  for (const { rows } of years) items += rows;
  return view.parts.layout(view, {
    name: 'data',
    title: said.title,
    description: said.lead,
    ...wayHere(view, said.title),
    styles: [styles.lists],
    main: html`<div class="heading">
<h1>${said.title}</h1>
<p class="lead">${said.lead}</p>
</div>
<div class="prose">
<h2>${said.files}</h2>
<p>${fill(said.counts, { items: count(items) })} ${said.described} <a href="${to(packageAddress)}">datapackage.json</a></p>
${
  site.editions.length > 1 &&
  html`<ul>
${site.editions.map((edition) => html`<li>${languageName(edition.lang)}: ${heldIn(view, edition)}`)}
</ul>
`
}${site.license && html`<p>${words.license}: ${site.license.url ? html`<a href="${site.license.url}" rel="external">${site.license.name}</a>` : site.license.name}</p>`}
<table class="data-files">
<tbody>
${site.data.map(
  ({
    year,
    address,
    rows,
    bytes,
  }) => html`<tr><th scope="row"><a href="${to(address)}">${year === null ? words.topics : year === 'undated' ? said.undated : year}</a></th><td>${year === null ? count(rows) : plural(lang, rows, words.count.answers)}</td><td>${count(Math.ceil(bytes / 1000))} kB</td></tr>
`,
)}</tbody>
</table>
<details>
<summary>SHA-256</summary>
<pre>${site.data.map(({ address, sha256 }) => `${sha256}  ${nameOf(address)}\n`)}</pre>
</details>
<h2>${said.fields}</h2>
${columnsOf(publishedItems)}
<h3><code>topics.jsonl.gz</code></h3>
${columnsOf(topicsTable)}
<h2>${said.examples}</h2>
<h3>Python</h3>
<pre>${examples.python(file)}</pre>
<h3>Shell</h3>
<pre>${examples.shell(file)}</pre>
<h3>R</h3>
<pre>${examples.r(file)}</pre>
<h3>SQL</h3>
<p>${said.sql}</p>
<pre>${examples.sql('ferry')}</pre>
<h2>${said.formats}</h2>
<p>${said.command}</p>
<pre>lectern export
lectern export sqlite --out data</pre>
</div>`,
  });
}

const columnsOf = ({ columns }: Pick<TableFacts, 'columns'>): Html => html`<dl lang="en">
${columns.map(
  ({ name, description }) => html`<dt><code>${name}</code></dt>
<dd>${description}</dd>
`,
)}</dl>`;

/** "12 briefings · 340 entries" */
function heldIn({ lang, words }: View, edition: Edition): Html {
  const { briefings, items } = sizeOf(edition);
  return html`${facts([plural(lang, briefings, words.count.briefings), plural(lang, items, words.count.answers)])}`;
}

/** "/data/items-2031.jsonl.gz" → "items-2031.jsonl.gz" */
const nameOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
