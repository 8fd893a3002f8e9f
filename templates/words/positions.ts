import type { PluralForms } from '../format.ts';

/** The words around what is said on a topic again and again. */
export interface PositionWords {
  title: string;
  /** so many of them, behind which they are folded */
  shown: PluralForms;
  /** how it was found, and that each line leads to what it was found in */
  how: string;
  /** "11 times in these or similar words": in so many answers */
  times: PluralForms;
  /** each stands before a date */
  first: string;
  last: string;
  /** instead of words that are those above */
  usual: string;
  /** "3 times", behind a wording */
  often: PluralForms;
  /** so many that are not shown */
  otherWordings: PluralForms;
  others: PluralForms;
}
