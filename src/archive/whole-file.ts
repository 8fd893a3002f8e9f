import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file whole or not at all, with the folders above it. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(draft, content);
  await rename(draft, file);
}

/** A text behind its checksum (SHA-256), which `unsealed` compares. */
export const sealed = (text: string): string => `${checksum(text)}\n${text}`;

/** The text behind a checksum; null where it is not what was written. */
export function unsealed(content: string): string | null {
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  return content.slice(0, end) === checksum(text) ? text : null;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
