import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serialize } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { standForAll } from '../helpers/html-shapes.ts';
import { newPage, openPage } from '../helpers/open-page.ts';
import { serveFolder } from '../helpers/server.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { attribute, type Element, elements, hasHandler, readPages, siteFiles } from './pages.ts';
import { noBrowser, useBrowser } from './sites.ts';

const attack = '<script>globalThis.hacked = true</script><img src=x onerror="globalThis.hacked = true">';

/** A block of JSON-LD: no browser runs it, so its words are only words. They cannot end it, or what is in it would not be JSON. */
function isData(element: Element): boolean {
  if (attribute(element, 'type') !== 'application/ld+json') return false;
  const data: unknown = JSON.parse(serialize(element));
  return typeof data === 'object';
}

/** An archive whose every text, name and field tries to run a script or to leave the folder. */
const files: Record<string, string> = {
  'site.yaml': `title: 'Archive ${attack}'\ndescription: '"><svg onload="globalThis.hacked = true">'\n`,
  'pages/about.md': `# About ${attack}\n\n[a link](javascript:globalThis.hacked=true) <iframe src="javascript:globalThis.hacked=true"></iframe>\n\n<a href="/" onclick="globalThis.hacked = true">home</a>\n`,
  'transcripts/2031-03-04.txt': `Briefing by ${attack}, March 4, 2031\n\nQ: What of </script>${attack}?\n\nA: ${attack} And "quotes' too, and <!-- a comment.\n\nQ: {{ 7 * 7 }} {% include "x" %} \${process.exit(1)}?\n\nA: <%= 1 %> ]]> &lt;script&gt;\n`,
  'transcripts/2031-03-05.html': `<!doctype html><title>Briefing, March 5, 2031</title><body onload="globalThis.hacked = true"><main><h1>Briefing, March 5, 2031</h1><p>Q: Is <b onmouseover="globalThis.hacked = true">this</b> so?</p><p>A: <a href="javascript:globalThis.hacked=true">Yes</a>, <a href="https://example.org/paper">it is</a>. ${attack}</p><style>body{display:none}</style></main>`,
  'transcripts/2031-03-06.md': `---\ntitle: '${attack.replaceAll("'", "''")}'\n---\n\n## Question ${attack}\n\n**Q:** Is it [so](javascript:globalThis.hacked=true)?\n\n**A:** It is. ${attack}\n`,
  'transcripts/2031-03-07.txt': `---js\n{ title: (globalThis.hacked = true, require('fs').writeFileSync('../hacked', ''), 'x') }\n---\nQ: Why?\n\nA: Because.\n`,
  'transcripts/2031-03-08.txt': `---\nseries: ../../../outside\ntitle: '../../etc'\nlang: '../../up'\n---\nQ: Where to?\n\nA: Out.\n`,
  'transcripts/on"mouse><b>over/2031-03-09.txt': `Briefing, March 9, 2031\n\n${attack}: Hello.\n\nQ: ${attack}\n\n${attack}: Well.\n`,
};

const browser = useBrowser();

describe('An archive that attacks', () => {
  let out = '';
  let around = '';
  let messages = '';

  beforeAll(async () => {
    around = temporaryFolder('hostile');
    const archive = join(around, 'archive');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(archive, path)), { recursive: true });
      writeFileSync(join(archive, path), text);
    }
    writeFileSync(join(around, 'secret.txt'), 'Q: The secret word?\n\nA: Not for the archive.\n');
    symlinkSync(join(around, 'secret.txt'), join(archive, 'transcripts/2031-03-10.txt'));
    const result = await buildSite(archive);
    messages = result.stderr;
    out = result.folder;
    expect(existsSync(out), messages).toBe(true);
  });

  it('writes nothing outside the site, and reads nothing outside itself', () => {
    expect(readdirSync(around).sort()).toEqual(['archive', 'secret.txt']);
    expect(readdirSync(dirname(out))).toEqual(['out']);
    expect(readPages(out).filter((page) => page.html.includes('Not for the archive'))).toEqual([]);
    expect(
      siteFiles(out).filter((path) => !/^[a-z0-9._/-]*$/.test(path) && !path.startsWith('pagefind/')),
    ).toEqual([]);
  });

  it('gets no script, handler, frame or odd link into a page', () => {
    const found = readPages(out).flatMap((page) =>
      elements(page.html)
        .filter(
          (element) =>
            ['iframe', 'object', 'embed', 'style', 'base'].includes(element.tagName) ||
            (element.tagName === 'img' && attribute(element, 'src') === 'x') ||
            (element.tagName === 'script' && !isData(element) && /hacked/.test(serialize(element))) ||
            hasHandler(element) ||
            /^\s*(?:javascript|data|vbscript):/i.test(attribute(element, 'href') ?? ''),
        )
        .map((element) => `${page.address} <${element.tagName}>`),
    );
    expect(found).toEqual([]);
  });

  it('has its words published all the same, as words', () => {
    const html = readPages(out)
      .map((page) => page.html)
      .join('\n');
    expect(html).toMatch(/&lt;script(?:>|&gt;)globalThis\.hacked = true&lt;\/script/);
    expect(html).toContain('{{ 7 * 7 }}');
    expect(html).toContain('href="https://example.org/paper"');
  });

  it.skipIf(noBrowser)('runs nothing in a browser', async () => {
    const server = await serveFolder(out);
    // without the site’s policy, so that the escaping is tried by itself
    const page = await newPage(browser(), { bypassCSP: true });
    const hacked: string[] = [];
    // the test before last looks at every page; a browser need not open two that differ in their words
    const pages = standForAll(
      readPages(out).filter((one) => one.address !== '/' && one.html.includes('hacked')),
    );
    expect(pages.length).toBeGreaterThan(10);
    // the root page leads elsewhere at once
    for (const { address } of pages) {
      await openPage(page, server.url + address);
      if (await page.evaluate(() => 'hacked' in globalThis)) hacked.push(address);
    }
    await page.context().close();
    await server.close();
    expect(hacked).toEqual([]);
  });
});
