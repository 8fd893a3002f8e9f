import { z } from 'zod';
import { ItemRow, PublishedItemRow, TopicRow, TurnRow } from '../../model/data-rows.ts';
import { itemRows, turnRows } from './rows.ts';
import type { DataBriefing, DataSource } from './source.ts';

/** What a cell holds. */
export type Cell = string | number | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** A row without half characters, which JSON of others may refuse. */
export const wellFormed = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, wellFormedCell(cell)]));

function wellFormedCell(cell: Cell): Cell {
  if (typeof cell === 'string') return cell.toWellFormed();
  return cell === null || typeof cell === 'number' ? cell : cell.map((text) => text.toWellFormed());
}

/** A column of a table, as its schema says. */
export interface Column {
  name: string;
  type: 'string' | 'date' | 'integer' | 'list';
  nullable: boolean;
  description: string;
}

/** What is known of a table without its rows. */
export interface TableFacts {
  name: 'items' | 'turns' | 'topics';
  what: string;
  schema: z.ZodObject;
  columns: readonly Column[];
  /** the columns that no two rows have alike */
  key: readonly string[];
}

/** A table of an archive. */
export interface Table extends TableFacts {
  rows: (from: DataBriefing, source: Pick<DataSource, 'baseUrl'>) => readonly Row[];
}

export const itemsTable: Table = {
  name: 'items',
  what: 'Announcements, exchanges (question and answer) and remarks, a row each.',
  schema: ItemRow,
  columns: columnsOf(ItemRow),
  key: ['id'],
  rows: itemRows,
};

export const turnsTable: Table = {
  name: 'turns',
  what: 'What one speaker says until the next speaks, a row each.',
  schema: TurnRow,
  columns: columnsOf(TurnRow),
  key: ['id'],
  rows: turnRows,
};

/** The items as a site publishes them. */
export const publishedItems: Table = {
  ...itemsTable,
  schema: PublishedItemRow,
  columns: columnsOf(PublishedItemRow),
  rows: (from, source) => itemRows(from, source).map(({ topics: _, ...row }) => row),
};

/** Beside them. */
export const topicsTable: TableFacts = {
  name: 'topics',
  what: 'Which items belong to which topic, a row each.',
  schema: TopicRow,
  columns: columnsOf(TopicRow),
  key: ['topic', 'lang', 'item'],
};

export const tables: readonly Table[] = [itemsTable, turnsTable];

/** The rows of a table, those of one briefing at a time. */
export async function* rowsOf(table: Table, source: DataSource): AsyncIterable<readonly Row[]> {
  for await (const briefing of source.briefings()) yield table.rows(briefing, source);
}

/** The schema of a table as JSON Schema (draft 2020-12). */
export function jsonSchemaOf({ schema, name, what }: TableFacts): string {
  const { $schema, ...rest } = z.toJSONSchema(schema);
  return `${JSON.stringify({ $schema, title: name, description: what, ...rest }, null, 1)}\n`;
}

function columnsOf(schema: z.ZodObject): Column[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description = '' } = z.globalRegistry.get(field) ?? {};
    const nullable = field instanceof z.ZodNullable;
    return { name, type: typeOf(nullable ? field.unwrap() : field), nullable, description };
  });
}

function typeOf(field: unknown): Column['type'] {
  if (field instanceof z.ZodArray) return 'list';
  if (field instanceof z.ZodNumber) return 'integer';
  return field instanceof z.ZodISODate ? 'date' : 'string';
}
