import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Figures of an independent count, as `NAME.ref.json` beside a transcript states them; its other fields are not used. */
export const Reference = z.object({
  source: z.string(),
  name: z.string(),
  title: z.string().nullish(),
  date: z.string().nullable(),
  question_turns: z.int(),
  answer_turns: z.int(),
  turns: z.int().optional(),
  speaker_labels: z.array(z.string()).default([]),
  nonspace_chars: z.int().optional(),
});
export type Reference = z.infer<typeof Reference>;

export interface Case {
  source: string;
  name: string;
  /** the transcript as pasted text */
  text: string;
  /** the saved page of the same briefing, or null */
  page: string | null;
  reference: Reference;
}

/** Every transcript below the folder that has a reference, a subfolder a source, in order. Throws on a malformed reference. */
export function findCases(folder: string): Case[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((source) => casesOf(folder, source));
}

function casesOf(folder: string, source: string): Case[] {
  return readdirSync(join(folder, source))
    .filter((file) => file.endsWith('.ref.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.ref.json'.length);
      const at = (ending: string) => join(folder, source, name + ending);
      const reference = Reference.parse(JSON.parse(readFileSync(at('.ref.json'), 'utf8')));
      return {
        source,
        name,
        text: at('.txt'),
        page: existsSync(at('.html')) ? at('.html') : null,
        reference,
      };
    });
}
