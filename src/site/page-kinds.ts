import { monthAddress, yearAddress } from '../lock/addresses.ts';
import { type ByYear, personByYear, topicByYear, type YearOfSubject, type YearPart } from './by-year.ts';
import type {
  Edition,
  Editorial,
  Former,
  History,
  Month,
  Namesakes,
  Ref,
  Series,
  SiteBriefing,
  SiteItem,
  Speaker,
  Topic,
  Translation,
  Year,
} from './entities.ts';
import { usefulFilters } from './filters.ts';
import { type Corrected, correctionsIn, isLastOf } from './history.ts';
import { busiestPeople, busiestTopics, type LateTopic, latestTopics } from './order.ts';
import { type Period, periodOf } from './over-time.ts';
import { placeAddress, type Section } from './places.ts';
import { type River, riverOf } from './river.ts';

/** What a page is given besides its edition, by its kind. */
interface PageData {
  root: object;
  home: {
    items: number;
    firstDate: string | null;
    lastDate: string | null;
    /** "02": the months of the calendar that hold a briefing in any year */
    months: string[];
    /** those that came up most of late first */
    topics: LateTopic[];
    /** the picture of the whole; null where there is nothing to see */
    river: River | null;
    /** by briefing its last correction, the newest first */
    corrected: Corrected[];
  };
  dates: object;
  search: { useful: ReturnType<typeof usefulFilters> };
  /** the busiest first, and the time that all are drawn against */
  topics: { topics: Topic[]; period: Period | null };
  /** the busiest first */
  speakers: { people: Speaker[] };
  outlets: { people: Speaker[] };
  year: { series: Series | null; year: Year };
  month: { series: Series | null; month: Month };
  /** newest first */
  day: {
    series: Series | null;
    date: string;
    briefings: SiteBriefing[];
    previous: Ref | null;
    next: Ref | null;
  };
  undated: { series: Series | null; briefings: SiteBriefing[] };
  series: { series: Series };
  briefing: { briefing: SiteBriefing };
  item: { item: SiteItem };
  /** an edition of a briefing beside one in another language, which is one of its `translations` */
  beside: { briefing: SiteBriefing; other: Translation };
  topic: { topic: Topic };
  speaker: { speaker: Speaker };
  outlet: { outlet: Speaker };
  /** of a topic or a person of whom more is held than one page lists */
  'subject-year': { shown: YearOfSubject };
  /** a name under which several speakers answer, or nobody */
  namesakes: { namesakes: Namesakes };
  /** the newest version first */
  history: { briefing: SiteBriefing; history: History };
  editorial: { editorial: Editorial };
  verification: { newest: SiteBriefing | null };
  data: object;
  moved: { former: Former; to: Ref };
  gone: { former: Former };
  'not-found': object;
}

type Kind = keyof PageData;

/**
 * One HTML file of the site. A new kind of page is a line of `PageData` and a row of `pageKinds`, a template, and its
 * line in templates/pages/index.ts; the compiler names what is missing.
 */
export type PageOf<K extends Kind> = {
  kind: K;
  address: string;
  lang: string;
  edition: Edition;
} & PageData[K];
export type Page = { [K in Kind]: PageOf<K> }[Kind];

/** A step on the way down to a page: something that has a name, a place of the menu, or a date as year, month or day. */
export type Step = { address: string } & (
  | { name: string }
  | { section: Section | 'undated' }
  | { date: string; unit: 'year' | 'month' | 'day' }
);

/** What a page shows at the least: what was said, lists of links, or a text of the archive’s own. */
export type Shown =
  | { said: SiteItem | SiteBriefing }
  | { items: readonly SiteItem[] }
  | { briefings: readonly SiteBriefing[] }
  | { html: string };

/** What is known of all pages of a kind, whichever template sets them. */
export interface PageKind<P> {
  /** its pages of an edition in order, or the kind beside whose pages they are listed */
  pages: ((edition: Edition, listing: Listing) => Iterable<Page>) | { with: Kind };
  /** the name right below /LANG/ that no series can have, as pages of this kind stand there */
  folder?: string;
  /** whether search engines are told of it by the sitemap, may find it, or are asked to leave it out */
  engines: 'listed' | 'unlisted' | 'left out';
  /** the address under which it is to be known, where a copy of it has another; null for none */
  canonical: (page: P) => string | null;
  /** the place of the menu that it belongs to */
  section: Section | null | ((page: P) => Section);
  /**
   * whether it can be shown before the whole site is made: the pages of a briefing that changed, and the few lists in which that is
   * looked for first
   */
  early: boolean;
  /** the briefing that it shows the words of, and of that the item */
  of: (page: P) => { briefing: SiteBriefing; item: SiteItem | null } | null;
  /** the topic of which it shows who said what: that is read out of transcripts before the page is set */
  positions: (page: P) => Topic | null;
  /** the day, month or year that it is of: "2031-05-04", "2031-05", "2031" */
  when: (page: P) => string | null;
  /** the steps down to it from the home page, neither of the two among them; null where it has no place below that */
  way: (page: P) => Step[] | null;
  /** what it is called where no template says so */
  name: (page: P) => string;
  shows: (page: P) => Shown;
  /** it is served under other addresses too, so that its links begin at the root */
  anywhere?: true;
}

export type PageKinds = { readonly [K in Kind]: PageKind<PageOf<K>> };

interface Listing {
  /** whether this is the edition that `/` leads to */
  isDefault: boolean;
  editions: readonly Edition[];
  /** whether the site publishes what it holds as data, too */
  hasData: boolean;
}

const fourDigits = (year: number) => String(year).padStart(4, '0');
const itself = ({ address }: Page) => address;
const nothing = () => null;
const none = () => [];
/** What a kind of page is unless its row says otherwise: listed, known by its own address, showing the edition as a whole. */
const unlessSaid = {
  engines: 'listed',
  canonical: itself,
  early: false,
  of: nothing,
  positions: nothing,
  when: nothing,
  way: none,
  name: itself,
  shows: ({ edition }: Page): Shown => ({ briefings: edition.briefings }),
} as const;

/** Every kind of page; their pages are listed in this order. */
export const pageKinds: PageKinds = {
  root: {
    ...unlessSaid,
    pages: (edition, { isDefault }) => (isDefault ? [one('root', edition, '/', {})] : []),
    engines: 'unlisted',
    canonical: ({ edition }) => edition.address,
    section: null,
    way: nothing,
    shows: () => ({ briefings: [] }),
  },
  home: {
    ...unlessSaid,
    pages: (edition) => [one('home', edition, edition.address, ofLate(edition))],
    section: null,
    early: true,
    way: nothing,
  },
  dates: {
    ...unlessSaid,
    pages: (edition) => [one('dates', edition, placeAddress(edition, 'dates'), {})],
    folder: 'dates',
    section: 'dates',
  },
  search: {
    ...unlessSaid,
    pages: (edition, { editions }) => [
      one('search', edition, placeAddress(edition, 'search'), { useful: usefulFilters(editions) }),
    ],
    folder: 'search',
    engines: 'unlisted',
    section: null,
    way: nothing,
  },
  topics: {
    ...unlessSaid,
    pages: (edition) => [
      one('topics', edition, placeAddress(edition, 'topics'), {
        topics: busiestTopics(edition),
        period: periodOf(edition.years),
      }),
    ],
    folder: 'topics',
    section: 'topics',
  },
  speakers: {
    ...unlessSaid,
    pages: (edition) => [
      one('speakers', edition, placeAddress(edition, 'speakers'), {
        people: busiestPeople(edition.speakers, edition.lang),
      }),
    ],
    folder: 'speakers',
    section: 'speakers',
  },
  outlets: {
    ...unlessSaid,
    pages: (edition) => [
      one('outlets', edition, placeAddress(edition, 'outlets'), {
        people: busiestPeople(edition.outlets, edition.lang),
      }),
    ],
    folder: 'outlets',
    section: 'outlets',
  },
  year: {
    ...unlessSaid,
    pages: (edition, _listing) => datePages(edition, null),
    section: 'dates',
    early: true,
    way: ({ series }) => stepsTo(series),
    when: ({ year: { year } }) => fourDigits(year),
    shows: ({ year }) => ({ briefings: year.briefings }),
  },
  month: {
    ...unlessSaid,
    pages: { with: 'year' },
    section: 'dates',
    early: true,
    when: ({ month: { year, month } }) => `${fourDigits(year)}-${String(month).padStart(2, '0')}`,
    way: ({ edition, series, month: { year } }) => [
      ...stepsTo(series),
      yearStep(series ?? edition, `${fourDigits(year)}-01-01`),
    ],
    shows: ({ month }) => ({ briefings: month.briefings }),
  },
  day: {
    ...unlessSaid,
    pages: { with: 'year' },
    section: 'dates',
    early: true,
    // a day of one briefing leads there
    canonical: ({ address, briefings }) =>
      briefings.length === 1 ? (briefings[0]?.address ?? address) : address,
    when: ({ date }) => date,
    way: ({ edition, series, date }) => stepsToDay(edition, series, date),
    shows: ({ briefings }) => ({ briefings }),
  },
  undated: {
    ...unlessSaid,
    pages: { with: 'year' },
    folder: 'undated',
    section: 'dates',
    early: true,
    way: ({ series }) => stepsTo(series),
    shows: ({ briefings }) => ({ briefings }),
  },
  series: {
    ...unlessSaid,
    *pages(edition, _listing) {
      for (const series of edition.series) {
        yield one('series', edition, series.address, { series });
        yield* datePages(edition, series);
      }
    },
    section: null,
    early: true,
    name: ({ series }) => series.title,
    shows: ({ series }) => ({ briefings: series.briefings }),
  },
  briefing: {
    ...unlessSaid,
    *pages(edition) {
      for (const briefing of edition.briefings) {
        yield one('briefing', edition, briefing.address, { briefing });
        if (!edition.itemPages) continue;
        for (const item of briefing.items) yield one('item', edition, item.address, { item });
      }
    },
    section: null,
    early: true,
    of: ({ briefing }) => ({ briefing, item: null }),
    way: ({ edition, briefing }) => stepsToDay(edition, briefing.series, briefing.briefing.date),
    name: ({ briefing }) => briefing.briefing.title,
    shows: ({ briefing }) => ({ said: briefing }),
  },
  item: {
    ...unlessSaid,
    pages: { with: 'briefing' },
    section: null,
    early: true,
    of: ({ item }) => ({ briefing: item.briefing, item }),
    way: ({ edition, item: { briefing } }) => stepsToBriefing(edition, briefing),
    name: ({ item }) => item.item.title,
    shows: ({ item }) => ({ said: item }),
  },
  beside: {
    ...unlessSaid,
    pages: (edition) =>
      edition.briefings.flatMap((briefing) =>
        briefing.translations.flatMap((other) =>
          other.beside === null ? [] : [one('beside', edition, other.beside, { briefing, other })],
        ),
      ),
    // the words stand on the pages of both briefings, where search engines find them
    engines: 'unlisted',
    section: null,
    early: true,
    of: ({ briefing }) => ({ briefing, item: null }),
    way: ({ edition, briefing }) => stepsToBriefing(edition, briefing),
    name: ({ briefing }) => briefing.briefing.title,
    shows: ({ briefing }) => ({ said: briefing }),
  },
  history: {
    ...unlessSaid,
    pages: (edition) =>
      edition.briefings.flatMap((briefing) => {
        const { history } = briefing;
        return history ? [one('history', edition, history.address, { briefing, history })] : [];
      }),
    // who searches for words that were corrected is not led to them before the correction
    engines: 'unlisted',
    section: null,
    of: ({ briefing }) => ({ briefing, item: null }),
    way: ({ edition, briefing }) => stepsToBriefing(edition, briefing),
    name: ({ briefing }) => briefing.briefing.title,
    shows: ({ briefing }) => ({ briefings: [briefing] }),
  },
  topic: {
    ...unlessSaid,
    *pages(edition) {
      for (const topic of [...edition.topics, ...edition.vagueTopics]) {
        for (const address of [topic.address, ...topic.otherAddresses])
          yield one('topic', edition, address, { topic });
        for (const part of withPages(topicByYear(topic)))
          yield yearPage(edition, { of: 'topics', subject: topic, part });
      }
    },
    canonical: ({ topic }) => topic.address,
    section: 'topics',
    positions: ({ topic }) => topic,
    way: ({ edition }) => [sectionStep(edition, 'topics')],
    name: ({ topic }) => topic.name,
    shows: ({ topic }) => ({ items: topic.entries.map(({ item }) => item) }),
  },
  speaker: {
    ...unlessSaid,
    *pages(edition) {
      for (const speaker of edition.speakers) {
        // a link that was made when the names were still two goes on
        for (const { address } of [speaker, ...speaker.otherNames])
          yield one('speaker', edition, address, { speaker });
        for (const part of withPages(personByYear(speaker)))
          yield yearPage(edition, { of: 'speakers', subject: speaker, part });
      }
    },
    canonical: ({ speaker }) => speaker.address,
    section: 'speakers',
    way: ({ edition }) => [sectionStep(edition, 'speakers')],
    name: ({ speaker }) => speaker.name,
    shows: ({ speaker }) => ({ items: speaker.items }),
  },
  namesakes: {
    ...unlessSaid,
    pages: (edition) =>
      edition.namesakes.map((namesakes) => one('namesakes', edition, namesakes.address, { namesakes })),
    engines: 'unlisted',
    section: 'speakers',
    way: ({ edition }) => [sectionStep(edition, 'speakers')],
    name: ({ namesakes }) => namesakes.name,
    shows: ({ namesakes }) => ({ items: namesakes.people.flatMap(({ items }) => items) }),
  },
  outlet: {
    ...unlessSaid,
    *pages(edition) {
      for (const outlet of edition.outlets) {
        for (const { address } of [outlet, ...outlet.otherNames])
          yield one('outlet', edition, address, { outlet });
        for (const part of withPages(personByYear(outlet)))
          yield yearPage(edition, { of: 'outlets', subject: outlet, part });
      }
    },
    canonical: ({ outlet }) => outlet.address,
    section: 'outlets',
    way: ({ edition }) => [sectionStep(edition, 'outlets')],
    name: ({ outlet }) => outlet.name,
    shows: ({ outlet }) => ({ items: outlet.items }),
  },
  'subject-year': {
    ...unlessSaid,
    pages: { with: 'topic' },
    section: ({ shown }) => shown.of,
    when: ({ shown: { part } }) => (part.year === null ? null : fourDigits(part.year)),
    way: ({ edition, shown: { of, subject } }) => [
      sectionStep(edition, of),
      { address: subject.address, name: subject.name },
    ],
    name: ({ shown: { subject, part } }) => `${subject.name}, ${part.year ?? ''}`,
    shows: ({ shown }) => ({ items: itemsOf(shown) }),
  },
  editorial: {
    ...unlessSaid,
    pages: (edition) =>
      edition.editorial.map((editorial) => one('editorial', edition, editorial.address, { editorial })),
    section: null,
    early: true,
    name: ({ editorial }) => editorial.title,
    shows: ({ editorial }) => ({ html: editorial.html }),
  },
  verification: {
    ...unlessSaid,
    pages: (edition) => [
      one('verification', edition, placeAddress(edition, 'verification'), {
        newest: edition.briefings[0] ?? null,
      }),
    ],
    folder: 'verification',
    section: null,
  },
  data: {
    ...unlessSaid,
    pages: (edition, { hasData }) =>
      hasData ? [one('data', edition, placeAddress(edition, 'data'), {})] : [],
    folder: 'data',
    section: null,
  },
  moved: {
    ...unlessSaid,
    pages: (edition) =>
      edition.former.flatMap((former) =>
        former.to ? [one('moved', edition, former.address, { former, to: former.to })] : [],
      ),
    engines: 'unlisted',
    canonical: ({ to }) => to.address.replace(/#.*$/, ''),
    section: null,
    way: nothing,
    name: ({ to }) => to.title,
  },
  gone: {
    ...unlessSaid,
    pages: (edition) =>
      edition.former.flatMap((former) =>
        former.to ? [] : [one('gone', edition, former.address, { former })],
      ),
    engines: 'left out',
    canonical: nothing,
    section: null,
    way: nothing,
    name: ({ former }) => former.title,
  },
  'not-found': {
    ...unlessSaid,
    pages: (edition, { isDefault }) => (isDefault ? [one('not-found', edition, '/404.html', {})] : []),
    engines: 'left out',
    canonical: nothing,
    section: null,
    way: nothing,
    anywhere: true,
  },
};

/** What is known of one page by its kind. */
export interface PageFacts extends Pick<PageKind<never>, 'engines' | 'early' | 'anywhere'> {
  section: Section | null;
  canonical: () => string | null;
  of: () => { briefing: SiteBriefing; item: SiteItem | null } | null;
  positions: () => Topic | null;
  when: () => string | null;
  way: () => Step[] | null;
  name: () => string;
  shows: () => Shown;
}

/** The row of a page’s kind, bound to the page: no other can be asked with it. */
export function factsOf<K extends Kind>(page: PageOf<K>, kinds: PageKinds): PageFacts {
  const { engines, section, early, anywhere, ...row }: PageKind<PageOf<K>> = kinds[page.kind];
  return {
    engines,
    section: typeof section === 'function' ? section(page) : section,
    early,
    anywhere,
    canonical: () => row.canonical(page),
    of: () => row.of(page),
    positions: () => row.positions(page),
    when: () => row.when(page) ?? row.of(page)?.briefing.briefing.date ?? null,
    way: () => row.way(page),
    name: () => row.name(page),
    shows: () => row.shows(page),
  };
}

/** The names right below /LANG/ that a series cannot have, as pages stand there. */
export function foldersOf(kinds: PageKinds): string[] {
  return Object.values(kinds).flatMap(({ folder }: PageKind<never>) => folder ?? []);
}

/** Every page of an edition, kind by kind. */
export function* pagesOf(edition: Edition, listing: Listing, kinds: PageKinds): Iterable<Page> {
  for (const { pages } of Object.values<PageKind<never>>(kinds)) {
    if (typeof pages === 'function') yield* pages(edition, listing);
  }
}

/** A page. What it is given comes last in it: spread first, it would have V8 make a shape of its own for each page. */
function one<K extends Kind>(kind: K, edition: Edition, address: string, data: PageData[K]): PageOf<K> {
  return { kind, address, lang: edition.lang, edition, ...data };
}

const withPages = <T>({ years }: ByYear<T>): YearPart<T>[] => years.filter(({ hasPage }) => hasPage);

function yearPage(edition: Edition, shown: YearOfSubject): PageOf<'subject-year'> {
  return one('subject-year', edition, shown.part.address, { shown });
}

const itemsOf = (shown: YearOfSubject): readonly SiteItem[] =>
  shown.of === 'topics' ? shown.part.held.map(({ item }) => item) : shown.part.held;

/** What the home page says of the whole. */
function ofLate(edition: Edition): PageData['home'] {
  const { briefings, undated, years } = edition;
  const dated = briefings.slice(0, briefings.length - undated.length);
  const months = new Set(years.flatMap((year) => year.months.map(({ month }) => month)));
  return {
    items: briefings.reduce((sum, briefing) => sum + briefing.items.length, 0),
    firstDate: dated.at(-1)?.briefing.date ?? null,
    lastDate: dated[0]?.briefing.date ?? null,
    months: [...months].sort((a, b) => a - b).map((month) => String(month).padStart(2, '0')),
    topics: latestTopics(edition),
    river: riverOf(edition),
    corrected: correctionsIn(briefings).filter(isLastOf),
  };
}

/** Years, months, days and the undated ones of a level: of an edition, or of a series. */
function* datePages(edition: Edition, series: Series | null): Iterable<Page> {
  const former = new Set(edition.former.map((one) => one.address));
  const { address, years, undated } = series ?? edition;
  for (const year of years) {
    yield one('year', edition, year.address, { series, year });
    for (const month of year.months) {
      yield one('month', edition, month.address, { series, month });
      for (const { address, date, briefings, previous, next } of month.days.toReversed()) {
        // a briefing of this level may have the day's own address, or may have had it
        if (former.has(address) || briefings.some((briefing) => briefing.address === address)) continue;
        const data = { series, date, briefings: briefings.toReversed(), previous, next };
        yield one('day', edition, address, data);
      }
    }
  }
  if (undated.length > 0) {
    yield one('undated', edition, placeAddress({ address }, 'undated'), { series, briefings: [...undated] });
  }
}

function sectionStep(edition: Edition, section: Section): Step {
  return { address: placeAddress(edition, section), section };
}

function stepsTo(series: Series | null): Step[] {
  return series ? [{ address: series.address, name: series.title }] : [];
}

function yearStep({ address }: { address: string }, date: string): Step {
  return { address: yearAddress(address, Number(date.slice(0, 4))), date, unit: 'year' };
}

/** The way to what stands below a briefing. */
function stepsToBriefing(edition: Edition, { address, series, briefing }: SiteBriefing): Step[] {
  const { date, title } = briefing;
  return [
    ...stepsToDay(edition, series, date),
    date ? { address, date, unit: 'day' } : { address, name: title },
  ];
}

/** Series, year and month of a day, or the undated ones, each with its page. */
function stepsToDay(edition: Edition, series: Series | null, date: string | null): Step[] {
  const level = series ?? edition;
  const first = stepsTo(series);
  if (date === null) return [...first, { address: placeAddress(level, 'undated'), section: 'undated' }];
  const month = monthAddress(level.address, Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return [...first, yearStep(level, date), { address: month, date, unit: 'month' }];
}
