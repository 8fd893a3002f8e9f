import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { instrument } from './instrument.ts';
import { type MutatedFile, mutantsOf } from './mutants.ts';

/** A file of the project, made into the body of a function of `exports`, `require` and `__meta` (its `import.meta`). */
export interface CompiledModule {
  code: string;
  /** paths of the project's own files that it takes in */
  imports: string[];
  /** names of packages, and of what Node brings */
  packages: string[];
  /** some of its code may be changed */
  mutated: boolean;
}

/** absolute path → module */
export type Modules = Map<string, CompiledModule>;

export const metaName = '__meta';

const root = path.join(import.meta.dirname, '../..');

/** The files that these take in, themselves included; those with mutants have them all in. */
export function compile(files: readonly string[], mutated: ReadonlyMap<string, MutatedFile>): Modules {
  const modules: Modules = new Map();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (modules.has(file)) continue;
    const source = sourceOf(file, mutated.get(file));
    const module = { ...compiled(file, source), mutated: mutated.has(file) };
    modules.set(file, module);
    open.push(...module.imports);
  }
  return modules;
}

/** A mutant may send a loop of another file round for ever: those of all of `src` are counted. */
function sourceOf(file: string, mutants: MutatedFile | undefined): string {
  if (mutants) return instrument(mutants);
  const source = readFileSync(file, 'utf8');
  if (!/\/src\/.*\.ts$/.test(file)) return source;
  return instrument({ ...mutantsOf(file, source, 0), sites: [] });
}

function compiled(file: string, source: string): Omit<CompiledModule, 'mutated'> {
  if (file.endsWith('.json')) return { code: `module.exports = ${source}`, imports: [], packages: [] };
  const { code } = transformSync(source.replaceAll(/\bimport\.meta\b/g, metaName), {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
    supported: { 'dynamic-import': false },
    sourcefile: file,
  });
  const asked = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name!);
  const own = asked.filter((name) => name.startsWith('.')).map((name) => path.join(path.dirname(file), name));
  // as it stands in the file, where no switch is about it
  const begun = [...readFileSync(file, 'utf8').matchAll(started)].map(([, name]) =>
    workOf(path.join(path.dirname(file), name!)),
  );
  return {
    code,
    imports: [...own, ...begun].filter((target) => target !== null).filter((target) => existsSync(target)),
    packages: asked.filter((name) => !name.startsWith('.')),
  };
}

// new Worker(new URL('parse-thread.js', import.meta.url))
const started = /\bWorker\(new URL\('([^']+)'/g;
// await load('src/archive/parse-thread-work.ts');
const loaded = /^await load\('(src\/[^']+)'\)/m;

// const changed = await looked();      (in no function: what waits so is no body of one)
const waits = /^\S.*\bawait\b/m;

/** The module that a thread runs, by the file that it is started with; null where that runs by itself. */
export function workOf(starter: string): string | null {
  if (!existsSync(starter)) return null;
  const name = loaded.exec(readFileSync(starter, 'utf8'))?.[1];
  if (name === undefined) return null;
  const work = path.join(root, name);
  return waits.test(readFileSync(work, 'utf8')) ? null : work;
}

/** All that a file takes in, by others too; itself included. */
export function reachedFrom(file: string, modules: Modules): Set<string> {
  const reached = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(modules.get(next)?.imports ?? []));
  }
  return reached;
}

/** Those that are not the same for each mutant: it stands in them or in what they take in, or they are no part of `src`. */
export function changing(modules: Modules): Set<string> {
  const takenInBy = new Map<string, string[]>();
  for (const [file, { imports }] of modules)
    for (const one of imports) takenInBy.set(one, [...(takenInBy.get(one) ?? []), file]);
  const found = new Set<string>();
  const open = [...modules.keys()].filter(
    (file) => modules.get(file)?.mutated === true || !/\/src\/.*\.ts$/.test(file),
  );
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    open.push(...(takenInBy.get(file) ?? []));
  }
  return found;
}
