import { z } from 'zod';
import { ItemKind, Role } from './briefing.ts';

/**
 * The rows of whatever an archive is exported to. Each says by itself what it is of, so that a table needs no other beside it. Fields are
 * only ever added.
 */

const Where = z.object({
  address: z
    .string()
    .describe('where it is published; begins with https:// where the archive states where it stands, else /'),
  briefing: z.string().describe('address of the briefing in the site'),
  briefing_title: z.string().describe('title of the briefing, as printed'),
  date: z.iso.date().nullable().describe('day of the briefing; empty where none is stated'),
  series: z.string().nullable().describe('series of the briefing, as its address has it'),
  lang: z.string().describe('language (BCP 47)'),
  kind: ItemKind.describe('announcement, exchange (question and answer) or remarks'),
  title: z.string().describe('what the item is called'),
  thread: z.string().describe('title of the thread: consecutive items about one matter'),
  topics: z.array(z.string()).describe('topics of the archive that the item belongs to'),
});

const Proof = z.object({
  first_line: z.int().positive().describe('first line of it in the transcript, 1-based'),
  last_line: z.int().positive().describe('last line of it in the transcript'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the transcript as it came'),
});

/** An announcement, an exchange or remarks. */
export const ItemRow = z.object({
  id: z.string().describe('unique in the archive: the briefing and the name of the item in it'),
  ...Where.shape,
  askers: z.array(z.string()).describe('persons who ask, as printed'),
  outlets: z.array(z.string()).describe('newsrooms that ask'),
  speakers: z.array(z.string()).describe('who answers or states'),
  counterparts: z
    .array(z.string())
    .describe('ids of the items that say the same in another language, where that is at least 0.95 probable'),
  text: z
    .string()
    .describe(
      'what is said, verbatim: of each turn its label as printed, and its paragraphs, each a line. The first 32 digits of its SHA-256 stand in the manifest of the site',
    ),
  ...Proof.shape,
});
export type ItemRow = z.infer<typeof ItemRow>;

/** What one speaker says until the next speaks. */
export const TurnRow = z.object({
  id: z.string().describe('unique in the archive: the item and the number of the turn in it'),
  item: z.string().describe('id of the item that it is a part of'),
  number: z.int().positive().describe('of the turn in its item, 1-based'),
  ...Where.shape,
  role: Role.describe('question, answer or statement'),
  speaker: z.string().nullable().describe('who speaks; empty for an unnamed questioner'),
  office: z.string().nullable().describe('the office beside the name, if one is printed'),
  outlet: z.string().nullable().describe('the newsroom of a questioner, where the transcript names it'),
  label: z.string().nullable().describe('the label of the turn as printed, if one is'),
  text: z.string().describe('what is said, verbatim: its paragraphs, each a line'),
  ...Proof.shape,
});
export type TurnRow = z.infer<typeof TurnRow>;

/** That an item belongs to a topic. */
export const TopicRow = z.object({
  topic: z.string().describe('title of the topic'),
  address: z
    .string()
    .describe('where its page is; begins with https:// where the archive states where it stands, else /'),
  lang: z.string().describe('language (BCP 47) of the items'),
  item: z.string().describe('id of an item that belongs to it'),
});
export type TopicRow = z.infer<typeof TopicRow>;

/** An item as a site publishes it, a file a year. Its topics stand in a file of their own: they change where another year changes. */
export const PublishedItemRow = ItemRow.omit({ topics: true });
