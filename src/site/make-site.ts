import type { ArchivedBriefing, ArchiveMessage, PublishableArchive } from '../archive/types.ts';
import { logoAddress, Taken } from '../lock/addresses.ts';
import { statedBy } from '../people/stated.ts';
import type { FoundInLanguage } from '../people/types.ts';
import { groupBy } from '../text/group-by.ts';
import { linkAlike } from './alike.ts';
import { deadLinks, type OwnPage } from './dead-links.ts';
import { defaultTitle } from './default-title.ts';
import { makeEdition } from './edition.ts';
import { editorialPages } from './editorial.ts';
import { familyFirstIn } from './family-first.ts';
import { addFormer } from './former.ts';
import { type PageKinds, pageKinds } from './page-kinds.ts';
import { listPages } from './pages.ts';
import { linkRecalls } from './recalls.ts';
import { redirectsOf } from './redirects.ts';
import { addPeople, addTopics, type FoundTopics } from './subjects.ts';
import { linkTranslations } from './translations.ts';
import type { Edition, Site } from './types.ts';

export interface SiteOptions {
  /** where the site will stand, with its path; wins over `url` of site.yaml */
  baseUrl?: string | undefined;
  /** of Lectern, "0.1.1"; the site says that it was made with it */
  release?: string | undefined;
}

/** Every briefing and answer with its address, order and neighbours: all that is settled without a look into the texts. */
export interface Placed {
  editions: Edition[];
  defaultLang: string;
  kinds: PageKinds;
  taken: Taken;
  faults: ArchiveMessage[];
  /** who is who, language by language; null until it is found */
  people: readonly FoundInLanguage[] | null;
}

/** Pure, and quick: a search can be written of what it gives while the rest is found. */
export function placeBriefings(archive: PublishableArchive, kinds: PageKinds = pageKinds): Placed {
  const { config, settlement } = archive;
  const byLang = groupBy(archive.briefings, (entry) => entry.briefing.lang);
  const defaultLang = nearest(config.lang, byLang) ?? mostUsed(byLang) ?? 'en';
  const langs = [...new Set([defaultLang, ...[...byLang.keys()].sort()])];
  const taken = new Taken();
  const faults: ArchiveMessage[] = [];
  const onFault = (fault: ArchiveMessage) => void faults.push(fault);
  const editions = langs.map((lang) =>
    makeEdition(lang, byLang.get(lang) ?? [], {
      config,
      all: archive.briefings,
      kinds,
      taken,
      onFault,
      settlement,
    }),
  );
  if (settlement) addFormer(editions, defaultLang, settlement.lock);
  const briefings = editions.flatMap((edition) => edition.briefings);
  linkTranslations(briefings, taken);
  linkAlike(archive.briefings, briefings);
  for (const edition of editions) linkRecalls(edition);
  return { editions, defaultLang, kinds, taken, faults, people: null };
}

/** Finds who is who, once: that needs no topics, and may go on while a thread looks for those. It becomes part of `placed`. */
export function findPeople({ people }: PublishableArchive, placed: Placed): void {
  if (placed.people) return;
  const { editions, taken, faults } = placed;
  const stated = statedBy(people?.config ?? {});
  const onFault = (fault: ArchiveMessage) => void faults.push(fault);
  const familyFirst = familyFirstIn(editions);
  placed.people = editions.map((edition) => addPeople(edition, taken, onFault, stated, familyFirst));
}

/**
 * Settles every address, order and neighbour of an archive's site; its cost grows as the archive does. Pure, but for
 * `placed`, which becomes part of the site. @param topics those that were found already
 */
export function makeSite(
  archive: PublishableArchive,
  options: SiteOptions = {},
  placed: Placed = placeBriefings(archive),
  topics: FoundTopics = new Map(),
): Site {
  const { config } = archive;
  const { editions, defaultLang, kinds, taken } = placed;
  findPeople(archive, placed);
  const faults = [...placed.faults];
  const onFault = (fault: ArchiveMessage) => void faults.push(fault);
  // a page that states no language belongs to the default one
  const pages = groupBy(archive.pages, (page) => page.lang ?? defaultLang);
  const ownPages: OwnPage[] = [];
  for (const edition of editions) {
    addTopics(edition, config, taken, onFault, topics.get(edition.lang));
    const own = pages.get(edition.lang) ?? [];
    edition.editorial = editorialPages(own, edition, taken, onFault);
    for (const [at, editorial] of edition.editorial.entries()) ownPages.push({ page: own[at]!, editorial });
  }
  const baseUrl = (options.baseUrl ?? config.url)?.replace(/\/+$/, '') ?? null;
  const site: Site = {
    title: config.title ?? config.publisher ?? defaultTitle(defaultLang),
    description: config.description ?? '',
    baseUrl,
    defaultLang,
    publisher: config.publisher ? { name: config.publisher, url: config.publisherUrl ?? null } : null,
    license: config.license ? { name: config.license, url: config.licenseUrl ?? null } : null,
    release: options.release ?? null,
    logo: config.logo === undefined ? null : logoAddress(config.logo),
    colors: { accent: config.colors?.accent ?? null, accentDark: config.colors?.accentDark ?? null },
    editions,
    pages: [],
    redirects: archive.settlement ? redirectsOf(archive.settlement.lock, editions) : [],
    lock: archive.settlement?.hash() ?? null,
    pageHash: () => null,
    isEmbeddable: config.embed === 'all',
    // what shows them takes whole addresses only
    hasPreviews: baseUrl !== null && config.previews !== 'none',
    hasData: config.data !== 'none',
    data: [],
    kinds,
    faults,
  };
  site.pages = listPages(site);
  if (ownPages.length > 0)
    faults.push(...deadLinks(ownPages, new Set(site.pages.map(({ address }) => address))));
  return site;
}

/** site.yaml may say "en-GB" of briefings in "en": what is meant is the language that there is. */
function nearest(lang: string | undefined, groups: Map<string, ArchivedBriefing[]>): string | undefined {
  if (lang === undefined || groups.has(lang)) return lang;
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return [...groups.keys()].sort().find((tag) => base(tag) === base(lang)) ?? lang;
}

function mostUsed(groups: Map<string, ArchivedBriefing[]>): string | undefined {
  return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
