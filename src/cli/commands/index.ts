import type { MakeCommand } from '../options.ts';

/**
 * Every command by its name, in the order in which --help lists them. One that is named is loaded alone: `serve` reads no
 * transcript itself, `rules` none at all.
 */
const commands: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  build: async () => (await import('./build.ts')).build,
  join: async () => (await import('./join.ts')).join,
  serve: async () => (await import('./serve.ts')).serve,
  search: async () => (await import('./search.ts')).search,
  export: async () => (await import('./export.ts')).exportData,
  check: async () => (await import('./check.ts')).check,
  parse: async () => (await import('./parse.ts')).parse,
  outline: async () => (await import('./outline.ts')).outline,
  explain: async () => (await import('./explain.ts')).explain,
  init: async () => (await import('./init.ts')).init,
  add: async () => (await import('./add.ts')).add,
  update: async () => (await import('./update.ts')).update,
  diff: async () => (await import('./diff.ts')).diff,
  lock: async () => (await import('./lock.ts')).lock,
  verify: async () => (await import('./verify.ts')).verify,
  rules: async () => (await import('./rules.ts')).rules,
  reference: async () => (await import('./reference.ts')).reference,
};

/**
 * The command that the arguments name first, or all where they name none: then there is help or advice to give. The reference is of
 * all of them.
 */
export function commandsFor([name = '']: readonly string[]): Promise<MakeCommand[]> {
  const isAlone = Object.hasOwn(commands, name) && name !== 'reference';
  const named = isAlone ? [name] : Object.keys(commands);
  return Promise.all(named.map((one) => commands[one]!()));
}
