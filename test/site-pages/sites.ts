import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Shared, SharedSite } from '../helpers/site-setup.ts';

/** What the setup of the project makes while other tests run: waited for once a process. */
async function shared(): Promise<Shared> {
  const file = inject('shared');
  while (!existsSync(file)) await wait(50);
  const made = JSON.parse(readFileSync(file, 'utf8')) as Shared | string;
  if (typeof made === 'string') throw new Error(made);
  return made;
}

const { sample, corpus, browser: program } = await shared();

export { sample };

/** A site, and whether every combination is tried on it: of real transcripts the slow tests try some only. */
export type TestedSite = SharedSite & { name: string; everything: boolean };

/** The sites that page tests look at: the sample archive's, and one of real transcripts where there are any. */
export function builtSites(): TestedSite[] {
  const sites: TestedSite[] = [{ name: 'the sample archive', everything: true, ...sample }];
  if (corpus === null) process.stderr.write('skipped: pages of real transcripts, for there is no corpus\n');
  else sites.push({ name: 'real transcripts', everything: false, ...corpus });
  return sites;
}

export const noBrowser = program === null;
if (noBrowser) process.stderr.write('skipped: no browser was found; install Chromium or set CHROME_PATH\n');

/** The browser of this process, which ends with it: to start one takes a second, and one for all processes would hand all on from one to another. */
let running: Promise<Browser> | null = null;
const start = (): Promise<Browser> => {
  if (program === null) throw new Error('no browser');
  running ??= chromium.launch({ ...program, timeout: 120_000 });
  return running;
};

/** The browser, from which all that the calling file’s tests have opened goes away at their end. */
export function useBrowser(): () => Browser {
  let browser: Browser | null = null;
  beforeAll(async () => {
    if (program !== null) browser = await start();
  });
  afterAll(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  return () => {
    if (browser === null) throw new Error('no browser');
    return browser;
  };
}
