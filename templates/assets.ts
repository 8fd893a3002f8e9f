import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { namesFile } from '../src/site/names-file.ts';
import { placeAddress, sectionsOf } from '../src/site/places.ts';
import { fontAddress } from '../src/site/reading-face.ts';
import { drawnAxis } from '../src/site/time-axis.ts';
import type { Edition, Site } from '../src/site/types.ts';
import { ownCss, smallStripAddress, stripAddress } from './own-css.ts';
import { smallStripSvg, stripSvg } from './river-drawing.ts';
import { wordsFor } from './words/index.ts';

/**
 * A file of the site that is no page: a text, one that takes long to make and is the same for every site of which `of` is the same, or files
 * that are joined with a line end, and text after them.
 */
export type Asset = { address: string } & (
  | { text: string }
  | { make: () => string; of?: string }
  | { files: URL[]; more?: string }
);

/**
 * The addresses of the scripts that some pages ask for: ES modules, copied as they stand. Those of the search are in src/search, and
 * each is one file with all that it imports: a page that asks for fourteen waits for fourteen.
 */
export const scripts = {
  home: '/assets/home.js',
  briefing: '/assets/briefing.js',
  moved: '/assets/moved.js',
  notFound: '/assets/not-found.js',
} as const;

/** The addresses of the style sheets that few pages ask for, beside the one of all. */
export const styles = {
  beside: '/assets/beside.css',
  briefing: '/assets/briefing.css',
  history: '/assets/history.css',
  lists: '/assets/lists.css',
  positions: '/assets/positions.css',
  river: '/assets/river.css',
  search: '/assets/search.css',
} as const;

/** The script that every page of an edition asks for: the one of all pages, started with the words of its language. */
export const pageScript = ({ address }: Edition): string => `/assets/${address.slice(1, -1)}.js`;

/** The script of an edition’s search page: that of every page and what searches, with what knows the stems of its language, as one file. */
export const searchScript = (edition: Edition): string => pageScript(edition).replace(/\.js$/, '-search.js');

/** The words that scripts say on every page. */
const spoken = [
  'paragraph',
  'copyLink',
  'citedAnswer',
  'citedNumber',
  'answer',
  'linkCopied',
  'copyFailed',
  'changedSince',
  'seeHistory',
  'tookOut',
  'putIn',
  'cite',
  'copy',
  'copied',
  'download',
  'copyQuotation',
  'quotation',
  'question',
  'embed',
] as const;

function startOf(edition: Edition, { publisher, license, isEmbeddable }: Site): string {
  const words = wordsFor(edition.lang);
  const said = {
    ...Object.fromEntries(spoken.map((name) => [name, words[name]])),
    publisher: publisher?.name ?? '',
    license: license?.name ?? '',
    embeds: isEmbeddable,
  };
  const places = sectionsOf(edition).map(({ name, address }) => [
    words[name],
    address.slice(edition.address.length),
  ]);
  const time = {
    dates: placeAddress(edition, 'dates').slice(edition.address.length),
    first: drawnAxis(edition.years)[0]?.year ?? null,
  };
  return `start(${JSON.stringify(said)}, ${JSON.stringify({ label: words.menu, skip: words.skip, places, time })});\n`;
}

const clientScripts = [
  'home',
  'briefing',
  'moved',
  'not-found',
  'difference',
  'of-today',
  'passage-hash',
  'passage',
  'short-anchor',
  'quote',
  'cite',
  'citations',
  'cited',
];

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
  'strip',
  'utilities',
  'print',
];

const fonts = ['latin', 'latin-ext', 'cyrillic'].flatMap((subset) =>
  [400, 600].map((weight) => ({ subset, weight })),
);

const here = (path: string) => new URL(path, import.meta.url);

const sheets = (...names: string[]): URL[] => names.map((name) => here(`styles/${name}.css`));

const importOf = (name: string, file: URL): string =>
  `import { ${name} } from ${JSON.stringify(fileURLToPath(file))};\n`;

function searchStart(edition: Edition, site: Site): string {
  const { stemmer } = edition;
  const own = stemmer
    ? `${importOf('stemmer', stemmerOf(stemmer))}import { built } from './stems.js';
built.set(${JSON.stringify(stemmerFile(stemmer.tag))}, stemmer);
`
    : '';
  return `${importOf('start', here('client/page.js'))}import './start.js';\n${own}${startOf(edition, site)}`;
}

/** @param contents of a module beside those of src/search/page */
function bundled(contents: string): string {
  const [file] = buildSync({
    stdin: { contents, resolveDir: fileURLToPath(here('../src/search/page')) },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    write: false,
    logLevel: 'silent',
  }).outputFiles;
  return file?.text ?? '';
}

const made = new Map<string, string>();
/** They are the same for every site, and a process may ask for the list of assets often. */
function bundle(contents: string): string {
  const text = made.get(contents) ?? bundled(contents);
  made.set(contents, text);
  return text;
}

/** Of libraries, the file that a browser can read. */
const library = (name: string, file: string) =>
  new URL(file, pathToFileURL(createRequire(import.meta.url).resolve(name)));

const stemmerOf = ({ name, tag }: { name: string; tag: string }) =>
  library(`@orama/stemmers/${name}`, `${tag}.js`);

/** Below the folder of the assets: for a search in a language that is not that of its page. */
export const stemmerFile = (tag: string): string => `search/stem-${tag}.js`;

function searchAssets(site: Site): Asset[] {
  const stemmers = new Map(site.editions.flatMap(({ stemmer }) => (stemmer ? [[stemmer.tag, stemmer]] : [])));
  return [
    ...site.editions.map((edition) => ({
      address: searchScript(edition),
      make: () => bundle(searchStart(edition, site)),
      of: startOf(edition, site),
    })),
    ...site.editions.map(namesFile),
    { address: '/assets/search/highlight.js', make: () => bundle("import './highlight.js';") },
    ...[...stemmers.values()].map((stemmer) => ({
      address: `/assets/${stemmerFile(stemmer.tag)}`,
      files: [stemmerOf(stemmer)],
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
    ...site.editions.flatMap((edition) => {
      const axis = drawnAxis(edition.years);
      return [
        { address: stripAddress(edition), text: stripSvg(axis, edition.briefings) },
        { address: smallStripAddress(edition), text: smallStripSvg(axis, edition.briefings) },
      ];
    }),
    { address: styles.river, files: [here('styles/river.css')] },
    { address: styles.briefing, files: sheets('briefing', 'score') },
    { address: styles.beside, files: [here('styles/beside.css')] },
    { address: styles.history, files: sheets('changed-words', 'history') },
    { address: styles.lists, files: [here('styles/lists.css')] },
    { address: styles.positions, files: sheets('podiums', 'changed-words', 'positions') },
    { address: styles.search, files: sheets('podiums', 'search') },
    { address: '/assets/favicon.svg', files: [here('images/favicon.svg')] },
    ...site.editions.map((edition) => ({
      address: pageScript(edition),
      make: () => bundle(importOf('start', here('client/page.js')) + startOf(edition, site)),
      of: startOf(edition, site),
    })),
    ...clientScripts.map((name) => ({
      address: `/assets/${name}.js`,
      files: [here(`client/${name}.js`)],
    })),
    ...searchAssets(site),
    ...fonts.map(({ subset, weight }) => ({
      address: fontAddress(subset, weight),
      files: [here(`fonts/source-serif-4-${subset}-${weight}-normal.woff2`)],
    })),
  ];
}
