import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from './running.ts';
import { reasonOf } from './walk.ts';

/** Writes a file whole or not at all, with the folders above it. @throws Error that names its folder, and not the draft */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    // a full disk is not made fuller
    await rm(draft, { force: true }).catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    const reason = `Nothing can be written into ${path.dirname(file)}: ${reasonOf(error)}. Give yourself the right to write there, or make room.`;
    throw Object.assign(new Error(reason, { cause: error }), code === undefined ? {} : { code });
  }
}

/** Removes what programs that are no more left half written of a file. */
export async function removeDrafts(file: string): Promise<void> {
  const folder = path.dirname(file);
  const start = `${path.basename(file)}.`;
  for (const name of await readdir(folder)) {
    const id = name.startsWith(start) ? name.slice(start.length) : '';
    if (/^\d+$/.test(id) && !isRunning(Number(id))) await rm(path.join(folder, name), { force: true });
  }
}

/** Whether a file of a cache is what a program that is no more left half written: "outlines.4711" */
export function isLeft(name: string): boolean {
  const id = /\.(\d+)$/.exec(name)?.[1];
  return id !== undefined && !isRunning(Number(id));
}

/** The same at once: of thousands of files, each costs a fifth of what waiting for it would. */
export function writeWholeNow(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, content);
  }
  renameSync(draft, file);
}

/** So many bytes are the checksum, at the beginning. */
export const SEAL_LENGTH = 64;
/** So many bytes a character of a string takes in UTF-8. */
const MOST_BYTES = 3;

/**
 * A text as bytes (UTF-8) behind its checksum (SHA-256), which `unsealedBytes` compares.
 * @param name under which it is kept: what is found under another is none
 */
export function sealedBytes(text: string, name: string): Uint8Array {
  // room for the longest that it may become: to put the text where it belongs is quicker than to join texts first
  const bytes = Buffer.allocUnsafe(SEAL_LENGTH + 1 + MOST_BYTES * text.length);
  const { written } = new TextEncoder().encodeInto(text, bytes.subarray(SEAL_LENGTH + 1));
  const end = SEAL_LENGTH + 1 + written;
  bytes.write(`${checksum(bytes.subarray(SEAL_LENGTH + 1, end), name)}\n`, 'latin1');
  return bytes.subarray(0, end);
}

/** The text of what `sealedBytes` made; null where it is not what was written. */
export function unsealedBytes(bytes: Buffer, name: string): string | null {
  const content = bytes.subarray(SEAL_LENGTH + 1);
  if (sealOf(bytes) !== checksum(content, name)) return null;
  return textIn(content);
}

/** Text in UTF-8; what is all ASCII is read in a fifth of the time. */
export const textIn = (bytes: Buffer): string => bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');

/** What stands for the text of such bytes. */
export const sealOf = (bytes: Buffer): string => bytes.toString('latin1', 0, SEAL_LENGTH);

function checksum(content: Uint8Array, name: string): string {
  return createHash('sha256').update(`${name}\n`).update(content).digest('hex');
}
