import type { Page } from 'playwright-core';

/** A page of a built site as it stands open in a browser, for all that is looked at on it. */
export interface Visit {
  page: Page;
  kind: string;
  /** in the row of the pages that are visited, from 0 */
  at: number;
  /** Whether it is looked at in every way: of other words in what another site has shown so, some ways do. */
  everything: boolean;
}

/** One thing that holds on every kind of page. */
export interface Promised {
  /** goes on after "Every kind of page of ARCHIVE" */
  sentence: string;
  /**
   * Looks at a page, and leaves it loaded.
   * @returns what is wrong with it, in words; nothing where all is well
   */
  look(visit: Visit): Promise<string[]>;
}
