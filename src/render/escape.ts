const special = /[&<>\0-\x08\n\r\x0e-\x1f\x7f-\x9f\ufffe\uffff]/;
/** What HTML does not allow, and no page has. */
export const LEFT_OUT = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text as HTML text: markup characters escaped, line breaks as `<br>`, and what HTML does not allow (NUL and other
 * controls, https://html.spec.whatwg.org/multipage/syntax.html#text-2) left out.
 */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/[&<>]/g, (character) => entities[character]!)
    .replaceAll(LEFT_OUT, '')
    .replace(/\r\n|[\r\n]/g, '<br>');
}
