import { realpath, stat } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** The folder of an archive, absolute and without links. */
export async function archiveFolder(wanted: string): Promise<string> {
  const folder = await realpath(wanted).catch(() => null);
  if (folder === null) {
    throw new UsageError(`There is no folder “${wanted}” here. Name the folder that holds the transcripts.`);
  }
  if (!(await stat(folder)).isDirectory()) {
    throw new UsageError(`“${wanted}” is a file. Name the folder that it lies in.`);
  }
  return folder;
}
