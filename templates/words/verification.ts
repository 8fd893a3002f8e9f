/** The words of the page that says how a quotation is checked. */
export interface VerificationWords {
  /** the page, and the link to it at the foot of others */
  title: string;
  lead: string;
  kept: string;
  rawFiles: string;
  manifest: string;
  lock: string;
  byHand: string;
  /** {verbatim}, {source}: as the link and its part of a briefing are called */
  save: string;
  /** above the commands */
  hash: string;
  /** {manifest}: the link to the file in which the newest briefing is listed */
  compare: string;
  /** {briefing}: the link to the newest briefing; its hash comes behind */
  newest: string;
  look: string;
  byCommand: string;
  site: string;
  list: string;
  unproved: string;
  unprovedText: string;
  /** where titles are made of what is said */
  headings: string;
}
