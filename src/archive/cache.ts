import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { parserVersion } from './parser-version.ts';
import type { ParsedTranscript } from './transcript.ts';

/** What was parsed before, by content. Losing it costs time and nothing else: no failure of the cache is an error. */
export interface ParseCache {
  get(key: string): Promise<ParsedTranscript | null>;
  put(key: string, parsed: ParsedTranscript): Promise<void>;
  /** forgets what this run did not ask for */
  prune(): Promise<void>;
}

/** Keeps nothing. */
export const noCache: ParseCache = {
  get: async () => null,
  put: async () => {},
  prune: async () => {},
};

/** Everything that decides the result, in one name. */
export async function cacheKey(...parts: (string | Uint8Array)[]): Promise<string> {
  const hash = createHash('sha256').update(await parserVersion());
  for (const part of parts) {
    hash.update(`\n${part.length}\n`);
    hash.update(part);
  }
  return hash.digest('hex');
}

/** A cache of one archive in the user's cache folder, so that a read-only archive works and nothing of it is published. */
export function openCache(archive: string, base = cacheFolder()): ParseCache {
  const folder = path.join(base, createHash('sha256').update(archive).digest('hex').slice(0, 16));
  const used = new Set<string>();
  let writable = true;

  async function put(key: string, parsed: ParsedTranscript): Promise<void> {
    used.add(key);
    if (!writable) return;
    const json = JSON.stringify(parsed);
    const at = path.join(folder, key);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(`${at}.${process.pid}`, `${checksum(json)}\n${json}`);
      await rename(`${at}.${process.pid}`, at);
    } catch {
      writable = false;
    }
  }

  async function get(key: string): Promise<ParsedTranscript | null> {
    try {
      const text = await readFile(path.join(folder, key), 'utf8');
      const end = text.indexOf('\n');
      const json = text.slice(end + 1);
      if (text.slice(0, end) !== checksum(json)) return null;
      used.add(key);
      return JSON.parse(json) as ParsedTranscript;
    } catch {
      return null;
    }
  }

  async function prune(): Promise<void> {
    const names = await readdir(folder).catch(() => []);
    const old = names.filter((name) => !used.has(name));
    await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true }).catch(() => {})));
  }

  return { get, put, prune };
}

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex');
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
