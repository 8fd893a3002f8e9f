import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonl } from '../../../src/formats/data/jsonl.ts';
import { itemsTable, jsonSchemaOf, tables } from '../../../src/formats/data/table.ts';
import { ItemRow, TurnRow } from '../../../src/model/data-rows.ts';
import { hashOfSaid } from '../../../src/outline/said.ts';
import { briefing, item, turn } from '../../site/made.ts';
import { allOf, filesOf, siteOf } from './made.ts';

const ferry = item('ferry', 'The ferry', [
  turn('question', 'When will it run?', { label: 'QUESTION', outlet: 'Orlu Herald', lines: [4, 4] }),
  turn('answer', 'On June 1.', { label: 'MS. LINDT', speaker: 'Ms. Lindt', lines: [6, 6] }),
  turn('question', 'Sure?', { label: 'Q', speaker: 'Bo Hark', lines: [8, 8] }),
  turn('answer', 'Sure.', { speaker: 'Ms. Lindt', paragraphs: ['Sure.', 'Quite sure.'], lines: [10, 11] }),
]);
const site = siteOf(
  [
    briefing('2031-05-06', { series: 'treasury', items: [item('toll', 'The toll')] }),
    briefing('2031-05-04', { items: [ferry, item('tide', 'The tide', [turn('answer', 'It comes.')])] }),
    briefing('notice', { date: null }),
  ],
  { url: 'https://harbour.example/briefings/' },
);

async function rowsOf<T>(name: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = (await filesOf(jsonl, allOf(site))).get(name) ?? '';
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}

describe('The rows of an archive', () => {
  it('say by themselves what they are of, the oldest first and the undated last', async () => {
    const rows = await rowsOf('items.jsonl', z.strictObject(ItemRow.shape));
    expect(rows.map(({ id, date }) => [id, date])).toEqual([
      ['/en/2031/05/04/#ferry', '2031-05-04'],
      ['/en/2031/05/04/#tide', '2031-05-04'],
      ['/en/treasury/2031/05/06/#toll', '2031-05-06'],
      ['/en/undated/notice/#river-tolls', null],
    ]);
    expect(rows[0]).toMatchObject({
      address: 'https://harbour.example/briefings/en/2031/05/04/ferry.html',
      briefing: '/en/2031/05/04/',
      briefing_title: 'Briefing 2031-05-04',
      series: null,
      lang: 'en',
      kind: 'exchange',
      title: 'The ferry',
      askers: ['Bo Hark'],
      outlets: ['Orlu Herald'],
      speakers: ['Ms. Lindt'],
      sha256: '0'.repeat(64),
    });
    expect(rows[2]?.series).toBe('treasury');
  });

  it('hold every word of every turn, and the words of an item as the manifest hashes them', async () => {
    const [row] = await rowsOf('items.jsonl', ItemRow);
    expect(row?.text).toBe(
      'QUESTION\nWhen will it run?\nMS. LINDT\nOn June 1.\nQ\nSure?\nSure.\nQuite sure.\n',
    );
    const hash = createHash('sha256')
      .update(row?.text ?? '')
      .digest('hex');
    expect(hash.slice(0, 32)).toBe(hashOfSaid(ferry.turns));
  });

  it('of turns lead to the paragraph that each begins with, and to their item', async () => {
    const rows = await rowsOf('turns.jsonl', z.strictObject(TurnRow.shape));
    expect(
      rows.slice(0, 5).map(({ id, address, text }) => [id.slice(16), address.replace(/^.*#/, ''), text]),
    ).toEqual([
      ['ferry.1', 'ferry-p1', 'When will it run?\n'],
      ['ferry.2', 'ferry-p2', 'On June 1.\n'],
      ['ferry.3', 'ferry-p3', 'Sure?\n'],
      ['ferry.4', 'ferry-p4', 'Sure.\nQuite sure.\n'],
      ['tide.1', 'tide-p1', 'It comes.\n'],
    ]);
    expect(rows[3]).toMatchObject({
      item: '/en/2031/05/04/#ferry',
      number: 4,
      role: 'answer',
      speaker: 'Ms. Lindt',
      label: null,
      first_line: 10,
      last_line: 11,
    });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('lead to the words themselves where an address was given to a paragraph before', async () => {
    const kept = item('ferry', 'The ferry', undefined, { anchors: [['boat-p1'], ['boat-p3', 'ferry-p2']] });
    const turns = (await filesOf(jsonl, allOf(siteOf([briefing('2031-05-04', { items: [kept] })])))).get(
      'turns.jsonl',
    );
    expect(turns).toContain('"address":"/en/2031/05/04/#boat-p3"');
  });
});

describe('Beside the rows', () => {
  it('a schema says of each field what it holds', () => {
    for (const table of tables) {
      const { properties, required } = z
        .object({
          properties: z.record(z.string(), z.looseObject({ description: z.string().min(5) })),
          required: z.array(z.string()),
        })
        .parse(JSON.parse(jsonSchemaOf(table)));
      expect(Object.keys(properties)).toEqual(table.columns.map(({ name }) => name));
      expect(required).toEqual(Object.keys(properties));
      for (const { name, description } of table.columns)
        expect(properties[name]?.description).toBe(description);
    }
    expect(itemsTable.columns.find(({ name }) => name === 'date')).toMatchObject({
      type: 'date',
      nullable: true,
    });
    expect(itemsTable.columns.find(({ name }) => name === 'topics')).toMatchObject({ type: 'list' });
  });

  it('a data package says how many bytes each file has, and which hash', async () => {
    const files = await filesOf(jsonl, allOf(site));
    const { resources } = z
      .object({ resources: z.array(z.object({ path: z.string(), bytes: z.int(), hash: z.string() })) })
      .parse(JSON.parse(files.get('datapackage.json') ?? ''));
    expect(resources).toEqual(
      ['items.jsonl', 'turns.jsonl'].map((path) => {
        const bytes = Buffer.from(files.get(path) ?? '');
        return {
          path,
          bytes: bytes.length,
          hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        };
      }),
    );
  });
});
