import { z } from 'zod';

/** What a transcript may state about itself, in YAML between `---` lines at its top. What is stated wins over what is inferred. */
export const FrontMatter = z.strictObject({
  date: z.iso.date().optional().describe('2021-11-03'),
  time: z.string().optional(),
  lang: z.string().optional().describe('BCP 47, "en", "pt-BR"'),
  title: z.string().optional(),
  place: z.string().optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where the transcript was published'),
  aliases: z
    .array(z.url({ protocol: /^https?$/ }))
    .min(1)
    .optional()
    .describe('other addresses at which the publisher has, or had, the same transcript'),
  recording: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where the briefing can be heard or seen: times beside labels lead into it'),
  video: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('the same'),
  series: z.string().optional(),
  dialect: z.string().optional(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;
