import type { DataFormat } from './format.ts';
import { packaged } from './package.ts';
import { type Cell, type Row, rowsOf, type Table, tables } from './table.ts';

/** Comma-separated values (RFC 4180), with a line of names; a list is one cell of JSON. */
export const csv: DataFormat = packaged({
  name: 'csv',
  what: 'comma-separated values: items.csv and turns.csv, for spreadsheets too',
  media: 'text/csv',
  isPrintable: true,
  async *files(source) {
    for (const table of tables) {
      async function* chunks() {
        yield line(table.columns.map(({ name }) => name));
        for await (const rows of rowsOf(table, source)) yield csvOf(rows, table);
      }
      yield { name: `${table.name}.csv`, table, chunks: chunks() };
    }
  },
});

export const csvOf = (rows: readonly Row[], { columns }: Pick<Table, 'columns'>): string =>
  rows.map((row) => line(columns.map(({ name }) => row[name] ?? null))).join('');

const line = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = computesNothing(typeof cell === 'string' ? cell : JSON.stringify(cell));
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe; so does one that begins with such apostrophes, so that whoever
 * takes one away has the text: "=1+1" → "'=1+1", "'=1+1" → "''=1+1".
 */
const computesNothing = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
