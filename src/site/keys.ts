import { doubtedLines } from '../outline/doubted.ts';
import { sha256 } from '../text/sha256.ts';
import { personByYear, topicByYear, type YearPart, yearsBeside } from './by-year.ts';
import type { Alike, Edition, Ref, Series, SiteBriefing, SiteItem, Speaker, TopicEntry } from './entities.ts';
import { formerFacts } from './history.ts';
import { hasMadeTitles } from './made-titles.ts';
import { printedNames } from './named.ts';
import type { Page, PageOf } from './page-kinds.ts';
import { samePage } from './same-page.ts';
import type { Site } from './types.ts';

/**
 * A key stands for everything that a page shows: while it stays the same, so does the page. Pages of few kinds show
 * something of all briefings; they have none and are set anew each time.
 */
export type KeyOf = (page: Page) => string | null;

/**
 * What makes the keys of a site's pages.
 * @param setting stands for what sets them: the release, templates of one's own
 */
export function pageKeys(site: Site, setting: string): KeyOf {
  const around = new Map(
    site.editions.map((edition) => [edition, hash(setting, siteFacts(site), editionFacts(edition))]),
  );
  const listed = listings();
  const shared = sharedWords();
  return (page) => {
    const before = around.get(page.edition);
    if (page.kind === 'item') return itemKey(page, listed, shared, before);
    const facts = keyFacts[page.kind] as KeyFactsOf<Page> | undefined;
    const own = facts?.(page, listed);
    return own ? hash(page.kind, page.address, before, own, samePage(page, site.editions)) : null;
  };
}

/** What lists show, as one word; null where what was parsed is not known by a digest. */
interface Listed {
  /** of a briefing and all of its items */
  briefing: (briefing: SiteBriefing) => string | null;
  /** of entries of a topic; the same list is asked for by the page of the topic and by that of a year */
  entries: (held: readonly TopicEntry[]) => string | null;
  /** of what a person says */
  items: (held: readonly SiteItem[]) => string | null;
}

function listings(): Listed {
  const around = new Map<SiteBriefing, string | null>();
  const single = new Map<SiteItem, string | null>();
  const lists = new Map<readonly unknown[], string | null>();
  /** of one item, among others of any briefings: those beside it in its own may read otherwise */
  const inPlace = ({ briefing, address, listed }: SiteItem) => {
    const where = remembered(around, briefing, () => aroundItems(briefing));
    // an item’s address begins with that of its briefing, for which `where` stands as well
    return where && listed && `${where} ${address.slice(briefing.address.length)} ${listed}`;
  };
  const item = (one: SiteItem) => remembered(single, one, () => inPlace(one));
  const entryFacts = ({ item: one, why: { rule, words, score } }: TopicEntry) => {
    const listing = item(one);
    return listing && `${listing} ${score} ${JSON.stringify([one.item.thread, one.names, rule, words])}`;
  };
  const itemFacts = (one: SiteItem) => {
    const listing = item(one);
    return listing && `${listing} ${one.number}`;
  };
  return {
    briefing: listingOf,
    entries: (held) => remembered(lists, held, () => hashOfAll(held, entryFacts)),
    items: (held) => remembered(lists, held, () => hashOfAll(held, itemFacts)),
  };
}

/** Null where that of one is. */
function hashOfAll<T>(list: readonly T[], of: (one: T) => string | null): string | null {
  const facts = all(list, of);
  return facts && hashOf(facts.join('\n'));
}

/** What a list of items shows of the briefing that one is from. */
function aroundItems(of: SiteBriefing): string | null {
  const { digest, address, lang, series, briefing, since, alike } = of;
  if (digest === null) return null;
  const { title, date, messages } = briefing;
  return hash(
    [address, lang, title, date],
    // a feed is of times
    date === null && since,
    series && seriesFacts(series),
    // of what another may have said the words are not shown, and what is said in two copies is counted once
    doubtedLines(messages),
    alike.filter((one) => one.isCounted).map((one) => one.address),
  );
}

/** What lists and search show of a briefing and its items, as one word; null where what was parsed is not known by a digest. */
export const listingOf = (briefing: SiteBriefing): string | null =>
  remembered(listed, briefing, () => listing(briefing));

/** Pages, search and data ask for that of each briefing. */
const listed = new WeakMap<SiteBriefing, string | null>();

function listing(briefing: SiteBriefing): string | null {
  const { digest, address, lang, series, json, source, items } = briefing;
  if (digest === null) return null;
  const { id } = briefing.briefing;
  return hash(
    [digest, id, address, lang, json, source],
    series && seriesFacts(series),
    items.map((item) => (item.formerly.length === 0 ? item.address : [item.address, item.formerly])),
  );
}

/** What is known of the same briefing in other languages, as one word, empty without any; null where it is not known by a digest. */
export function translationsListing({ translations }: SiteBriefing): string | null {
  return all(translations, ({ briefing }) => listingOf(briefing))?.join(' ') ?? null;
}

/** What is made of lists that many items share, each as one word: of a hundred thousand items most have the same. */
interface Shared {
  refs: (list: readonly Ref[]) => string;
  /** `people` of an item */
  people: (item: SiteItem) => string;
}

function sharedWords(): Shared {
  const lists = new Map<readonly Ref[], string>();
  const persons = new Map<SiteItem['speakers'], Map<string, string>>();
  return {
    refs: (list) => remembered(lists, list, () => hash(refs(list))),
    people: (item) => {
      const byNames = remembered(persons, item.speakers, () => new Map<string, string>());
      const printed = printedNames(item.voices);
      return remembered(byNames, printed.join('\n'), () => hash(people(item, printed)));
    },
  };
}

interface Known<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function remembered<K, V>(known: Known<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** What every page of a site may show of it. */
function siteFacts({
  title,
  description,
  baseUrl,
  defaultLang,
  publisher,
  license,
  logo,
  colors,
  editions,
  hasData,
  hasPreviews,
  isEmbeddable,
}: Site) {
  return [
    [title, description, baseUrl, defaultLang, publisher, license, logo, colors],
    [hasData, hasPreviews, isEmbeddable],
    editions.map(({ lang, address }) => [lang, address]),
  ];
}

function editionFacts(edition: Edition) {
  const { lang, address, editorial, briefings, years, undated, series, topics, speakers, outlets } = edition;
  const isThere = [briefings, years, undated, series, topics, speakers, outlets].map(
    ({ length }) => length > 0,
  );
  const pages = editorial.map((page) => [page.address, page.title]);
  return [lang, address, pages, isThere, hasMadeTitles(edition)];
}

const seriesFacts = ({ id, title, description, address }: Series) => [id, title, description, address];
const ref = (one: Ref | null) => one && [one.address, one.title, one.date];
const partFacts = ({ parts, partOf }: SiteItem) =>
  parts.length + partOf.length > 0 && [refs(parts), refs(partOf)];
/** Who answers in a briefing, once each: who each of them is may change without a word of it. */
const answererFacts = (items: readonly SiteItem[]) => [
  [...new Set(items.flatMap(({ names }) => names))],
  [...new Set(items.flatMap(({ speakers }) => speakers))].map((one) => [ref(one), one.family, one.labels]),
];
/** The speakers of an item, each with the labels of its turns that lead to the page. */
const people = ({ speakers }: SiteItem, printed: readonly string[]) =>
  speakers.map((one) => [ref(one), one.family, printed.filter((name) => one.labels.includes(name))]);
const refs = (list: readonly Ref[]) => list.map(ref);
const alikeFacts = (list: readonly Alike[]) => list.map((one) => [ref(one), one.isCorrected]);

type KeyFactsOf<P> = (page: P, listed: Listed) => unknown[] | null;
type KeyFacts = { [K in Exclude<Page['kind'], 'item'>]?: KeyFactsOf<PageOf<K>> };

/**
 * The key of a page of one item. There are a hundred thousand of them: their facts are words without spaces and stand in one line,
 * which takes six tenths of the time.
 */
function itemKey(
  { address, item }: PageOf<'item'>,
  listed: Listed,
  shared: Shared,
  around: string | undefined,
): string | null {
  const own = listed.briefing(item.briefing);
  if (own === null) return null;
  const { number, outlets, topics } = item;
  const subjects = `${shared.people(item)} ${shared.refs(outlets)} ${shared.refs(topics)}`;
  const parts = partFacts(item);
  const recalled = item.recalled.length > 0 ? JSON.stringify(refs(item.recalled)) : '';
  const editions = editionsFacts(item.briefing, listed);
  if (editions === null) return null;
  return hashOf(
    `item ${around} ${own} ${number} ${subjects} ${address} ${parts ? JSON.stringify(parts) : ''} ${recalled} ${editions}`,
  );
}

/** What an item is looked for in: the same briefing in other languages. Null where what was parsed of one is not known by a digest. */
function editionsFacts({ translations }: SiteBriefing, listed: Listed): string | null {
  const facts = all(translations, ({ briefing, beside }) => {
    const listing = listed.briefing(briefing);
    return listing && `${listing} ${beside}`;
  });
  return facts?.join(' ') ?? null;
}

/** What the pages of a kind show, as data; a kind that is not here has no keys, but items, which have `itemKey`. */
const keyFacts: KeyFacts = {
  month: ({ series, month }, listed) => {
    const briefings = all(month.briefings, listed.briefing);
    return (
      briefings && [
        [series && seriesFacts(series), month.year, month.month],
        briefings,
        month.days.map(({ date, address, target, briefings: held }) => [date, address, target, held.length]),
        [ref(month.previous), ref(month.next)],
      ]
    );
  },
  day: ({ series, date, briefings: held, previous, next }, listed) => {
    const briefings = all(held, listed.briefing);
    return briefings && [[series && seriesFacts(series), date], briefings, [ref(previous), ref(next)]];
  },
  undated: ({ series, briefings: held }, listed) => {
    const briefings = all(held, listed.briefing);
    return briefings && [series && seriesFacts(series), briefings];
  },
  briefing: ({ briefing }, listed) => {
    const own = listed.briefing(briefing);
    const { previous, next, translations, alike, recalledIn, since, history, elsewhere, items } = briefing;
    const others = translations.map((other) => [other.lang, ref(other), other.beside]);
    const told = [since, history?.versions.length ?? 0];
    return own === null
      ? null
      : [
          own,
          [ref(previous), ref(next)],
          others,
          alikeFacts(alike),
          refs(recalledIn),
          told,
          elsewhere,
          items.map(partFacts),
          answererFacts(items),
        ];
  },
  beside: ({ briefing, other }, listed) => {
    const [own, beside] = [listed.briefing(briefing), listed.briefing(other.briefing)];
    const back = other.briefing.translations.map((one) => [one.lang, one.beside]);
    return own === null || beside === null ? null : [own, beside, back];
  },
  history: ({ briefing, history, edition }, listed) => {
    const own = listed.briefing(briefing);
    const versions = history.versions.map(({ date, text: { former } }) => [
      date,
      former && formerFacts(former),
    ]);
    const gone = edition.former.flatMap(({ address, to }) =>
      to === null && address.startsWith(briefing.address) ? [address] : [],
    );
    return own === null ? null : [own, versions, gone];
  },
  topic: ({ topic, edition }, listed) => {
    const entries = ofYears(topic.entries, topicByYear(topic).years, listed.entries);
    // by which each podium has its colour
    const podiums = edition.series.map(({ address }) => address);
    return entries && [[topic.id, topic.name, refs(topic.related)], axisOf(edition), podiums, entries];
  },
  speaker: ({ speaker, edition }, listed) => personFacts(speaker, listed, edition),
  namesakes: ({ namesakes: { name, people, asks } }) => [
    name,
    asks,
    people.map((one) => [
      one.name,
      one.address,
      one.offices[0],
      one.items.length,
      one.firstDate,
      one.lastDate,
    ]),
  ],
  outlet: ({ outlet, edition }, listed) => personFacts(outlet, listed, edition),
  // of the others of its topic or person that they are there, and no more
  'subject-year': ({ shown }, listed) => {
    const { subject, part } = shown;
    const held = shown.of === 'topics' ? listed.entries(shown.part.held) : listed.items(shown.part.held);
    const years = yearsBeside(shown).map(({ address, year }) => [address, year]);
    const own = shown.of === 'topics' ? [] : labelsOf(shown.subject);
    return held === null ? null : [[shown.of, subject.name, subject.address, part.year], years, own, held];
  },
  moved: ({ former, to }) => [former, ref(to)],
  gone: ({ former }) => [former],
};

const axisOf = ({ years }: Edition): number[] => years.map(({ year }) => year);

function personFacts(person: Speaker, listed: Listed, edition: Edition): unknown[] | null {
  const { id, name, otherNames, joined, several, address, offices } = person;
  const items = ofYears(person.items, personByYear(person).years, listed.items);
  return (
    items && [
      [id, name, address, offices, joined, several],
      labelsOf(person),
      axisOf(edition),
      otherNames.map((other) => [other.name, other.address]),
      items,
    ]
  );
}

/** By which it is told what of an item somebody says. */
const labelsOf = ({ id, items: [first] }: Speaker): readonly string[] =>
  first?.speakers.find((one) => one.id === id)?.labels ?? [];

/** What is listed of a topic or a person, year by year where it has years. */
const ofYears = <T>(
  whole: readonly T[],
  years: readonly YearPart<T>[],
  of: (held: readonly T[]) => string | null,
): string[] | null => all(years.length > 0 ? years.map(({ held }) => held) : [whole], of);

/** Null where one of them is. */
function all<T, U>(list: readonly T[], of: (one: T) => U | null): U[] | null {
  const found: U[] = [];
  for (const one of list) {
    const facts = of(one);
    if (facts === null) return null;
    found.push(facts);
  }
  return found;
}

/** 96 bits of SHA-256: two of a hundred million pages have the same with a probability of one in ten million millions. */
const hashOf = (text: string): string => sha256(text, 'base64url').slice(0, 16);

const hash = (...parts: unknown[]): string => hashOf(JSON.stringify(parts));
