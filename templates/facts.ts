import { type Content, html } from './html.ts';

/** It keeps to the word before it, unless that is a box of its own in the line: there browsers break. */
const dot = html`\u00a0· `;

/** Short facts in a row: "24 questions · 38 minutes". Each keeps its own direction; what is not there leaves no gap. */
export function facts(parts: readonly Content[]): Content {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  return shown.map((part, index) => [
    index > 0 && dot,
    typeof part === 'string' ? html`<bdi>${part}</bdi>` : part,
  ]);
}
