import { listingOf, translationsListing } from '../../site/keys.ts';
import type { PublishedData, Site, SiteBriefing } from '../../site/types.ts';
import { groupBy } from '../../text/group-by.ts';
import { packed } from '../../text/packed.ts';
import { sha256 } from '../../text/sha256.ts';
import { linesOf } from './jsonl.ts';
import { datapackage } from './package.ts';
import { type ChosenBriefing, choose, withWords } from './source.ts';
import { jsonSchemaOf, publishedItems, type TableFacts, topicsTable } from './table.ts';
import { topicRows } from './topic-rows.ts';

/** What a site publishes of its data: the items of each year as JSON Lines, packed. */
export interface DataYear {
  /** "2031", or "undated" */
  year: string;
  /** "/data/items-2031.jsonl.gz" */
  address: string;
  rows: number;
  /** one after another they are the file: gzip allows of several members (RFC 1952, 2.2), so that a month that stands is not packed again */
  months: readonly DataMonth[];
}

export type DataMonth = readonly ChosenBriefing[];

export const packageAddress = '/data/datapackage.json';
export const topicsAddress = '/data/topics.jsonl.gz';

/** The years of a site, the first one first; what has no date last. */
export function dataYears({ editions }: Pick<Site, 'editions'>): DataYear[] {
  const all = choose(editions.flatMap(({ briefings }) => briefings));
  const dateOf = ({ briefing }: ChosenBriefing) => briefing.briefing.date;
  const years = groupBy(all, (one) => dateOf(one)?.slice(0, 4) ?? 'undated');
  return [...years].map(([year, briefings]) => ({
    year,
    address: `/data/items-${year}.jsonl.gz`,
    rows: briefings.reduce((sum, { items }) => sum + items.length, 0),
    months: [...groupBy(briefings, (one) => dateOf(one)?.slice(0, 7) ?? '').values()],
  }));
}

/** What stands for the rows of a month, without a look at the words; null where that is not known. */
export function factsOfMonth(month: DataMonth, { baseUrl }: Pick<Site, 'baseUrl'>): string | null {
  const facts: unknown[] = [baseUrl];
  for (const { briefing } of month) {
    const listing = listingOf(briefing);
    const translations = translationsListing(briefing);
    if (listing === null || translations === null) return null;
    facts.push(listing, namedIn(briefing));
    if (translations) facts.push(translations);
  }
  return sha256(JSON.stringify(facts), 'base64url').slice(0, 22);
}

/** Who the rows of a briefing name, and no page of it alone settles. */
const namedIn = ({ items }: SiteBriefing) =>
  items.map(({ names, outlets }) => [names, outlets.map(({ title, labels }) => [title, labels])]);

/** A month of the file of its year. */
export function packedMonth(month: DataMonth, source: Pick<Site, 'baseUrl'>): Promise<Uint8Array> {
  return packed(month.map((one) => linesOf(publishedItems.rows(withWords(one), source))).join(''));
}

/** Which items belong to which topic: what the file holds, and how many rows. */
export function topicLines(site: Pick<Site, 'editions' | 'baseUrl'>): { rows: number; text: string } {
  const rows = topicRows(site);
  return { rows: rows.length, text: linesOf(rows) };
}

/** What describes the files, beside them. */
export function besideYears(
  site: Site,
  files: readonly PublishedData[],
): { address: string; text: string }[] {
  const tables: Record<PublishedData['table'], TableFacts> = { items: publishedItems, topics: topicsTable };
  const written = files.map(({ table, address, bytes, sha256: hash }) => ({
    name: address.slice('/data/'.length),
    table: tables[table],
    bytes,
    hash,
  }));
  return [
    ...Object.values(tables).map((table) => ({
      address: `/data/${table.name}.schema.json`,
      text: jsonSchemaOf(table),
    })),
    {
      address: packageAddress,
      text: datapackage(site, written, { name: 'jsonl', media: 'application/gzip' }),
    },
  ];
}
