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
  'beside-transcripts': {
    severity: 'warning',
    summary: 'A file that looks like a transcript lies beside the folder transcripts/, not in it.',
    example: null,
    advice: 'Move it into transcripts/ if it should be published.',
  },
  'config-invalid': {
    severity: 'error',
    summary: 'site.yaml says something that cannot be used.',
    example: '  accent: blueish',
    advice: 'Mend the line; the rest of site.yaml and the site are built meanwhile.',
  },
  'config-unknown-key': {
    severity: 'error',
    summary: 'site.yaml has a key that means nothing.',
    example: 'titel: My archive',
    advice: 'Take the nearest right key that the message names.',
  },
  'date-differs-from-file-name': {
    severity: 'info',
    summary: 'The date of the text is not the one in the file name; the text was believed.',
    example: null,
    advice: 'If the file name is right, state the date in front matter.',
  },
  'date-from-file-name': {
    severity: 'info',
    summary: 'The text states no date; the one in the file name was taken.',
    example: null,
    advice: 'Nothing, if it is right; else state the date in front matter.',
  },
  'decision-stale': {
    severity: 'error',
    summary: 'The line that a decision names reads otherwise now; the decision was not applied.',
    example: null,
    advice: 'Look at the transcript, then mend the line number or the text of the decision.',
  },
  'decisions-invalid': {
    severity: 'error',
    summary: 'A file of decisions cannot be used.',
    example: '  - { line: 12, do: splitt }',
    advice: 'Mend the line; docs of the keys are in src/model/decisions.ts.',
  },
  'decisions-without-transcript': {
    severity: 'warning',
    summary: 'A file of decisions has no transcript beside it.',
    example: null,
    advice: 'Give both files the same name up to the ending.',
  },
  duplicate: {
    severity: 'warning',
    summary: 'The same briefing is in the archive twice; the second copy is not published.',
    example: null,
    advice: 'Remove one of the two files.',
  },
  'ignored-files': {
    severity: 'info',
    summary: 'Files that are no transcripts were left aside: pictures, styles, notes, hidden files.',
    example: null,
    advice: 'Nothing.',
  },
  'link-leads-out': {
    severity: 'error',
    summary: 'A symbolic link leads out of the archive and was not followed.',
    example: null,
    advice: 'Copy the file into the archive.',
  },
  'link-to-folder': {
    severity: 'warning',
    summary: 'A symbolic link leads to a folder and was not followed.',
    example: null,
    advice: 'Put the folder itself into the archive.',
  },
  'near-duplicate': {
    severity: 'warning',
    summary: 'Two briefings of one day and language say nearly the same.',
    example: null,
    advice: 'If one is a second posting of the other, remove it; both are published until then.',
  },
  'no-transcripts': {
    severity: 'error',
    summary: 'The archive holds no transcript.',
    example: null,
    advice: 'Put transcripts (.txt, .html, .md) into the folder, or into transcripts/ inside it.',
  },
  'parser-failed': {
    severity: 'error',
    summary: 'The parser failed on this file: a fault of Lectern, not of the transcript.',
    example: null,
    advice: 'Report it, with the file if you may; the other transcripts are not concerned.',
  },
  'toc-title-on-remarks': {
    severity: 'info',
    summary: 'A title of the table of contents belongs to remarks that no question opens.',
    example: '12. Harvest Day',
    advice:
      'Nothing, if the remarks are about that title; else say in the sidecar file where the title belongs.',
  },
  'unknown-file': {
    severity: 'warning',
    summary: 'A file is neither a transcript nor on the list of what is ignored.',
    example: null,
    advice: 'Save it as .txt, .html or .md if it is a transcript; else move it out of the archive.',
  },
  unreadable: {
    severity: 'error',
    summary: 'A file or folder cannot be read.',
    example: null,
    advice: 'Give yourself the right to read it, or take it out of the archive.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
