import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type GrowingArchive, type Newcomer, store, storeInThought } from '../../archive/add.ts';
import { decisionsFile } from '../../archive/decisions.ts';
import { isInside, reasonOf } from '../../archive/walk.ts';
import { paintMessage, toPrint } from '../print/messages.ts';
import { outlineTable } from '../print/outline.ts';
import { safe, type Terminal } from '../print/terminal.ts';
import { refuseByName } from '../read-transcript.ts';
import { type AskFor, called, readTranscript, type Stated, toNewcomer } from './newcomer.ts';

export interface AddOptions extends Stated {
  /** the archive as it was named */
  archive: string;
  dryRun?: boolean;
  quiet?: boolean;
  strict?: boolean;
}

/** What became of a file. */
export interface Outcome {
  from: string;
  /** where it is stored, or would be, or was before; null where it cannot be */
  file: string | null;
  /** why it was not added, in a sentence; null where it was */
  reason: string | null;
  /** whether something in the archive may be the same briefing */
  isLikeAnother: boolean;
}

export interface Telling {
  terminal: Terminal;
  /** takes what is to be printed, once the work is done */
  say: (text: string) => void;
  askFor: (file: string, title: string) => AskFor;
  /** whether the items of the transcript are shown */
  withOutline: boolean;
}

/** Brings one file into the archive. Whatever is wrong with it, the others can still be added. */
export async function addOne(
  file: string,
  archive: GrowingArchive,
  options: AddOptions,
  telling: Telling,
): Promise<Outcome> {
  const outcome: Outcome = { from: file, file: null, reason: null, isLikeAnother: false };
  const refuse = (reason: string, known: string | null = null): Outcome => {
    telling.say(`lectern: not added: ${reason}\n`);
    return { ...outcome, file: known, reason };
  };
  try {
    const inside = refuseByName(file) ? null : await insideOf(archive, file);
    if (inside !== null) {
      return refuse(`${called(file)} is in the archive already.`, path.join(options.archive, inside));
    }
    const read = await readTranscript(file, options);
    const { briefing, messages } = read;
    for (const found of toPrint(messages, options, 'warning')) {
      telling.say(`${paintMessage(found, telling.terminal)}\n`);
    }
    if (!briefing) return { ...outcome, reason: messages[0]?.reason ?? '' };
    const exact = archive.known.withBytes(briefing.source.sha256);
    if (exact) {
      const known = path.join(options.archive, exact.file);
      return refuse(`${called(file)} is in the archive already, as “${safe(known)}”.`, known);
    }
    const askFor = telling.askFor(file, briefing.title);
    const newcomer = await toNewcomer(file, { ...read, briefing }, options, askFor);
    if (telling.withOutline) telling.say(outlineTable(briefing, telling.terminal.errColors));
    const isLikeAnother = sayWhatIsLike(newcomer, archive, options, telling);
    const stored = await (options.dryRun ? storeInThought : store)(archive, newcomer);
    if (!options.quiet) await sayWhatStaysBehind(file, path.join(options.archive, stored), telling);
    return { ...outcome, file: path.join(options.archive, stored), isLikeAnother };
  } catch (error) {
    return refuse(inWords(error, file));
  }
}

/** The path inside the archive of a file that lies where its transcripts do; null for any other. */
async function insideOf({ folder, base }: GrowingArchive, file: string): Promise<string | null> {
  if (file === '-') return null;
  const found = await realpath(file).catch(() => null);
  if (found === null || !isInside(path.join(folder, base), found)) return null;
  return path.relative(folder, found);
}

function sayWhatIsLike(
  newcomer: Newcomer,
  { known }: GrowingArchive,
  options: AddOptions,
  { say }: Telling,
): boolean {
  const like = known.resembling(newcomer);
  for (const { entry, why } of like) {
    const other = safe(path.join(options.archive, entry.file));
    say(`lectern: “${other}” ${why}. Is this a second posting of it?\n`);
  }
  return like.length > 0;
}

async function sayWhatStaysBehind(file: string, stored: string, { say }: Telling): Promise<void> {
  const decisions = file === '-' ? null : decisionsFile(file);
  if (decisions === null || !(await stat(decisions).catch(() => null))) return;
  say(
    `lectern: ${called(decisions)} was not added. Copy it to “${safe(decisionsFile(stored))}” to keep to it.\n`,
  );
}

function inWords(error: unknown, file: string): string {
  const isOurs = error instanceof Error && (error as NodeJS.ErrnoException).code === undefined;
  return isOurs ? error.message : `${called(file)} cannot be stored: ${reasonOf(error)}.`;
}
