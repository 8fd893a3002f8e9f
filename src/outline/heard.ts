import { anyWord } from '../languages/any.ts';
import { languageOf } from '../languages/index.ts';
import { isLanguageTag } from '../text/locale.ts';
import { regionNames } from './region-names.ts';
import { isCapital, undotted, wordsOf } from './word-uses.ts';

/**
 * What of a text may be names, before it is known which words are. Several capitalised words in a row in languages whose
 * capitals tell; elsewhere (Chinese has none, and German writes every noun so) the names of countries, and no others.
 */
export interface Heard {
  /** one a line: "Harbour Board"; with "^" before the first word of a sentence, whose capital says nothing: "^Talks" */
  runs: string;
  /** so much of it has capitals that they say nothing: "Talks On The River Tolls To Resume" */
  titleCase: boolean;
}

const JOINING = anyWord(({ topics }) => topics?.joinsName);
/** Capitalised words in a row: "Harbour Board", "Bank of the South" */
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}])@(?:[ \\u00a0](?:(?:${JOINING.join('|')})[ \\u00a0]){0,2}@)*`.replaceAll(
    '@',
    "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[’'ʼ-][\\p{L}\\p{M}\\p{N}]+)*",
  ),
  'gu',
);
/** What stands before the first word of a sentence: "… ended. Talks", "(Talks" */
const OPENING = /^$|[.?!:;…«“"”(\]—–•][\s"“«(]*$/;
const LONGEST_HEADING = 250;
/** So much of a heading is in capitals that they say nothing. */
const TITLE_CASE = 0.7;

/** Scripts without capitals, ISO 15924. */
const CASELESS =
  /^(?:Arab|Hebr|Thai|Deva|Geor|Han[ist]|Jpan|Kore|Beng|Taml|Telu|Mlym|Guru|Gujr|Khmr|Laoo|Mymr|Ethi|Sinh)$/;

/** Whether the capitals of a language tell names from other words. */
export function capitalsTell(lang: string): boolean {
  const script = isLanguageTag(lang) ? new Intl.Locale(lang).maximize().script : undefined;
  return languageOf(lang)?.topics?.capitalsTell ?? !CASELESS.test(script ?? '');
}

/** What hears the texts of one language. */
export function listener(lang: string): (text: string) => Heard {
  if (capitalsTell(lang)) return (text) => hear(undotted(text));
  const regions = regionNames(lang);
  return (text) => ({ runs: regions(text).join('\n'), titleCase: false });
}

function hear(text: string): Heard {
  const runs: string[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const opens = OPENING.test(text.slice(Math.max(0, index - 3), index));
    runs.push(opens ? `^${run}` : run);
  }
  return { runs: runs.join('\n'), titleCase: runs.length > 0 && isTitleCase(text) };
}

function isTitleCase(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const long = wordsOf(text).filter((one) => !one.opens && one.word.length > 3);
  const capital = long.filter((one) => isCapital(one.word));
  return long.length > 2 && capital.length / long.length >= TITLE_CASE;
}
