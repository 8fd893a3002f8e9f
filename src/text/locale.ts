/** A constructor of Intl, which knows some languages and not others. */
interface Formats {
  supportedLocalesOf(tags: string): string[];
}

/** The language of the interface where it does not speak that of the texts. */
const fallback = 'en';

/**
 * A tag that a constructor of Intl knows, or null. Of an unknown language Intl takes the one that the machine is set to
 * (ECMA-402, 9.2.3), so that the same archive would read otherwise on another machine; a tag that is none it throws at.
 */
export function knownLocale(format: Formats, lang: string): string | null {
  try {
    return format.supportedLocalesOf(lang)[0] ?? null;
  } catch {
    return null;
  }
}

/** The same, and English where the language is unknown. */
export function localeFor(format: Formats, lang: string): string {
  return knownLocale(format, lang) ?? fallback;
}

/** The script that a language is written in as a rule, ISO 15924: "sr" → "Cyrl", "sr-Latn" → "Latn". */
export const scriptOf = (lang: string): string | undefined =>
  isLanguageTag(lang) ? new Intl.Locale(lang).maximize().script : undefined;

/** First letter large: "ноябрь" → "Ноябрь", Turkish "izmir" → "İzmir". */
export function capital(text: string, lang: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(localeFor(Intl.Collator, lang)) + text.slice(first.length);
}

/** Whether a text is a language tag, "pt-BR". Names of five letters and more are kept free by BCP 47 and mean none: "briefing". */
export function isLanguageTag(text: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
