/** A text of at most `length` UTF-16 units for a message, with an ellipsis where it was cut; no character is cut in two. */
export function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
