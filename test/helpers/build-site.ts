import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { groupBy } from '../../src/text/group-by.ts';
import { corpusFiles } from './corpus.ts';
import { temporaryFolder } from './temporary.ts';

export const projectFolder = resolve(import.meta.dirname, '../..');
export const sampleArchive = join(projectFolder, 'content');

export interface BuildResult {
  folder: string;
  code: number;
  stdout: string;
  stderr: string;
}

/** A parse cache of our own: what the user has cached neither helps nor hides anything. */
let cache: string | null = null;

/** Runs `lectern` as a user does. Never rejects: the exit code is part of what tests look at. */
export function lectern(args: string[], cwd: string = projectFolder): Promise<Omit<BuildResult, 'folder'>> {
  cache ??= temporaryFolder('cache');
  const env = { ...process.env, NO_COLOR: '1', LECTERN_CACHE: cache };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(projectFolder, 'src/cli/bin.js'), ...args],
      { cwd, env, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        done({ code, stdout, stderr });
      },
    );
  });
}

/** Builds an archive into a fresh folder. */
export async function buildSite(archive: string, options: string[] = []): Promise<BuildResult> {
  const folder = join(temporaryFolder('site'), 'out');
  const result = await lectern(['build', archive, '--out', folder, ...options]);
  return { folder, ...result };
}

export interface CorpusOptions {
  /** sources of which saved pages are taken, and not their text */
  saved?: readonly string[];
  /** so many of the shortest of each source, and as many of the longest; all where it is not said */
  ends?: number;
}

/** Lays the real transcripts out as an archive, a series a source. */
export function corpusArchive(
  corpus: string,
  { saved = ['china-mfa-zh'], ends = Number.POSITIVE_INFINITY }: CorpusOptions = {},
): string {
  const archive = temporaryFolder('archive');
  const taken = corpusFiles(corpus, ['.txt', '.html']).filter(
    ({ source, extension }) => extension === (saved.includes(source) ? '.html' : '.txt'),
  );
  for (const [source, files] of groupBy(taken, (file) => file.source)) {
    const bySize = files.toSorted((a, b) => statSync(a.path).size - statSync(b.path).size);
    const folder = join(archive, 'transcripts', source);
    mkdirSync(folder, { recursive: true });
    for (const [at, { path }] of bySize.entries())
      if (at < ends || at >= bySize.length - ends) cpSync(path, join(folder, basename(path)));
  }
  return archive;
}
