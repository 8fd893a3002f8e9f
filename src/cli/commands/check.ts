import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Option } from 'commander';
import { loadArchive } from '../../archive/load.ts';
import { parseTranscript } from '../../archive/transcript.ts';
import type { ArchiveMessage } from '../../archive/types.ts';
import { UsageError } from '../../build/usage-error.ts';
import { archiveMessages } from '../archive-messages.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { githubAnnotation } from '../print/github.ts';
import { atLeast, count, exitCode, formatCounts, plural, sortMessages } from '../print/messages.ts';
import { makeProgress, type Progress } from '../print/progress.ts';
import { messageWithSource } from '../print/source-line.ts';
import type { Terminal } from '../print/terminal.ts';
import { readWithDecisions } from '../read-transcript.ts';

interface Options extends CommonOptions {
  format: 'text' | 'json' | 'github';
}

interface Checked {
  files: number;
  messages: ArchiveMessage[];
}

/** `lectern check`: every message, with its line. */
export const check: MakeCommand = (terminal, finish) =>
  command('check', 'say what is doubtful or wrong, line by line; builds nothing', [
    ['lectern check', 'the archive content/'],
    ['lectern check transcripts --strict', 'another one; warnings count as problems'],
    ['lectern check 2021-11-03.txt', 'one transcript'],
    ['lectern check --format github', 'as annotations of a workflow'],
  ])
    .argument('[paths...]', 'archives and transcripts; - is standard input', ['content'])
    .addOption(
      new Option('--format <format>', 'how messages are printed')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .action(async (paths: string[], options: Options) => {
      const progress = makeProgress(terminal, options.quiet === true || options.json === true);
      const all: Checked = { files: 0, messages: [] };
      for (const at of paths) {
        const checked = await checkPath(at, progress);
        all.files += checked.files;
        all.messages.push(...checked.messages);
      }
      progress.clear();
      await print(terminal, all, options);
      finish(exitCode(count(all.messages), options.strict === true));
    });

async function checkPath(at: string, progress: Progress): Promise<Checked> {
  if (at === '-') return checkFile(at);
  const found = await stat(at).catch(() => null);
  if (!found) throw new UsageError(`There is no file or folder “${at}” here.`);
  if (!found.isDirectory()) return checkFile(at);
  const archive = await loadArchive(at, {
    onProgress: (done, total) => progress.update('Reading transcript', done, total),
  });
  return { files: archive.briefings.length, messages: archiveMessages(archive, path.normalize(at)) };
}

async function checkFile(file: string): Promise<Checked> {
  const { source, decided } = await readWithDecisions(file);
  const { briefing, messages } = parseTranscript(source, decided);
  const own = (briefing?.messages ?? []).map((found) => ({ file: source.file, ...found }));
  return { files: 1, messages: sortMessages([...messages, ...own]) };
}

async function print(terminal: Terminal, { files, messages }: Checked, options: Options): Promise<void> {
  const counts = count(messages);
  if (options.json || options.format === 'json') {
    terminal.out(`${JSON.stringify({ files, counts, messages })}\n`);
    return;
  }
  const shown = atLeast(messages, options.quiet ? 'error' : 'info');
  if (options.format === 'github') {
    for (const found of shown) terminal.out(`${githubAnnotation(found)}\n`);
    return;
  }
  terminal.err(await messageWithSource(shown, terminal));
  if (!options.quiet) terminal.err(`${plural(files, 'transcript')}: ${formatCounts(counts)}.\n`);
}
