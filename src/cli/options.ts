import { Command, Option } from 'commander';
import type { Terminal } from './print/terminal.ts';

/** What every command understands. */
export interface CommonOptions {
  quiet?: boolean;
  json?: boolean;
  strict?: boolean;
}

/** One command: how it is called, and what it does. */
export type MakeCommand = (terminal: Terminal, finish: (code: number) => void) => Command;

type Example = readonly [call: string, does: string];

const examples = new WeakMap<Command, readonly Example[]>();

/** The examples that stand under the help of a command. */
export const examplesOf = (of: Command): readonly Example[] => examples.get(of) ?? [];

/** A command with the options that all have in common, and examples under its help. */
export function command(name: string, description: string, calls: readonly Example[]): Command {
  const width = Math.max(...calls.map(([call]) => call.length));
  const lines = calls.map(([call, does]) => `  $ ${call.padEnd(width)}   ${does}`);
  const made = new Command(name)
    .description(description)
    .addOption(new Option('-q, --quiet', 'print only what makes the exit code 1'))
    .addOption(new Option('--json', 'print results and messages as JSON'))
    .addOption(new Option('--strict', 'exit with 1 for warnings too'))
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
  examples.set(made, calls);
  return made;
}
