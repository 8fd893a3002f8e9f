import { shorten } from '../outline/describe.ts';
import { foldSpace } from '../text/space.ts';
import { topicPassages } from './by-briefing.ts';
import type { Edition, Series, SiteBriefing, SiteItem, Speaker, Topic } from './entities.ts';
import { feedName } from './feed-addresses.ts';
import { type IdOf, lastingIds } from './lasting-ids.ts';
import { type StatedTimes, timesOf } from './stated-times.ts';
import type { Site } from './types.ts';

/**
 * What can be followed, as documents of a feed (RFC 4287) whose past is paged (RFC 5005). Of the archive and its series the newest document is
 * short, and the pages behind it hold so many each, counted from what was published first: a new briefing changes none of them, though it be one
 * of long ago. A topic and a person have the newest document alone, which leads to their page.
 */

/** Entries of a page of the past. */
const ON_A_PAGE = 20;
/** Entries of the newest document: all that are on no page yet, and what was new or corrected last. */
const NEWEST = 30;
/** … of a topic or a person. */
const NEWEST_OF_SUBJECT = 6;
/** Letters of a summary. */
const SUMMARY = 200;
const SUMMARY_OF_SUBJECT = 120;
/** Names that an entry has at most. */
const MOST_NAMES = 3;

export interface FeedEntry {
  /** a UUID: src/site/lasting-ids.ts */
  id: string;
  /** absolute, as all addresses of a feed */
  url: string;
  title: string;
  times: StatedTimes;
  /** who answers or states */
  names: readonly string[];
  categories: readonly string[];
  summary: () => string;
}

export interface FeedDocument {
  lang: string;
  title: string;
  /** whose feed it is, where an entry names nobody */
  publisher: string;
  publisherUrl: string | null;
  /** of the page that it follows */
  home: string;
  /** of the document as Atom; `json` of the newest as JSON Feed */
  address: string;
  json: string | null;
  /** absolute */
  self: string;
  selfJson: string | null;
  /** the newest document, where this one is a page of the past */
  current: string | null;
  /** the page of the past before this one */
  before: string | null;
  entries: readonly FeedEntry[];
  /** stands for all that it says; null where what was parsed is not known by a digest */
  key: string | null;
}

/** What a feed is of, whatever it is. */
interface Followed {
  edition: Edition;
  page: string;
  title: string;
}

/** Every document of every feed; none where it is not known where the site will stand: their addresses are absolute. */
export function* feedDocuments(site: Site): Iterable<FeedDocument> {
  const { baseUrl } = site;
  if (baseUrl === null) return;
  const make = maker(site, baseUrl, lastingIdsOf(site));
  for (const edition of site.editions) {
    yield* make.paged({ edition, page: edition.address, title: site.title }, edition.briefings);
    for (const series of edition.series)
      yield* make.paged(
        { edition, page: series.address, title: titleWithin(site, series) },
        series.briefings,
      );
    for (const topic of [...edition.topics, ...edition.vagueTopics])
      yield* make.newest({ edition, page: topic.address, title: titleWithin(site, topic) }, leadsOf(topic));
    for (const person of edition.speakers)
      yield* make.newest({ edition, page: person.address, title: titleWithin(site, person) }, saidBy(person));
  }
}

/** What its briefings and answers are known by. */
export function lastingIdsOf({ editions }: Pick<Site, 'editions'>): IdOf {
  const all = editions.flatMap(({ briefings }) => briefings);
  return lastingIds(all.toSorted(asPublished));
}

function maker(site: Site, baseUrl: string, idOf: IdOf) {
  const entryOf = (one: SiteBriefing | SiteItem): Made[] => {
    const times = timesOf(one);
    if (times === null) return [];
    const own = { id: idOf(one), url: baseUrl + one.address, times };
    return ['item' in one ? ofItem(one, own) : ofBriefing(one, own)];
  };

  const documentOf = (
    { edition, page, title }: Followed,
    made: readonly Made[],
    part: number | null,
    parts: number,
  ): FeedDocument => {
    const address = feedName(page, 'xml', part);
    const json = part === null ? feedName(page, 'json') : null;
    const before = part === null ? parts : part - 1;
    const facts = {
      lang: edition.lang,
      title,
      publisher: site.publisher?.name ?? site.title,
      publisherUrl: site.publisher?.url ?? null,
      home: baseUrl + page,
      address,
      json,
      self: baseUrl + address,
      selfJson: json && baseUrl + json,
      current: part === null ? null : baseUrl + feedName(page, 'xml'),
      before: before > 0 ? baseUrl + feedName(page, 'xml', before) : null,
    };
    const keys = made.map(({ entry, stands }) => {
      const { id, url, times, names, categories } = entry;
      return stands && [id, url, times, entry.title, names, categories, stands];
    });
    return {
      ...facts,
      entries: made.map(({ entry }) => entry),
      key: keys.includes(null) ? null : `feed ${JSON.stringify([facts, keys])}`,
    };
  };

  return {
    *paged(followed: Followed, briefings: readonly SiteBriefing[]): Iterable<FeedDocument> {
      const oldest = briefings.toSorted(asPublished).flatMap(entryOf);
      if (oldest.length === 0) return;
      const parts = Math.floor(oldest.length / ON_A_PAGE);
      const paged = parts * ON_A_PAGE;
      const unpaged = oldest.slice(paged);
      const latest = oldest
        .slice(0, paged)
        .sort(byNews)
        .slice(0, NEWEST - unpaged.length);
      yield documentOf(followed, [...unpaged, ...latest].sort(byNews), null, parts);
      for (let part = parts; part > 0; part--) {
        const held = oldest.slice((part - 1) * ON_A_PAGE, part * ON_A_PAGE);
        yield documentOf(followed, held.reverse(), part, parts);
      }
    },
    *newest(followed: Followed, items: readonly SiteItem[]): Iterable<FeedDocument> {
      const newest = items
        .flatMap((item) => ({ item, news: timesOf(item)?.news ?? '' }))
        .sort((a, b) => compare(b.news, a.news) || compare(dateOf(b.item), dateOf(a.item)))
        .slice(0, NEWEST_OF_SUBJECT)
        .flatMap(({ item }) => entryOf(item));
      if (newest.length > 0) yield documentOf(followed, newest, null, 0);
    },
  };
}

interface Made {
  entry: FeedEntry;
  /** stands for its summary; null where nothing does */
  stands: string | null;
}

type Own = Pick<FeedEntry, 'id' | 'url' | 'times'>;

/** What was asked, and who answered. */
function ofBriefing(one: SiteBriefing, own: Own): Made {
  const { briefing, items, threads, digest } = one;
  const categories = categoriesOf(one);
  const names = [...new Set(items.flatMap((item) => item.names))].slice(0, MOST_NAMES);
  const summary = () => shorten(threads.map(({ title }) => title).join(' · '), SUMMARY);
  return { entry: { ...own, title: briefing.title, names, categories, summary }, stands: digest };
}

function ofItem(item: SiteItem, own: Own): Made {
  const { title } = item.item;
  const names = item.names.slice(0, MOST_NAMES);
  const summary = () => shorten(foldSpace(item.opening ?? item.description), SUMMARY_OF_SUBJECT);
  return {
    entry: { ...own, title, names, categories: categoriesOf(item.briefing), summary },
    stands: item.listed || null,
  };
}

const categoriesOf = ({ series }: SiteBriefing): string[] => (series ? [series.title] : []);

const titleWithin = (site: Site, one: Series | Topic | Speaker): string =>
  `${'title' in one ? one.title : one.name} – ${site.title}`;

/** The newest first: of each thread the exchange that is on the topic most clearly. */
const leadsOf = (topic: Topic): SiteItem[] =>
  topicPassages(topic)
    .flatMap(({ threads }) => threads.map(({ lead }) => lead.item))
    .reverse();

const saidBy = ({ items }: Speaker): SiteItem[] => items.toReversed();

const dateOf = ({ briefing: { briefing, since } }: SiteItem): string => briefing.date ?? since ?? '';

/** What was published first comes first; what is not yet written down comes last. */
function asPublished(a: SiteBriefing, b: SiteBriefing): number {
  return (
    compare(a.since ?? '9999', b.since ?? '9999') ||
    compare(a.briefing.date ?? '', b.briefing.date ?? '') ||
    compare(a.address, b.address)
  );
}

function byNews({ entry: a }: Made, { entry: b }: Made): number {
  return (
    compare(b.times.news, a.times.news) ||
    compare(b.times.published, a.times.published) ||
    compare(a.url, b.url)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
