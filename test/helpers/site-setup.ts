import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { type BrowserProgram, findPageBrowser } from './browser.ts';
import { type BuildResult, buildSite, corpusArchive, sampleArchive } from './build-site.ts';
import { corpusFolder } from './corpus.ts';
import { serveFolder } from './server.ts';
import { temporaryFolder } from './temporary.ts';

/** What the browser and page tests share: each site is built once a run, one program opens all pages. */
export interface SharedSite {
  folder: string;
  url: string;
}

export interface Shared {
  sample: SharedSite;
  /** null where there is no corpus of real transcripts */
  corpus: SharedSite | null;
  /** null where no browser was found (never with CI set) */
  browser: BrowserProgram | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** A file that comes about when all is there: `Shared` as JSON, or the reason why it is not, as a JSON string. */
    shared: string;
  }
}

/**
 * Of the real transcripts so many of the shortest and of the longest of each source: on their pages stand all but one in a hundred of
 * the arrangements of elements that stand on those of all, for half of the work.
 */
const ENDS = 2;

/** Begins to make what is shared, and does not wait for it: the tests that need none of it run meanwhile. */
export default function setup(project: TestProject): () => Promise<void> {
  const open: (() => Promise<void>)[] = [];
  const file = join(temporaryFolder('shared'), 'shared.json');
  project.provide('shared', file);
  const tell = (what: Shared | string): void => {
    writeFileSync(`${file}.new`, JSON.stringify(what));
    renameSync(`${file}.new`, file);
  };
  const made = prepare(open).then(tell, (error: Error) => tell(String(error)));
  return async () => {
    await made;
    for (const end of open.splice(0).reverse()) await end();
  };
}

async function prepare(open: (() => Promise<void>)[]): Promise<Shared> {
  const building = Promise.all([
    buildSite(sampleArchive, ['--base-url', 'https://archive.example']),
    corpusFolder === null ? null : buildSite(corpusArchive(corpusFolder, { ends: ENDS })),
  ]);
  const browser = await findPageBrowser();

  const share = async (build: BuildResult): Promise<SharedSite> => {
    if (!existsSync(build.folder))
      throw new Error(`no site was built (exit ${build.code}):\n${build.stderr}`);
    const server = await serveFolder(build.folder);
    open.push(server.close);
    return { folder: build.folder, url: server.url };
  };

  const [sample, corpus] = await building;
  if (sample.code !== 0) throw new Error(`the sample archive does not build:\n${sample.stderr}`);
  return {
    sample: await share(sample),
    corpus: corpus && (await share(corpus)),
    browser,
  };
}
