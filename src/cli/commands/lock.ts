import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { readSitemap } from '../../archive/former-site.ts';
import { loadArchive } from '../../archive/load.ts';
import { lockFile, lockText, writeLock } from '../../archive/lock-file.ts';
import { today } from '../../archive/today.ts';
import type { Archive } from '../../archive/types.ts';
import { languageAddress } from '../../lock/addresses.ts';
import { addressesIn, type Imported, importPages } from '../../lock/import-addresses.ts';
import { emptyLock, type Lock, type LockedItem } from '../../lock/lock.ts';
import { matchBriefings } from '../../lock/match-briefings.ts';
import { type Mended, mendLock, type Transcript } from '../../lock/mend-lock.ts';
import { printLock } from '../../lock/print-lock.ts';
import { LockError } from '../../lock/read-lock.ts';
import { knownText, wordsOf } from '../../lock/texts.ts';
import { hashesOf, printsOfTurns } from '../../outline/prints.ts';
import { importSite } from '../../publish/import-site.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';
import { plural } from '../print/messages.ts';
import { safe, type Terminal } from '../print/terminal.ts';

interface Options extends CommonOptions {
  import?: string;
}

/** What was done, for whoever called. */
interface Report {
  lock: Lock;
  written: boolean;
  mended: Omit<Mended, 'lock'> | null;
  imported: Omit<Imported, 'lock'> | null;
}

/** `lectern lock`: what the lock of an archive holds, mended where two branches wrote it. */
export const lock: MakeCommand = (terminal, finish) =>
  command('lock', 'say what lectern.lock holds, mend it after a merge, or take over addresses', [
    ['lectern lock', 'the lock of content/, mended where git could not merge it'],
    ['lectern lock --import old-site', 'keep the addresses of a site that was published without a lock'],
    ['lectern lock --import sitemap.xml', 'the same where only its sitemap is left'],
  ])
    .argument('[archive]', 'folder of transcripts', 'content')
    .option('--import <site|sitemap>', 'folder of a site that was published, or its sitemap.xml')
    .action(async (archive: string, options: Options) => {
      const found = await stat(archive).catch(() => null);
      if (!found?.isDirectory())
        throw new UsageError(
          `There is no folder “${archive}” here. Name the folder that holds the transcripts.`,
        );
      const report = await mendAndImport(archive, options.import);
      print(terminal, report, options);
      const unmatched = report.imported?.unmatched.length ?? 0;
      const notes = options.strict ? (report.mended?.notes.length ?? 0) : 0;
      finish(unmatched + notes > 0 ? 1 : 0);
    });

async function mendAndImport(archive: string, from: string | undefined): Promise<Report> {
  const text = await lockText(archive);
  if (text !== null && typeof text !== 'string') throw new UsageError(`${lockFile}: ${text.reason}`);
  const mended = text === null ? null : await mend(archive, text);
  let settled = mended?.lock ?? emptyLock();
  let written = mended !== null && printLock(settled) !== text;
  // an import asks for the lock that the archive has
  if (written) await writeLock(archive, settled);
  let imported: Imported | null = null;
  if (from !== undefined) {
    imported = await importFrom(archive, settled, from);
    settled = imported.lock;
    if (imported.taken > 0) {
      await writeLock(archive, settled);
      written = true;
    }
  }
  return { lock: settled, written, mended, imported };
}

async function mend(archive: string, text: string): Promise<Mended> {
  let loaded: Archive | undefined;
  let isMissing = false;
  const attempt = () =>
    mendLock(text, {
      today: today(),
      find: (items) => {
        if (loaded) return transcriptOf(loaded, items);
        isMissing = true;
        return null;
      },
    });
  try {
    const mended = attempt();
    if (!isMissing) return mended;
    loaded = await load(archive);
    return attempt();
  } catch (error) {
    if (!(error instanceof LockError)) throw error;
    const where = error.line === null ? lockFile : `${lockFile}, line ${error.line}`;
    throw new UsageError(
      `${where}: ${error.message} Take the line from the version before: git log -p ${lockFile}`,
    );
  }
}

const load = (archive: string): Promise<Archive> => loadArchive(archive, { jobs: availableParallelism() });

/** The transcript of an archive that has the words of these items. */
function transcriptOf({ briefings }: Archive, items: readonly LockedItem[]): Transcript | null {
  const known = [knownText({ file: '', sha256: '', items: [...items] })];
  const present = briefings.map(({ file, briefing, prints }) => ({
    file,
    sha256: briefing.source.sha256,
    words: wordsOf(prints?.() ?? briefing.items.map(({ turns }) => printsOfTurns(turns))),
    hashes: () =>
      new Set(
        briefing.items.flatMap(({ turns }) =>
          turns.flatMap(({ paragraphs }) => paragraphs.flatMap(hashesOf)),
        ),
      ),
  }));
  const at = matchBriefings(known, present).indexOf(0);
  const found = present[at];
  return found ? { file: found.file, sha256: found.sha256 } : null;
}

async function importFrom(archive: string, settled: Lock, from: string): Promise<Imported> {
  const found = await stat(from).catch(() => null);
  if (!found)
    throw new UsageError(`There is no “${from}” here. Name the folder of the site, or its sitemap.xml.`);
  if (found.isDirectory()) {
    const imported = await importSite(settled, from, today());
    if (!imported)
      throw new UsageError(
        `“${from}” holds no briefing that Lectern published. Name the folder that a build wrote, or its sitemap.xml.`,
      );
    return imported;
  }
  const { settlement, briefings } = await load(archive);
  const held = settlement?.lock ?? settled;
  const languages = [...new Set(briefings.map(({ briefing }) => languageAddress(briefing.lang)))];
  const pages = addressesIn(await readSitemap(from, languages));
  if (pages.length === 0)
    throw new UsageError(
      `“${path.basename(from)}” names no address of a briefing in a language of the archive (${languages.join(', ')}). Name the sitemap.xml of the site.`,
    );
  return importPages(held, pages, today());
}

function print(
  terminal: Terminal,
  { lock: held, written, mended, imported }: Report,
  options: Options,
): void {
  if (options.json) {
    const { conflicts = 0, doubled = 0, notes = [] } = mended ?? {};
    const { known = 0, taken = 0, unmatched = [] } = imported ?? {};
    terminal.out(
      `${JSON.stringify({ ...numbersOf(held), written, mended: { conflicts, doubled, notes }, imported: imported ? { known, taken, unmatched } : null })}\n`,
    );
    return;
  }
  const warn = terminal.errColors.yellow('warning');
  for (const note of (!options.quiet || options.strict ? mended?.notes : null) ?? [])
    terminal.err(`${lockFile}: ${warn} ${safe(note)}\n`);
  for (const address of imported?.unmatched ?? [])
    terminal.err(
      `${lockFile}: ${warn} ${safe(address)} was published, and it cannot be told what it is now.\n`,
    );
  if (options.quiet) return;
  if (mended && mended.conflicts + mended.doubled > 0)
    terminal.err(
      `Mended: ${plural(mended.conflicts, 'conflict')}, ${plural(mended.doubled, 'doubled line')}.\n`,
    );
  if (imported)
    terminal.err(
      `Imported addresses: ${imported.taken} taken over, ${imported.known} known already, ${imported.unmatched.length} unmatched.\n`,
    );
  if (imported && imported.taken > 0)
    terminal.err(
      mended === null
        ? 'There was no lock before: with the next build what is in the site keeps its address.\n'
        : 'What the archive has published keeps its address, and those of the site lead there.\n',
    );
  terminal.err(`${inWords(held, mended !== null || imported !== null, written)}\n`);
}

function numbersOf(held: Lock) {
  const briefings = [...held.briefings.values()];
  return {
    briefings: briefings.length,
    items: briefings.reduce((sum, { items }) => sum + items.length, 0),
    moved: held.moved.size,
    gone: held.goneBriefings.size + held.goneItems.size,
    corrections: [...held.corrected.values()].reduce((sum, all) => sum + all.length, 0),
  };
}

function inWords(held: Lock, isThere: boolean, written: boolean): string {
  if (!isThere) return `There is no ${lockFile} yet: “lectern build” writes it.`;
  const { briefings, items, moved, gone, corrections } = numbersOf(held);
  const what = `${plural(briefings, 'briefing')}, ${plural(items, 'item')}; ${moved} moved, ${gone} gone, ${plural(corrections, 'correction')}`;
  return `${lockFile}: ${what}. ${written ? 'Written anew.' : 'In order.'}`;
}
