import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import type { Lock } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { pageWords } from '../../src/verify/page-words.ts';
import { renderPage } from '../../templates/render-page.ts';
import { wordsFor } from '../../templates/words/index.ts';
import { folderOf } from '../archive/made.ts';
import { lockAfter, transcriptOn } from '../lock/branches.ts';

const first = { 'a.txt': transcriptOn('2031-05-04', ['ferry', 'toll']) };
const before = lockAfter(first, undefined, '2031-05-06');
const gone = 'who-pays-for-the-toll-at-tollstead';

/** The pages of an archive by their addresses. */
async function pagesOf(
  files: Record<string, string>,
  lock: Lock,
  items: string,
): Promise<Map<string, string>> {
  const folder = folderOf({
    ...files,
    'lectern.lock': printLock(lock),
    'site.yaml': `title: Pier\nitems: ${items}\n`,
  });
  const site = makeSite(await loadArchive(folder, { cache: false, today: '2031-06-01' }));
  return new Map(site.pages.map((page) => [page.address, renderPage(page, site)]));
}

describe.each(['pages', 'anchors'])('With items as %s, the page of a briefing', (items) => {
  it('has a place for each answer that was withdrawn from it, which says so and leads to its page', async () => {
    const pages = await pagesOf({ 'a.txt': transcriptOn('2031-05-04', ['ferry']) }, before, items);
    const page = pages.get('/en/2031/05/04/') ?? '';
    const [row = ''] = /<div id="?who-pays-for-the-toll[\s\S]*?<\/div>/.exec(page) ?? [];
    expect(row.replace(/<[^>]*>/g, '')).toBe(`In no transcript since June 1, 2031${gone}`);
    expect(row).toMatch(new RegExp(`href="?${gone}\\.html`));
    expect(pages.has(`/en/2031/05/04/${gone}.html`)).toBe(true);
    const { ids, paragraphs } = pageWords(page);
    for (const place of [gone, `${gone}-p1`, `${gone}-p2`]) expect(ids).toContain(place);
    expect(paragraphs.some(({ id }) => id.startsWith(gone))).toBe(false);
  });

  it('leads on from the place of an answer that stands in another briefing now', async () => {
    const files = {
      'a.txt': transcriptOn('2031-05-04', ['ferry']),
      'b.txt': transcriptOn('2031-05-07', ['toll']),
    };
    const page = (await pagesOf(files, before, items)).get('/en/2031/05/04/') ?? '';
    const [row = ''] = /<div id="?who-pays-for-the-toll[\s\S]*?<\/div>/.exec(page) ?? [];
    expect(row.replace(/<[^>]*>/g, '')).toBe('This has movedWho pays for the toll at tollstead?');
    expect(row).toMatch(new RegExp(`href="?\\.\\./07/${items === 'pages' ? `${gone}\\.html` : `#${gone}`}`));
  });

  it('has no such list where nothing was taken from it', async () => {
    const page = (await pagesOf(first, before, items)).get('/en/2031/05/04/') ?? '';
    expect(page).toContain('tollstead');
    expect(page).not.toContain(wordsFor('en').elsewhere);
  });
});

describe.each(['pages', 'anchors'])('With items as %s, an answer that was split', (items) => {
  it('names its other part, and that names the one that kept the address', async () => {
    const joined = transcriptOn('2031-05-04', ['ferry', 'toll']).replace(
      /QUESTION: (Who pays for the toll.*)\n\nMINISTER EXAMPLE: /,
      '$1\n\n',
    );
    const lock = lockAfter({ 'a.txt': joined }, undefined, '2031-05-06');
    expect(lock.briefings.get('/en/2031/05/04/')?.items).toHaveLength(1);
    const pages = await pagesOf(first, lock, items);
    const address = (id: string) => (items === 'pages' ? `/en/2031/05/04/${id}.html` : '/en/2031/05/04/');
    const linesOf = (id: string, label: string) => {
      const [line = ''] = new RegExp(`<p><b>${label}</b>.*`).exec(pages.get(address(id)) ?? '') ?? [];
      return line.replace(/<[^>]*>/g, '');
    };
    const [ferry, toll] = ['ferry', 'toll'].map((what) => `who-pays-for-the-${what}-at-${what}stead`);
    expect(linesOf(ferry ?? '', 'Part of this answer now stands at')).toMatch(
      / Who pays for the toll at tollstead\?$/,
    );
    expect(linesOf(toll ?? '', 'This was part of')).toMatch(/ Who pays for the ferry at ferrystead\?$/);
  });
});
