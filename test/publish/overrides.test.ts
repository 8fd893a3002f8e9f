import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildSite } from '../../src/publish/build-site.ts';
import { loadOverrides } from '../../src/publish/overrides.ts';
import { ownTemplates } from '../../templates/render-page.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';

vi.mock('../../src/search/write/write-aside.ts', () => import('../helpers/search-here.ts'));

const html = path.join(import.meta.dirname, '../../templates/html.ts');
const ownFolder = () =>
  folderOf({
    'fragments/footer.mts': `import { html } from ${JSON.stringify(html)};\nexport default (view) => html\`<footer>Set by hand: \${view.site.title}</footer>\`;\n`,
    'pages/year.mts': `import { html } from ${JSON.stringify(html)};\nexport default (page, view) => html\`<!doctype html><p>\${page.year.year}</p>\${view.parts.footer(view)}\`;\n`,
    'styles/ink.css': 'body { color: navy; }',
  });

beforeAll(() => {
  // templates of one’s own are modules of TypeScript, which Node loads
  const unregister = register({ tsconfig: false });
  return () => void unregister();
});

/** The archive built with a folder of templates, or with ours. */
async function build(templates: string | undefined) {
  const folder = folderOf({ 'archive/a.txt': transcript('buoy') });
  const out = path.join(folder, 'site');
  await buildSite({ archive: path.join(folder, 'archive'), out, templates, cache: false });
  const text = (file: string) => readFileSync(path.join(out, file), 'utf8');
  return { home: text('en/index.html'), year: text('en/2022/index.html'), css: text('assets/site.css') };
}

const byHand = (site: Awaited<ReturnType<typeof build>>) => [
  site.home.includes('Set by hand: '),
  /^<!doctype html><p>2022<\/p><footer>Set by hand: /.test(site.year),
  site.css.includes('navy'),
];

describe('Two builds in one process, with other templates', () => {
  it('do not touch each other, whichever comes first', async () => {
    const templates = ownFolder();
    const without = await build(undefined);
    const between = await build(templates);
    const after = await build(undefined);
    expect(byHand(between)).toEqual([true, true, true]);
    expect(byHand(without)).toEqual([false, false, false]);
    expect(after).toEqual(without);
    expect(await build(templates)).toEqual(between);
  });

  it('do not touch each other where they go on at the same time, and leave the working directory as it was', async () => {
    const templates = ownFolder();
    // the project’s own folder is the one that Eleventy runs in
    const here = process.cwd();
    onTestFinished(() => process.chdir(here));
    process.chdir(temporaryFolder());
    const before = process.cwd();
    const [one, two, three] = await Promise.all([build(templates), build(undefined), build(templates)]);
    expect(byHand(one)).toEqual([true, true, true]);
    expect(byHand(two)).toEqual([false, false, false]);
    expect(three).toEqual(one);
    expect(process.cwd()).toBe(before);
  });
});

describe('A folder of templates', () => {
  it('leaves our own tables as they are, and those it does not name', async () => {
    const own = { pages: { ...ownTemplates.pages }, parts: { ...ownTemplates.parts } };
    const made = (await loadOverrides(ownFolder())).templates;
    expect(ownTemplates).toEqual(own);
    expect(made.parts.footer).not.toBe(own.parts.footer);
    expect({ ...made.parts, footer: own.parts.footer }).toEqual(own.parts);
    expect({ ...made.pages, year: own.pages.year }).toEqual(own.pages);
  });

  it.each([
    [
      'fragments/foter.mts',
      'export default () => "";',
      /“.*foter\.mts” replaces nothing: there is no template “foter”\. .*footer/,
    ],
    [
      'pages/constructor.mts',
      'export default () => "";',
      /“.*” replaces nothing: there is no template “constructor”\./,
    ],
    ['pages/year.mts', 'export const month = 1;', /“.*year\.mts” must export the template as its default\./],
    ['pages/home.mts', "throw new Error('no ink');", /“.*home\.mts” cannot be loaded\. no ink/],
  ])('that holds a wrong %s is refused', async (file, text, said) => {
    await expect(loadOverrides(folderOf({ [file]: text }))).rejects.toThrow(said);
  });

  it('that is not there is refused', async () => {
    const nowhere = path.join(temporaryFolder(), 'nowhere');
    expect(existsSync(nowhere)).toBe(false);
    await expect(loadOverrides(nowhere)).rejects.toThrow(`There is no folder “${nowhere}” with templates.`);
  });
});
