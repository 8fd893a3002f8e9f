import { findDates } from '../languages/dates.ts';

/** What the name of a transcript says. Where it holds a date and a language, it is a statement as front matter is. */
export interface FileNameSays {
  date: string | null;
  /** BCP 47 */
  lang: string | null;
  /** the 3 of "2021-11-03-3.txt"; null without one, and for the first of a day */
  ordinal: number | null;
}

/**
 * `lectern add` stores what it was told as DATE[-N].LANG.EXT, so a name of exactly that shape states date and language; a
 * date in any other name is a hint, which the parser weighs against what the page says.
 */
export function readFileName(file: string): FileNameSays {
  const name = file.split(/[\\/]/).pop() ?? file;
  // 2021-11-03-2.en.txt      2021-11-03.pt-BR.html      2021-11-03-2.txt
  const full = /^(\d{4}-\d{2}-\d{2})(?:-(\d{1,3}))?(?:\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.[^.]+$/.exec(
    name,
  );
  // Minutes of 2021-11-03 (final).txt
  const date = /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/.exec(name)?.[0];
  if (!date || findDates(date).length === 0) return { date: null, lang: null, ordinal: null };
  const ordinal = Number(full?.[2] ?? 1);
  return { date, lang: languageTag(full?.[3]), ordinal: ordinal > 1 ? ordinal : null };
}

function languageTag(tag: string | undefined): string | null {
  if (!tag) return null;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    // "2021-11-03.raw.txt" is no language: its name is not known
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(
      canonical!.split('-')[0]!,
    );
    return name ? canonical! : null;
  } catch {
    return null;
  }
}
