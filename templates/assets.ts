import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { Edition, Site } from '../src/site/types.ts';
import { ownCss } from './own-css.ts';
import { wordsFor } from './words/index.ts';

/** A file of the site that is no page: text that was made, or files that are joined with a line end, and text after them. */
export type Asset = { address: string; files: URL[]; more?: string } | { address: string; text: string };

/**
 * The addresses of the scripts that pages ask for: ES modules, copied as they stand. Those of the search are in src/search, and
 * each is one file with all that it imports: a page that asks for fourteen waits for fourteen.
 */
export const scripts = {
  home: '/assets/home.js',
  briefing: '/assets/briefing.js',
  notFound: '/assets/not-found.js',
  search: '/assets/search/search.js',
} as const;

/** The addresses of the style sheets that few pages ask for, beside the one of all. */
export const styles = { history: '/assets/history.css' } as const;

/** The script that every page of an edition asks for: the one of all pages, started with the words of its language. */
export const pageScript = ({ address }: Edition): string => `/assets/${address.slice(1, -1)}.js`;

function startScript({ lang }: Edition): string {
  const { paragraph, copyLink, linkCopied, copyFailed } = wordsFor(lang);
  const words = JSON.stringify({ paragraph, copyLink, linkCopied, copyFailed });
  return `import { start } from './page.js';\nstart(${words});\n`;
}

const clientScripts = ['page', 'home', 'briefing', 'not-found'];

/** In the order in which they are joined; the layers in them settle what wins. */
const joined = [
  'layers',
  'reset',
  'tokens',
  'fonts',
  'base',
  'layout',
  'components',
  'reading',
  'search',
  'utilities',
  'print',
];

const fonts = ['latin', 'latin-ext', 'cyrillic'].flatMap((subset) =>
  [400, 600].map((weight) => ({ subset, weight })),
);

const here = (path: string) => new URL(path, import.meta.url);

/** The scripts of the search with what they import, each as one; modules whose addresses are told at run time stay apart. */
function bundles(): Asset[] {
  const { outputFiles } = buildSync({
    entryPoints: bundled.map((name) => fileURLToPath(here(`../src/search/page/${name}.js`))),
    outdir: '.',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }, at) => ({
    address: at === 0 ? scripts.search : '/assets/search/highlight.js',
    text,
  }));
}

/** As the addresses stand in `scripts`: the search page’s, and that of the pages it leads to. */
const bundled = ['start', 'highlight'];

let made: Asset[] | undefined;
/** They are the same for every site, and a process may ask for the list of assets often. */
function madeBundles(): Asset[] {
  made ??= bundles();
  return made;
}

/** Of libraries, the file that a browser can read. */
const library = (name: string, file: string) =>
  new URL(file, pathToFileURL(createRequire(import.meta.url).resolve(name)));

/** Below the folder of the assets. */
export const stemmerFile = (tag: string): string => `search/stem-${tag}.js`;

function searchAssets(site: Site): Asset[] {
  const stemmers = new Map(
    site.editions.flatMap(({ stemmer }) => (stemmer ? [[stemmer.tag, stemmer.name]] : [])),
  );
  return [
    ...madeBundles(),
    ...[...stemmers].map(([tag, name]) => ({
      address: `/assets/${stemmerFile(tag)}`,
      files: [library(`@orama/stemmers/${name}`, `${tag}.js`)],
    })),
    { address: '/assets/search/levenshtein.js', files: [library('fastest-levenshtein', 'esm/mod.js')] },
  ];
}

/** Every asset that a site's pages may ask for. */
export function assets(site: Site): Asset[] {
  return [
    {
      address: '/assets/site.css',
      files: joined.map((name) => here(`styles/${name}.css`)),
      more: ownCss(site),
    },
    { address: styles.history, files: [here('styles/history.css')] },
    { address: '/assets/mark.svg', files: [here('images/mark.svg')] },
    { address: '/assets/favicon.svg', files: [here('images/favicon.svg')] },
    ...site.editions.map((edition) => ({ address: pageScript(edition), text: startScript(edition) })),
    ...clientScripts.map((name) => ({
      address: `/assets/${name}.js`,
      files: [here(`client/${name}.js`)],
    })),
    ...searchAssets(site),
    ...fonts.map(({ subset, weight }) => ({
      address: `/assets/source-serif-${subset}-${weight}.woff2`,
      files: [here(`fonts/source-serif-4-${subset}-${weight}-normal.woff2`)],
    })),
  ];
}
