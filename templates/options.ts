import type { FeedLinks } from '../src/site/feed-addresses.ts';
import type { Day } from '../src/site/types.ts';
import type { PluralForms } from './format.ts';
import type { Content } from './html.ts';

/** What fragments are told beside the view. */

/** The way to a page; the last step is the page itself and has no address. */
export type Trail = readonly { title: string; address: string | null }[];

export interface HeadOptions {
  /** of this page alone; the archive's name is added */
  title: string;
  description: string;
  /** what a preview of a shared link says, where it is more telling than the title of the window */
  shareTitle?: string;
  /** the address of a picture that is shown with it */
  picture?: string | null;
  type?: 'website' | 'article';
  /** ISO date */
  published?: string | null;
  /** a page of which there are as many as answers says and links what is needed there alone */
  lean?: boolean;
  alternates?: readonly { lang: string; address: string }[];
  /** what follows the page; null where nothing does */
  feeds?: FeedLinks | null;
  /** a browser is told how to search the site from here */
  offersSearch?: boolean;
  /** what else machines are told of it */
  data?: Content;
  /** style sheets besides the one that every page has */
  styles?: readonly string[];
  /** names of client scripts besides the one that every page has */
  scripts?: readonly string[];
}

/** How the marks and notes of a page are set. */
export interface NoteMarks {
  /** a paragraph’s HTML with its marks as links; `text`: the same as text */
  inParagraph(paragraph: string, text: string): string;
  note(text: string): { attributes: Content; words: Content };
}

export interface LayoutOptions extends HeadOptions {
  /** the way down to this page, the home page left out; null on the home page itself */
  trail: Trail | null;
  /** one word for the style sheet: `page-home` … */
  name: string;
  main: Content;
  /** what the page is to machines, a type of schema.org; nothing where JSON-LD says it */
  schema?: 'QAPage' | null;
  /** the search form stands in the page itself, so the header leaves it out */
  ownSearch?: boolean;
  /** where this page is to be read in other languages, where that is not told by what it lists (src/site/same-page.ts) */
  translations?: readonly {
    lang: string;
    address: string /** what is said behind the language */;
    note?: string;
  }[];
}

/** How a briefing stands in a list. */
export interface EntryOptions {
  /** how many of its items are listed */
  limit?: number;
  level?: 2 | 3;
  /** what the date beside it leaves out, as the headings above already say it */
  dateStyle?: 'day' | 'day-month' | 'full';
}

/** How an item stands in a list across briefings. */
export interface ItemEntryOptions {
  /** the title, and few words of the answer */
  short?: boolean;
  /** who speaks is named, as it is not said above */
  named?: boolean;
  after?: Content;
}

export interface Neighbour {
  address: string;
  /** "Previous briefing"; where there is none, the style sheet says "Previous" */
  relation?: string;
  title: string;
  /** a date or a number before the title */
  lead?: Content;
  /** it goes on with the same matter, as the style sheet says */
  isOfThread?: boolean;
}

/** The address that a day of a calendar leads to. */
export type DayLink = (day: Day) => string;

/** A year, or a month, that a long list is jumped to by. */
export interface JumpPlace {
  href: string;
  name: Content;
  count?: string;
  isCurrent?: boolean;
}

/** What a chart over time counts, and where each year of it leads; nothing where that leads nowhere. */
export interface ChartOptions {
  forms?: PluralForms;
  yearLink?: (year: number) => string | null;
}
