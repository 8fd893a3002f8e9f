import type { FeedDocument } from '../site/feeds.ts';
import type { Edition, Site, SiteBriefing } from '../site/types.ts';
import { atomFeed } from './atom.ts';
import { briefingJson, briefingJsonKey } from './briefing-json.ts';
import { calendars } from './calendar.ts';
import { corrections } from './corrections.ts';
import { daysBefore } from './days-before.ts';
import { headersFile, rulesOf } from './headers.ts';
import { jsonFeed } from './json-feed.ts';
import { manifest } from './manifest.ts';
import { openSearch } from './open-search.ts';
import { passages, passagesKnown } from './passages.ts';
import { nginxMap, redirectsFile } from './redirects.ts';
import { robotsTxt } from './robots.ts';
import { sitemaps } from './sitemap.ts';
import { sources } from './sources.ts';

/** An output format of a site, of each edition, of each document of a feed or of each briefing: all of its files are made, or none. */
export interface Format<Of> {
  /** what a message calls it: "The sitemap" */
  what(of: Of): string;
  make(of: Of): readonly MadeText[];
  /** what stands for the content of its files, where that is known without making them; null where it is not */
  known?(of: Of): Known | null;
}

export interface MadeText {
  address: string;
  text: string;
  /** whether it is written as gzip */
  packs?: true;
}

/** Files that need not be made where they stand under this key. */
export interface Known {
  key: string;
  addresses: readonly string[];
}

export interface Formats {
  readonly site: readonly Format<Site>[];
  readonly edition: readonly Format<Edition>[];
  readonly feed: readonly Format<FeedDocument>[];
  readonly briefing: readonly Format<SiteBriefing>[];
}

const ifAny = (address: string, text: string | null) => (text === null ? [] : [{ address, text }]);

/** Every output format beside the pages. A new one is a file beside this one, and an entry here. */
export const formats: Formats = {
  site: [
    {
      what: () => 'The sitemap',
      make: (site) => sitemaps(site).map(({ name, text }) => ({ address: `/${name}`, text })),
    },
    { what: () => 'The calendars', make: calendars },
    { what: () => 'What browsers search it by', make: openSearch },
    { what: () => 'robots.txt', make: (site) => [{ address: '/robots.txt', text: robotsTxt(site) }] },
    { what: () => 'The manifest', make: manifest },
    { what: () => '_headers', make: (site) => [{ address: '/_headers', text: headersFile(rulesOf(site)) }] },
    { what: () => '_redirects', make: (site) => ifAny('/_redirects', redirectsFile(site)) },
    {
      what: () => 'The map for nginx',
      make: (site) => [{ address: '/redirects.nginx.conf', text: nginxMap(site) }],
    },
  ],
  edition: [
    { what: ({ address }) => `What was said in other years (${address}dates/)`, make: daysBefore },
    { what: ({ address }) => `${address}corrections.json`, make: corrections },
    { what: ({ address }) => `${address}sources.json`, make: sources },
  ],
  feed: [
    {
      what: ({ address }) => `The feed ${address}`,
      make: atomFeed,
      known: ({ key, address }) => (key === null ? null : { key, addresses: [address] }),
    },
    {
      what: ({ json }) => `The feed ${json}`,
      make: jsonFeed,
      known: ({ key, json }) => (key === null ? null : { key, addresses: json === null ? [] : [json] }),
    },
  ],
  briefing: [
    {
      what: () => 'Its JSON document',
      make: (briefing) => [{ address: briefing.json, text: briefingJson(briefing), packs: true }],
      known: (briefing) => {
        const key = briefingJsonKey(briefing);
        return key === null ? null : { key, addresses: [briefing.json] };
      },
    },
    { what: () => 'What its passages said before', make: passages, known: passagesKnown },
  ],
};
