import { existsSync } from 'node:fs';
import { type BrowserServer, chromium } from 'playwright-core';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { type BuildResult, buildSite, corpusArchive, sampleArchive } from './build-site.ts';
import { corpusFolder } from './corpus.ts';
import { serveFolder } from './server.ts';

/** What the browser and page tests share: each site is built once a run, one browser serves all test files. */
export interface SharedSite {
  folder: string;
  url: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sample: SharedSite;
    /** null where there is no corpus of real transcripts */
    corpus: SharedSite | null;
    /** null where no browser was found (never with CI set) */
    browser: string | null;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const open: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of open.splice(0).reverse()) await end();
  };
  try {
    await prepare(project, open);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

async function prepare(project: TestProject, open: (() => Promise<void>)[]): Promise<void> {
  const program = await findBrowser();
  let browser: BrowserServer | null = null;
  if (program !== null) {
    browser = await chromium.launchServer({ ...program, timeout: 120_000 });
    open.push(() => browser?.close() ?? Promise.resolve());
  }

  const share = async (build: BuildResult): Promise<SharedSite> => {
    if (!existsSync(build.folder))
      throw new Error(`no site was built (exit ${build.code}):\n${build.stderr}`);
    const server = await serveFolder(build.folder);
    open.push(server.close);
    return { folder: build.folder, url: server.url };
  };

  const [sample, corpus] = await Promise.all([
    buildSite(sampleArchive, ['--base-url', 'https://archive.example']),
    corpusFolder === null ? null : buildSite(corpusArchive(corpusFolder)),
  ]);
  if (sample.code !== 0) throw new Error(`the sample archive does not build:\n${sample.stderr}`);
  project.provide('sample', await share(sample));
  project.provide('corpus', corpus && (await share(corpus)));
  project.provide('browser', browser?.wsEndpoint() ?? null);
}
