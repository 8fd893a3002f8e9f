import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readAddress } from '../lock/addresses.ts';
import type { Address, LockedBriefing } from '../lock/lock.ts';
import { highestOf } from '../lock/paragraphs.ts';
import type { Briefing, Correction } from '../model/briefing.ts';
import { PublishedBriefing } from '../model/published.ts';
import { printsOfTurns } from '../outline/prints.ts';
import { unpacked } from '../text/packed.ts';

/** The briefings of a site that any release made, as a lock has them, the names of its series and what it says was corrected, by address. */
export interface FormerSite {
  briefings: LockedBriefing[];
  series: Map<Address, string>;
  corrected: Map<Address, Correction[]>;
}

/** Reads a site by the documents beside its briefings. @param today ISO 8601, taken for the day on which it was published */
export async function readFormerSite(folder: string, today: string): Promise<FormerSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: FormerSite = { briefings: [], series: new Map(), corrected: new Map() };
  const files = entries
    .filter((entry) => entry.isFile() && Object.hasOwn(documents, entry.name))
    .map(({ name, parentPath }) => ({
      at: path.relative(folder, parentPath).replaceAll(path.sep, '/'),
      name,
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { at, name } of files) {
    const address = `/${at}/`;
    const place = readAddress(address);
    const read = PublishedBriefing.safeParse(await documentIn(path.join(folder, at, name)));
    if (!place || !read.success) continue;
    found.briefings.push(lockedAs(address, read.data, today));
    const { series, corrections } = read.data;
    if (corrections) found.corrected.set(address, corrections);
    if (series && place.base.split('/').length > 3) found.series.set(place.base, series);
  }
  return found;
}

/** What a briefing’s document is called, and was called before it was packed. */
const documents: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  'index.json.gz': unpacked,
  'index.json': (bytes) => new TextDecoder().decode(bytes),
};

async function documentIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(documents[path.basename(file)]?.(await readFile(file)) ?? '');
  } catch {
    return null;
  }
}

function lockedAs(address: Address, { source, items }: Briefing, today: string): LockedBriefing {
  return {
    address,
    date: today,
    sha256: source.sha256,
    file: source.file,
    items: items.map(({ id, lines, turns, anchors }) => {
      const prints = printsOfTurns(turns);
      const paragraphs = prints.paragraphs.map((print, at) => ({
        anchors: anchors?.[at] ?? [`${id}-p${at + 1}`],
        print,
      }));
      return {
        id,
        lines,
        words: prints.words,
        whole: prints.whole,
        paragraphs,
        highest: highestOf(id, paragraphs),
      };
    }),
  };
}

/** The addresses of a sitemap, without the host and the path that the site stood under; of an index, those of the maps beside it. */
export async function readSitemap(file: string, languages: readonly Address[]): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const locations = [...text.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)].map(([, location = '']) =>
    decoded(location),
  );
  if (/<sitemapindex[\s>]/.test(text)) {
    const beside = locations.map((location) =>
      path.join(path.dirname(file), path.basename(pathOf(location))),
    );
    return (await Promise.all(beside.map((one) => readSitemap(one, languages)))).flat();
  }
  return locations.map((location) => {
    const address = pathOf(location);
    // "/briefings/en/2031/…": the site stood under a path
    const starts = languages.map((lang) => address.indexOf(lang)).filter((start) => start >= 0);
    return starts.length > 0 ? address.slice(Math.min(...starts)) : address;
  });
}

const pathOf = (location: string): string => (URL.canParse(location) ? new URL(location).pathname : location);

const decoded = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  );
