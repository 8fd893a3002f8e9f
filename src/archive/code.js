import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

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
