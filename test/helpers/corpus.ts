import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const stated = process.env.LECTERN_CORPUS;
const beside = resolve(import.meta.dirname, '../../../shared/corpus');

/** Folder of real transcripts (one subfolder a source), or null: they are no part of the project, so tests that want them skip. */
export const corpusFolder: string | null = stated
  ? existsSync(stated)
    ? resolve(stated)
    : null
  : existsSync(beside)
    ? beside
    : null;

export const noCorpus = 'no corpus of real transcripts: set LECTERN_CORPUS to a folder of them';

/** Says once, on stderr, why the tests of the calling file are skipped. */
export function corpusOrSkip(): { skip: boolean; folder: string } {
  if (corpusFolder === null) process.stderr.write(`skipped: ${noCorpus}\n`);
  return { skip: corpusFolder === null, folder: corpusFolder ?? '' };
}

export interface CorpusFile {
  source: string;
  name: string;
  path: string;
  extension: string;
}

/** Every transcript of the corpus with one of the extensions, in order of path. */
export function corpusFiles(folder: string, extensions: string[] = ['.txt']): CorpusFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((source) =>
      readdirSync(join(folder, source))
        .filter((name) => extensions.some((ending) => name.endsWith(ending)) && !name.endsWith('.raw.txt'))
        .sort()
        .map((file) => {
          const extension = file.slice(file.lastIndexOf('.'));
          return {
            source,
            name: file.slice(0, -extension.length),
            path: join(folder, source, file),
            extension,
          };
        }),
    );
}
