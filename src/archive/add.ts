import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, mkdir, readdir, realpath, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Briefing } from '../model/briefing.ts';
import { textOf } from './duplicates.ts';
import { fileKind } from './file-kinds.ts';
import { isNearCopy, shingles } from './similarity.ts';
import { wordsHash } from './transcript.ts';
import type { Archive, ArchivedBriefing } from './types.ts';
import { isFolder, isInside } from './walk.ts';

/** What is known about a transcript that is to be added. */
export interface Newcomer {
  briefing: Briefing;
  bytes: Uint8Array;
  date: string;
  lang: string;
  series: string | null;
  /** ".txt", ".html" … */
  ending: string;
}

/** The file of the archive with the very same bytes, or null. */
export function findExact(archive: Archive, sha256: string): ArchivedBriefing | null {
  return archive.briefings.find(({ briefing }) => briefing.source.sha256 === sha256) ?? null;
}

export interface Resemblance {
  entry: ArchivedBriefing;
  why: string;
}

/** What in the archive may be the same briefing, posted before: same words, nearly the same words, or same day and podium. */
export function findNear(archive: Archive, { briefing, date, lang, series }: Newcomer): Resemblance[] {
  const hash = wordsHash(briefing);
  const own = shingles(textOf(briefing));
  return archive.briefings.flatMap((entry) => {
    const other = entry.briefing;
    if (wordsHash(other) === hash) return [{ entry, why: 'says the same' }];
    const length = sizeOf(other) / Math.max(1, sizeOf(briefing));
    if (length > 0.5 && length < 2 && isNearCopy(own, shingles(textOf(other)))) {
      return [{ entry, why: 'says nearly the same' }];
    }
    if (other.date === date && other.lang === lang && entry.series === series) {
      return [{ entry, why: 'is of the same day, language and series' }];
    }
    return [];
  });
}

function sizeOf(briefing: Briefing): number {
  return briefing.items.reduce(
    (sum, item) =>
      sum +
      item.turns.reduce((all, turn) => all + turn.paragraphs.reduce((n, text) => n + text.length, 0), 0),
    0,
  );
}

/**
 * Stores the bytes as they are, as SERIES/YYYY/DATE[-N].LANG.EXT below transcripts/ (or below the archive, if its
 * transcripts lie there), whole or not at all, and never over another file. Returns the path inside the archive.
 */
export async function store(archive: Archive, newcomer: Newcomer): Promise<string> {
  const { date, lang, series, ending, bytes } = newcomer;
  const flat = archive.briefings.length > 0 && !(await isFolder(path.join(archive.folder, 'transcripts')));
  const inside = path.posix.join(flat ? '' : 'transcripts', series ?? '', date.slice(0, 4));
  const folder = path.join(archive.folder, inside);
  await mkdir(folder, { recursive: true });
  if (!isInside(archive.folder, await realpath(folder))) {
    throw new Error(`${inside} leads out of the archive by a symbolic link; nothing was stored.`);
  }
  const draft = path.join(folder, `.${randomBytes(6).toString('hex')}.draft`);
  await writeFile(draft, bytes, { flag: 'wx' });
  try {
    for (let n = 1; ; n++) {
      const stem = `${date}${n > 1 ? `-${n}` : ''}`;
      if (isTaken(archive, newcomer, stem) || (await hasFile(folder, `${stem}.${lang}.`))) continue;
      const name = `${stem}.${lang}${ending}`;
      if (await place(draft, path.join(folder, name))) return path.posix.join(inside, name);
    }
  } finally {
    await unlink(draft);
  }
}

/** Whether another briefing has the id that this name would give. */
function isTaken(archive: Archive, { lang, series }: Newcomer, id: string): boolean {
  return archive.briefings.some(
    ({ briefing, series: other }) => briefing.id === id && briefing.lang === lang && other === series,
  );
}

async function hasFile(folder: string, start: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => name.startsWith(start) && fileKind(name) === 'transcript');
}

/** False where the name is taken. A link appears whole; where the file system has none, a copy that overwrites nothing. */
async function place(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      return copyFile(draft, file, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
