/** Cyrillic letters that look like Latin ones, and the Latin letters that they stand in for. */
const LOOK_ALIKES: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
};

/** From Ѕ to ј: all that looks like a Latin letter stands here. */
const MAY_LOOK_ALIKE = /[\u0405-\u0458]/;
const MIXED_WORD =
  /(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*\p{Script=Cyrillic})[\p{L}\p{M}]+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

function repair(word: string): string {
  let out = '';
  for (const letter of word) {
    const latin = LOOK_ALIKES[letter];
    if (latin) out += latin;
    else if (CYRILLIC.test(letter)) return word;
    else out += letter;
  }
  return out;
}

/**
 * Cyrillic letters inside Latin words become the Latin letters they look like, for search and comparison only:
 * "Сollegiums" (with a Cyrillic С) → "Collegiums". A word all in Cyrillic stays as it is.
 */
export function foldHomoglyphs(text: string): string {
  if (!MAY_LOOK_ALIKE.test(text) || !LATIN.test(text)) return text;
  return text.replace(MIXED_WORD, repair);
}

/** Words in which Latin and look-alike Cyrillic letters stand together, with their offsets. */
export function homoglyphWords(text: string): { word: string; offset: number }[] {
  if (!MAY_LOOK_ALIKE.test(text) || !LATIN.test(text)) return [];
  const found: { word: string; offset: number }[] = [];
  for (const match of text.matchAll(MIXED_WORD)) {
    if (repair(match[0]) !== match[0]) found.push({ word: match[0], offset: match.index });
  }
  return found;
}
