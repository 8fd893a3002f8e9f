import type { Item } from '../model/briefing.ts';

/** An item as the subjects see it. Items are named by their index in the list that was given. */
export interface SubjectItem {
  item: Item;
  /** number of the briefing; a topic needs two different ones */
  briefing: number;
  date: string | null;
  /** id of the series, or null: what every item of a series is about is no topic of it */
  series: string | null;
  /** address of the item's page: what `exclude` in site.yaml may name */
  address: string;
}

/** Why an item stands under a topic, in words that a page can print. */
export interface Why {
  rule: 'same-title' | 'similar-title' | 'similar-text' | 'recurring-name' | 'named-in-config';
  /** the words that settled it, as printed where they were printed */
  words: string[];
  /** 0–1 */
  score: number;
}

export interface FoundTopic {
  /** stable slug of the name */
  id: string;
  name: string;
  /** in the order of the items given */
  entries: { index: number; why: Why }[];
  /** indexes into the list of topics, nearest first */
  related: number[];
}

export interface FoundSpeaker {
  id: string;
  name: string;
  /** other names that were taken for the same person, each with the id that it has by itself */
  otherNames: { id: string; name: string }[];
  offices: string[];
  /** indexes of the items, in the order given */
  items: number[];
}
