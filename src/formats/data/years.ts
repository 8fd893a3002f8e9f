import { gzipSync } from 'node:zlib';
import { listingOf } from '../../site/keys.ts';
import type { PublishedData, Site, SiteBriefing } from '../../site/types.ts';
import { groupBy } from '../../text/group-by.ts';
import { sha256 } from '../../text/sha256.ts';
import { linesOf } from './jsonl.ts';
import { datapackage } from './package.ts';
import { itemRows } from './rows.ts';
import { type ChosenBriefing, choose, withWords } from './source.ts';
import { itemsTable, jsonSchemaOf } from './table.ts';

/** What a site publishes of its data: the items of each year as JSON Lines, packed. */
export interface DataYear {
  /** "2031", or "undated" */
  year: string;
  /** "/data/items-2031.jsonl.gz" */
  address: string;
  rows: number;
  briefings: readonly ChosenBriefing[];
}

export const packageAddress = '/data/datapackage.json';
const schemaAddress = '/data/items.schema.json';

/** The years of a site, the first one first; what has no date last. */
export function dataYears({ editions }: Pick<Site, 'editions'>): DataYear[] {
  const all = choose(editions.flatMap(({ briefings }) => briefings));
  const years = groupBy(all, ({ briefing }) => briefing.briefing.date?.slice(0, 4) ?? 'undated');
  return [...years].map(([year, briefings]) => ({
    year,
    address: `/data/items-${year}.jsonl.gz`,
    rows: briefings.reduce((sum, { items }) => sum + items.length, 0),
    briefings,
  }));
}

/** What stands for the rows of a year, without a look at the words; null where that is not known. */
export function factsOfYear({ briefings }: DataYear, { baseUrl }: Pick<Site, 'baseUrl'>): string | null {
  const facts: unknown[] = [baseUrl];
  for (const { briefing } of briefings) {
    const listing = listingOf(briefing);
    if (listing === null) return null;
    facts.push(listing, subjectsOf(briefing));
  }
  return sha256(JSON.stringify(facts), 'base64url');
}

/** Who and what the rows of a briefing name, and no page of it alone settles. */
const subjectsOf = ({ items }: SiteBriefing) =>
  items.map(({ names, topics, outlets }) => [
    names,
    topics.map(({ title }) => title),
    outlets.map(({ title, labels }) => [title, labels]),
  ]);

/** The file of a year. */
export function packedYear({ briefings }: DataYear, source: Pick<Site, 'baseUrl'>): Uint8Array {
  return packed(briefings.map((one) => linesOf(itemRows(withWords(one), source))).join(''));
}

/** Gzip (RFC 1952) without a time, and without the name of a system. */
export function packed(text: string): Uint8Array {
  const bytes = gzipSync(text, { level: 9, memLevel: 9 });
  bytes.fill(0, 4, 8);
  bytes[9] = 255;
  return bytes;
}

/** What describes the files, beside them. */
export function besideYears(
  site: Site,
  files: readonly PublishedData[],
): { address: string; text: string }[] {
  const written = files.map(({ address, bytes, sha256: hash }) => ({
    name: address.slice('/data/'.length),
    table: itemsTable,
    bytes,
    hash,
  }));
  return [
    { address: schemaAddress, text: jsonSchemaOf(itemsTable) },
    {
      address: packageAddress,
      text: datapackage(site, written, { name: 'jsonl', media: 'application/gzip' }),
    },
  ];
}
