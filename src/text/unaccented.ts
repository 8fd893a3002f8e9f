/** All but characters that are made of none in their normal form: figures and letters of English, dashes and quotes. */
const MAY_HAVE_MARKS = /[^\0-\u00bf\u2010-\u2027]/;

/** A text without accents and other marks: "Pérez" → "Perez", "Łódź" → "Łodz". */
export function unaccented(text: string): string {
  // of nearly every text it need not be asked what each character is
  if (!MAY_HAVE_MARKS.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}
