import { type Content, html } from './html.ts';

/** It keeps to what is before it: by a word joiner, since browsers may break between a box in the line and a hard space. */
const dot = html`\u2060\u00a0· `;

/** Short facts in a row: "24 questions · 38 minutes". Each keeps its own direction; what is not there leaves no gap, and no line begins with a dot. */
export function facts(parts: readonly Content[]): Content {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  return shown.map((part, index) => [
    index > 0 && dot,
    typeof part === 'string' ? html`<bdi>${part}</bdi>` : part,
  ]);
}
