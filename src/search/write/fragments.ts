import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { fragmentFile, SIGNATURE } from '../format/places.js';

const Fragment = z.object({ url: z.string() });

const ENDING = '.pf_fragment';

/**
 * The records that an index holds, as its fragment files tell: the address of each by its id. Slower than the index’s own list,
 * since every file is opened.
 * @throws Error where a file is not as expected
 */
export async function recordsOnDisk(folder: string, language: string): Promise<Map<string, string>> {
  const names = await readdir(join(folder, 'fragment'));
  const found = new Map<string, string>();
  for (const name of names.sort()) {
    if (!name.startsWith(`${language}_`) || !name.endsWith(ENDING)) continue;
    const id = name.slice(0, -ENDING.length);
    found.set(id, urlOf(await readFile(join(folder, fragmentFile(id))), name));
  }
  return found;
}

function urlOf(file: Uint8Array, name: string): string {
  try {
    return Fragment.parse(JSON.parse(gunzipSync(file).toString('utf8').slice(SIGNATURE.length))).url;
  } catch (error) {
    throw new Error(`Pagefind’s file ${name} is not as expected: ${(error as Error).message.slice(0, 200)}`);
  }
}
