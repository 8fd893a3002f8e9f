import { z } from 'zod';

/**
 * What a transcript becomes. One document a briefing; `lectern parse` prints exactly this, the site and every
 * export read it, and each TypeScript type is inferred from its schema. Fields are only ever added.
 */

/** First and last line in the source file, 1-based, both included. */
export const Lines = z.tuple([z.int().positive(), z.int().positive()]);
export type Lines = z.infer<typeof Lines>;

export const ItemKind = z.enum(['announcement', 'exchange', 'remarks']);
export type ItemKind = z.infer<typeof ItemKind>;

export const Role = z.enum(['question', 'answer', 'statement']);
export type Role = z.infer<typeof Role>;

/** A stretch of a paragraph that is not plain speech, as UTF-16 offsets into that paragraph. */
export const Mark = z.object({
  /** stage: `(Laughter.)`, `[inaudible]`; correction: `~~struck~~ [new]`, `*`; note: an editor's footnote or remark. */
  kind: z.enum(['stage', 'correction', 'note']),
  paragraph: z.int().nonnegative().describe('index into the turn’s paragraphs'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Mark = z.infer<typeof Mark>;

/** What one speaker says until the next speaks. */
export const Turn = z.object({
  role: Role,
  speaker: z
    .string()
    .nullable()
    .describe('a person or an office, cleaned ("Mr. Earnest"); null for an unnamed questioner'),
  office: z
    .string()
    .nullable()
    .optional()
    .describe('the office beside a name, "Secretary of Health"; null if none is printed'),
  outlet: z
    .string()
    .nullable()
    .optional()
    .describe('the newsroom of a questioner, where the transcript names it'),
  label: z
    .string()
    .nullable()
    .describe('verbatim as printed, without the separator; null if none is printed'),
  note: z.string().nullable().describe('a bracketed remark in the label, "retranslated from English"'),
  seconds: z
    .number()
    .nonnegative()
    .nullable()
    .optional()
    .describe(
      'where a printed time stamp says that the turn begins in the recording; null or left out where none does',
    ),
  recording: z
    .string()
    .optional()
    .describe('a link to that place in the recording, where front matter names one'),
  paragraphs: z.array(z.string()).describe('plain text, verbatim characters, the label taken off'),
  rich: z
    .array(z.string().nullable())
    .optional()
    .describe(
      'where the source has links or emphasis: sanitized HTML of that paragraph, else null; same length as paragraphs',
    ),
  marks: z.array(Mark).optional().describe('stage directions, corrections and notes inside the paragraphs'),
  lines: Lines,
});
export type Turn = z.infer<typeof Turn>;

/** An announcement, an exchange (question and answer) or remarks: what a link points to. */
export const Item = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .describe('unique in the briefing, stable, what a link ends with'),
  kind: ItemKind,
  title: z.string().min(1),
  titleFrom: z
    .enum(['heading', 'toc', 'text'])
    .describe('printed above it, out of the table of contents, or derived from what was said'),
  titleDecided: z
    .literal(true)
    .optional()
    .describe(
      'a person gave it, by a decision beside the transcript: what `titleFrom` says is of the title before that',
    ),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .optional()
    .describe('of a title joined from the table of contents; null where nothing was inferred'),
  topic: z
    .string()
    .nullable()
    .describe('the table of contents title (or topic heading) that it stands under'),
  followUp: z.boolean().describe('a further question under the same topic'),
  thread: z
    .int()
    .positive()
    .optional()
    .describe('number of the thread that it belongs to; one that was published before threads has none'),
  turns: z.array(Turn),
  lines: Lines.describe('the heading included'),
  anchors: z
    .array(z.array(z.string()))
    .optional()
    .describe(
      'of each paragraph, what a link to it ends with, where that is not ID-p1, ID-p2 …: it was published under another',
    ),
});
export type Item = z.infer<typeof Item>;

export const TocEntry = z.object({
  kind: z.enum(['announcement', 'exchange']),
  title: z.string().min(1),
  items: z.array(z.string()).describe('ids of the items that it names; [] where none was found'),
  line: z.int().positive().optional(),
});
export type TocEntry = z.infer<typeof TocEntry>;

/** Consecutive items that a reader would call one: what stands under one printed title, else what goes on about one matter. */
export const Thread = z.object({
  number: z.int().positive().describe('1-based, in the order said'),
  title: z.string().min(1).describe('as printed, else that of the item which tells most'),
  items: z.array(z.string()).min(1).describe('ids of its items, in the order said'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .optional()
    .describe('of its least sure border; null where titles settle them all'),
});
export type Thread = z.infer<typeof Thread>;

/** A stretch of the page that nobody said. */
export const Furniture = z.object({
  lines: Lines,
  kind: z.enum([
    'chrome', // menus, "Back to top", language bars, share buttons
    'title',
    'date',
    'place',
    'letterhead',
    'toc', // the printed table of contents, its headings included
    'heading', // a section heading that opens no item of its own ("Answers to media questions:")
    'rule', // ----, ****, ____
    'end', // "END 2:55 P.M. EST"
    'note', // an editor's note or footnote outside any turn
    'front-matter',
    'other',
  ]),
  text: z.string(),
});
export type Furniture = z.infer<typeof Furniture>;

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** A diagnostic, shaped after vfile messages. */
export const Message = z.object({
  rule: z
    .string()
    .regex(/^[a-z]+(?:-[a-z0-9]+)*$/)
    .describe('the id of a rule in src/model/rules.ts'),
  severity: Severity,
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable().optional(),
  reason: z.string(),
  confidence: z.number().min(0).max(1).optional(),
});
export type Message = z.infer<typeof Message>;

export const SourceInfo = z.object({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  encoding: z.string().optional().describe('as WHATWG names it, "utf-8", "windows-1252"'),
  format: z.enum(['text', 'html', 'markdown']).optional(),
  original: z
    .enum(['docx', 'pdf', 'srt', 'vtt'])
    .optional()
    .describe('what the file is, where its text was taken out of it: lines are those of that text'),
  places: z
    .array(z.tuple([z.int().positive(), z.int().positive(), z.int().positive()]))
    .optional()
    .describe(
      'of a file with pages: of each line of its text that is not blank, its page and its line on that page',
    ),
});
export type SourceInfo = z.infer<typeof SourceInfo>;

/** When words of a published briefing were corrected. */
export const Correction = z.object({
  date: z.iso.date(),
  from: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the raw file that was replaced'),
  items: z.array(z.string()).describe('ids of the items whose words changed, that came, or that went'),
});
export type Correction = z.infer<typeof Correction>;

export const Briefing = z.object({
  schema: z.literal(1),
  id: z
    .string()
    .describe(
      'date, then -2, -3 … for another of the same day, language and collection; undated ones get a slug of the file name',
    ),
  lang: z.string().describe('BCP 47'),
  dialect: z.string(),
  publisher: z
    .string()
    .optional()
    .describe('whose it is: it is set as this publisher sets its transcripts, and names it or its country'),
  title: z.string().min(1).describe('verbatim, white space folded'),
  date: z.iso.date().nullable().describe('ISO 8601, or null: never invented'),
  time: z.string().nullable().describe('as printed; no zone is invented'),
  place: z.string().nullable(),
  url: z.string().nullable().optional().describe('the address of the source page, if stated'),
  aliases: z
    .array(z.string())
    .optional()
    .describe('other addresses of the source page, where some are stated'),
  series: z.string().nullable().optional(),
  editions: z.array(z.string()).describe('the languages that the page itself lists'),
  toc: z.array(TocEntry),
  items: z.array(Item),
  threads: z
    .array(Thread)
    .optional()
    .describe('each item is in one; none where it was published before threads'),
  furniture: z.array(Furniture),
  messages: z.array(Message),
  source: SourceInfo,
  corrections: z
    .array(Correction)
    .optional()
    .describe('of words, since it was first published; the oldest first. Where it is published, it says so'),
});
export type Briefing = z.infer<typeof Briefing>;
