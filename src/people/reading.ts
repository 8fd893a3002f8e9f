import type { Heard, Why } from './types.ts';

/** Whom a label means in a briefing, and why, where the label does not say it. */
export interface Meant {
  name: string;
  why: Why | null;
  /** what the person was called before that was known, and may have had a page as */
  former?: string;
}

/** Whom the label that somebody answers under in a briefing means; null for nobody. */
export type ReadName = (label: string, heard: Heard) => Meant | null;
