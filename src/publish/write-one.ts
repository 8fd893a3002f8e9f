import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { outputFile } from './output-path.ts';

/** At once, as of tens of thousands of files each costs a fifth of what waiting for it would; its folder is nearly always there. */
export function writeOne(out: string, address: string, content: string | Uint8Array): void {
  const file = outputFile(out, address);
  try {
    writeFileSync(file, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
