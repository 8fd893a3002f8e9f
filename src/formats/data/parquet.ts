import type { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DataFormat } from './format.ts';
import { packaged } from './package.ts';
import type { DataSource } from './source.ts';
import { type Cell, type Column, type Row, rowsOf, type Table, tables } from './table.ts';

/** Apache Parquet: columns, compressed, a group of rows a year; so who asks for one year reads little else. */
export const parquet: DataFormat = packaged({
  name: 'parquet',
  what: 'Apache Parquet: items.parquet and turns.parquet, a group of rows a year',
  media: 'application/vnd.apache.parquet',
  isPrintable: false,
  async *files(source) {
    for (const table of tables)
      yield { name: `${table.name}.parquet`, table, chunks: chunksOf(table, source) };
  },
});

/** So many rows are held at most: a year of more is several groups. */
const MOST_ROWS = 5_000;

async function* chunksOf(table: Table, source: DataSource): AsyncIterable<Uint8Array> {
  const library = await import('hyparquet-writer');
  const bytes = new library.ByteWriter();
  const writer = new library.ParquetWriter({ writer: bytes, schema: schemaOf(table), createdBy: 'Lectern' });
  for await (const rows of groupsOf(table, source)) {
    writeGroup(writer, rows, table);
    yield taken(bytes);
  }
  writer.finish();
  yield taken(bytes);
}

/** The rows of a table, year by year, at most so many at a time. */
export async function* groupsOf(
  table: Table,
  source: DataSource,
  most = MOST_ROWS,
): AsyncIterable<readonly Row[]> {
  let group: Row[] = [];
  let year: string | null = null;
  for await (const rows of rowsOf(table, source)) {
    for (const row of rows) {
      const own = typeof row.date === 'string' ? row.date.slice(0, 4) : '';
      if (group.length > 0 && (own !== year || group.length >= most)) {
        yield group;
        group = [];
      }
      year = own;
      group.push(row);
    }
  }
  if (group.length > 0) yield group;
}

function writeGroup(writer: ParquetWriter, rows: readonly Row[], { columns }: Table): void {
  const columnData = columns.map(({ name }) => ({
    name,
    data: rows.map((row) => stored(row[name] ?? null)),
  }));
  writer.write({ columnData, rowGroupSize: rows.length });
}

/** Half a character is none in UTF-8. */
const stored = (cell: Cell): Cell => (typeof cell === 'string' ? cell.toWellFormed() : cell);

/** What was written since it was last taken. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

type SchemaElement = ParquetWriter['schema'][number];
const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

const schemaOf = ({ columns }: Table): SchemaElement[] => [
  { name: 'briefings', num_children: columns.length },
  ...columns.flatMap(elementsOf),
];

/** A list is a group of three levels (LogicalTypes.md of the format). */
function elementsOf({ name, type, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  if (type === 'integer') return [{ name, type: 'INT32', repetition_type }];
  if (type !== 'list') return [{ name, ...text, repetition_type }];
  return [
    { name, converted_type: 'LIST', repetition_type, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...text, repetition_type: 'REQUIRED' },
  ];
}
