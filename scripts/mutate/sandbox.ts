import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import * as threads from 'node:worker_threads';
import { switchName, turnName } from './instrument.ts';
import { changing, type Modules, metaName, reachedFrom, workOf } from './modules.ts';
import type { Probe } from './probe.ts';
import { ThreadHere, type ThreadSide } from './thread-here.ts';

type Evaluate = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  meta: unknown,
  isActive: Probe['isActive'],
  turn: Probe['turn'],
) => void;

/**
 * Evaluates files of the project anew each time, so that nothing of one mutant is left for the next: those that mutants
 * stand in, those that take these in, and tests. What no mutant can change is evaluated once.
 */
export class Sandbox {
  readonly #modules: Modules;
  readonly #changing: ReadonlySet<string>;
  readonly #kept = new Map<string, { exports: unknown }>();
  readonly #probe: Probe;
  readonly #scripts = new Map<string, Script>();
  readonly #packages = new Map<string, unknown>();

  constructor(modules: Modules, probe: Probe) {
    this.#modules = modules;
    this.#probe = probe;
    this.#changing = changing(modules);
  }

  /** Loads the packages that a file and all it takes in need; they are evaluated once. */
  async prepare(file: string): Promise<void> {
    const names = [...reachedFrom(file, this.#modules)].flatMap(
      (one) => this.#modules.get(one)?.packages ?? [],
    );
    for (const name of new Set(names)) {
      if (name === 'vitest' || this.#packages.has(name)) continue;
      const loaded = (await import(name)) as object;
      this.#packages.set(name, packageOf(loaded));
    }
  }

  /** @throws whatever the file throws */
  evaluate(file: string, vitest: object): void {
    this.#evaluate(file, vitest, {});
  }

  /** @param side what the file finds in `node:worker_threads` where it is the module of a thread */
  #evaluate(file: string, vitest: object, side: Partial<ThreadSide>): void {
    const ownThreads = packageOf({ ...threads, Worker: this.#workers(vitest), ...side });
    const evaluated = new Map<string, { exports: unknown }>();
    const load = (target: string): unknown => {
      // each thread runs its module anew
      const isAnew = target === file || this.#changing.has(target);
      const known = isAnew ? evaluated.get(target) : this.#kept.get(target);
      if (known) return known.exports;
      const module = { exports: {} as unknown };
      (isAnew ? evaluated : this.#kept).set(target, module);
      const from = createRequire(target);
      const require = (name: string): unknown => {
        if (name === 'vitest') return vitest;
        if (name === 'node:worker_threads') return ownThreads;
        if (name.startsWith('.')) return load(path.join(path.dirname(target), name));
        return this.#packages.get(name) ?? this.#required(from, name);
      };
      const meta = {
        url: pathToFileURL(target).href,
        dirname: path.dirname(target),
        filename: target,
        // a package that is there for `import` alone is none that `require` finds
        resolve: (name: string) =>
          name.startsWith('.') ? pathToFileURL(from.resolve(name)).href : import.meta.resolve(name),
      };
      const run = this.#script(target).runInThisContext() as Evaluate;
      run(module.exports, require, module, meta, this.#probe.isActive, this.#probe.turn);
      return module.exports;
    };
    load(file);
  }

  /** `Worker`, whose threads run here if the project’s own code is what they run. */
  #workers(vitest: object) {
    const run = (work: string) => (side: ThreadSide) => this.#evaluate(work, vitest, side);
    const modules = this.#modules;
    return function Worker(file: string | URL, options: threads.WorkerOptions = {}) {
      const work = file instanceof URL ? workOf(fileURLToPath(file)) : null;
      if (work === null || !modules.has(work)) return new threads.Worker(file, options);
      return new ThreadHere(run(work), options.workerData);
    };
  }

  /** What reads English talk takes longer to make than most tests: it is made once. */
  #required(from: NodeJS.Require, name: string): unknown {
    if (name !== 'wink-nlp') return from(name);
    const known = this.#packages.get(name) ?? made(from(name) as (...given: unknown[]) => unknown);
    this.#packages.set(name, known);
    return known;
  }

  #script(file: string): Script {
    const known = this.#scripts.get(file);
    if (known) return known;
    const code = this.#modules.get(file)?.code;
    if (code === undefined) throw new Error(`${file} was not compiled`);
    const names = ['exports', 'require', 'module', metaName, switchName, turnName].join(', ');
    const script = new Script(`(function (${names}) { 'use strict'; ${code}\n})`, { filename: file });
    this.#scripts.set(file, script);
    return script;
  }
}

const packageOf = (exports: object): object =>
  Object.defineProperty({ ...exports }, '__esModule', { value: true });

/** Made once, and the same for whoever makes it again. */
function made(make: (...given: unknown[]) => unknown): (...given: unknown[]) => unknown {
  let first: unknown;
  return (...given) => {
    first ??= make(...given);
    return first;
  };
}
