import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { wholeBriefing } from '../../archive/kept.ts';
import { loadArchive } from '../../archive/load.ts';
import type { Archive, ArchivedBriefing } from '../../archive/types.ts';
import { newerBytes, replaceTranscript, sameBriefing } from '../../archive/update.ts';
import { compareBriefings } from '../../history/compare.ts';
import { checkArchiveFolder } from '../add/archive-folder.ts';
import { called, readTranscript } from '../add/newcomer.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { comparisonForTerminal } from '../print/comparison.ts';
import { paintMessage, toPrint } from '../print/messages.ts';
import { makeProgress } from '../print/progress.ts';
import { safe, type Terminal } from '../print/terminal.ts';

interface Options extends CommonOptions {
  dryRun?: boolean;
}

/** What became of the file. */
interface Outcome {
  from: string;
  /** the transcript that it is a newer text of, as seen from here; null for none */
  file: string | null;
  updated: boolean;
  /** why nothing was replaced, in a sentence; null where it was */
  reason: string | null;
}

/** `lectern update`: a newer text in the place of a transcript, which is kept. */
export const update: MakeCommand = (terminal, finish) =>
  command('update', 'put a newer text in the place of the transcript of the same briefing, which is kept', [
    ['lectern update ~/Downloads/briefing.html', 'a page that was corrected, saved again'],
    ['lectern update corrected.txt my-transcripts', 'in another archive'],
    ['lectern update corrected.txt --dry-run', 'what would change'],
  ])
    .argument('<file>', 'the newer transcript; - is standard input')
    .argument('[archive]', 'the archive', 'content')
    .option('--dry-run', 'say what would change, and write nothing')
    .action(async (file: string, folder: string, options: Options) => {
      await checkArchiveFolder(folder);
      const outcome = await updateOne(file, folder, options, terminal);
      if (options.json) terminal.out(`${JSON.stringify(outcome)}\n`);
      else if (outcome.reason === null) terminal.out(`${outcome.file}\n`);
      else terminal.err(`lectern: not replaced: ${outcome.reason}\n`);
      finish(outcome.reason === null ? 0 : 1);
    });

async function updateOne(
  file: string,
  folder: string,
  options: Options,
  terminal: Terminal,
): Promise<Outcome> {
  const nothing = (reason: string, found: string | null = null): Outcome => ({
    from: file,
    file: found,
    updated: false,
    reason,
  });
  const { briefing, messages, bytes, ending } = await readTranscript(file, {});
  for (const found of toPrint(messages, options, 'error')) terminal.err(`${paintMessage(found, terminal)}\n`);
  if (!briefing) return nothing(messages[0]?.reason ?? `${called(file)} cannot be read.`);
  const archive = await open(folder, options, terminal);
  const same = sameBriefing(archive, briefing);
  if (!same) {
    return nothing(
      `no transcript of ${safe(folder)} is of the same day and says enough of the same. “lectern add” brings it in as another; where it is the same, write it over that file and build.`,
    );
  }
  const known = path.join(folder, same.file);
  if (same.briefing.source.sha256 === briefing.source.sha256)
    return nothing(`“${safe(known)}” is the same file.`, known);
  if (await isThere(path.join(archive.folder, same.file), bytes))
    return nothing(`“${safe(known)}” holds this text already, with its front matter.`, known);
  if (!options.quiet && !options.json) terminal.err(changesOf(same, bytes, terminal));
  if (options.dryRun) return { from: file, file: known, updated: false, reason: null };
  const into = await replaceTranscript(archive.folder, same, bytes, ending);
  if (!options.quiet && archive.settlement?.text === null)
    terminal.err(
      `${safe(folder)} has no lectern.lock yet: no build has recorded what was published before.\n`,
    );
  return { from: file, file: path.join(folder, into), updated: true, reason: null };
}

/** Whether a transcript would be the same, byte for byte, with the newer text in its place. */
async function isThere(file: string, newer: Uint8Array): Promise<boolean> {
  const old = await readFile(file);
  return Buffer.from(newerBytes(file, old, newer)).equals(old);
}

function changesOf(same: ArchivedBriefing, bytes: Uint8Array, terminal: Terminal): string {
  const later = same.readAs?.(bytes);
  if (!later) return '';
  return `${comparisonForTerminal(compareBriefings(wholeBriefing(same.briefing), later), terminal.errColors)}\n`;
}

async function open(folder: string, options: Options, terminal: Terminal): Promise<Archive> {
  const progress = makeProgress(terminal, options.quiet === true || options.json === true);
  try {
    return await loadArchive(folder, {
      onProgress: (done, total) => progress.update('Reading transcript', done, total),
    });
  } finally {
    progress.clear();
  }
}
