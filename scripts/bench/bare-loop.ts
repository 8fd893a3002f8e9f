import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface BareLoop {
  pages: number;
  megabytes: number;
  /** seconds to write them all, folders included */
  seconds: number;
}

/** The pages of a site: paths below its folder. */
export const pagesIn = (site: string): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));

/** Writes as many pages of the same sizes and names as the site has, and does nothing else: the floor of any generator. */
export function bareLoop(site: string, scratch: string): BareLoop {
  const paths = pagesIn(site);
  const pages = paths.map((path) => ({ path: join(scratch, path), content: readFileSync(join(site, path)) }));
  const started = performance.now();
  const made = new Set<string>();
  for (const { path, content } of pages) {
    const folder = dirname(path);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    writeFileSync(path, content);
  }
  const seconds = (performance.now() - started) / 1000;
  const bytes = pages.reduce((total, { content }) => total + content.length, 0);
  return { pages: pages.length, megabytes: bytes / 1e6, seconds };
}
