import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** The rooms below src that decide what a transcript becomes. */
export const parserRooms = [
  'model',
  'text',
  'languages',
  'read',
  'dialects',
  'parse',
  'outline',
  'lock',
  'render',
  'archive',
];

/**
 * What stands for the code of a release, each a SHA-256 in hexadecimal, with the libraries that package.json names.
 * @typedef {object} SourceHashes
 * @property {string} release all of it
 * @property {string} parser what decides what a transcript becomes
 */

/**
 * Whether a file of this name is of what the code is made of.
 * @param {string} name
 */
export const isCode = (name) => /\.[jt]s$/.test(name);

/**
 * Both, of the files as they are read here and now.
 * @param {string} project the folder of the release
 * @returns {SourceHashes}
 */
export function hashSources(project) {
  const [release, parser] = [createHash('sha256'), createHash('sha256')];
  const ofParser = parserRooms.map((room) => path.join('src', room) + path.sep);
  for (const file of ['package.json', ...codeIn(project, 'src'), ...codeIn(project, 'templates')]) {
    const bytes = readFileSync(path.join(project, file));
    const isOfParser = file === 'package.json' || ofParser.some((room) => file.startsWith(room));
    for (const hash of isOfParser ? [release, parser] : [release])
      hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return { release: release.digest('hex'), parser: parser.digest('hex') };
}

/**
 * Paths of its files, in order.
 * @param {string} project
 * @param {string} folder
 */
const codeIn = (project, folder) =>
  readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter(isCode)
    .sort()
    .map((file) => path.join(folder, file));

const NAME = 'lectern sources';

/**
 * This process and its threads run what was made of sources with these hashes, whatever becomes of those.
 * @param {SourceHashes} hashes
 */
export const runSources = (hashes) => setEnvironmentData(NAME, { ...hashes });

/**
 * Those of what is run; where nobody told them, as the files are when this is first asked.
 * @param {string} project
 */
export function sourceHashes(project) {
  const told = /** @type {SourceHashes | undefined} */ (getEnvironmentData(NAME));
  if (told) return told;
  const hashes = hashSources(project);
  runSources(hashes);
  return hashes;
}
