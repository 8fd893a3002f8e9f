import { message } from '../archive/message.ts';
import { seriesTitles } from '../archive/series-titles.ts';
import type { ArchivedBriefing, PublishedBefore } from '../archive/types.ts';
import { languageOf } from '../languages/index.ts';
import {
  briefingAddress,
  extractedName,
  languageAddress,
  ordinalOf,
  pageName,
  seriesSegment,
  sourceName,
  type Taken,
} from '../lock/addresses.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { minutes } from '../outline/measure.ts';
import { type Outline, outlineOf, type Voice } from '../outline/outline.ts';
import { hashOfSaid } from '../outline/said.ts';
import { subjectsOf } from '../outline/subjects.ts';
import { groupBy } from '../text/group-by.ts';
import { calendar } from './calendar.ts';
import { attempt, firstLine, type OnFault } from './faults.ts';
import { historyOf } from './history.ts';
import { printedNames } from './named.ts';
import { link } from './neighbours.ts';
import { foldersOf, type PageKinds } from './page-kinds.ts';
import { PlacedItem } from './placed-item.ts';
import { siteThreads } from './threads.ts';
import type { Edition, Series, SiteBriefing, SiteItem, SiteThread } from './types.ts';
import { byTitle } from './undated.ts';

interface Setting {
  /** the addresses that were published before */
  settlement?: PublishedBefore | undefined;
  config: SiteConfig;
  /** those of all languages */
  all: readonly ArchivedBriefing[];
  kinds: PageKinds;
  taken: Taken;
  onFault: OnFault;
}

function stemmerOf(lang: string): Edition['stemmer'] {
  const language = languageOf(lang);
  return language?.stemmerFile === undefined ? null : { name: language.stemmerFile, tag: language.tag };
}

/**
 * The briefings of one language, without what is found in their texts; one that cannot be placed is left out. `archived` is in the
 * archive's order: oldest first.
 */
export function makeEdition(
  lang: string,
  archived: readonly ArchivedBriefing[],
  { config, all, kinds, taken, onFault, settlement }: Setting,
): Edition {
  const address = languageAddress(lang);
  const itemPages = config.items !== 'anchors';
  const edition: Edition = {
    lang,
    address,
    itemPages,
    briefings: [],
    years: [],
    undated: [],
    series: [],
    topics: [],
    vagueTopics: [],
    speakers: [],
    outlets: [],
    namesakes: [],
    editorial: [],
    former: [],
    filters: { year: [], series: [], speaker: [], outlet: [], topic: [], month: [] },
    stemmer: stemmerOf(lang),
  };
  const addressOf = (name: string) =>
    settlement?.seriesAddress(lang, name) ?? `${address}${seriesSegment(name, foldersOf(kinds))}/`;
  const series = makeSeries(address, archived, addressOf, { config, all, taken, kinds });
  const isFormer = (one: string) =>
    settlement?.lock.moved.has(one) || settlement?.lock.goneBriefings.has(one) || false;
  const ordered = [...archived].sort(byTime);
  const made = ordered.flatMap((entry) => {
    const own = entry.series === null ? null : (series.get(entry.series) ?? null);
    const at = {
      file: entry.file,
      rule: 'page-failed',
      what: 'Not published: its pages cannot be made',
    } as const;
    const make = () => [
      makeBriefing(entry, lang, own, own?.address ?? address, { itemPages, taken, onFault }),
    ];
    return attempt(at, onFault, make, () => []);
  });
  const dated = made.filter(isDated);
  edition.undated = byTitle(
    made.filter((briefing) => !isDated(briefing)),
    lang,
  );
  const newest = [...dated.toReversed(), ...edition.undated];
  edition.briefings = newest;
  edition.years = calendar(address, newest, isFormer);
  edition.series = [...series.values()];
  const bySeries = groupBy(newest, (briefing) => briefing.series);
  for (const own of edition.series) {
    own.briefings = bySeries.get(own) ?? [];
    own.undated = own.briefings.filter((briefing) => !isDated(briefing));
    own.years = calendar(own.address, own.briefings, isFormer);
  }
  // within a series (or outside of any) one briefing leads to the next
  const oldest = [...dated, ...edition.undated];
  for (const row of groupBy(oldest, (briefing) => briefing.series).values()) link(row, briefingRef);
  return edition;
}

const isDated = (briefing: SiteBriefing) => briefing.briefing.date !== null;

const briefingRef = (briefing: SiteBriefing) => ({
  address: briefing.address,
  title: briefing.briefing.title,
  date: briefing.briefing.date,
});

/** By date, then number on the day; undated ones last, in the order given (sort is stable): so they get their addresses, however they are listed. */
function byTime(a: ArchivedBriefing, b: ArchivedBriefing): number {
  const dateA = a.briefing.date;
  const dateB = b.briefing.date;
  if (dateA === null || dateB === null) return Number(dateA === null) - Number(dateB === null);
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return ordinalOf(a.briefing.id, dateA) - ordinalOf(b.briefing.id, dateB);
}

function makeSeries(
  base: string,
  archived: readonly ArchivedBriefing[],
  addressOf: (name: string) => string,
  { config, all, taken, kinds }: Pick<Setting, 'config' | 'all' | 'taken' | 'kinds'>,
): Map<string, Series> {
  const titles = seriesTitles(archived, config, all);
  const names = [...new Set(archived.flatMap((entry) => entry.series ?? []))].sort();
  return new Map(
    names.map((name) => {
      const settings = config.series?.[name];
      const address = taken.claim(addressOf(name));
      const id = address.slice(base.length, -1);
      const { editionOf } = settings ?? {};
      return [
        name,
        {
          id,
          editionOf: editionOf === undefined ? id : seriesSegment(editionOf, foldersOf(kinds)),
          title: titles.get(name)?.title ?? name,
          titles: settings?.titles ?? {},
          description: settings?.description ?? null,
          address,
          years: [],
          briefings: [],
          undated: [],
        },
      ];
    }),
  );
}

/** Until subjects are found. */
const none: readonly [] = [];

function makeBriefing(
  entry: ArchivedBriefing,
  lang: string,
  series: Series | null,
  base: string,
  { itemPages, taken, onFault }: Pick<Setting, 'taken' | 'onFault'> & Pick<Edition, 'itemPages'>,
): SiteBriefing {
  const { briefing, said } = entry;
  const outline = entry.outline ?? outlineOf(briefing);
  const address = taken.claim(briefingAddress(base, briefing));
  const extracted = extractedName(briefing.source);
  let threads: readonly SiteThread[] | undefined;
  const made: SiteBriefing = {
    address,
    lang,
    series,
    briefing,
    items: [],
    get threads() {
      threads ??= siteThreads(made.items, briefing.threads);
      return threads;
    },
    previous: null,
    next: null,
    translations: [],
    alike: none,
    recalledIn: none,
    holders: outline.holders ?? none,
    named: outline.named,
    called: outline.called,
    officesSaid: outline.officesSaid,
    subjects: entry.subjects ?? (() => subjectsOf(briefing.items, lang)),
    digest: entry.digest ?? null,
    keptAs: entry.keptAs ?? null,
    said: said ?? (() => briefing.items.map(({ turns }) => hashOfSaid(turns))),
    questions: 0,
    announcements: 0,
    words: 0,
    minutes: 1,
    since: entry.since ?? null,
    history: null,
    elsewhere: none,
    json: `${address}index.json.gz`,
    source: `${address}${sourceName(briefing.source)}`,
    extracted: extracted && `${address}${extracted}`,
  };
  made.history = historyOf(entry, made);
  for (const { item, what, reason } of outline.faults) {
    const line = briefing.items.find(({ id }) => id === item)?.lines[0] ?? null;
    onFault(message(briefing.source.file, 'page-failed', `${what}: ${firstLine(reason)}`, line));
  }
  placeItems(made, outline, { itemPages, taken });
  return made;
}

/** What lasts as long as the briefing does is not made here: it would hold the outline. */
function placeItems(
  made: SiteBriefing,
  outline: Outline,
  { itemPages, taken }: Pick<Setting, 'taken'> & Pick<Edition, 'itemPages'>,
): void {
  const { address, briefing } = made;
  const total = { words: 0, han: 0 };
  const names = new Map<readonly Voice[], string[]>();
  made.items = briefing.items.map((item, index): SiteItem => {
    const { words, han, heart, listed, voices, recalls = none } = outline.items[index]!;
    total.words += words;
    total.han += han;
    if (item.kind === 'exchange') made.questions += 1;
    if (item.kind === 'announcement') made.announcements += 1;
    const printed = names.get(voices) ?? printedNames(voices);
    names.set(voices, printed);
    const placing = {
      address: itemPages ? taken.claim(`${address}${pageName(item.id)}.html`) : `${address}#${item.id}`,
      item,
      number: index + 1,
      words: words + han,
      heart,
      listed,
      names: printed,
      voices,
      recalls,
      briefing: made,
    };
    return new PlacedItem(placing, outline.previews);
  });
  made.words = total.words + total.han;
  made.minutes = minutes(total);
}
