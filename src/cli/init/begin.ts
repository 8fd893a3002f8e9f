import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compareText } from '../../archive/order.ts';
import { projectFolder } from '../../publish/project-folder.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { typed } from '../print/messages.ts';

const starter = path.join(import.meta.dirname, '../starter');

/** Names that npm would not pack, or that stand elsewhere: where each comes to lie → what is taken. */
const OTHERS: Readonly<Record<string, string>> = {
  '.gitignore': path.join(starter, 'gitignore'),
  '.github/workflows/publish.yml': path.join(projectFolder, 'scripts/deploy/github-pages.yml'),
};

/**
 * Begins an archive in a folder that holds nothing, or is not there yet. Resolves with the files that were written, as paths in it.
 * @throws UsageError where anything stands there already
 */
export async function begin(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new UsageError(`“${folder}” is a file. Name a folder.`);
    throw error;
  });
  if (names.length > 0)
    throw new UsageError(
      `“${folder}” holds something already, and nothing was written. Name an empty folder, or one that is not there yet. A folder of transcripts is an archive as it is: lectern serve ${typed(folder)}`,
    );
  const files = await starterFiles();
  for (const [file, from] of files) {
    const to = path.join(folder, file);
    await mkdir(path.dirname(to), { recursive: true });
    // what came there meanwhile is not written over
    await writeFile(to, await readFile(from), { flag: 'wx' });
  }
  return files.map(([file]) => file);
}

async function starterFiles(): Promise<(readonly [file: string, from: string])[]> {
  const entries = await readdir(starter, { recursive: true, withFileTypes: true });
  const own = entries
    .filter((entry) => entry.isFile() && entry.name !== 'gitignore')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((from) => [path.relative(starter, from).replaceAll(path.sep, '/'), from] as const);
  return [...own, ...Object.entries(OTHERS)].sort(([a], [b]) => compareText(a, b));
}
