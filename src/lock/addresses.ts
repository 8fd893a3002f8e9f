import { SourceInfo } from '../model/briefing.ts';
import { slug } from '../text/slug.ts';
import { UniqueNames } from '../text/unique-names.ts';

/**
 * The addresses of the site: root paths of lower-case ASCII that are chosen once and never change meaning.
 * Every function is pure; `Taken` hands out each address once.
 */

/** Names that no series can have: what stands right below /LANG/, whatever pages there are. */
export const reserved = [
  'index',
  'pagefind',
  'assets',
  'dates',
  'topics',
  'speakers',
  'outlets',
  'search',
  'undated',
  'verification',
  'data',
];

/** "Pt-BR" → "/pt-br/". */
export function languageAddress(lang: string): string {
  return `/${slug(lang) || 'und'}/`;
}

/**
 * A series name becomes one path segment: "Noon briefings" → "noon-briefings", "2021" → "2021-series".
 * @param folders the names right below /LANG/ under which pages of other kinds stand
 */
export function seriesSegment(name: string, folders: readonly string[] = []): string {
  const segment = slug(name) || 'series';
  // "2021": a year page has that address
  const looksLikeYear = /^\d+$/.test(segment);
  return reserved.includes(segment) || folders.includes(segment) || looksLikeYear
    ? `${segment}-series`
    : segment;
}

/** base "/en/", 2021, 3 → "/en/2021/03/". */
export function yearAddress(base: string, year: number): string {
  return `${base}${String(year).padStart(4, '0')}/`;
}

/** base "/en/", 2021, 3 → "/en/2021/03/" */
export function monthAddress(base: string, year: number, month: number): string {
  return `${yearAddress(base, year)}${String(month).padStart(2, '0')}/`;
}

/** base "/en/", "2021-11-03", 2 → "/en/2021/11/03-2/"; the first of a day has no number. */
export function dayAddress(base: string, date: string, ordinal = 1): string {
  const [year, month, day] = date.split('-');
  return `${base}${year}/${month}/${day}${ordinal > 1 ? `-${ordinal}` : ''}/`;
}

/** The number of a briefing on its day, out of its id: "2021-11-03-2" → 2, anything else → 1. */
export function ordinalOf(id: string, date: string): number {
  const rest = id.startsWith(`${date}-`) ? id.slice(date.length + 1) : '';
  return /^\d+$/.test(rest) ? Number(rest) : 1;
}

/** Letters of the name of a briefing without a date: those of a slug, and a number behind it. */
const LONGEST_NAME = 80;

/** base "/en/", "noon briefing" → "/en/undated/noon-briefing/" */
export function undatedAddress(base: string, id: string): string {
  return `${base}undated/${slug(id, LONGEST_NAME) || 'briefing'}/`;
}

/** base "/en/" → "/en/2021/11/03-2/", or "/en/undated/noon-briefing/" without a date. */
export function briefingAddress(base: string, { id, date }: { id: string; date: string | null }): string {
  return date === null ? undatedAddress(base, id) : dayAddress(base, date, ordinalOf(id, date));
}

/** What the address of a briefing says of it: "/en/noon/2021/11/03-2/" → base "/en/noon/", date "2021-11-03", id "2021-11-03-2". */
export function readAddress(address: string): { base: string; date: string | null; id: string } | null {
  const dated = /^(\/.*\/)(\d{4,})\/(\d\d)\/(\d\d)(-\d+)?\/$/.exec(address);
  if (dated) {
    const [, base = '', year, month, day, number = ''] = dated;
    const date = `${year}-${month}-${day}`;
    return { base, date, id: date + number };
  }
  const undated = /^(\/.*\/)undated\/([^/]+)\/$/.exec(address);
  return undated ? { base: undated[1] ?? '', date: null, id: undated[2] ?? '' } : null;
}

/** "index" would be the briefing's own file. */
export function pageName(id: string): string {
  return id === 'index' ? 'index-page' : id;
}

/** What of `source` in a briefing tells how its files are called. */
type Came = Pick<SourceInfo, 'format' | 'original'>;

/**
 * The file that holds the transcript as it came. A saved page is served as text, so that no script of it can run; so are subtitles. A document is
 * no text, and is saved and not shown (src/formats/headers.ts).
 */
export function sourceName({ format, original }: Came): string {
  if (original)
    return original === 'vtt' || original === 'srt' ? `source.${original}.txt` : `source.${original}`;
  return format === 'html' ? 'source.html.txt' : 'source.txt';
}

/** The file that holds the text which was taken out of a document; null where the transcript is a text itself. */
export function extractedName({ original }: Came): string | null {
  return original ? 'source.txt' : null;
}

/** Every name that the file of a transcript as it came may have. */
export const sourceNames: readonly string[] = [
  sourceName({ format: 'text' }),
  sourceName({ format: 'html' }),
  ...SourceInfo.shape.original.unwrap().options.map((original) => sourceName({ original })),
];

/** Where a briefing stands beside the same one in another language: "/en/2031/03/04/" and "fr" → "/en/2031/03/04/beside-fr.html". */
export function besideAddress(briefing: string, lang: string): string {
  return `${briefing}beside-${slug(lang) || 'und'}.html`;
}

/** Where a briefing’s former versions are told of; no item can have it, as what an item is called ends in .html. */
export function historyAddress(briefing: string): string {
  return `${briefing}history/`;
}

/** The file there that holds a former transcript as it came: a text or a page is served as text, a document is saved. */
export function formerName(sha256: string, original?: Came['original'] | null): string {
  return `${sha256}.${original === 'pdf' || original === 'docx' ? original : 'txt'}`;
}

/** Where the archive's logo is copied to: "images/Our Mark.SVG" → "/assets/logo.svg". */
export function logoAddress(file: string): string {
  return `/assets/logo${/\.[a-z0-9]+$/i.exec(file)?.[0].toLowerCase() ?? ''}`;
}

/** Hands out every address once: a second claim on "/en/x.html" gets "/en/x-2.html". */
export class Taken {
  readonly #names = new UniqueNames();

  claim(address: string): string {
    const end = ['/', '.html'].find((one) => address.endsWith(one)) ?? '';
    return this.#names.claim(address.slice(0, address.length - end.length), end, address);
  }

  has(address: string): boolean {
    return this.#names.has(address);
  }
}
