import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { languageOf } from '../../src/languages/index.ts';
import { byThread } from '../../src/search/page/by-thread.js';
import { Finder, type How } from '../../src/search/page/finder.js';
import { Knowledge } from '../../src/search/page/known.js';
import { hashedJson } from '../../src/search/page/load.js';
import { nearest } from '../../src/search/page/near.js';
import { type Chip, waysOf } from '../../src/search/query/plan.js';

/** What the search page of a site shows of a query. */
export interface Shown {
  /** root paths of the pages of whom it names, then those of the first answers */
  addresses: string[];
  chips: Chip[];
  how: How;
  total: number;
}

const root = new URL('https://site.invalid/');
const today = '2024-12-01';

/** What searches a built site as its search page does, without a browser: to be called where `fetch` may be stubbed. */
export function searchOf(
  site: string,
  lang: string,
): { ask: (q: string, without?: string[]) => Promise<Shown>; fetch: typeof fetch } {
  const fetchHere = async (url: URL | RequestInfo) => {
    const file = join(site, decodeURIComponent(new URL(String(url)).pathname));
    return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
  };
  const page = readFileSync(join(site, lang, 'search/index.html'), 'utf8');
  const data = JSON.parse(/data-finder-data>(.*?)<\/script>/s.exec(page)?.[1] ?? '{}');
  const folder = new URL('pagefind/', root);
  const knowledge = new Knowledge(
    (one) => hashedJson(new URL(data.names[one] ?? '', new URL('assets/', root))),
    lang,
  );
  const finder = new Finder(
    folder,
    root,
    async (one) => languageOf(one)?.stemmer ?? ((word) => word),
    (one) => knowledge.saidIn(one),
    (word, one) => nearest(word, one, folder, async () => distance),
  );
  const ask = async (q: string, without: string[] = []): Promise<Shown> => {
    const understood = await knowledge.understand(q, without, [lang], {
      ...(await finder.extent([lang])),
      today,
      holding: (text) => finder.count([lang], text),
    });
    let shown: Shown | null = null;
    for (const { chips, mayMend, order, ...way } of waysOf(q, understood, {})) {
      for await (const answer of finder.search(
        [lang],
        { ...way, newest: order !== null || !way.q, oldest: order === 'oldest', show: 10 },
        { mayMend },
      )) {
        if (!answer.done) continue;
        const found = byThread(await finder.results(answer.rows)).map(
          ({ result }) => new URL(result.address).pathname,
        );
        const named = understood.isName
          ? understood.names.flatMap((one) => one.named.map((person) => person.page))
          : [];
        shown = { addresses: [...named, ...found], chips, how: answer.how, total: answer.total };
      }
      if (shown && shown.total > 0) return shown;
    }
    if (!shown) throw new Error(`“${q}” is not searched`);
    return shown;
  };
  return { ask, fetch: fetchHere };
}
