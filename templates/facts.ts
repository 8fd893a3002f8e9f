import { type Content, html } from './html.ts';

/** The dot before it keeps to it, so that none ends a line: where it is a box of its own in the line, it is a part of that. */
export const next = (part: Content) => html` <span class="fact">·\u00a0${part}</span>`;

/** Short facts in a row: "24 questions · 38 minutes". Each keeps its own direction; what is not there leaves no gap. */
export function facts(parts: readonly Content[]): Content {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  return shown.map((part, index) => {
    const said = typeof part === 'string' ? html`<bdi>${part}</bdi>` : part;
    return index === 0 ? said : next(said);
  });
}
