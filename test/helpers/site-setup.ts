import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { type BuildResult, buildSite, corpusArchive, sampleArchive } from './build-site.ts';
import { corpusFolder } from './corpus.ts';
import { type Server, serveFolder } from './server.ts';

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
  const program = await findBrowser();
  const browser: BrowserServer | null = program ? await chromium.launchServer(program) : null;
  const servers: Server[] = [];
  const folders: string[] = [];

  const share = async (build: BuildResult): Promise<SharedSite> => {
    if (!existsSync(build.folder)) {
      throw new Error(`the site was not built (exit ${build.code}):\n${build.stderr}`);
    }
    const server = await serveFolder(build.folder);
    servers.push(server);
    folders.push(dirname(build.folder));
    return { folder: build.folder, url: server.url };
  };

  const sampleBuild = await buildSite(sampleArchive, ['--base-url', 'https://archive.example']);
  if (sampleBuild.code !== 0) throw new Error(`the sample archive does not build:\n${sampleBuild.stderr}`);
  const sample = await share(sampleBuild);
  let corpus: SharedSite | null = null;
  if (corpusFolder !== null) {
    const archive = corpusArchive(corpusFolder);
    folders.push(archive);
    corpus = await share(await buildSite(archive));
  }

  project.provide('sample', sample);
  project.provide('corpus', corpus);
  project.provide('browser', browser?.wsEndpoint() ?? null);

  return async () => {
    await browser?.close();
    for (const server of servers) await server.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
}
