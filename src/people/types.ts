import type { NamedHolder } from '../languages/office-names.ts';
import type { Item } from '../model/briefing.ts';
import type { NamedInFull } from '../outline/named.ts';
import type { Voice } from '../outline/outline.ts';

/** A briefing, as far as it tells who somebody is. */
export interface Heard {
  /** ISO 8601; null where it states none */
  date: string | null;
  series: { id: string; title: string } | null;
  title: string;
  /** who by its title and first lines holds which office */
  holders: readonly NamedHolder[];
  /** whom it names in full */
  named?: NamedInFull | undefined;
  /** whom it calls to ask, “Mr. Vale” */
  called?: readonly string[] | undefined;
  /** whom it calls by which office again and again, “vice president vale” */
  officesSaid?: readonly string[] | undefined;
  /** of its items: who is heard in each */
  items: readonly (readonly Voice[])[];
}

/** An item, and the file that it is in. */
export interface Place {
  file: string;
  item: Item;
}

/** Who is who in the briefings of one language, as it was worked out. */
export interface FoundInLanguage {
  briefings: readonly Heard[];
  /** of an item, by its number in the order of the briefings */
  placeOf: (item: number) => Place | undefined;
  speakers: FoundPeople;
  outlets: FoundPeople;
}

/**
 * Why another label is one person’s: `surname`, nobody else bears that name; `address`, it differs in Mr or Dr alone; `slip`, in a
 * letter, or it lost a part; `nickname`, in the form of the first name; `office`, it is an office of which nobody says who held it; `named`, the briefing says who holds the office; `between`, those before and after it do; `titled`, titles and first lines name the person in full; `spoken`, so does what is said; `stated`, people.yaml says so; `alias`, it is another name of a newsroom.
 */
export const whys = [
  'stated',
  'named',
  'titled',
  'spoken',
  'between',
  'office',
  'surname',
  'address',
  'slip',
  'nickname',
  'alias',
] as const;
export type Why = (typeof whys)[number];

export interface OtherName {
  /** the id that the name has by itself; null where it means another person too */
  id: string | null;
  name: string;
  why: Why;
  /** the item in which it is first so: an index, as in `items` */
  item: number;
}

export interface FoundSpeaker {
  id: string;
  name: string;
  /** names and offices that were taken for this person besides, each once for each reason */
  otherNames: OtherName[];
  offices: string[];
  /** every label that means the person, as it is printed */
  labels: string[];
  /** the name stands for several persons who are not named */
  several: boolean;
  /** indexes of the items, in the order given */
  items: number[];
}

/** A name or an office that stands for several persons, or for nobody: what its page leads to. */
export interface SharedName {
  id: string;
  name: string;
  /** their ids */
  people: string[];
  /** it is nobody’s who answers: a guest of the press asks under it */
  asks?: boolean;
  /** indexes of the items in which one of the press was taken to answer under it */
  answersIn?: readonly number[];
}

export interface FoundPeople {
  /** most items first */
  people: FoundSpeaker[];
  shared: SharedName[];
}
