import { createWriteStream } from 'node:fs';
import { chmod, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isInside, reasonOf } from '../archive/walk.ts';
import type { DataFile } from '../formats/data/format.ts';
import { UsageError } from './usage-error.ts';

/** Where data may be written (absolute): anywhere but into the archive, where the next build would meet it. */
export async function dataFolder(wanted: string, archive: string): Promise<string> {
  const folder = path.resolve(wanted);
  if (isInside(archive, folder))
    throw new UsageError(`--out “${wanted}” lies in the archive. Name a folder beside it.`);
  const found = await stat(folder).catch(() => null);
  if (found && !found.isDirectory()) throw new UsageError(`--out “${wanted}” is a file. Name a folder.`);
  return folder;
}

/** Writes each file whole or not at all; what else lies in the folder stays. Their names. */
export async function writeData(folder: string, files: AsyncIterable<DataFile>): Promise<string[]> {
  const names: string[] = [];
  await mkdir(folder, { recursive: true });
  for await (const file of files) {
    await writeOne(path.join(folder, file.name), file);
    names.push(file.name);
  }
  return names;
}

async function writeOne(target: string, file: DataFile): Promise<void> {
  const draft = `${target}.${process.pid}`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    if ('chunks' in file) await pipeline(Readable.from(file.chunks), createWriteStream(draft));
    else {
      await file.write(draft);
      // a library may think of itself alone
      await chmod(draft, 0o666 & ~process.umask());
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new Error(`“${target}” cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
}
