import type { Names } from '../../site/names.js';
import type { FiledName } from '../format/places.js';

/** What is known of an archive whose texts lie in a file, to be searched by reading them: all but the words. */
export interface TextsFacts {
  defaultLang: string;
  baseUrl: string | null;
  /** by language, as the site spells it */
  names: Record<string, Names>;
  parts: PartFacts[];
}

/** The items of a language. The place of one is its number: the undated first, then the oldest. */
export interface PartFacts {
  lang: string;
  /** ISO date of each place; empty where it has none */
  days: string[];
  /** how many words each has */
  lengths: number[];
  /** by value of a filter, the runs of places that have it: by turns how many do not and how many do */
  filters: Partial<Record<FiledName, Record<string, number[]>>>;
  briefings: BriefingFacts[];
}

/** Where the texts of a briefing lie: a line of JSON. */
export interface BriefingFacts {
  /** of the transcript in the archive */
  file: string;
  /** the place of its first item, and how many there are */
  first: number;
  items: number;
  /** bytes of the line */
  start: number;
  end: number;
}

/** An item of such a line. */
export interface ItemText {
  /** as a search holds it (format/record.ts) */
  url: string;
  title: string;
  content: string;
  /** of each turn, its line in the transcript, and how many letters of it are in the content, which ends with the last */
  turns: [line: number, letters: number][];
}
