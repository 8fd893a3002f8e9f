import { z } from 'zod';

const name = z.string().min(1);
const series = z.string().min(1).describe('the series in which it is so; else in all');
const when = {
  series: series.optional(),
  from: z.iso.date().optional().describe('the first day on which it is so'),
  to: z.iso.date().optional().describe('the last day'),
};

const Alias = z.union(
  [name, z.strictObject({ name: name.describe('as transcripts print it'), ...when })],
  'a name as transcripts print it, or { name, series, from, to }',
);

/**
 * `people.yaml` of an archive: who is who, where transcripts do not say. It goes before whatever is worked out:
 *
 *     people:
 *       - name: Ann Example
 *         family: Example
 *         aliases: [Mr. Exampel, { name: Dr. Example, series: noon }]
 *         offices:
 *           - { office: The President, series: noon, from: 2031-01-20, to: 2035-01-20 }
 *     newsrooms:
 *       - { name: Orlu Herald, aliases: [The Herald] }
 *     never: [Voice]
 */
export const PeopleConfig = z.strictObject({
  people: z
    .array(
      z.strictObject({
        name: name.describe('the heading of the person’s page'),
        family: name.optional().describe('the surname, as it stands in the name: citations put it first'),
        aliases: z.array(Alias).optional().describe('other names under which the person answers'),
        offices: z
          .array(z.strictObject({ office: name.describe('a label that names an office alone'), ...when }))
          .optional()
          .describe('what the person held, and when'),
      }),
    )
    .optional()
    .describe('who answers, or is quoted'),
  newsrooms: z
    .array(
      z.strictObject({
        name: name.describe('the heading of the newsroom’s page'),
        aliases: z.array(name).optional().describe('as transcripts print it otherwise'),
      }),
    )
    .optional()
    .describe('newsrooms that transcripts print under several names'),
  never: z.array(name).optional().describe('labels that are nobody who answers: they get no page'),
});
export type PeopleConfig = z.infer<typeof PeopleConfig>;
