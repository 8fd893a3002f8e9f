import type { Turn } from '../src/model/briefing.ts';
import type { FeedLinks } from '../src/site/feed-addresses.ts';
import type { Piece } from '../src/site/history.ts';
import type { Positions } from '../src/site/positions.ts';
import type { River } from '../src/site/river.ts';
import type { Score } from '../src/site/score.ts';
import type {
  Day,
  Edition,
  Elsewhere,
  Item,
  Month,
  Page,
  PageFacts,
  PageOf,
  Site,
  SiteBriefing,
  SiteItem,
  Speaker,
  Year,
} from '../src/site/types.ts';
import type { Content, Html } from './html.ts';
import type {
  ChartOptions,
  DayLink,
  EntryOptions,
  HeadOptions,
  ItemEntryOptions,
  JumpPlace,
  LayoutOptions,
  Neighbour,
  NoteMarks,
  Trail,
} from './options.ts';
import type { Words } from './words/types.ts';

/** What a template is given: the page, the site around it, the words of its language, a way to link, and the fragments. */
export interface View {
  page: Page;
  /** what is known of its kind */
  kind: PageFacts;
  site: Site;
  edition: Edition;
  lang: string;
  dir: 'ltr' | 'rtl';
  words: Words;
  /** the link from this page to an address of the site */
  to(address: string): string;
  /** whether turns are those of the page of an answer alone: they are marked for machines, as no block of data says it, and paragraphs have short names */
  marked?: boolean;
  /** marks of notes in what is said are links, where there are notes */
  notes?: NoteMarks;
  /** the fragments of this build: `view.parts.turn(view, …)` */
  parts: Parts;
}

export type { PageOf };

/** A page template: it returns the whole document. */
export type PageTemplate<Kind extends Page['kind']> = (page: PageOf<Kind>, view: View) => Html;

/** The template of every kind of page, under the name by which `--templates DIR` may replace it. */
export type Pages = { readonly [Kind in Page['kind']]: PageTemplate<Kind> };

/** What sets the pages of one build. */
export interface Templates {
  readonly pages: Pages;
  readonly parts: Parts;
}

/**
 * Every fragment, under the name by which `--templates DIR` may replace it. Templates call fragments through the view
 * only, so that a replaced one is used everywhere in its build, and nowhere else.
 */
export interface Parts {
  /** A part of a page with its name in the margin, and there what else is said of it. `id` is that of its heading. */
  readonly band: (id: string, title: Content, body: Content, beside?: Content) => Html;
  /** The way down to a page from the home page. */
  readonly breadcrumbs: (view: View, trail: Trail) => Html;
  /** A briefing in a list: its date in the margin, its title, facts and items beside it. */
  readonly briefingEntry: (view: View, briefing: SiteBriefing, options?: EntryOptions) => Html;
  /** The days of a month, Monday first (ISO 8601). A day with a briefing is a link with a mark for each. */
  readonly calendar: (
    view: View,
    year: number,
    month: number,
    held: readonly Day[],
    dayLink: DayLink,
  ) => Html;
  /** One month of a year: its name, how much it holds, its calendar. */
  readonly calendarMonth: (
    view: View,
    year: number,
    month: number,
    held: Month | null,
    dayLink: DayLink,
  ) => Html;
  /**
   * The briefing's own contents list, by the kinds of items; follow-ups hang under their question. Closed on a narrow
   * screen, where it would stand before the words and then stays at the top with the title of what is being read; on a
   * wide one the style sheet shows it beside them, open or not.
   */
  readonly contents: (view: View, briefing: SiteBriefing) => Html;
  /** One line: what the feeds follow, and the feeds; nothing where there are none. */
  readonly follow: (
    view: View,
    what: 'archive' | 'series' | 'topic' | 'person',
    feeds: FeedLinks | null,
  ) => Html | null;
  readonly footer: (view: View, options: LayoutOptions) => Html | false;
  readonly head: (view: View, options: HeadOptions) => Html;
  readonly header: (view: View, options: LayoutOptions) => Html;
  /** The turns of an item, its paragraphs numbered through; the rest as in `turn`, which gets the `heart` where it is said first. */
  readonly item: (view: View, item: SiteItem, heart?: string | null) => Html[];
  /** One item in a list across briefings: its title, what was asked, the first words of the answer, who spoke. */
  readonly itemEntry: (view: View, item: SiteItem, options?: ItemEntryOptions) => Html;
  /**
   * The items of a briefing as a contents list, number and title: announcements beside questions where there are both.
   * At most `limit`, with a link to the rest.
   */
  readonly itemList: (view: View, briefing: SiteBriefing, limit?: number) => Html;
  /** Items of one briefing as rows: number, title, the first words of the answer. */
  /** @param by whose words stand below the titles; else those of whoever answers first */
  readonly itemRows: (view: View, items: readonly SiteItem[], by?: Speaker | null) => Html[];
  /** Lists of years, or of months, each of which is jumped to: beside a long list where there is room. */
  readonly jump: (label: string, lists: readonly (readonly JumpPlace[])[], heading?: Content) => Html;
  /** The whole document: head, header, main, footer. */
  readonly layout: (view: View, options: LayoutOptions) => Html;
  /** How often a subject came up: bars drawn at build time, the same numbers in a table behind them. */
  readonly monthChart: (
    view: View,
    months: readonly { month: string; count: number }[],
    options?: ChartOptions,
  ) => Html | null;
  /** Previous and next, at the foot of a page; without a `label` where nothing else on the page leads anywhere. */
  readonly neighbours: (
    view: View,
    previous: Neighbour | null,
    next: Neighbour | null,
    label?: string | null,
  ) => Html | null;
  /** Speakers or newsrooms as a list, in the order given: name, office, how often and when. */
  readonly people: (view: View, speakers: readonly Speaker[], asks: boolean) => Html;
  /** A text beside an earlier one: what went struck through, what came underlined. */
  readonly pieces: (view: View, pieces: readonly Piece[]) => Content;
  /** What is said on a topic again and again, each once, with what deviates, folded; nothing where nothing is. */
  readonly positions: (view: View, positions: Positions) => Html | null;
  /** All briefings on one axis of time, a lane a series; below, on the same axis, what came up most. */
  readonly river: (view: View, picture: River) => Html;
  /** A briefing as one bar, a segment a thread, shaded by who speaks: to see who speaks how long, and to go there. */
  readonly score: (view: View, score: Score) => Html;
  /** The box on every page: a plain form, so that it works without JavaScript. "/" leads to it. */
  readonly searchForm: (view: View, size?: 'small' | 'large') => Html;
  /** Where the words come from: date, place, the file as it came, the data, the same in other languages. */
  readonly source: (view: View, briefing: SiteBriefing) => Html;
  /** what stood on the page of a briefing and does so no more */
  readonly elsewhere: (view: View, rows: readonly Elsewhere[]) => Html;
  /** How often, over time, at the size of a word. What it shows stands beside it in figures, so that it is not read out. @param held of each month or year, whether it lies in no time of which nothing is held */
  readonly spark: (counts: readonly number[], held?: readonly boolean[]) => Html | null;
  /**
   * What one speaker says, set as in a play: the name beside the words. `first` is the number of its first paragraph in
   * the item; `heart` the words that stand for a heading, with a sign beside their line.
   */
  /** @param doubt where it is told why the words may be another’s; null where they are not doubted */
  readonly turn: (
    view: View,
    item: Item,
    said: Turn,
    first: number,
    heart?: string | null,
    doubt?: string | null,
  ) => Html;
  /** All years with the number of briefings in each, as a row of bars that lead to them. */
  readonly yearStrip: (view: View, years: readonly Year[], current?: number | null) => Html;
  /** All years, each with its page; nothing where no briefing has a date. */
  readonly yearsBand: (view: View, years: readonly Year[]) => Html | null;
}
