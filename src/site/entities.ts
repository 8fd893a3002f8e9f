import type { FormerVersion } from '../archive/types.ts';
import type { NamedHolder } from '../languages/office-names.ts';
import type { Briefing, Item } from '../model/briefing.ts';
import type { NamedInFull } from '../outline/named.ts';
import type { Voice } from '../outline/outline.ts';
import type { Recall } from '../outline/recalls.ts';
import type { Subjects } from '../outline/subjects.ts';
import type { Why } from '../people/types.ts';

/** What a site is made of, language by language, with every address, order and neighbour settled; its pages are in page-kinds.ts. */

/** A link with its text: all that a list needs. */
export interface Ref {
  address: string;
  title: string;
  /** ISO date, where there is one */
  date?: string | null;
}

/** A speaker or a newsroom, as its items refer to it. */
export interface PersonRef extends Ref {
  /** as in `Speaker` */
  id: string;
  /** every label that means the person, as turns print it */
  labels: readonly string[];
  /** the surname, where it is known: words of the title at its end or its beginning */
  family: string | null;
}

/** What a search can be narrowed to: values, some of them with what they are called. */
export interface Filters {
  /** "2031" */
  year: [value: string, label: string][];
  series: [value: string, label: string][];
  /** by name */
  speaker: [value: string, label: string][];
  outlet: [value: string, label: string][];
  topic: [value: string, label: string][];
  /** "2031-03" */
  month: string[];
}

/** What was published under the address of a briefing, one version after the other. */
export interface History {
  address: string;
  /** the newest first: at least two */
  versions: Version[];
}

export interface Version {
  /** ISO date: when it was published; null where that is not recorded */
  date: string | null;
  /** ids of the items whose words changed with it; none where only what nobody said did, or for the first one */
  items: readonly string[];
  /** the transcript as it came; `former` where another stands in its place */
  text: { address: string; sha256: string; former: FormerVersion | null };
}

/** Everything of one language. */
export interface Edition {
  lang: string;
  address: string;
  /** whether items have pages; else each is a place on its briefing's */
  itemPages: boolean;
  /** newest first; undated ones last */
  briefings: SiteBriefing[];
  years: Year[];
  /** by the days that their titles name, then by title */
  undated: SiteBriefing[];
  series: Series[];
  topics: Topic[];
  /** those that say nothing, `isVague` of src/topics/types.ts: whoever has their address finds their pages, which nothing leads to */
  vagueTopics: Topic[];
  speakers: Speaker[];
  outlets: Speaker[];
  /** names of speakers that stand for several persons, or for nobody */
  namesakes: Namesakes[];
  editorial: Editorial[];
  /** what was published under addresses that nothing has now */
  former: Former[];
  filters: Filters;
  /** what the search page compares words of the language by, or null; a file of @orama/stemmers: "italian" and "it" */
  stemmer: { name: string; tag: string } | null;
}

/** An address that was published and leads elsewhere now, or to nothing that is held. */
export interface Former {
  address: string;
  /** ISO date of the build that noticed it */
  since: string;
  /** where that stands now; null where it is gone */
  to: Ref | null;
  /** the briefing that it was a part of, where that stands */
  from: Ref | null;
  /** what it was called and how its words began, as far as that is known */
  title: string;
  text: string;
}

/** What was published on the page of a briefing that stands, and stands on it no more. */
export interface Elsewhere extends Former {
  /** what links to it end with: its id, then those of its paragraphs */
  places: string[];
}

export interface Series {
  id: string;
  /** the id of the series whose briefings these are in another language; else its own */
  editionOf: string;
  title: string;
  /** what it is called in other languages, by their tags, as site.yaml says */
  titles: Readonly<Record<string, string>>;
  description: string | null;
  address: string;
  years: Year[];
  /** newest first; undated ones last */
  briefings: SiteBriefing[];
  /** by the days that their titles name, then by title */
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
  /** those that hold a briefing, oldest first */
  days: Day[];
  previous: Ref | null;
  next: Ref | null;
}

/** A day of an edition or a series. */
export interface Day {
  /** ISO date */
  date: string;
  /** its own: a page that lists its briefings, or the first of them */
  address: string;
  /** where a calendar leads: its one briefing, the page that lists them, else its place in the month */
  target: string;
  /** in the order held */
  briefings: readonly SiteBriefing[];
  previous: Ref | null;
  next: Ref | null;
}

/** The same briefing in another language. */
export interface Translation extends Ref {
  lang: string;
  briefing: SiteBriefing;
  /** the page that shows this one beside it; null where there are too many languages for such pages */
  beside: string | null;
}

/** A briefing that an item recalls. */
export interface Recalled extends Ref {
  /** where that is said */
  line: number;
}

/** Another transcript of a briefing. */
export interface Alike extends Ref {
  /** it says of itself that it was corrected, and this one does not */
  isCorrected: boolean;
  /** what is counted once is counted there: of two it is the corrected one, else the first */
  isCounted: boolean;
}

export interface SiteBriefing {
  address: string;
  lang: string;
  series: Series | null;
  briefing: Briefing;
  items: SiteItem[];
  /** in the order said: each item is in one */
  threads: readonly SiteThread[];
  previous: Ref | null;
  next: Ref | null;
  /** the same briefing in the archive’s other languages */
  translations: Translation[];
  /** other transcripts of it, of that day and language, which say nearly the same */
  alike: readonly Alike[];
  /** the items of later days that recall what was said in it, the oldest first */
  recalledIn: readonly Ref[];
  /** who by its title and first lines holds which office */
  holders: readonly NamedHolder[];
  /** whom it names in full */
  named: NamedInFull | undefined;
  /** whom it calls to ask, “Mr. Vale” */
  called: readonly string[] | undefined;
  officesSaid: readonly string[] | undefined;
  /** what topics are found by */
  subjects: () => Subjects;
  /** stands for what was parsed: pages of two that differ have different ones; null where it is not known */
  digest: string | null;
  /** what its words are kept under in the cache of the archive; null where they are not */
  keptAs: string | null;
  /** hashes of the words of its items, in order: src/outline/said.ts */
  said: () => readonly string[];
  /** how many of its items are exchanges, and announcements */
  questions: number;
  announcements: number;
  words: number;
  /** reading time in whole minutes, at least 1 */
  minutes: number;
  /** ISO date: when it was first published; null where that is not recorded */
  since: string | null;
  /** null where it was never published otherwise */
  history: History | null;
  /** in the order of their addresses */
  elsewhere: readonly Elsewhere[];
  /** addresses of the JSON document and of the verbatim file */
  json: string;
  source: string;
  /** of the text that was taken out of a document; null where the verbatim file is a text */
  extracted: string | null;
}

/** Consecutive items that a reader would call one. */
export interface SiteThread {
  title: string;
  /** in the order said */
  items: readonly [SiteItem, ...SiteItem[]];
  /** the one that bears its title, where a list leads */
  lead: SiteItem;
  /** how many of its items are exchanges */
  questions: number;
}

export interface SiteItem {
  /** its page, or its place on that of its briefing: "/en/2021/11/03/#fishing-quotas" */
  address: string;
  item: Item;
  /** ids in this briefing under which a part of it was published: its links lead here */
  formerly: readonly string[];
  /** where other parts of it stand since it was split, and what it was a part of before */
  parts: readonly Ref[];
  partOf: readonly Ref[];
  /** 1-based, in the briefing */
  number: number;
  words: number;
  /** one sentence for previews and lists: the question’s heart, or the first words */
  description: string;
  /** the beginning of the answer, as far as lists show it; null where nobody answers */
  opening: string | null;
  /** the same of others who answer behind whoever does first, by their names as printed */
  others: readonly (readonly [name: string, words: string])[];
  /** what its answers are known again by, sentence by sentence: `readSayings` of src/outline/sayings.ts */
  sayings: string;
  /** index of the turn that says the words of its derived title in one piece; null where none does, or the title is printed */
  heart: number | null;
  /** stands for its title and its words wherever it is listed: src/outline/listed.ts; empty where nothing does */
  listed: string;
  /** who answers or states, as their pages are called, in order of appearance */
  names: readonly string[];
  voices: readonly Voice[];
  /** what it says that was said here on another day, as it was read */
  recalls: readonly Recall[];
  /** the briefings that are meant, where one alone can be */
  recalled: readonly Recalled[];
  /** the pages of those who answer or state, of the newsrooms that ask, and of the topics; items share these lists */
  speakers: readonly PersonRef[];
  outlets: readonly PersonRef[];
  topics: readonly Ref[];
  previous: Ref | null;
  next: Ref | null;
  briefing: SiteBriefing;
}

export interface Topic {
  id: string;
  name: string;
  address: string;
  /** of other names that mean it, under which it was published before: they show the same */
  otherAddresses: string[];
  /** oldest first */
  entries: TopicEntry[];
  firstDate: string | null;
  lastDate: string | null;
  /** one a month from first to last, empty months included; if that were more than 3,600, without them. Counted when it is first asked for */
  readonly months: { month: string; count: number }[];
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
  /** as in `PersonRef` */
  family: string | null;
  /** other names that were taken for the same person; their addresses lead to this page as well */
  otherNames: { name: string; address: string }[];
  /** why a name was taken for this person, by reason; in the order of `whys` */
  joined: { why: Why; names: string[] }[];
  /** several persons who are not named */
  several: boolean;
  address: string;
  offices: string[];
  firstDate: string | null;
  lastDate: string | null;
  /** as in `Topic` */
  readonly months: { month: string; count: number }[];
  /** oldest first: the items in which they speak (or ask) */
  items: SiteItem[];
}

/** A name under which several persons answer, or nobody: its address leads to them. */
export interface Namesakes {
  name: string;
  address: string;
  people: Speaker[];
  /** nobody of them answers: a guest of the press asks under it */
  asks: boolean;
}

/** A Markdown page of the archive’s own, already safe HTML. */
export interface Editorial {
  address: string;
  title: string;
  html: string;
  /** what it shows, where it shows any: where that stands in the site, and in the archive */
  pictures?: readonly { address: string; file: string }[];
}

export type { Briefing, Item };
