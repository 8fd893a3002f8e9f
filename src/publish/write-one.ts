import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { outputFile } from './output-path.ts';

/** Writes the file of an address below `out`, now. */
export function writeOne(out: string, address: string, content: string | Uint8Array): void {
  writeFileNow(outputFile(out, address), content);
}

/** Its folder is nearly always there. @param file absolute */
export function writeFileNow(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
