import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { reasonOf } from '../archive/walk.ts';
import { UsageError } from '../publish/usage-error.ts';
import { commandsFor } from './commands/index.ts';
import type { MakeCommand } from './options.ts';
import { processTerminal, type Terminal } from './print/terminal.ts';

/**
 * Runs `lectern` with these arguments. Resolves with the exit code: 0 fine, 1 problems in the input, 2 wrong usage.
 * The process is left to end by itself, so that nothing that was printed is lost in a pipe.
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let code = 0;
  const program = makeProgram(terminal, await commandsFor(args), (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return fail(error, terminal);
  }
}

function makeProgram(
  terminal: Terminal,
  commands: readonly MakeCommand[],
  finish: (code: number) => void,
): Command {
  const program = new Command('lectern')
    .description('Turns the raw transcripts of press briefings into a static, searchable, citable archive.')
    .version(version(), '-v, --version')
    .helpCommand('help [command]', 'explain a command')
    .addHelpText(
      'after',
      `
An archive is a folder of transcripts (.txt, .html, .md, .docx, .pdf, .vtt, .srt); nothing else is needed.

Examples:
  $ lectern serve my-transcripts            build the site, show it, and follow every change
  $ lectern build my-transcripts --out site write the site into the folder site
  $ lectern check my-transcripts            say what is doubtful, line by line

Exit codes: 0 fine, 1 problems in the input, 2 wrong usage.`,
    );
  for (const make of commands) program.addCommand(make(terminal, finish));
  for (const one of [program, ...program.commands]) {
    one
      .exitOverride()
      .showSuggestionAfterError()
      .configureOutput({
        writeOut: (text) => terminal.out(text),
        writeErr: (text) => terminal.err(text),
        // error: unknown command 'biuld'
        outputError: (text, write) =>
          write(text.replace(/^error: /, 'lectern: ').replace(/'([^'\n]*)'/g, '“$1”')),
      });
  }
  return program;
}

function fail(error: unknown, terminal: Terminal): number {
  // commander has printed its message, or the help that was asked for
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  terminal.err(`lectern: ${inWords(error)}\n`);
  if (error instanceof UsageError) return 2;
  if (process.env.LECTERN_DEBUG && error instanceof Error) terminal.err(`${error.stack}\n`);
  return 1;
}

/** EACCES: permission denied, mkdir '/srv/site.tmp-4711' → “/srv/site”: permission denied. */
function inWords(error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code && path) return `“${path.replace(/\.(?:tmp|old)-\d+$/, '')}”: ${reasonOf(error)}.`;
  return error instanceof Error ? error.message : String(error);
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
