import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getEnvironmentData, setEnvironmentData, threadId } from 'node:worker_threads';

/** Threads are told by this name where the code lies that their process runs. */
const NAME = 'lectern code';

/**
 * From now on this process and its threads run what `lectern` was made into.
 * @param {string} folder URL, without a slash behind it
 */
export function runFrom(folder) {
  setEnvironmentData(NAME, folder);
}

/**
 * Loads a module of TypeScript: as it was made ready, or out of its source.
 * @param {string} file path from the project's folder: "src/archive/parse-thread-work.ts"
 * @returns {Promise<unknown>} the module
 */
export async function load(file) {
  const folder = getEnvironmentData(NAME);
  if (folder) return import(`${folder}/${file.replace(/\.ts$/, '.mjs')}`);
  // a thread has a module loader of its own
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: false });
  return import(new URL(`../../${file}`, import.meta.url).href);
}

/**
 * Whether a file of this name is of what the code is made of.
 * @param {string} name
 */
export const isCode = (name) => /\.[jt]s$/.test(name);

/**
 * What stands for such files, a SHA-256: kept beside the code that was made of it, as to read a thousand files takes a tenth of a second.
 * @param {string} name letters and hyphens
 * @param {() => Promise<string>} make
 * @returns {Promise<string>} hexadecimal
 */
export async function hashOfSource(name, make) {
  const folder = getEnvironmentData(NAME);
  if (!folder) return make();
  const file = fileURLToPath(`${folder}/${name}`);
  try {
    const kept = readFileSync(file, 'latin1');
    if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  } catch {
    // it was not asked for yet
  }
  const hash = await make();
  try {
    const draft = `${file}.${process.pid}-${threadId}`;
    writeFileSync(draft, hash);
    renameSync(draft, file);
  } catch {
    // a folder that cannot be written into: it is made each time
  }
  return hash;
}
