import { languageOf } from '../languages/index.ts';
import { knownLocale } from '../text/locale.ts';

/** Codes that ICU names and that are no country: made-up ones, "unknown", oceans, the euro area. */
const NO_COUNTRY = new Set(['XA', 'XB', 'ZZ', 'QO', 'EZ', 'AQ', 'UN', 'CP', 'DG', 'TA', 'AC', 'IC', 'EA']);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Finds the countries and territories that a text names, by their names in its language as ICU has them: "冰岛", "Österreichs" → "Österreich". */
export function regionNames(lang: string): (text: string) => string[] {
  return finderOf(regionList(lang), lang);
}

/** The same by their codes, which are the same in every language: "冰岛", "Iceland" → "IS". */
export function regionCodes(lang: string): (text: string) => string[] {
  const codes = new Map(CODES.flatMap((code) => namesOf(code, lang).map((name) => [name, code])));
  const find = finderOf([...codes.keys()], lang);
  return (text) => find(text).flatMap((name) => codes.get(name) ?? []);
}

function finderOf(names: string[], lang: string): (text: string) => string[] {
  if (names.length === 0) return () => [];
  // the longest first: 印度 is also the beginning of 印度尼西亚, and of an ocean
  const any = names
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const pattern =
    languageOf(lang)?.topics?.spaced === false
      ? new RegExp(`(?:${any})(?!洋)`, 'gu')
      : // with an ending, or a letter or two that a script joins to a word
        new RegExp(`(?<!\\p{L}{3})(?:${any})(?!\\p{L}{3})`, 'gu');
  return (text) => [...text.matchAll(pattern)].map(([name]) => name);
}

const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => !NO_COUNTRY.has(code),
);

/** The names of each country or territory that has several in a language: "US" and "United States", "Myanmar" and "Burma". */
export function otherRegionNames(lang: string): string[][] {
  return CODES.map((code) => namesOf(code, lang)).filter((own) => own.length > 1);
}

function namesOf(code: string, lang: string): string[] {
  const locale = knownLocale(Intl.DisplayNames, lang);
  if (locale === null) return [];
  const names = STYLES.flatMap((style) => (namer(locale, style).of(code) ?? '').split(/\s*[()（）]\s*/u));
  return [...new Set(names)].filter((name) => name !== '');
}

const STYLES = ['long', 'short'] as const;
const namers = new Map<string, Intl.DisplayNames>();

function namer(locale: string, style: (typeof STYLES)[number]): Intl.DisplayNames {
  const key = `${locale} ${style}`;
  const made =
    namers.get(key) ?? new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
  namers.set(key, made);
  return made;
}

/** The name of each country and territory in a language, as it is said. */
export function regionList(lang: string): string[] {
  const locale = knownLocale(Intl.DisplayNames, lang);
  if (locale === null) return [];
  const named = new Intl.DisplayNames([locale], { type: 'region', style: 'short', fallback: 'none' });
  const found = CODES.flatMap((code) => named.of(code) ?? []);
  // "Myanmar (Birma)": as it is said
  return [...new Set(found.map((name) => name.replace(/\s*[（(].*$/u, '')))];
}
