import { stat } from 'node:fs/promises';
import path from 'node:path';
import { endingsInWords } from '../../archive/file-kinds.ts';
import { message } from '../../archive/message.ts';
import type { ArchiveMessage } from '../../archive/types.ts';
import { walk } from '../../archive/walk.ts';
import { UsageError } from '../../publish/usage-error.ts';

export interface FoundFiles {
  /** as they were named, or below a folder that was; "-" is standard input */
  files: string[];
  /** about what of a folder is no transcript */
  messages: ArchiveMessage[];
}

/** Each transcript that is named, and for a folder each in it, in order. @throws UsageError where one is no path */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  for (const one of paths) refuseAddress(one);
  const all: FoundFiles[] = [];
  for (const one of paths)
    all.push((await isFolder(one)) ? await inFolder(one) : { files: [one], messages: [] });
  return { files: all.flatMap(({ files }) => files), messages: all.flatMap(({ messages }) => messages) };
}

function refuseAddress(name: string): void {
  if (!/^https?:\/\//.test(name)) return;
  throw new UsageError(
    `“${name}” is an address. Save the page in the browser (“HTML only”) and add that file.`,
  );
}

async function isFolder(name: string): Promise<boolean> {
  return name !== '-' && (await stat(name).catch(() => null))?.isDirectory() === true;
}

async function inFolder(folder: string): Promise<FoundFiles> {
  const { transcripts, messages } = await walk(folder, '');
  const none = message('.', 'no-transcripts', `There is no transcript (${endingsInWords}) in this folder.`);
  return {
    files: transcripts.map((file) => path.join(folder, file)),
    messages: [...messages, ...(transcripts.length === 0 ? [none] : [])].map((found) => ({
      ...found,
      file: path.join(folder, found.file),
    })),
  };
}
