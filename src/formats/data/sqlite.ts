import type { Database } from 'node-sqlite3-wasm';
import type { DataFormat } from './format.ts';
import { type Cell, type Column, type Row, type Table, tables } from './table.ts';

/** A database of SQLite 3, with a full-text search (FTS5) over the items; a list is JSON, as json_each() reads it. */
export const sqlite: DataFormat = {
  name: 'sqlite',
  what: 'one database, briefings.sqlite, with the tables items and turns and a full-text search',
  media: 'application/vnd.sqlite3',
  isPrintable: false,
  async *files(source) {
    yield {
      name: 'briefings.sqlite',
      write: async (path) => {
        const { default: library } = await import('node-sqlite3-wasm');
        const database = new library.Database(path);
        try {
          database.exec(before);
          const inserts = tables.map((table) => ({ table, insert: database.prepare(insertion(table)) }));
          try {
            for await (const briefing of source.briefings()) {
              database.exec('BEGIN');
              for (const { table, insert } of inserts)
                for (const row of table.rows(briefing, source)) insert.run(valuesOf(row, table));
              database.exec('COMMIT');
            }
          } finally {
            for (const { insert } of inserts) insert.finalize();
          }
          finish(database);
        } finally {
          database.close();
        }
      },
    };
  },
};

/** The file is a draft until it is whole: what is half written is thrown away. */
const before = [
  'PRAGMA journal_mode = OFF',
  'PRAGMA synchronous = OFF',
  ...tables.map(definition),
  "CREATE VIRTUAL TABLE items_search USING fts5(title, text, content='items', tokenize='unicode61')",
].join(';\n');

function finish(database: Database): void {
  database.exec("INSERT INTO items_search(items_search) VALUES ('rebuild')");
  for (const column of ['date', 'briefing'])
    database.exec(`CREATE INDEX items_${column} ON items(${column})`);
  database.exec('CREATE INDEX turns_item ON turns(item)');
}

/** What each column holds stands beside it, for whoever asks `.schema`. */
function definition({ name, columns, what }: Table): string {
  const lines = columns.map(
    (column, at) => `  ${columnOf(column)}${at < columns.length - 1 ? ',' : ''} -- ${column.description}`,
  );
  return `CREATE TABLE ${name} ( -- ${what}\n  rowid INTEGER PRIMARY KEY,\n${lines.join('\n')}\n)`;
}

function columnOf({ name, type, nullable }: Column): string {
  const kind = type === 'integer' ? 'INTEGER' : 'TEXT';
  return `${name} ${kind}${nullable ? '' : ' NOT NULL'}${name === 'id' ? ' UNIQUE' : ''}`;
}

const insertion = ({ name, columns }: Table): string =>
  `INSERT INTO ${name} VALUES (NULL${', ?'.repeat(columns.length)})`;

const valuesOf = (row: Row, { columns }: Table): (string | number | null)[] =>
  columns.map(({ name }) => boundOf(row[name] ?? null));

function boundOf(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  // SQLite would read a text up to its first NUL, and half a character as none
  if (typeof cell === 'string') return cell.toWellFormed().replaceAll('\0', '\ufffd');
  return JSON.stringify(cell);
}
