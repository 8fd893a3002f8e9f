import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { summaryOf } from '../../test/helpers/summary.ts';
import type { Figure } from './baseline.ts';
import { commonLength } from './sequences.ts';

/** What a person made of a transcript, as `expected.json` beside it says; the rest of it is not used here. */
const Expected = z.object({
  head: z.object({
    title: z.string(),
    date: z.string().nullable(),
    time: z.string().nullable(),
    place: z.string().nullable(),
  }),
  items: z.array(
    z.object({ item: z.string(), followUp: z.boolean().default(false), turns: z.array(z.string()) }),
  ),
  toc: z.array(z.string()),
  furniture: z.array(z.string()),
});
type Expected = z.infer<typeof Expected>;

/** 12–13 answer [MR. EXAMPLE (00:12)] Mr. Example */
const TURN = /^(\S+) (\w+)(?: \[(.*?)\])?(?= |$)/;
const STAMP = /\d:\d\d/;
/** "3–4 letterhead" */
const isOf = (kinds: readonly string[]) => (entry: string) => kinds.includes(entry.split(' ').at(-1) ?? '');

const turnsOf = ({ items }: Expected) =>
  items
    .flatMap(({ turns }) => turns)
    .map((entry) => {
      const [, lines = '', role = '', label] = TURN.exec(entry) ?? [];
      return { lines, role, label };
    });
const labelsOf = (found: Expected) =>
  turnsOf(found).flatMap(({ lines, label }) => (label === undefined ? [] : [`${lines} ${label}`]));

/** What each kind of trouble is told by: entries of which the right ones, in order, are counted. */
export const kinds: Readonly<Record<string, (found: Expected) => string[]>> = {
  roles: (found) => turnsOf(found).map(({ lines, role }) => `${lines} ${role}`),
  labels: labelsOf,
  'time stamps': (found) => labelsOf(found).filter((label) => STAMP.test(label)),
  letterheads: ({ head, furniture }) => [
    head.title,
    ...(head.place === null ? [] : [head.place]),
    ...furniture.filter(isOf(['title', 'place', 'letterhead'])),
  ],
  dates: ({ head, furniture }) => [`${head.date}`, `${head.time}`, ...furniture.filter(isOf(['date']))],
  'running heads': ({ furniture }) => furniture.filter(isOf(['chrome', 'rule', 'end', 'note', 'other'])),
  threads: ({ items }) => items.map(({ item, followUp }) => `${followUp ? 'goes on' : 'opens'} ${item}`),
  titles: ({ items }) => items.map(({ item }) => item),
  contents: ({ toc }) => toc,
};

const inputs = ['input.txt', 'input.md', 'input.html'];

/** Of each kind how much of what a person saw in the invented transcripts below a folder is read so. */
export function figuresOfKinds(folder: string): Record<string, Figure> {
  const pairs = readdirSync(folder).flatMap((name) => {
    const file = inputs.map((input) => join(folder, name, input)).find((path) => existsSync(path));
    const expected = join(folder, name, 'expected.json');
    if (!file || !existsSync(expected)) return [];
    const briefing = parse(readSource(file, readFileSync(file)));
    const read = (value: unknown) => Expected.parse(value);
    return [{ want: read(JSON.parse(readFileSync(expected, 'utf8'))), have: read(summaryOf(briefing)) }];
  });
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, entriesOf]) => {
      const figure = { held: 0, of: 0 };
      for (const { want, have } of pairs) {
        const wanted = entriesOf(want);
        figure.held += commonLength(wanted, entriesOf(have));
        figure.of += wanted.length;
      }
      return [kind, figure];
    }),
  );
}
