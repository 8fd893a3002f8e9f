// @ts-check

/**
 * The page's language where the browser knows how it writes dates and numbers, else English, which the page's other words are
 * in then: of an unknown language a browser would take the reader's own. @param {string} lang BCP 47
 */
export function localeFor(lang) {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
