import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv, csvOf } from '../../../src/formats/data/csv.ts';
import type { Column } from '../../../src/formats/data/table.ts';
import { trials } from '../../helpers/trials.ts';
import { briefing, item, turn } from '../../site/made.ts';
import { allOf, filesOf, siteOf } from './made.ts';
import { python } from './tools.ts';

const columnsOf = (names: readonly string[]): Column[] =>
  names.map((name) => ({ name, type: 'string', nullable: true, description: '' }));

/** Reads what RFC 4180 says, character by character: another way than it is written by. An empty cell without quotation marks is null. */
function read(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  let cell: string | null = null;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"') {
      isQuoted = true;
      cell ??= '';
    } else if (sign === ',') {
      row.push(cell);
      cell = null;
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], null];
      at += 1;
    } else cell = `${cell ?? ''}${sign}`;
  }
  return rows;
}

/** What whoever reads takes away. */
const withoutGuard = (cell: string | null) => (cell && /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const cells = fc.option(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom("'", '=', '"', ',', '\r', '\n', '-', '@', '+', '\t', 'a') }),
  ),
);

it('What is written as CSV is read as it was, and nothing in it is a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, cells, cells), { minLength: 1 }), (rows) => {
      const columns = columnsOf(['a', 'b', 'c']);
      const text = csvOf(
        rows.map(([a, b, c]) => ({ a, b, c })),
        { columns },
      );
      const found = read(text);
      expect(found.map((row) => row.map(withoutGuard))).toEqual(rows);
      for (const cell of found.flat()) expect(cell ?? '').not.toMatch(/^[=+\-@\t\r]/);
    }),
    trials(200),
  );
});

it('CSV has a line of names, a list as JSON and lines that end as the standard says', async () => {
  const said = item('ferry', 'The "ferry", late', [
    turn('question', '=SUM(A1)', { speaker: 'Bo Hark' }),
    turn('answer', '-- yes', { speaker: 'Ms. Lindt' }),
  ]);
  const files = await filesOf(csv, allOf(siteOf([briefing('2031-05-04', { items: [said] })])));
  const [names, items] = read(files.get('items.csv') ?? '');
  const [, question, answer] = read(files.get('turns.csv') ?? '');
  const of = (row: (string | null)[] | undefined, name: string) => row?.[names?.indexOf(name) ?? -1];
  expect(names?.slice(0, 3)).toEqual(['id', 'address', 'briefing']);
  expect([of(items, 'title'), of(items, 'askers'), of(items, 'topics'), of(items, 'series')]).toEqual([
    'The "ferry", late',
    '["Bo Hark"]',
    '[]',
    null,
  ]);
  expect([question, answer].map((row) => row?.find((cell) => /SUM|yes/.test(cell ?? '')))).toEqual([
    "'=SUM(A1)\n",
    "'-- yes\n",
  ]);
});

it.skipIf(!python)('CSV is what Python reads', () => {
  const text = csvOf([{ a: 'one,\r\n"two"', b: null }], { columns: columnsOf(['a', 'b']) });
  const program =
    'import csv, io, json, sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.read(), newline="")))))';
  const out = execFileSync('python3', ['-X', 'utf8', '-c', program], { input: text, encoding: 'utf8' });
  expect(JSON.parse(out)).toEqual([['one,\r\n"two"', '']]);
});
