import type { Lines } from '../model/briefing.ts';
import type { ItemPrints } from '../outline/prints.ts';
import type { Address, Lock } from './lock.ts';

/** What `settle` is given and gives. */

/** A briefing as it is to be published, without an address yet. */
export interface Unsettled {
  file: string;
  sha256: string;
  lang: string;
  series: string | null;
  date: string | null;
  /** its own number on its day, out of the name of the file, or null */
  ordinal: number | null;
  /** what it is called where it has no date */
  name: string;
  items: readonly UnsettledItem[];
}

export interface UnsettledItem {
  /** out of its title: what it is called if it is new */
  id: string;
  lines: Lines;
  prints: ItemPrints;
  /** every hash of each of its paragraphs (src/outline/prints.ts); asked for where words have changed */
  hashes: () => readonly (readonly string[])[];
}

export interface SettledItem {
  id: string;
  /** of each of its paragraphs, where one is not that of its place: what links to it end with */
  anchors: readonly (readonly string[])[] | null;
}

export interface SettledBriefing {
  address: Address;
  id: string;
  items: SettledItem[];
}

/** What became of the addresses that were known, and how many came. */
export interface Changes {
  kept: number;
  fresh: number;
  moved: Address[];
  gone: Address[];
  back: Address[];
  corrected: Address[];
}

/** A file that holds another briefing than the one that was published from it. */
export interface Reused {
  file: string;
  /** of the one that was */
  address: Address;
  /** of the one that is */
  now: Address;
}

export interface Settlement {
  /** in the order of those that were handed in */
  briefings: SettledBriefing[];
  /** "/en/" and "Noon" → "/en/noon/" */
  seriesAddress: (lang: string, series: string) => Address;
  lock: Lock;
  changes: Changes;
  reused: Reused[];
}

export interface SettleOptions {
  /** ISO 8601, the date of what happens now */
  today: string;
  /** files that are there and cannot be read: what was published of them stays as it is */
  failed?: ReadonlySet<string>;
}
