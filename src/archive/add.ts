import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, mkdir, readdir, realpath, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Briefing } from '../model/briefing.ts';
import { fileKind, isIgnoredFolder } from './file-kinds.ts';
import { KnownBriefings } from './known.ts';
import type { Archive } from './types.ts';
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

/** An archive that transcripts are added to, one after the other. */
export interface GrowingArchive {
  /** absolute path of the archive */
  folder: string;
  /** the folder inside it that holds the transcripts: "transcripts", or "" where they lie in the archive itself */
  base: string;
  /** those of the archive, and those that were added since */
  known: KnownBriefings;
}

export async function growing(archive: Archive): Promise<GrowingArchive> {
  const { folder, briefings } = archive;
  const isFlat = briefings.length > 0 && !(await isFolder(path.join(folder, 'transcripts')));
  return { folder, base: isFlat ? '' : 'transcripts', known: new KnownBriefings(briefings) };
}

/**
 * Stores the bytes as they are, as SERIES/YYYY/DATE[-N].LANG.EXT in the folder of the transcripts or beside the others of its series, whole or not at all, and
 * never over another file. Returns the path inside the archive; from then on the newcomer is one of the known.
 * @throws Error where the folder leads out of the archive, or cannot be written
 */
export async function store(archive: GrowingArchive, newcomer: Newcomer): Promise<string> {
  const folder = await folderFor(archive, newcomer);
  const ids = freeIds(archive, newcomer, await stemsIn(folder));
  await mkdir(folder, { recursive: true });
  await refuseOutside(archive.folder, folder);
  const draft = path.join(folder, `.${randomBytes(6).toString('hex')}.draft`);
  await writeFile(draft, newcomer.bytes, { flag: 'wx' });
  try {
    let id = ids.next().value;
    while (!(await place(draft, path.join(folder, nameOf(id, newcomer))))) id = ids.next().value;
    return remember(archive, newcomer, id);
  } finally {
    await unlink(draft);
  }
}

/** What `store` would do, without a change of any file: where it would store this newcomer, if the others were stored. */
export async function storeInThought(archive: GrowingArchive, newcomer: Newcomer): Promise<string> {
  const folder = await folderFor(archive, newcomer);
  return remember(archive, newcomer, freeIds(archive, newcomer, await stemsIn(folder)).next().value);
}

/** The folder of its series, where the others of it lie in that itself; else that of its year within. */
function insideOf({ base, known }: GrowingArchive, { series, date }: Newcomer): string {
  const folder = path.posix.join(base, seriesFolder(series ?? ''));
  return known.folderOf(series) === folder ? folder : path.posix.join(folder, date.slice(0, 4));
}

/**
 * The folder of a series, whose name a transcript may state: ".A: B." → "A- B", so that every system can make it and
 * nothing takes it for hidden. What the transcript states comes first, so the name does no harm.
 */
function seriesFolder(series: string): string {
  const name = series.replace(/[\p{Cc}<>:"|?*/\\]/gu, '-').replace(/^[^\p{L}\p{N}]+|[. ]+$/gu, '');
  return isIgnoredFolder(name, new Set()) ? '' : name;
}

async function folderFor(archive: GrowingArchive, newcomer: Newcomer): Promise<string> {
  const folder = path.join(archive.folder, insideOf(archive, newcomer));
  await refuseOutside(archive.folder, folder);
  return folder;
}

async function refuseOutside(root: string, folder: string): Promise<void> {
  if (!isInside(root, await existingPart(folder))) {
    const inside = path.relative(root, folder).split(path.sep).join('/');
    throw new Error(`${inside} leads out of the archive by a symbolic link; nothing was stored.`);
  }
}

/** As much of a path as there is, without links. */
async function existingPart(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return existingPart(path.dirname(folder));
  }
}

/** The beginnings of the transcripts' names, up to each dot: "2021-11-03.", "2021-11-03.en.". */
async function stemsIn(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const transcripts = names.filter((name) => fileKind(name) === 'transcript');
  return new Set(
    transcripts.flatMap((name) => [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index + 1))),
  );
}

/** "2021-11-03", "2021-11-03-2" …: ids that no other briefing has, and that would give the name of no file there. */
function* freeIds(
  { known }: GrowingArchive,
  { date, lang, series }: Newcomer,
  stems: ReadonlySet<string>,
): Generator<string, never> {
  for (let n = 1; ; n++) {
    const id = `${date}${n > 1 ? `-${n}` : ''}`;
    if (!known.hasId(lang, series, id) && !stems.has(`${id}.${lang}.`)) yield id;
  }
}

function nameOf(id: string, { lang, ending }: Newcomer): string {
  return `${id}.${lang}${ending}`;
}

function remember(archive: GrowingArchive, newcomer: Newcomer, id: string): string {
  const { briefing, date, lang, series } = newcomer;
  const file = path.posix.join(insideOf(archive, newcomer), nameOf(id, newcomer));
  archive.known.add({ briefing: { ...briefing, id, date, lang, series }, file, series });
  return file;
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
