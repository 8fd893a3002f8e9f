import type { Item } from './briefing.ts';

/** An item as the subjects see it. Items are named by their index in the list that was given. */
export interface SubjectItem {
  /** its words are read only where site.yaml names topics */
  item: Item;
  /** number of the briefing; a topic needs two different ones */
  briefing: number;
  date: string | null;
  /** id of the series, or null: what every item of a series is about is no topic of it */
  series: string | null;
  /** address of the item's page: what `exclude` in site.yaml may name */
  address: string;
}
