import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of the index that is text, below the folder of the search. */
export interface IndexFile {
  path: string;
  text: string;
}

/** Writes files whose paths are relative to the folder. */
export async function writeFilesBelow(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
  }
}
