import { z } from 'zod';
import { Furniture } from './briefing.ts';
import { FrontMatter } from './front-matter.ts';

/**
 * What a person settled about one transcript, in NAME.decisions.yaml beside it. Each decision names its line by number
 * and by text, so that it fails loudly when the transcript changes under it:
 *
 *     front-matter:
 *       date: 2031-05-04
 *       url: https://example.org/briefings/12
 *     decisions:
 *       - line: 405
 *         text: 'Question: And the harvest?'
 *         do: split
 *       - { line: 431, text: 'Note: this is urgent', do: phrase }
 */
const place = {
  line: z.int().positive().describe('1-based line of the transcript, front matter counted'),
  text: z
    .string()
    .min(1)
    .describe('what stands there, white space folded; ending in "…" it states only the beginning'),
};

/** In characters: a heading is no paragraph. */
const LONGEST_TITLE = 300;

const titleGiven = z
  .string()
  .trim()
  .max(LONGEST_TITLE)
  .regex(/[\p{L}\p{N}]/u, 'a title has a letter or a digit');

const split = z
  .strictObject({
    ...place,
    do: z.literal('split'),
    title: titleGiven.optional().describe('of the new item; else as if the text had separated there'),
  })
  .describe('a new item begins at this line');

const join = z
  .strictObject({ ...place, do: z.literal('join') })
  .describe('the item that begins at this line belongs to the one before it');

const title = z
  .strictObject({
    ...place,
    do: z.literal('title'),
    title: titleGiven.describe('a title of the table of contents, or one of your own'),
  })
  .describe('this title belongs to the item that this line lies in');

const phrase = z
  .strictObject({ ...place, do: z.literal('phrase') })
  .describe('what looks like a label at the start of this line was said');

const label = z
  .strictObject({
    ...place,
    do: z.literal('label'),
    label: z.string().min(1).describe('the characters of the label, verbatim, as they open the line'),
    role: z.enum(['question', 'answer', 'statement']).describe('what the label opens'),
  })
  .describe('this line opens with a label that was not recognised, or in another role');

const saidBy = z
  .strictObject({
    ...place,
    do: z.literal('said-by'),
    name: z.string().min(1).describe('who it is; a printed label stays as it is'),
  })
  .describe('from this line on, up to the next label, this person speaks');

const furniture = z
  .strictObject({
    ...place,
    do: z.literal('furniture'),
    kind: Furniture.shape.kind.optional().describe('what it is, if it matters'),
  })
  .describe('nobody said this line');

const accept = z
  .strictObject({ ...place, do: z.literal('accept'), rule: z.string().min(1).describe('the id of the rule') })
  .describe('a message of this rule on this line was looked at and is right as it is: it becomes info');

export const Decision = z.discriminatedUnion('do', [
  split,
  join,
  title,
  phrase,
  label,
  saidBy,
  furniture,
  accept,
]);
export type Decision = z.infer<typeof Decision>;

export const Decisions = z.strictObject({
  'front-matter': FrontMatter.optional().describe(
    'what the transcript would state at its top, if it had room for it: a PDF has none. It goes before what stands there',
  ),
  decisions: z.array(Decision).default([]).describe('each names its line, and what is so about it'),
});
export type Decisions = z.infer<typeof Decisions>;
