import type { FrontMatter } from '../model/front-matter.ts';

/**
 * What the name of a transcript says. `lectern add` stores what it was told as DATE[-N].LANG.EXT, so a name of exactly
 * that shape is a statement, as front matter is; a date in any other name is only a hint, which the parser weighs.
 */
export interface FileNameSays {
  stated: Pick<FrontMatter, 'date' | 'lang'>;
  date: string | null;
  /** the 3 of "2021-11-03-3.txt"; null without one */
  ordinal: number | null;
}

export function readFileName(file: string): FileNameSays {
  const name = file.slice(file.lastIndexOf('/') + 1);
  // 2021-11-03-2.en.txt      2021-11-03.pt-BR.html      2021-11-03-2.txt
  const full = /^(\d{4}-\d{2}-\d{2})(?:-(\d{1,3}))?(?:\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.[^.]+$/.exec(
    name,
  );
  if (full && isDate(full[1]!)) {
    const lang = languageTag(full[3]);
    return {
      stated: lang ? { date: full[1]!, lang } : {},
      date: full[1]!,
      ordinal: full[2] && Number(full[2]) > 1 ? Number(full[2]) : null,
    };
  }
  return { stated: {}, date: null, ordinal: null };
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
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
