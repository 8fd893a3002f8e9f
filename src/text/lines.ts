/** The lines of a text, which LF, CR LF or a lone CR end; the first is line 1. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n]/);
}
