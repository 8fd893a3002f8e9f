import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderPage } from '../../templates/render-page.ts';
import type { Templates } from '../../templates/view.ts';
import { type KeyOf, pageKeys } from '../site/keys.ts';
import type { Placed } from '../site/make-site.ts';
import { factsOf } from '../site/page-kinds.ts';
import { listPages } from '../site/pages.ts';
import type { Edition, Page, Ref, Site, SiteBriefing, SiteItem } from '../site/types.ts';
import { outputFile, pathOf } from './output-path.ts';

/** A site as it stands, to tell what of it a change concerns. */
export interface Standing {
  site: Site;
  keyOf: KeyOf;
  pages: ReadonlyMap<string, Page>;
  briefings: ReadonlyMap<string, SiteBriefing>;
  items: ReadonlyMap<string, SiteItem>;
  /** of the lists that have no key and are shown first, how they read */
  texts: ReadonlyMap<string, string | null>;
}

export function standing(site: Site, templates: Templates): Standing {
  const briefings = site.editions.flatMap((edition) => edition.briefings);
  const items = briefings.flatMap((briefing) => briefing.items);
  const keyOf = pageKeys(site, '');
  const lists = site.pages.filter((page) => {
    const { early, of } = factsOf(page, site.kinds);
    return early && of() === null && keyOf(page) === null;
  });
  return {
    site,
    keyOf,
    texts: new Map(lists.map((page) => [page.address, rendering(page, site, templates)])),
    pages: new Map(site.pages.map((page) => [page.address, page])),
    briefings: new Map(briefings.map((briefing) => [briefing.address, briefing])),
    items: new Map(items.map((item) => [item.address, item])),
  };
}

export interface EarlyOptions {
  templates: Templates;
  /** called with the paths of all that will be written, before the first is */
  begin: (paths: readonly string[]) => Promise<void>;
}

/**
 * Brings into a site that stands in `out` what whoever changed a transcript will look at: the pages of the briefings that
 * read otherwise now, of their items, and the lists of dates. Topics, speakers, newsrooms, histories and search stay as they
 * are until the whole is built. Returns the paths of the pages that were written; all are rendered before the first is.
 */
export async function writeEarly(
  { editions, kinds }: Placed,
  before: Standing,
  out: string,
  { templates, begin }: EarlyOptions,
): Promise<string[]> {
  const site: Site = {
    ...before.site,
    editions: editions.map((edition) => borrowed(edition, before)),
    kinds,
  };
  site.pages = listPages(site);
  const keyOf = pageKeys(site, '');
  const rendered = site.pages.flatMap((page) => {
    const { early, of } = factsOf(page, kinds);
    if (!early) return [];
    const shown = of()?.briefing;
    if (shown && readsAsBefore(shown, before)) return [];
    const known = before.pages.get(page.address);
    const key = keyOf(page);
    if (key !== null && known && before.keyOf(known) === key) return [];
    const html = rendering(page, site, templates);
    const same = html === null || (known && key === null && textOf(known, before, templates) === html);
    return same ? [] : [{ page, html }];
  });
  const paths = rendered.map(({ page }) => pathOf(page.address));
  // what is only half written is known for ours too
  if (paths.length > 0) await begin(paths.flatMap((file) => [file, `${file}.early`]));
  for (const { page, html } of rendered) {
    const file = outputFile(out, page.address);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.early`, html ?? '');
    await rename(`${file}.early`, file);
  }
  return paths;
}

/** Whether the pages of a briefing are as they were, apart from what is found in all of the texts. */
function readsAsBefore({ address, digest, previous, next }: SiteBriefing, { briefings }: Standing): boolean {
  const known = briefings.get(address);
  const same = (a: Ref | null, b: Ref | null) => a?.address === b?.address && a?.title === b?.title;
  return known?.digest === digest && same(known.previous, previous) && same(known.next, next);
}

/** An edition with what was found in all of its texts before. Its items get what those of the same address had. */
function borrowed(edition: Edition, before: Standing): Edition {
  const { site, items } = before;
  const known = site.editions.find(({ lang }) => lang === edition.lang);
  if (!known) return edition;
  const { topics, speakers, outlets, editorial, filters } = known;
  const briefings = edition.briefings.map((briefing) => {
    if (readsAsBefore(briefing, before)) return briefing;
    const own = { ...briefing };
    own.items = briefing.items.map((item) => {
      const { topics, speakers, outlets } = items.get(item.address) ?? item;
      const { description, opening, others, previous, next } = item;
      const shown = { description, opening, others, previous, next };
      return { ...item, ...shown, briefing: own, topics, speakers, outlets };
    });
    return own;
  });
  return { ...edition, topics, speakers, outlets, editorial, filters, briefings };
}

/** How a page read before. */
function textOf(page: Page, { texts, site }: Standing, templates: Templates): string | null {
  return texts.get(page.address) ?? rendering(page, site, templates);
}

/** Null for a page that cannot be set: the whole build says so. */
function rendering(page: Page, site: Site, templates: Templates): string | null {
  try {
    return renderPage(page, site, templates);
  } catch {
    return null;
  }
}
