import type { Severity } from './briefing.ts';

/** What a diagnostic means. The documentation of the rules is made from this table. */
export interface Rule {
  severity: Severity;
  /** one line: what was noticed */
  summary: string;
  /** a line of a transcript (invented) that brings it about, or null */
  example: string | null;
  /** what a person can do about it */
  advice: string;
}

/** Every rule id that a message may carry, sorted by name. */
export const rules = {
  'toc-title-on-remarks': {
    severity: 'info',
    summary: 'A title of the table of contents belongs to remarks that no question opens.',
    example: '12. Harvest Day',
    advice: 'Nothing, if the remarks are about that title; else say in the sidecar file where the title belongs.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
