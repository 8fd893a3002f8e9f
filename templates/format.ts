import { capital, localeFor } from '../src/text/locale.ts';

/** Dates, numbers and names as each language writes them. Formatters are kept: making one is slow. */

const kept = new Map<string, unknown>();

function keep<T>(key: string, make: () => T): T {
  const found = kept.get(key);
  if (found !== undefined) return found as T;
  const made = make();
  kept.set(key, made);
  return made;
}

const styles = {
  full: { dateStyle: 'full' },
  long: { dateStyle: 'long' },
  medium: { dateStyle: 'medium' },
  monthYear: { month: 'long', year: 'numeric' },
  monthYearShort: { month: 'short', year: 'numeric' },
  day: { day: 'numeric' },
  dayMonth: { month: 'short', day: 'numeric' },
  year: { year: 'numeric' },
  monthLong: { month: 'long' },
  monthShort: { month: 'short' },
  weekdayLong: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
  weekdayNarrow: { weekday: 'narrow' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function formatDate(lang: string, iso: string, style: keyof typeof styles): string {
  return keep(`${style} ${lang} ${iso}`, () => {
    const format = keep(
      `${style} ${lang}`,
      () =>
        new Intl.DateTimeFormat(localeFor(Intl.DateTimeFormat, lang), {
          ...styles[style],
          timeZone: 'UTC',
          calendar: 'gregory',
        }),
    );
    return format.format(new Date(`${iso}T00:00:00Z`));
  });
}

/** "November 3, 2021" */
export function longDate(lang: string, iso: string): string {
  return formatDate(lang, iso, 'long');
}

/** "Wednesday, November 3, 2021" */
export function fullDate(lang: string, iso: string): string {
  return formatDate(lang, iso, 'full');
}

/** "Nov 3, 2021" */
export function mediumDate(lang: string, iso: string): string {
  return formatDate(lang, iso, 'medium');
}

/** "Nov 2021", "2021年11月" */
export function shortMonthAndYear(lang: string, iso: string): string {
  return formatDate(lang, iso, 'monthYearShort');
}

/** "Nov 3" */
export function dayAndMonth(lang: string, iso: string): string {
  return formatDate(lang, iso, 'dayMonth');
}

/** "3", "3日" */
export function dayName(lang: string, iso: string): string {
  return formatDate(lang, iso, 'day');
}

/** "2021", "2021年" */
export function yearName(lang: string, iso: string): string {
  return formatDate(lang, iso, 'year');
}

/** The date tells briefings of one name apart, unless the title has it already: "Regular briefing, May 4, 2031" */
export function titleWithDate(lang: string, { title, date }: { title: string; date: string | null }): string {
  return date === null || title.includes(date.slice(0, 4)) ? title : `${title}, ${longDate(lang, date)}`;
}

/** "Wed" */
export function weekday(lang: string, iso: string, style: 'long' | 'short' | 'narrow' = 'short'): string {
  return formatDate(
    lang,
    iso,
    ({ long: 'weekdayLong', short: 'weekdayShort', narrow: 'weekdayNarrow' } as const)[style],
  );
}

/** "November", standing alone, with a capital where the language would write a heading so */
export function monthName(lang: string, month: number, style: 'long' | 'short' = 'long'): string {
  const day = `2021-${String(month).padStart(2, '0')}-01`;
  return capital(formatDate(lang, day, style === 'long' ? 'monthLong' : 'monthShort'), lang);
}

/** "November 2021" */
export function monthAndYear(lang: string, year: number, month: number): string {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  return capital(formatDate(lang, day, 'monthYear'), lang);
}

/** "12,345" */
export function number(lang: string, value: number): string {
  return keep(`number ${lang}`, () => new Intl.NumberFormat(localeFor(Intl.NumberFormat, lang))).format(
    value,
  );
}

/** 0.62 → "62%", and what is something but rounds to nothing → "<1%" */
export function percent(lang: string, share: number): string {
  const { format } = keep(
    `percent ${lang}`,
    () => new Intl.NumberFormat(localeFor(Intl.NumberFormat, lang), { style: 'percent' }),
  );
  return share > 0 && share < 0.005 ? `<${format(0.01)}` : format(share);
}

/** "Français": what a language calls itself, in English where it is not known how. */
export function languageName(lang: string): string {
  return keep(`name ${lang}`, () => {
    try {
      const names = new Intl.DisplayNames(localeFor(Intl.DisplayNames, lang), {
        type: 'language',
        languageDisplay: 'standard',
      });
      return capital(names.of(lang) ?? lang, lang);
    } catch {
      return lang;
    }
  });
}

/** "A, B and C" */
export function list(lang: string, parts: readonly string[]): string {
  return keep(
    `list ${lang}`,
    () => new Intl.ListFormat(localeFor(Intl.ListFormat, lang), { type: 'conjunction' }),
  ).format(parts);
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** `{ one: '# answer', other: '# answers' }` with 3 → "3 answers" */
export function plural(lang: string, count: number, forms: PluralForms): string {
  const rule = keep(`plural ${lang}`, () => new Intl.PluralRules(localeFor(Intl.PluralRules, lang))).select(
    count,
  );
  return (forms[rule] ?? forms.other).replace('#', number(lang, count));
}

/** `"Results for {query}"` with values put in. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ku-arab',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

const directions = new Map<string, 'ltr' | 'rtl'>();

/** The direction a language is written in: every page asks for it. */
export function direction(lang: string): 'ltr' | 'rtl' {
  const known = directions.get(lang) ?? directionOf(lang);
  directions.set(lang, known);
  return known;
}

function directionOf(lang: string): 'ltr' | 'rtl' {
  const lower = lang.toLowerCase();
  if (/-(arab|hebr|thaa|syrc|nkoo)\b/.test(lower)) return 'rtl';
  if (/-latn\b|-cyrl\b/.test(lower)) return 'ltr';
  return rightToLeft.has(lower.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** A colon and the space behind it, as a language sets them. */
export function colonOf(lang: string): string {
  if (/^(?:zh|ja)/.test(lang)) return '：';
  return lang.startsWith('fr') ? '\u00a0: ' : ': ';
}
