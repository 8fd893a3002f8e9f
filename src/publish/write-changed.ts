import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownTemplates, renderPage } from '../../templates/render-page.ts';
import type { Templates } from '../../templates/view.ts';
import { briefingJson } from '../formats/briefing-json.ts';
import { factsOf } from '../site/page-kinds.ts';
import type { Page, Site, SiteBriefing } from '../site/types.ts';
import { outputFile } from './output-path.ts';

/**
 * Brings into a site that stands in `out` what whoever changed a transcript will look at: the pages of the briefings that
 * read otherwise now, of their items, and the lists of dates. Topics, speakers, neighbours and search stay as they are
 * until the whole is built. Returns how many pages were written; all are rendered before the first is.
 */
export async function writeChanged(
  site: Site,
  out: string,
  templates: Templates = ownTemplates,
): Promise<number> {
  const changed = await changedBriefings(site, out);
  const concerned = site.pages.filter((page) => {
    const { early, of } = factsOf(page, site.kinds);
    const shown = of();
    return early || (shown !== null && changed.has(shown.briefing));
  });
  const rendered = concerned.flatMap((page) => {
    const html = rendering(page, site, templates);
    return html === null ? [] : [{ file: outputFile(out, page.address), html }];
  });
  let written = 0;
  for (const { file, html } of rendered) {
    if ((await textOf(file)) === html) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, html);
    written++;
  }
  return written;
}

/** Null for a page that cannot be set: the whole build says so. */
function rendering(page: Page, site: Site, templates: Templates): string | null {
  try {
    return renderPage(page, site, templates);
  } catch {
    return null;
  }
}

/** Those whose document is not the one that stands beside their page. */
async function changedBriefings(site: Site, out: string): Promise<Set<SiteBriefing>> {
  const changed = new Set<SiteBriefing>();
  for (const briefing of site.editions.flatMap((edition) => edition.briefings)) {
    const json = await textOf(outputFile(out, briefing.json));
    if (json !== briefingJson(briefing)) changed.add(briefing);
  }
  return changed;
}

function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}
