import type { ArchiveMessage } from '../archive/types.ts';
import type { Briefing, Item, Message } from '../model/briefing.ts';

/**
 * What the templates are given: every page of the site as plain data, with every address, order and neighbour settled.
 * Templates only set it in type. An address is a root path of lower-case ASCII, "/en/2021/11/03/"; `templates/link.ts`
 * turns it into a link that is relative to the page it stands on, so that the site works under any path.
 */
export interface Site {
  title: string;
  description: string;
  /** absolute, without a slash at the end, or null where it is not known */
  baseUrl: string | null;
  defaultLang: string;
  publisher: { name: string; url: string | null } | null;
  license: { name: string; url: string | null } | null;
  logo: string | null;
  colors: { accent: string | null; accentDark: string | null };
  editions: Edition[];
  pages: Page[];
  /** what could not be settled and is missing, or stands plainly */
  faults: ArchiveMessage[];
}

/** A link with its text: all that a list needs. */
export interface Ref {
  address: string;
  title: string;
  /** ISO date, where there is one */
  date?: string | null;
}

/** Everything of one language. */
export interface Edition {
  lang: string;
  address: string;
  /** newest first; undated ones last */
  briefings: SiteBriefing[];
  years: Year[];
  undated: SiteBriefing[];
  series: Series[];
  topics: Topic[];
  speakers: Speaker[];
  outlets: Speaker[];
  editorial: Editorial[];
}

export interface Series {
  id: string;
  title: string;
  description: string | null;
  address: string;
  years: Year[];
  /** newest first; undated ones last */
  briefings: SiteBriefing[];
  undated: SiteBriefing[];
}

export interface Year {
  year: number;
  address: string;
  months: Month[];
  briefings: SiteBriefing[];
  previous: Ref | null;
  next: Ref | null;
}

export interface Month {
  year: number;
  /** 1–12 */
  month: number;
  address: string;
  briefings: SiteBriefing[];
  previous: Ref | null;
  next: Ref | null;
}

export interface SiteBriefing {
  address: string;
  lang: string;
  series: Series | null;
  briefing: Briefing;
  items: SiteItem[];
  previous: Ref | null;
  next: Ref | null;
  /** the same briefing in the archive’s other languages */
  translations: (Ref & { lang: string })[];
  words: number;
  /** reading time in whole minutes, at least 1 */
  minutes: number;
  /** addresses of the JSON document and of the verbatim file */
  json: string;
  source: string;
}

export interface SiteItem {
  address: string;
  item: Item;
  /** 1-based, in the briefing */
  number: number;
  words: number;
  /** one sentence for previews and lists: the question’s heart, or the first words */
  description: string;
  /** who answers or states, cleaned names, in order of appearance */
  speakers: string[];
  topics: Ref[];
  previous: Ref | null;
  next: Ref | null;
  briefing: SiteBriefing;
}

export interface Topic {
  id: string;
  name: string;
  address: string;
  /** oldest first */
  entries: TopicEntry[];
  firstDate: string | null;
  lastDate: string | null;
  /** one a month from first to last, empty months included; if that were more than 3,600, without them */
  months: { month: string; count: number }[];
  related: Ref[];
}

export interface TopicEntry {
  item: SiteItem;
  /** why it is here: "same-title", "similar-text", "named-in-config" … with the words that settled it */
  why: { rule: string; words: string[]; score: number };
}

export interface Speaker {
  id: string;
  name: string;
  /** other names that were taken for the same person; their addresses lead to this page as well */
  otherNames: { name: string; address: string }[];
  address: string;
  offices: string[];
  firstDate: string | null;
  lastDate: string | null;
  /** oldest first: the items in which they speak (or ask) */
  items: SiteItem[];
}

/** A Markdown page of the archive’s own, already safe HTML. */
export interface Editorial {
  address: string;
  title: string;
  html: string;
}

/** One HTML file of the site. A new page type is one member here, one maker in src/site/pages and one template. */
export type Page = { address: string; lang: string } & (
  | { kind: 'root' }
  | { kind: 'home'; edition: Edition }
  | { kind: 'year'; edition: Edition; series: Series | null; year: Year }
  | { kind: 'month'; edition: Edition; series: Series | null; month: Month }
  | { kind: 'day'; edition: Edition; series: Series | null; date: string; briefings: SiteBriefing[] }
  | { kind: 'series'; edition: Edition; series: Series }
  | { kind: 'briefing'; edition: Edition; briefing: SiteBriefing }
  | { kind: 'item'; edition: Edition; item: SiteItem }
  | { kind: 'topics'; edition: Edition }
  | { kind: 'topic'; edition: Edition; topic: Topic }
  | { kind: 'speakers'; edition: Edition }
  | { kind: 'speaker'; edition: Edition; speaker: Speaker }
  | { kind: 'outlets'; edition: Edition }
  | { kind: 'outlet'; edition: Edition; outlet: Speaker }
  | { kind: 'dates'; edition: Edition }
  | { kind: 'undated'; edition: Edition; series: Series | null; briefings: SiteBriefing[] }
  | { kind: 'search'; edition: Edition }
  | { kind: 'editorial'; edition: Edition; editorial: Editorial }
  | { kind: 'not-found'; edition: Edition }
);

export type { Briefing, Item, Message };
