import { authorsIn } from '../src/site/authors.ts';
import type { SiteBriefing } from '../src/site/types.ts';
import { attribute, type Html, html, raw } from './html.ts';
import type { Trail } from './options.ts';
import type { View } from './view.ts';

/** What a briefing is to machines: JSON-LD of schema.org, and the fields that Zotero's Embedded Metadata translator reads. */

interface Person {
  '@type': 'Person';
  name: string;
  jobTitle?: string;
  url?: string;
}

/** Everyone who answers or states in it, once each, in that order, but who gives the floor. */
function speakersOf(briefing: SiteBriefing, at: (address: string) => string): Person[] {
  const found = new Map<string, Person>();
  for (const { name, office, address } of authorsIn(briefing)) {
    const known = found.get(name);
    found.set(name, {
      '@type': 'Person',
      name,
      ...((known?.jobTitle ?? office) && { jobTitle: known?.jobTitle ?? office ?? '' }),
      ...(address !== null && { url: at(address) }),
    });
  }
  return [...found.values()];
}

/** An address as machines take it: whole, where it is known where the archive stands. */
const addresses =
  ({ site, to }: View) =>
  (address: string) =>
    site.baseUrl === null ? to(address) : site.baseUrl + address;

export function briefingData(view: View, held: SiteBriefing, trail: Trail): Html {
  const { site } = view;
  const { briefing, series } = held;
  const at = addresses(view);
  const report = {
    '@type': 'Report',
    '@id': at(held.address),
    name: briefing.title,
    inLanguage: briefing.lang,
    datePublished: briefing.date ?? undefined,
    locationCreated: briefing.place ? { '@type': 'Place', name: briefing.place } : undefined,
    author: speakersOf(held, at),
    publisher: site.publisher
      ? { '@type': 'Organization', name: site.publisher.name, url: site.publisher.url ?? undefined }
      : undefined,
    license: site.license ? (site.license.url ?? site.license.name) : undefined,
    isBasedOn: briefing.url ?? undefined,
    isPartOf: series
      ? { '@type': 'CreativeWorkSeries', name: series.title, url: at(series.address) }
      : undefined,
  };
  const way = [{ title: view.words.home, address: view.edition.address }, ...trail];
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: address === null ? undefined : at(address),
    })),
  };
  return dataBlock({ '@context': 'https://schema.org', '@graph': [report, breadcrumbs] });
}

/** Nothing in it ends the element: "</script>" has its "<" written as an escape. */
const dataBlock = (data: object): Html => html`<script type="application/ld+json">${raw(
  JSON.stringify(data).replace(/</g, '\\u003c'),
)}</script>
`;

/** `family`: the surname of an author, where it is known */
type Field = [name: string, content: string | null | undefined, family?: string | null];

/** By the name of each author, once, the surname. */
const familiesIn = (briefing: SiteBriefing): Map<string, string | null> =>
  new Map(authorsIn(briefing).map(({ name, family }) => [name, family]));

/** Highwire and Dublin Core. To Zotero an institution makes it a report. */
export function citationMeta(view: View, held: SiteBriefing): Html[] {
  const { site } = view;
  const { briefing, series } = held;
  const fields: Field[] = [
    ['citation_title', briefing.title],
    ...[...familiesIn(held)].map(([name, family]): Field => ['citation_author', name, family]),
    ['citation_date', briefing.date],
    ['citation_technical_report_institution', series?.title ?? site.publisher?.name ?? site.title],
    ['citation_series_title', site.title],
    ['citation_publisher', site.publisher?.name],
    ['citation_language', briefing.lang],
    ['citation_public_url', site.baseUrl === null ? null : site.baseUrl + held.address],
    ['dc.rights', site.license?.name],
  ];
  return fields.flatMap(([name, content, family]) =>
    content
      ? [
          html`<meta name="${name}" content="${content}"${attribute('data-family', family ?? null)}>
`,
        ]
      : [],
  );
}
