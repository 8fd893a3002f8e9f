import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SourceInfo } from '../model/briefing.ts';
import { originalFormat } from '../read/originals/formats.ts';
import { removeDrafts, writeWhole } from './whole-file.ts';

/** The folder of an archive that keeps transcripts which were replaced, each under its hash. */
export const historyFolder = 'history';
/** No transcript is larger: what is packed may not unfold to more. */
const LARGEST = 256 * 2 ** 20;
/** So many commits back git is asked for a file. */
const COMMITS = 10;
/** Milliseconds for git to answer. */
const PATIENCE = 10_000;

/** A transcript as it was. */
export interface FormerText {
  sha256: string;
  /** path inside the archive that it had */
  file: string;
}

const run = promisify(execFile);

const keptAs = (root: string, sha256: string): string => path.join(root, historyFolder, `${sha256}.gz`);

/**
 * The bytes of a transcript that was replaced or taken away: out of `history/`, else of the site that was made of it, else of git. Null where
 * none of them has it; what has another hash is not it.
 * @param published where the site has the transcript as it came
 */
export async function formerText(
  root: string,
  former: FormerText,
  published: readonly string[],
): Promise<Buffer | null> {
  const kept = keptText(root, former.sha256);
  if (kept) return kept;
  const inSite = published.map((file) => () => readFile(file));
  return (await firstOf(inSite, former)) ?? firstOf(await inGit(root, former), former);
}

/** What is found first and is that text. */
async function firstOf(
  places: readonly (() => Promise<Buffer>)[],
  { sha256 }: FormerText,
): Promise<Buffer | null> {
  for (const read of places) {
    const bytes = await read().catch(() => null);
    if (bytes && hashOf(bytes) === sha256) return bytes;
  }
  return null;
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The transcripts that `history/` keeps, by the hash that names them: how large each is. That they are what their names say is proved where
 * they are read, and by `lectern verify`.
 */
export type KeptTexts = ReadonlyMap<string, string>;

export async function keptTexts(root: string): Promise<KeptTexts> {
  const names = await readdir(path.join(root, historyFolder)).catch(() => []);
  const hashes = names.flatMap((name) => /^([0-9a-f]{64})\.gz$/.exec(name)?.[1] ?? []).sort();
  return new Map(
    hashes.flatMap((sha256) => {
      const found = statSync(keptAs(root, sha256), { throwIfNoEntry: false });
      return found?.isFile() ? [[sha256, String(found.size)]] : [];
    }),
  );
}

/** The bytes of a transcript out of `history/` alone; null where they are not there, or are others than their name says. */
export function keptText(root: string, sha256: string): Buffer | null {
  try {
    const bytes = gunzipSync(readFileSync(keptAs(root, sha256)), { maxOutputLength: LARGEST });
    return hashOf(bytes) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}

/** What a transcript that is kept is, where it is no text; subtitles are text enough. */
export function keptOriginal(root: string, sha256: string): SourceInfo['original'] | null {
  const bytes = keptText(root, sha256);
  return (bytes && originalFormat('', bytes)?.kind) ?? null;
}

/**
 * What git had of the file, the newest first. It runs nothing that the folder’s own settings name: neither a program beside git, nor one that
 * would bring what is missing from elsewhere.
 */
async function inGit(root: string, { file }: FormerText): Promise<(() => Promise<Buffer>)[]> {
  const git = (...words: string[]) =>
    run(
      'git',
      ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false', '-C', root, ...words],
      {
        encoding: 'buffer',
        timeout: PATIENCE,
        maxBuffer: LARGEST,
        // what is missing is not fetched; older git knows only that no way to fetch it is allowed
        env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' },
      },
    ).then(({ stdout }) => stdout);
  const log = await git('log', '--format=%H', `--max-count=${COMMITS}`, '--', `./${file}`).catch(() =>
    Buffer.alloc(0),
  );
  const commits = log.toString('latin1').split('\n').filter(Boolean);
  // a commit that took it away has its text no more: the one before has
  return commits
    .flatMap((commit) => [commit, `${commit}~`])
    .map((commit) => () => git('cat-file', 'blob', `${commit}:./${file}`));
}

/** Keeps the bytes of a transcript that was replaced. The same bytes become the same file. */
export async function keepFormer(root: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const file = keptAs(root, sha256);
  await writeWhole(file, gzipSync(bytes, { level: 9 }));
  await removeDrafts(file).catch(() => undefined);
}
