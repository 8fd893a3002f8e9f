import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashSources, runSources } from '../archive/sources.js';

const projectFolder = path.join(import.meta.dirname, '../..');
/** What is loaded by name: the program, and what its threads do. */
const ENTRIES = [
  'src/cli/main.ts',
  'src/archive/parse-thread-work.ts',
  'src/publish/look-thread-work.ts',
  'src/publish/positions-thread-work.ts',
  'src/publish/topics-thread-work.ts',
  'src/publish/write-thread-work.ts',
  'src/search/write/thread-work.ts',
];
/** Libraries that start processes, or look for files beside themselves: they are loaded from where they lie. */
const APART = /^(?:@11ty\/|chokidar$|esbuild$|node-sqlite3-wasm$|pagefind$)/;
/** What a package manager writes into node_modules whenever it changes something there. */
const INSTALLED = ['.package-lock.json', '.yarn-integrity', '.yarn-state.yml', '.modules.yaml'];
/** Milliseconds for which the code of another release, or what a killed run left, is kept: by then nothing runs it. */
const KEPT = 7 * 24 * 3600_000;

/**
 * Where the code of this release lies as JavaScript in few files, which Node loads in a third of the time: in the user's own cache
 * folder, made when it is first asked for. Null where that cannot be: the source is run then.
 * @param {string} project the folder of the release
 * @param {string} cache of the user
 * @returns {Promise<string | null>} a URL
 */
export async function codeFolder(project = projectFolder, cache = cacheFolder()) {
  try {
    const all = path.join(cache, 'code');
    const installed = installedNow();
    const hashes = hashSources(project);
    const key = createHash('sha256').update(
      JSON.stringify([project, process.version, installed, hashes.release]),
    );
    const folder = path.join(all, key.digest('hex').slice(0, 32));
    if (!(await isOwn(all))) {
      await mkdir(all, { recursive: true, mode: 0o700 });
      if (!(await isOwn(all))) return null;
    }
    if (!existsSync(folder)) {
      await makeCode(project, all, folder, installed !== '');
      // what it was made of may have changed meanwhile
      if (hashSources(project).release !== hashes.release) {
        await rm(folder, { recursive: true, force: true });
        return null;
      }
    }
    if (project === projectFolder) runSources(hashes);
    return pathToFileURL(folder).href;
  } catch {
    return null;
  }
}

/** What is said of the libraries that are installed, wherever that is written down; empty where it is not. */
function installedNow() {
  const library = fileURLToPath(import.meta.resolve('zod'));
  const folders = [...library.matchAll(/[\\/]node_modules(?=[\\/])/g)].map(({ 0: name, index }) =>
    library.slice(0, index + name.length),
  );
  const files = folders.flatMap((folder) => INSTALLED.map((name) => path.join(folder, name)));
  return files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/**
 * Whether a folder is there that nobody else can write into: what lies in it will be run.
 * @param {string} folder
 */
async function isOwn(folder) {
  const found = await lstat(folder).catch(() => null);
  if (!found?.isDirectory()) return false;
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}

/**
 * @param {string} project
 * @param {string} all
 * @param {string} folder comes into being whole
 * @param {boolean} isWhole with the libraries in it, of which each has dozens of files: to find and to load them takes longer than our own
 */
async function makeCode(project, all, folder, isWhole) {
  const { build } = await import('esbuild');
  const draft = `${folder}.${process.pid}`;
  try {
    await build({
      absWorkingDir: project,
      entryPoints: ENTRIES,
      outbase: project,
      outdir: draft,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // what a command does not need is not loaded, and what two entries share is one module
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // else what is a literal in a loop would be made anew each time: Node knows more of Unicode than is supposed
      supported: { 'regexp-unicode-property-escapes': true },
      // a closure that is told its name costs as much again, of millions
      keepNames: false,
      logLevel: 'silent',
      tsconfigRaw: {},
      // those that Node goes by
      conditions: ['node'],
      // libraries of CommonJS ask for what Node has
      banner: {
        js: "import { createRequire as requireIn } from 'node:module'; const require = requireIn(import.meta.url);",
      },
      plugins: [inPlace(isWhole)],
    });
    await rename(draft, folder).catch((error) => {
      // another run was quicker
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await removeOld(all, path.basename(folder));
}

/**
 * Modules go on to stand for the place of their source, and libraries are those that the source would find.
 * @param {boolean} isWhole
 * @returns {import('esbuild').Plugin}
 */
const inPlace = (isWhole) => ({
  name: 'in-place',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind, importer }) => {
      if (kind === 'entry-point') return null;
      if (name.startsWith('node:')) return { path: name, external: true };
      // what a library asks for stands where it finds it
      if (/[\\/]node_modules[\\/]/.test(importer)) return null;
      const url = import.meta.resolve(name);
      return isWhole && !APART.test(name) ? { path: fileURLToPath(url) } : { path: url, external: true };
    });
    onLoad({ filter: /\.[jt]s$/ }, ({ path: file }) => {
      const contents = readFileSync(file, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replace(/import\.meta\.resolve\('([^']+)'\)/g, (_, name) =>
          JSON.stringify(import.meta.resolve(name)),
        );
      return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
});

/**
 * @param {string} all
 * @param {string} own the name of the folder that was just made
 */
async function removeOld(all, own) {
  for (const name of readdirSync(all)) {
    if (name === own || !/^[0-9a-f]{32}(?:\.\d+)?$/.test(name)) continue;
    const found = await stat(path.join(all, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > KEPT)
      await rm(path.join(all, name), { recursive: true, force: true });
  }
}

/** The one of the user: $LECTERN_CACHE may be shared, and holds nothing that is run. */
function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32')
    return path.join(LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local'), 'lectern');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches/lectern');
  return path.join(XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'lectern');
}
