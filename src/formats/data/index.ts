import { csv } from './csv.ts';
import type { DataFormat } from './format.ts';
import { jsonl } from './jsonl.ts';
import { sqlite } from './sqlite.ts';

/** Every format that an archive can be exported to. A new one is a file beside this one, and an entry here. */
export const dataFormats: readonly DataFormat[] = [jsonl, csv, sqlite];
