// @ts-check
/** Words that are selected are copied as a quotation: who says them, when, and a link that leads to them. */

import { passageLink } from './passage.js';

/** @typedef {{ quotation: string, copyQuotation: string, question: string }} Words */

/** Offers to copy what is selected, beside it. @param {Selection} selection @param {string} address of the page @param {Words} words */
export function offer(selection, address, words) {
  document.querySelector('.quote')?.remove();
  const paragraph = paragraphOf(selection.anchorNode) ?? paragraphOf(selection.focusNode);
  const quoted = wordsOf(selection);
  if (!paragraph || quoted === '') return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quote';
  button.textContent = words.copyQuotation;
  button.dataset.copyText = '';
  button.value = quotation(paragraph, quoted, address, words);
  // pressing it leaves selected what is
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  const { left, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  button.style.insetInlineStart = 'auto';
  button.style.left = `${Math.max(8, Math.min(left, width - 180)) + scrollX}px`;
  button.style.top = `${bottom + scrollY + 8}px`;
  // reached by the next Tab
  paragraph.after(button);
}

/** @param {Node | null} node @returns {Element | null} */
const paragraphOf = (node) =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest('article p[id]') ?? null;

/** Without the numbers of paragraphs. @param {Selection} selection */
function wordsOf(selection) {
  const copy = selection.getRangeAt(0).cloneContents();
  for (const mark of copy.querySelectorAll('.pilcrow')) mark.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** @param {Element} paragraph @param {string} quoted @param {string} address @param {Words} words */
function quotation(paragraph, quoted, address, { quotation, question }) {
  const turn = paragraph.parentElement;
  const who = turn?.querySelector('b')?.firstChild?.textContent?.trim() || question;
  const day = document.querySelector('article:has(> h1) > p:first-child > span, .briefing-date time');
  /** @type {Record<string, string>} */
  const said = {
    words: quoted,
    who: [who, day?.textContent?.trim()].filter(Boolean).join(', '),
    link: passageLink(address, paragraph, quoted),
  };
  return quotation.replace(/\{(\w+)\}/g, (_, name) => said[name] ?? '');
}
