import { wordsIn } from '../languages/any.ts';
import { en } from '../languages/en.ts';
import { type Language, languageOf } from '../languages/index.ts';
import { localeFor } from '../text/locale.ts';

/** Words that name no subject, by language, English where there are none; stems are made where they are used. */
function wordsOf(
  lang: string,
  pick: (words: NonNullable<Language['topics']>) => string | undefined,
): Set<string> {
  const own = languageOf(lang)?.topics;
  return new Set(wordsIn((own && pick(own)) ?? pick(en.topics ?? {})));
}

/** "update", "situation" */
export const genericWords = (lang: string) => wordsOf(lang, ({ generic }) => generic);
/** "week", "reporter": what is said of the time and of the talk, and of no subject */
export const talkWords = (lang: string) => wordsOf(lang, ({ talk }) => talk);
/** "program", "side": too wide to be a subject by themselves */
export const broadWords = (lang: string) => wordsOf(lang, ({ broad }) => broad);
/** "Federation", "Council": with a capital, and of many. */
export const publicWords = (lang: string) => wordsOf(lang, ({ publicLife }) => publicLife);
export const officeWords = (lang: string) => wordsOf(lang, ({ offices }) => offices);

const ownWords = (lang: string, pick: (words: NonNullable<Language['topics']>) => string | undefined) => {
  const own = languageOf(lang)?.topics;
  return new Set(wordsIn(own && pick(own)));
};

/** "al", "bin": in small letters, the beginning of a name. Of this language alone: German "bin" is a verb. */
export const nameParticles = (lang: string) => ownWords(lang, ({ particles }) => particles);
/** "Initiative": may stand at the end of a name of several words, or not */
export const nameEndings = (lang: string) => ownWords(lang, ({ nameEndings: endings }) => endings);
/** "and": stands between two names, and in some: "Belt and Road Initiative" */
export const linkingWords = (lang: string) => ownWords(lang, ({ links }) => links);
/** "Jake": whom it means, only those know who were there */
export const firstNames = (lang: string) => ownWords(lang, ({ firstNames: names }) => names);

/** "bottom line": ways of speaking, of several words, that name no subject by themselves */
export const idiomsOf = (lang: string): ReadonlySet<string> =>
  new Set((languageOf(lang)?.topics?.idioms ?? '').split('|').filter(Boolean));

/** Capitalised words that are no name of a subject: offices, forms of government, days and months. */
export function emptyNames(lang: string): Set<string> {
  const names = publicWords(lang);
  for (const word of officeWords(lang)) names.add(word);
  for (const word of calendarWords(lang)) names.add(word);
  return names;
}

function calendarWords(lang: string): string[] {
  // a day of each month, and of each day of the week at least one: 31 days are four weeks and three days
  const days = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2023, 0, 1 + 31 * index)));
  return (['long', 'short'] as const).flatMap((style) =>
    (['weekday', 'month'] as const).flatMap((part) => {
      const format = new Intl.DateTimeFormat(localeFor(Intl.DateTimeFormat, lang), {
        [part]: style,
        timeZone: 'UTC',
      });
      return days.map((day) => format.format(day).toLowerCase().replace(/\.$/, ''));
    }),
  );
}

/** What stands before a country’s name and may be left off: "Federation of Orlu", "Kingdom of Hest". */
export const stateForms = (lang: string): RegExp | null => languageOf(lang)?.topics?.stateForms ?? null;
