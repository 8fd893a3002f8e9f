import type { DataFormat } from './format.ts';
import { packaged } from './package.ts';
import { rowsOf, tables } from './table.ts';

/** JSON Lines: a row a line, UTF-8 (https://jsonlines.org). */
export const jsonl: DataFormat = packaged({
  name: 'jsonl',
  what: 'JSON Lines: items.jsonl and turns.jsonl, a row a line',
  media: 'application/jsonl',
  isPrintable: true,
  async *files(source) {
    for (const table of tables) {
      async function* chunks() {
        for await (const rows of rowsOf(table, source)) yield linesOf(rows);
      }
      yield { name: `${table.name}.jsonl`, table, chunks: chunks() };
    }
  },
});

export const linesOf = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
