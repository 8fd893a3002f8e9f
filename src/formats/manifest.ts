import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isOwnPlace } from '../site/redirects.ts';
import type { Site, SiteBriefing } from '../site/types.ts';
import { groupBy } from '../text/group-by.ts';

/**
 * What a site can be proved by: `manifest.json`, and the files that it names, one for the briefings of each year. `lectern verify`
 * reads them. Pages are not hashed: how they look changes with every release, while the words on them are compared with these.
 */

export const manifestAddress = '/manifest.json';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Path = z.string().regex(/^\/[a-z0-9_/.#-]*$/);

export const ManifestBriefing = z.object({
  address: Path,
  file: z.string().describe('path of the raw file in the archive'),
  source: Path.describe('where its verbatim copy stands in the site'),
  sha256: Sha256.describe('of the raw file'),
  items: z
    .record(z.string(), z.string().regex(/^[0-9a-f]{32}$/))
    .describe('by id, of the words: src/outline/said.ts'),
});
export type ManifestBriefing = z.infer<typeof ManifestBriefing>;

export const ManifestPart = z.object({ schema: z.literal(1), briefings: z.array(ManifestBriefing) });

export const Manifest = z.object({
  schema: z.literal(1),
  release: z.string().describe('of Lectern, which read the files'),
  lock: Sha256.nullable().describe('of lectern.lock; null for a site without one'),
  itemPages: z.boolean().describe('whether items have pages; else each is a place on its briefing’s'),
  parts: z.array(z.object({ address: Path, sha256: Sha256, briefings: z.int().positive() })),
  moved: z.record(Path, Path).describe('addresses that lead elsewhere'),
  gone: z.array(Path).describe('addresses whose words are in no raw file any more'),
});
export type Manifest = z.infer<typeof Manifest>;

/** The part in which the briefings of a date are listed: "/manifest/2031.json". */
export const partAddress = (date: string | null): string =>
  `/manifest/${date?.slice(0, 4) ?? 'undated'}.json`;

/** The manifest of a site, its parts first. */
export function manifest(
  site: Pick<Site, 'editions' | 'redirects' | 'release' | 'lock'>,
): { address: string; text: string }[] {
  const briefings = site.editions.flatMap((edition) => edition.briefings);
  const years = groupBy(briefings, ({ briefing: { date } }) => partAddress(date));
  const parts = [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, held]) => ({
      address,
      briefings: held.length,
      text: partText(held.map(entryOf).sort((a, b) => (a.address < b.address ? -1 : 1))),
    }));
  const former = site.redirects.filter(({ from, to }) => to === null || !isOwnPlace(from, to));
  const whole: Manifest = {
    schema: 1,
    release: site.release,
    lock: site.lock,
    itemPages: site.editions.some((edition) => edition.itemPages),
    parts: parts.map(({ address, briefings: number, text }) => ({
      address,
      sha256: createHash('sha256').update(text).digest('hex'),
      briefings: number,
    })),
    moved: Object.fromEntries(former.flatMap(({ from, to }) => (to === null ? [] : [[from, to]]))),
    gone: former.flatMap(({ from, to }) => (to === null ? [from] : [])),
  };
  return [
    ...parts.map(({ address, text }) => ({ address, text })),
    { address: manifestAddress, text: `${JSON.stringify(whole, null, 1)}\n` },
  ];
}

function entryOf({ address, source, briefing, items, said }: SiteBriefing): ManifestBriefing {
  const { file, sha256 } = briefing.source;
  const hashes = said();
  return {
    address,
    file,
    source,
    sha256,
    items: Object.fromEntries(items.map(({ item }, at) => [item.id, hashes[at] ?? ''])),
  };
}

/** One briefing a line, so that versions of it can be compared. */
function partText(briefings: readonly ManifestBriefing[]): string {
  return `{"schema":1,"briefings":[\n${briefings.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}
