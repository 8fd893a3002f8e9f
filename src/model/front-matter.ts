import { z } from 'zod';

/** What a transcript may state about itself, in YAML between `---` lines at its top. What is stated wins over what is inferred. */
export const FrontMatter = z.strictObject({
  date: z.iso.date().optional().describe('the day of the briefing, as 2021-11-03'),
  time: z.string().optional().describe('the time of the day, as it is to be shown'),
  lang: z.string().optional().describe('the language of the transcript, BCP 47: "en", "pt-BR"'),
  title: z.string().optional().describe('of the briefing'),
  place: z.string().optional().describe('where it was held'),
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
    .describe('the same as recording'),
  series: z.string().optional().describe('the series that it belongs to; else its folder says'),
  dialect: z.string().optional().describe('how it is read, by the id of a dialect; else its looks say'),
});
export type FrontMatter = z.infer<typeof FrontMatter>;
