import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Briefing } from '../model/briefing.ts';
import { Recent } from '../text/recent.ts';
import { decode, type Encoded, encode, type Kept, textsOf } from './kept.ts';
import { OutlinesFile } from './outlines-file.ts';
import { parserVersion } from './parser-version.ts';
import type { ParsedTranscript } from './transcript.ts';
import { isLeft, sealedBytes, unsealedBytes, writeWholeNow } from './whole-file.ts';

/**
 * What was parsed before, by content: the words of each transcript in a file of its own, and what is known without them of all in
 * one. Losing it costs time and nothing else: no failure of the cache is an error.
 */
export interface ParseCache {
  /** false where there is nothing for certain */
  mayHave(key: string): boolean;
  /** null where there is nothing, or nothing sound; `again` gives the words where they are lost later */
  get(key: string, again: () => Briefing): Promise<Kept | null>;
  put(key: string, parsed: ParsedTranscript, again: () => Briefing): Promise<Kept>;
  /** a text that stood in a place before, as it is read today; `parts` are those of its key */
  reading(parts: readonly (string | Uint8Array)[], parse: () => ParsedTranscript): ParsedTranscript;
  /** what another thread put into the same folder */
  take(key: string, encoded: Encoded, again: () => Briefing): Kept;
  /** forgets what this run did not ask for, and keeps the rest for the next */
  close(): Promise<void>;
  /** where it lies; null for none */
  folder: string | null;
}

/** Keeps nothing: what is put stays in memory, words and all. */
export const noCache: ParseCache = {
  mayHave: () => false,
  get: async () => null,
  put: async (_, parsed) => inMemory(parsed),
  reading: (_, parse) => parse(),
  take: () => {
    throw new Error('Nothing is kept, so that no thread can have put it.');
  },
  close: async () => {},
  folder: null,
};

function inMemory(parsed: ParsedTranscript): Kept {
  const kept = decode(textsOf(encode(parsed)), () => parsed.briefing!, same);
  return { ...kept, briefing: parsed.briefing };
}

const same = (text: string) => text;

/** Whether another run may make something else of the same bytes: a document was given up on a busy machine. */
export const isPassing = ({ messages }: ParsedTranscript): boolean =>
  messages.some(({ rule }) => rule === 'file-given-up');

/** Everything that decides the result, in one name. */
export async function cacheKey(...parts: (string | Uint8Array)[]): Promise<string> {
  return keyOf(parserVersion(), parts);
}

function keyOf(version: string, parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update(version);
  for (const part of parts) {
    hash.update(`\n${part.length}\n`);
    hash.update(part);
  }
  return hash.digest('hex');
}

/** The file of a cache that holds what is known of all transcripts without their words. */
export const outlinesName = 'outlines';
/** So many briefings have their words in memory: pages show them one after the other. */
const mostWhole = 4;

/** The cache of one archive in its folder (`folderOf`). @param remembers whether what was asked for once is kept in memory */
export async function openCache(folder: string, remembers = false): Promise<ParseCache> {
  const version = parserVersion();
  const outlines = await OutlinesFile.read(path.join(folder, outlinesName));
  const names = new Map<string, string>();
  const intern = (text: string) => {
    const known = names.get(text);
    if (known === undefined) names.set(text, text);
    return known ?? text;
  };
  const whole = new Recent<string, Briefing>(mostWhole);
  /** of former texts */
  const asked = new Set<string>();
  let writable = true;

  const wordsOf = (key: string, again: () => Briefing) => (): Briefing => {
    const read = () => wordsKept(folder, key) ?? again();
    return whole.of(key, read);
  };
  const remembered = new Map<string, Kept>();
  const kept = (key: string, again: () => Briefing): Kept => {
    const known = remembered.get(key);
    if (known) return known;
    const made = decoded(key, again);
    if (remembers) remembered.set(key, made);
    return made;
  };
  const decoded = (key: string, again: () => Briefing): Kept => {
    const subjects = () => outlines.subjectsOf(key);
    const storedSubjects = () => outlines.storedSubjectsOf(key);
    const previews = () => outlines.previewsOf(key);
    const texts = { outline: outlines.outlineOf(key), previews, subjects, storedSubjects };
    return decode(texts, wordsOf(key, again), intern);
  };

  return {
    folder,
    mayHave: (key) => outlines.has(key) || existsSync(path.join(folder, key)),
    async get(key, again) {
      if (!outlines.has(key)) {
        const parsed = readParsed(path.join(folder, key));
        if (!parsed) return null;
        outlines.add(key, encode(parsed));
      }
      return kept(key, again);
    },
    async put(key, parsed, again) {
      if (isPassing(parsed)) return inMemory(parsed);
      if (writable && !writeParsed(folder, key, parsed)) writable = false;
      if (!writable) return inMemory(parsed);
      outlines.add(key, encode(parsed));
      return kept(key, again);
    },
    reading(parts, parse) {
      const key = keyOf(version, parts);
      asked.add(key);
      const known = readParsed(path.join(folder, key));
      if (known) return known;
      const parsed = parse();
      if (writable && !isPassing(parsed)) writeParsed(folder, key, parsed);
      return parsed;
    },
    take(key, encoded, again) {
      outlines.add(key, encoded);
      return kept(key, again);
    },
    async close() {
      if (!writable) return;
      const used = outlines.used;
      const names = await readdir(folder).catch(() => []);
      const old = names.filter(
        (name) => isLeft(name) || (/^[0-9a-f]{64}$/.test(name) && !used.has(name) && !asked.has(name)),
      );
      await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true }).catch(() => {})));
      await outlines.write().catch(() => {});
    },
  };
}

/**
 * Where what is known of an archive is kept: in the user's cache folder, so that a read-only archive works and nothing of it
 * is published. @param archive absolute, without links
 */
export function folderOf(archive: string, base = cacheFolder()): string {
  return path.join(base, createHash('sha256').update(archive).digest('hex').slice(0, 16));
}

/** False where it cannot be written. */
export function writeParsed(folder: string, key: string, parsed: ParsedTranscript): boolean {
  try {
    writeWholeNow(path.join(folder, key), sealedBytes(JSON.stringify(parsed), key));
    return true;
  } catch {
    return false;
  }
}

/** The words that are kept under a key; null where they are not, or are not sound. @param folder of the cache */
export const wordsKept = (folder: string, key: string): Briefing | null =>
  readParsed(path.join(folder, key))?.briefing ?? null;

function readParsed(file: string): ParsedTranscript | null {
  try {
    const json = unsealedBytes(readFileSync(file), path.basename(file));
    return json === null ? null : (JSON.parse(json) as ParsedTranscript);
  } catch {
    return null;
  }
}

/** $LECTERN_CACHE, or `lectern` in the folder that the system has for such files. */
function cacheFolder(): string {
  const { LECTERN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (LECTERN_CACHE) return path.resolve(LECTERN_CACHE);
  if (process.platform === 'win32')
    return path.join(LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local'), 'lectern');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches/lectern');
  return path.join(XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'lectern');
}
