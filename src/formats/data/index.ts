import { akomaNtoso } from './akoma-ntoso.ts';
import { csv } from './csv.ts';
import type { DataFormat } from './format.ts';
import { jsonl } from './jsonl.ts';
import { openSearch } from './opensearch.ts';
import { parlaClarin } from './parla-clarin.ts';
import { parquet } from './parquet.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';
import { typesense } from './typesense.ts';

/** Every format that an archive can be exported to. A new one is a file beside this one, and an entry here. */
export const dataFormats: readonly DataFormat[] = [
  jsonl,
  csv,
  sqlite,
  parquet,
  postgres,
  openSearch,
  typesense,
  akomaNtoso,
  parlaClarin,
];
