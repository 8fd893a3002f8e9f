import path from 'node:path';
import type { DataFormat } from '../../formats/data/format.ts';
import { dataFormats } from '../../formats/data/index.ts';
import { choose, type DataSource, sourceOf } from '../../formats/data/source.ts';
import { faultIn, readWhere } from '../../formats/data/where.ts';
import { archiveFolder } from '../../publish/archive-folder.ts';
import { type OpenedData, withData } from '../../publish/open-data.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { dataFolder, writeData } from '../../publish/write-data.ts';
import { hint } from '../../text/nearest.ts';
import { archiveMessages } from '../archive-messages.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { count, exitCode, formatCounts, paintMessage, plural, toPrint, typed } from '../print/messages.ts';
import { makeProgress } from '../print/progress.ts';
import type { Terminal } from '../print/terminal.ts';

interface Options extends CommonOptions {
  out: string;
  where: string[];
  cache: boolean;
}

/** What was exported. */
interface Exported {
  briefings: number;
  items: number;
  files: string[];
}

/** `lectern export`: the archive as data for other programs. */
export const exportData: MakeCommand = (terminal, finish) =>
  command('export', 'write an archive as data for other programs; builds nothing', [
    ['lectern export', 'list the formats'],
    ['lectern export jsonl --out data', 'content/ as JSON Lines into the folder data'],
    ['lectern export csv transcripts --where year=2024', 'one year of another archive'],
    [
      'lectern export sqlite --where series=treasury --where from=2024-03',
      'several conditions, all of which hold',
    ],
    ['lectern export jsonl --out - | jq -r .title', 'the items, printed'],
  ])
    .argument('[format]', 'what to write; none lists what there is')
    .argument('[archive]', 'folder of transcripts', 'content')
    .option('-o, --out <dir>', 'where the files go; - prints the first of them', '_export')
    .option(
      '--where <condition>',
      'series=, lang=, year=, from=, to=, speaker= or topic=; may be said several times',
      (one: string, others: string[]) => [...others, one],
      [],
    )
    .option('--no-cache', 'parse every transcript anew')
    .action(async (name: string | undefined, archive: string, options: Options) => {
      if (name === undefined) {
        list(terminal, options);
        return finish(0);
      }
      const format = formatOf(name);
      // before thousands of transcripts are read
      const fault = faultIn(options.where);
      if (fault !== null) throw new UsageError(`--where: ${fault}`);
      const out = await outputOf(format, archive, options);
      const progress = makeProgress(terminal, options.quiet === true || options.json === true);
      const onProgress = (done: number, total: number) => progress.update('Reading transcript', done, total);
      try {
        const { exported, data } = await withData(
          archive,
          { ...(options.cache ? {} : { cache: false }), onProgress },
          async (data) => ({
            data,
            exported: await exportTo(format, data, { ...options, out }, terminal, (done, total) =>
              progress.update('Writing briefing', done, total),
            ),
          }),
        );
        progress.clear();
        finish(report(terminal, archive, data, exported, options));
      } finally {
        progress.clear();
      }
    });

function formatOf(name: string): DataFormat {
  const found = dataFormats.find((format) => format.name === name);
  if (found) return found;
  const names = dataFormats.map((format) => format.name);
  throw new UsageError(`There is no format “${name}”. ${hint(name, names)}`);
}

/** The folder that the files go to; null where the first is to be printed. */
async function outputOf(format: DataFormat, archive: string, { out }: Options): Promise<string | null> {
  if (out !== '-') return dataFolder(out, await archiveFolder(archive));
  if (!format.isPrintable) throw new UsageError(`${format.name} is not printed. Name a folder: --out data`);
  return null;
}

async function exportTo(
  format: DataFormat,
  { site }: OpenedData,
  { out, where }: Pick<Options, 'where'> & { out: string | null },
  terminal: Terminal,
  onProgress: (done: number, total: number) => void,
): Promise<Exported> {
  const { isChosen, problem } = readWhere(where, site.editions);
  if (problem !== null) throw new UsageError(`--where: ${problem}`);
  const chosen = choose(
    site.editions.flatMap(({ briefings }) => briefings),
    isChosen,
  );
  const source = sourceOf(site, chosen, (done) => onProgress(done, chosen.length));
  const files =
    out === null ? await print(terminal, format, source) : await writeData(out, format.files(source));
  return {
    briefings: chosen.length,
    items: chosen.reduce((sum, { items }) => sum + items.length, 0),
    files,
  };
}

/** Prints the first file of a format. */
async function print(terminal: Terminal, format: DataFormat, source: DataSource): Promise<string[]> {
  for await (const file of format.files(source)) {
    if (!('chunks' in file)) continue;
    for await (const chunk of file.chunks) {
      if (!terminal.isRead()) break;
      terminal.out(chunk.toString());
    }
    return [file.name];
  }
  return [];
}

function list(terminal: Terminal, { json }: Options): void {
  if (json) {
    const formats = dataFormats.map(({ name, what, media }) => ({ name, what, media }));
    terminal.out(`${JSON.stringify({ formats })}\n`);
    return;
  }
  const width = Math.max(...dataFormats.map(({ name }) => name.length));
  for (const { name, what } of dataFormats) terminal.out(`${name.padEnd(width)}  ${what}\n`);
}

function report(
  terminal: Terminal,
  archive: string,
  data: OpenedData,
  exported: Exported,
  options: Options,
): number {
  const messages = archiveMessages(data.messages, archive);
  const counts = count(messages);
  const isPrinted = options.out === '-';
  if (options.json && !isPrinted) {
    terminal.out(`${JSON.stringify({ ...exported, out: path.resolve(options.out), counts, messages })}\n`);
    return exitCode(counts, options.strict === true);
  }
  // doubts about lines are for `check`; what is missing from the data is said here
  for (const found of toPrint(messages, options, 'error')) terminal.err(`${paintMessage(found, terminal)}\n`);
  if (!options.quiet) {
    const what = `${plural(exported.briefings, 'briefing')}, ${plural(exported.items, 'item')}`;
    const where = isPrinted
      ? exported.files.join('')
      : `${plural(exported.files.length, 'file')} in ${path.relative('', path.resolve(options.out)) || '.'}`;
    terminal.err(`Exported ${what}: ${where}.\n`);
    if (messages.length > 0)
      terminal.err(`${formatCounts(counts)}: lectern check ${typed(archive)} shows each with its line.\n`);
  }
  return exitCode(counts, options.strict === true);
}
