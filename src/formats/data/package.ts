import { createHash } from 'node:crypto';
import type { DataFile, DataFormat } from './format.ts';
import type { DataSource } from './source.ts';
import { jsonSchemaOf, type Table, type TableFacts, tables } from './table.ts';

/** A file that holds a table. */
type TableFile = DataFile & { table: Table };

/** What is known of a file of a table once it is written. */
export interface Written {
  name: string;
  table: TableFacts;
  bytes: number;
  /** SHA-256 */
  hash: string;
}

/** A format of tables, with what describes them beside: `datapackage.json` (Frictionless Data Package) and a JSON Schema of each. */
export function packaged(
  format: Omit<DataFormat, 'files'> & { files(source: DataSource): AsyncIterable<TableFile> },
): DataFormat {
  return {
    ...format,
    async *files(source) {
      const written: Written[] = [];
      for await (const { table, ...file } of format.files(source)) {
        if (!('chunks' in file)) yield file;
        else yield { name: file.name, chunks: counted(file, table, (one) => void written.push(one)) };
      }
      for (const table of tables) yield whole(`${table.name}.schema.json`, jsonSchemaOf(table));
      yield whole('datapackage.json', datapackage(source, written, format));
    },
  };
}

async function* counted(
  { name, chunks }: { name: string; chunks: AsyncIterable<string | Uint8Array> },
  table: Table,
  done: (written: Written) => void,
): AsyncIterable<string | Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += Buffer.byteLength(chunk);
    yield chunk;
  }
  done({ name, table, bytes, hash: hash.digest('hex') });
}

function whole(name: string, text: string): DataFile {
  async function* chunks() {
    yield text;
  }
  return { name, chunks: chunks() };
}

export type Described = Pick<DataSource, 'title' | 'description' | 'baseUrl' | 'license'>;

/** A Data Package (https://datapackage.org) of files that are written. */
export function datapackage(
  { title, description, baseUrl, license }: Described,
  files: readonly Written[],
  { name, media }: Pick<DataFormat, 'name' | 'media'>,
): string {
  const document = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'briefings',
    title,
    ...(description ? { description } : {}),
    ...(baseUrl ? { homepage: baseUrl } : {}),
    ...(license
      ? { licenses: [{ title: license.name, ...(license.url ? { path: license.url } : {}) }] }
      : {}),
    resources: files.map(({ name: path, table, bytes, hash }) => ({
      name: path.replace(/\..*$/, ''),
      path,
      description: table.what,
      format: name,
      mediatype: media,
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${hash}`,
      schema: tableSchema(table),
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Frictionless Table Schema. */
function tableSchema({ columns, key }: TableFacts) {
  return {
    fields: columns.map(({ name, type, nullable, description }) => ({
      name,
      type: type === 'list' ? 'array' : type,
      description,
      constraints: { required: !nullable },
    })),
    primaryKey: [...key],
  };
}
