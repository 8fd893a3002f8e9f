import { primaryTag } from '../../languages/index.ts';
import type { DataFormat } from './format.ts';
import type { DataSource } from './source.ts';
import { type Cell, type Column, type Row, rowsOf, type Table, tables } from './table.ts';

/** What psql loads into PostgreSQL 14 or later: tables in a schema of their own, with a full-text search over the items. */
export const postgres: DataFormat = {
  name: 'postgres',
  what: 'briefings.sql for psql: the tables items and turns, with a full-text search by language',
  media: 'application/sql',
  isPrintable: true,
  async *files(source) {
    yield { name: 'briefings.sql', chunks: script(source) };
  },
};

async function* script(source: DataSource): AsyncIterable<string> {
  yield before;
  const langs = new Set<string>();
  for (const table of tables) {
    yield definition(table);
    yield `COPY lectern.${table.name} (${table.columns.map(({ name }) => name).join(', ')}) FROM stdin;\n`;
    for await (const rows of rowsOf(table, source)) {
      for (const { lang } of rows) langs.add(primaryTag(String(lang)));
      yield copied(rows, table);
    }
    yield '\\.\n\n';
  }
  yield after([...langs].sort());
}

const before = `-- psql -X -d DATABASE -f briefings.sql
-- What a former export wrote is replaced; nothing outside of the schema “lectern” is touched.
\\set ON_ERROR_STOP on
BEGIN;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = on;
SET LOCAL client_min_messages = warning;
CREATE SCHEMA IF NOT EXISTS lectern;
DROP TABLE IF EXISTS lectern.items, lectern.turns;

`;

function definition({ name, columns, what }: Table): string {
  const lines = columns.map((column) => `  ${columnOf(column)}`).join(',\n');
  const comments = columns.map(
    (column) => `COMMENT ON COLUMN lectern.${name}.${column.name} IS ${quoted(column.description)};\n`,
  );
  return `CREATE TABLE lectern.${name} (\n${lines}\n);\nCOMMENT ON TABLE lectern.${name} IS ${quoted(what)};\n${comments.join('')}`;
}

const types = { string: 'text', date: 'date', integer: 'integer', list: 'text[]' } as const;

const columnOf = ({ name, type, nullable }: Column): string =>
  `${name} ${types[type]}${nullable ? '' : ' NOT NULL'}${name === 'id' ? ' PRIMARY KEY' : ''}`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Rows as COPY reads them in its text format: a row a line, cells parted by tabs. */
export const copied = (rows: readonly Row[], { columns }: Pick<Table, 'columns'>): string =>
  rows.map((row) => `${columns.map(({ name }) => cellOf(row[name] ?? null)).join('\t')}\n`).join('');

function cellOf(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  return escaped(typeof cell === 'string' ? cell : `{${cell.map(elementOf).join(',')}}`);
}

/** An element of an array: "a\"b" */
const elementOf = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const signs = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  // no text of PostgreSQL can hold it
  ['\0', '\ufffd'],
]);

const escaped = (text: string): string =>
  text.toWellFormed().replace(/[\\\n\r\t\0]/g, (sign) => signs.get(sign) ?? sign);

/** The text search configurations that each PostgreSQL since 14 has. */
const configurations = new Map(
  Object.entries({
    ar: 'arabic',
    ca: 'catalan',
    da: 'danish',
    de: 'german',
    el: 'greek',
    en: 'english',
    es: 'spanish',
    eu: 'basque',
    fi: 'finnish',
    fr: 'french',
    ga: 'irish',
    hi: 'hindi',
    hu: 'hungarian',
    hy: 'armenian',
    id: 'indonesian',
    it: 'italian',
    lt: 'lithuanian',
    nb: 'norwegian',
    ne: 'nepali',
    nl: 'dutch',
    nn: 'norwegian',
    no: 'norwegian',
    pt: 'portuguese',
    ro: 'romanian',
    ru: 'russian',
    sr: 'serbian',
    sv: 'swedish',
    ta: 'tamil',
    tr: 'turkish',
    yi: 'yiddish',
  }),
);

/** A tsvector has 1 MB at most, and a character three bytes as a rule. */
const SEARCHED = 250_000;

/** A generated column wants what never gives another answer: a configuration that is named, and not one that is looked up. */
function after(langs: readonly string[]): string {
  const cases = langs.flatMap((lang) => {
    const configuration = configurations.get(lang);
    return configuration ? [`    WHEN '${lang}' THEN 'pg_catalog.${configuration}'::regconfig`] : [];
  });
  const own = cases.length > 0 ? `CASE split_part(lower(lang), '-', 1)\n${cases.join('\n')}\n    ELSE ` : '';
  const [first = 'en'] = langs;
  return `CREATE OR REPLACE FUNCTION lectern.configuration(lang text) RETURNS regconfig
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ${own}'pg_catalog.simple'::regconfig${own ? '\n  END' : ''}
$$;
ALTER TABLE lectern.items ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector(lectern.configuration(lang), title), 'A') ||
  setweight(to_tsvector(lectern.configuration(lang), left(text, ${SEARCHED})), 'D')
) STORED;
CREATE INDEX items_search ON lectern.items USING gin (search);
CREATE INDEX items_date ON lectern.items (date);
CREATE INDEX items_briefing ON lectern.items (briefing);
CREATE INDEX turns_item ON lectern.turns (item);
COMMIT;
ANALYZE lectern.items, lectern.turns;

-- For example:
-- SELECT date, title, address, ts_headline(lectern.configuration('${first}'), text, asked)
--   FROM lectern.items, websearch_to_tsquery(lectern.configuration('${first}'), 'ferry -toll') AS asked
--   WHERE search @@ asked AND lang = '${first}' AND 'Ann Example' = ANY (speakers)
--   ORDER BY ts_rank_cd(search, asked, 1) DESC LIMIT 10;
`;
}
