import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { jsonl } from '../../../src/formats/data/jsonl.ts';
import { groupsOf, parquet } from '../../../src/formats/data/parquet.ts';
import { turnsTable } from '../../../src/formats/data/table.ts';
import { briefing, item, turn } from '../../site/made.ts';
import { allOf, bytesOf, filesOf, siteOf } from './made.ts';

const site = siteOf([
  briefing('2030-12-31', { items: [item('ferry', 'The ferry'), item('tide', 'The tide 𝒳')] }),
  briefing('2031-05-04', {
    series: 'treasury',
    items: [
      item('toll', 'The toll', [
        turn('question', 'What of it?', { speaker: 'Bo Hark' }),
        turn('question', 'And the bridge?', { speaker: 'Ann Vale' }),
        turn('answer', '', { paragraphs: [] }),
      ]),
    ],
  }),
  briefing('notice', { date: null }),
]);

async function buffers(): Promise<Map<string, ArrayBuffer>> {
  const found = new Map<string, ArrayBuffer>();
  for await (const file of parquet.files(allOf(site))) {
    const bytes = await bytesOf(file);
    found.set(
      file.name,
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
  }
  return found;
}

it('Parquet holds the rows that JSON Lines holds, lists as lists', async () => {
  const [found, lines] = [await buffers(), await filesOf(jsonl, allOf(site))];
  for (const name of ['items', 'turns']) {
    const file = found.get(`${name}.parquet`) ?? new ArrayBuffer(0);
    const rows = (lines.get(`${name}.jsonl`) ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(await parquetReadObjects({ file })).toEqual(rows);
  }
});

it('Parquet never waits for more rows than it may hold, and a group is of one year', async () => {
  const sizes: [number, number][] = [];
  for (const most of [1, 2, 3])
    for await (const rows of groupsOf(turnsTable, allOf(site), most)) {
      expect(rows.length).toBeLessThanOrEqual(most);
      expect(new Set(rows.map(({ date }) => date)).size).toBe(1);
      sizes.push([most, rows.length]);
    }
  // turns: four of 2030, three of 2031, two without a date
  expect(sizes.filter(([most]) => most === 3).map(([, size]) => size)).toEqual([3, 1, 3, 2]);
  expect(sizes.filter(([most]) => most === 1)).toHaveLength(9);
});

it('Parquet has a group of rows a year', async () => {
  const metadata = parquetMetadata((await buffers()).get('items.parquet') ?? new ArrayBuffer(0));
  expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([2, 1, 1]);
});
