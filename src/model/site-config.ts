import { z } from 'zod';

const Colour = z.string().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'a colour as #rgb or #rrggbb');

/** `site.yaml`: every field is optional, an unknown key is an error that names the nearest right one. */
export const SiteConfig = z.strictObject({
  title: z.string().min(1).optional().describe('name of the archive'),
  description: z.string().optional().describe('one sentence on what the archive holds'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where the site will stand, with its path; --base-url wins'),
  lang: z.string().optional().describe('default language, BCP 47; else the language of most briefings'),
  publisher: z.string().optional().describe('who publishes the archive, named at the foot of each page'),
  publisherUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where the publisher is found'),
  license: z.string().optional().describe('licence of the texts'),
  licenseUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('where the licence is read'),
  logo: z.string().optional().describe('an image file inside the archive'),
  colors: z
    .strictObject({
      accent: Colour.optional().describe('of links and marks, as #rgb or #rrggbb'),
      accentDark: Colour.optional().describe('the same on a dark ground'),
    })
    .optional()
    .describe('colours of the site'),
  items: z
    .enum(['pages', 'anchors'], {
      error: 'pages, a page for each answer, or anchors, its place in its briefing',
    })
    .optional()
    .describe('what a link to an answer leads to; anchors for a host that takes few files'),
  data: z
    .enum(['years', 'none'], {
      error: 'years, the items of each year as JSON Lines in /data/, or none',
    })
    .optional()
    .describe('what the site publishes as data'),
  embed: z
    .enum(['all', 'none'], {
      error: 'all, any site may show an answer in a frame, or none',
    })
    .optional()
    .describe('which other sites may show an answer in a frame: all, or none'),
  previews: z
    .enum(['briefings', 'none'], {
      error: 'briefings, a picture of each that services show beside a link to it, or none',
    })
    .optional()
    .describe(
      'what is drawn a picture of, for links that are shared; only where the address of the site is known',
    ),
  series: z
    .record(
      z.string(),
      z.strictObject({
        title: z.string().optional().describe('what the series is called'),
        titles: z
          .record(z.string(), z.string())
          .optional()
          .describe('the same on pages in other languages, by their tags: “fr: …”'),
        description: z.string().optional().describe('one sentence on it'),
        editionOf: z
          .string()
          .optional()
          .describe('the folder of the series that holds the same briefings in another language'),
      }),
    )
    .optional()
    .describe('series by the names of their folders'),
  topics: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('the heading of the topic’s page'),
        match: z
          .array(z.string().min(1))
          .optional()
          .describe('titles or words: an item whose title holds one belongs here'),
        merge: z.array(z.string().min(1)).optional().describe('names of found topics that become this one'),
        exclude: z
          .array(z.string().min(1))
          .optional()
          .describe('titles or item addresses that do not belong here'),
      }),
    )
    .optional()
    .describe('topics of your own, beside those that are found'),
});
export type SiteConfig = z.infer<typeof SiteConfig>;
