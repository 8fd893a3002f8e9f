import { z } from 'zod';
import { isOwnPlace } from '../site/redirects.ts';
import type { Site, SiteBriefing } from '../site/types.ts';
import { groupBy } from '../text/group-by.ts';
import { sha256 } from '../text/sha256.ts';

/**
 * What a site can be proved by: `manifest.json`, and the files that it names, one for the briefings of each year and one for the pages that
 * are of no briefing. `lectern verify` reads them.
 */

export const manifestAddress = '/manifest.json';
const pagesAddress = '/manifest/pages.json.gz';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** The first 128 bits of a SHA-256: of words and pages there are so many that the whole would be long. */
const Hash = z.string().regex(/^[0-9a-f]{32}$/);
const Path = z.string().regex(/^\/[a-z0-9_/.#-]*$/);

export const ManifestBriefing = z.object({
  address: Path,
  file: z.string().describe('path of the raw file in the archive'),
  source: Path.describe('where its verbatim copy stands in the site'),
  sha256: Sha256.describe('of the raw file'),
  page: Hash.optional().describe('of its page'),
  items: z
    .record(z.string(), z.array(Hash).min(1).max(2))
    .describe('by id, of the words (src/outline/said.ts), and of the page where it has one'),
});
export type ManifestBriefing = z.infer<typeof ManifestBriefing>;

export const ManifestPart = z.object({ schema: z.literal(1), briefings: z.array(ManifestBriefing) });

export const ManifestPages = z.object({ schema: z.literal(1), pages: z.record(Path, Hash) });

export const Manifest = z.object({
  schema: z.literal(1),
  release: z.string().describe('of Lectern, which read the files'),
  lock: Sha256.nullable().describe('of lectern.lock; null for a site without one'),
  itemPages: z.boolean().describe('whether items have pages; else each is a place on its briefing’s'),
  parts: z.array(
    z.object({
      address: Path,
      sha256: Sha256.describe('of its text, unpacked'),
      briefings: z.int().positive(),
    }),
  ),
  pages: z.object({ address: Path, sha256: Sha256 }).describe('the part that lists all other pages'),
  moved: z.record(Path, Path).describe('addresses that lead elsewhere'),
  gone: z.array(Path).describe('addresses whose words are in no raw file any more'),
});
export type Manifest = z.infer<typeof Manifest>;

/** The part in which the briefings of a date are listed: "/manifest/2031.json.gz". */
export const partAddress = (date: string | null): string =>
  `/manifest/${date?.slice(0, 4) ?? 'undated'}.json.gz`;

/** The manifest of a site, its parts first. */
export function manifest(
  site: Pick<Site, 'editions' | 'pages' | 'redirects' | 'release' | 'lock' | 'pageHash'>,
): { address: string; text: string; packs?: true }[] {
  const briefings = site.editions.flatMap((edition) => edition.briefings);
  const years = groupBy(briefings, ({ briefing: { date } }) => partAddress(date));
  const parts = [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, held]) => ({
      address,
      briefings: held.length,
      text: partText(inOrder(held).map((one) => entryOf(one, site))),
    }));
  const pages = pagesText(site);
  const former = site.redirects.filter(({ from, to }) => to === null || !isOwnPlace(from, to));
  const whole: Manifest = {
    schema: 1,
    release: site.release ?? '',
    lock: site.lock,
    itemPages: site.editions.some((edition) => edition.itemPages),
    parts: parts.map(({ address, briefings: number, text }) => ({
      address,
      sha256: sha256(text, 'hex'),
      briefings: number,
    })),
    pages: { address: pagesAddress, sha256: sha256(pages, 'hex') },
    moved: Object.fromEntries(former.flatMap(({ from, to }) => (to === null ? [] : [[from, to]]))),
    gone: former.flatMap(({ from, to }) => (to === null ? [from] : [])),
  };
  return [
    ...parts.map(({ address, text }) => ({ address, text, packs: true as const })),
    { address: pagesAddress, text: pages, packs: true },
    { address: manifestAddress, text: `${JSON.stringify(whole, null, 1)}\n` },
  ];
}

/** What is known of a briefing, a `ManifestBriefing`, as JSON: of a hundred thousand items no objects are made. */
function entryOf(
  { address, source, briefing, items, said }: SiteBriefing,
  { pageHash: hashOf }: Pick<Site, 'pageHash'>,
): string {
  const { file, sha256 } = briefing.source;
  const hashes = said();
  const page = hashOf(address);
  const facts = { address, file, source, sha256, ...(page === null ? {} : { page }) };
  const held = items.map((one, at) => {
    const own = one.address.includes('#') ? null : hashOf(one.address);
    const proofs = own === null ? [hashes[at] ?? ''] : [hashes[at] ?? '', own];
    return `${JSON.stringify(one.item.id)}:["${proofs.join('","')}"]`;
  });
  return `${JSON.stringify(facts).slice(0, -1)},"items":{${held.join(',')}}}`;
}

/** The pages that are of no briefing, one a line. */
function pagesText({ pages, pageHash: hashOf }: Pick<Site, 'pages' | 'pageHash'>): string {
  const lines = pages.flatMap(({ kind, address }) => {
    const hash = kind === 'briefing' || kind === 'item' ? null : hashOf(address);
    return hash === null ? [] : [`${JSON.stringify(address)}:"${hash}"`];
  });
  return `{"schema":1,"pages":{\n${lines.sort().join(',\n')}\n}}\n`;
}

const inOrder = (briefings: readonly SiteBriefing[]): SiteBriefing[] =>
  briefings.toSorted((a, b) => (a.address < b.address ? -1 : 1));

/** One briefing a line, so that versions of it can be compared. */
function partText(briefings: readonly string[]): string {
  return `{"schema":1,"briefings":[\n${briefings.join(',\n')}\n]}\n`;
}
