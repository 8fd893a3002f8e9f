import type { Said } from './runs.ts';

/** Why an item stands under a topic, in words that a page can print. */
export interface Why {
  rule:
    | 'same-title'
    | 'similar-title'
    | 'similar-text'
    | 'recurring-name'
    | 'recurring-words'
    | 'named-in-config';
  /** the words that settled it, as printed where they were printed */
  words: string[];
  /** 0–1 */
  score: number;
}

export interface FoundTopic {
  /** stable slug of the name */
  id: string;
  name: string;
  /** slugs of other names that mean it */
  otherIds: string[];
  /** in the order of the items given */
  entries: { index: number; why: Why }[];
  /** indexes into the list of topics, nearest first */
  related: number[];
  /** says nothing: it has its page, as it may have been published, and stands in no list */
  isVague: boolean;
}

/** A topic while it is made: its name, and why each item is in it. */
export interface Topic {
  name: string;
  /** what its address is made of */
  base: string;
  /** the same of other names that mean it */
  others?: readonly string[];
  entries: Map<number, Why>;
  /** from site.yaml: never dropped, and found ones that are the same give way to it */
  fixed: boolean;
}

/**
 * Proper names in running text, told by their capitals: several capitalised words in a row inside a sentence, or one word
 * that is nearly always written with a capital and stands as a noun.
 */
export interface Names {
  /** the names of a text, as printed, in order; persons and empty names left out */
  of(said: Said): string[];
}
