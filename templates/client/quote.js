// @ts-check
/** Words that are selected are copied as a quotation: who says them, when, and a link that leads to them. */

import { withoutDay } from './cited.js';
import { passageLink } from './passage.js';

/** @typedef {{ quotation: string, copyQuotation: string, question: string }} Words */

/** Between the button and the words, and the edge of the window. */
const ROOM = 12;

/**
 * Offers to copy what is selected, beside it: of the words of one speaker. What several say is no quotation of one of them.
 * @param {Selection} selection @param {string} address of the page @param {Words} words
 */
export function offer(selection, address, words) {
  const shown = /** @type {HTMLButtonElement | null} */ (document.querySelector('.quote'));
  const found = selection.isCollapsed ? null : quotedIn(selection.getRangeAt(0));
  if (!found) return shown?.remove();
  const value = quotation(found.paragraph, found.quoted, address, words);
  if (shown?.value === value) return placeBeside(shown, found.paragraph, selection.getRangeAt(0));
  shown?.remove();
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quote';
  button.textContent = words.copyQuotation;
  button.dataset.copyText = '';
  button.value = value;
  // pressing it leaves selected what is
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  // reached by the next Tab
  found.paragraph.after(button);
  placeBeside(button, found.paragraph, selection.getRangeAt(0));
}

/**
 * In the margin beside the last line that is selected; where that has no room, on a bar of its own at the foot of the window, or at its head, while the
 * selection reaches down there: it covers no word of what is read.
 * @param {HTMLElement} button @param {Element} paragraph @param {Range} range
 */
function placeBeside(button, paragraph, range) {
  button.classList.remove('quote-bar', 'quote-bar-above');
  button.removeAttribute('style');
  const { left, right } = paragraph.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isRightToLeft = getComputedStyle(paragraph).direction === 'rtl';
  const { offsetWidth: wide, offsetHeight: tall } = button;
  const end = range.getBoundingClientRect().bottom;
  if ((isRightToLeft ? left : clientWidth - right) >= wide + 2 * ROOM) {
    button.style.left = `${scrollX + (isRightToLeft ? left - ROOM - wide : right + ROOM)}px`;
    button.style.top = `${scrollY + end - tall}px`;
    return;
  }
  button.classList.add('quote-bar');
  button.classList.toggle('quote-bar-above', end > clientHeight - button.offsetHeight);
}

/**
 * The words of a speaker in a range, each whole, and the paragraph in which they begin; null where there are none, or several speak.
 * @param {Range} range
 */
function quotedIn(range) {
  const pieces = [...document.querySelectorAll('article p[id]')].flatMap((paragraph) => {
    const text = range.intersectsNode(paragraph) ? wordsIn(paragraph, range) : '';
    return text === '' ? [] : [{ paragraph, text }];
  });
  const [first] = pieces;
  if (!first || pieces.some(({ paragraph }) => paragraph.parentElement !== first.paragraph.parentElement))
    return null;
  return { paragraph: first.paragraph, quoted: pieces.map(({ text }) => text).join(' ') };
}

/** What a range has of a paragraph, without the number of that. @param {Element} paragraph @param {Range} range */
function wordsIn(paragraph, range) {
  const own = document.createRange();
  own.selectNodeContents(paragraph);
  if (own.comparePoint(range.startContainer, range.startOffset) === 0)
    own.setStart(range.startContainer, edge(range.startContainer, range.startOffset, -1));
  if (own.comparePoint(range.endContainer, range.endOffset) === 0)
    own.setEnd(range.endContainer, edge(range.endContainer, range.endOffset, 1));
  const copy = own.cloneContents();
  for (const mark of copy.querySelectorAll('.pilcrow')) mark.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Where a word that is cut begins, or ends; scripts that set no spaces are left as they are cut. @param {Node} node @param {number} offset @param {-1 | 1} way */
function edge(node, offset, way) {
  if (!(node instanceof Text)) return offset;
  const { data } = node;
  const isOf = (/** @type {number} */ at) =>
    /[\p{L}\p{M}\p{N}]/u.test(data.charAt(at)) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(data.charAt(at));
  let at = offset;
  while (at > 0 && at < data.length && isOf(at - 1) && isOf(at)) at += way;
  return at;
}

/** @param {Node | null | undefined} node */
const textIn = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** "Mr. Sample" as his page has it, "Bo Sample", where the page of an answer, or the head of a briefing’s, names one such among those who answer. @param {string} printed */
function fullName(printed) {
  const surname = printed.toLowerCase().split(' ').at(-1);
  const links = document.querySelectorAll('article:has(> h1) > p:first-child > b a');
  const authors = [...document.querySelectorAll('meta[name="citation_author"]')];
  const names = [...links].map(textIn).concat(authors.map((one) => one.getAttribute('content') ?? ''));
  const named = names.filter((name) => name.toLowerCase().split(' ').at(-1) === surname);
  return named.length === 1 ? (named[0] ?? printed) : printed;
}

/** "May 4, 2031", as the page of an answer has it, and the head of a briefing’s with the day of the week. */
function dayOf() {
  const day = textIn(document.querySelector('article:has(> h1) > p:first-child > span'));
  const date = document.querySelector('.briefing-date time')?.getAttribute('datetime');
  if (day !== '' || !date) return day;
  const style = /** @type {const} */ ({ dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  // English where the browser does not know the language
  const locale = [document.documentElement.lang, 'en'];
  return new Intl.DateTimeFormat(locale, style).format(new Date(date));
}

/** @param {Element} paragraph @param {string} quoted @param {string} address @param {Words} words */
function quotation(paragraph, quoted, address, { quotation, question }) {
  const turn = paragraph.parentElement;
  const printed = textIn(turn?.querySelector('b')?.firstChild) || question;
  const who = turn?.classList.contains('asks') ? printed : fullName(printed);
  const whole = textIn(document.querySelector('article > h1 + p a, h1.briefing-title'));
  const day = dayOf();
  const iso =
    document.querySelector('meta[name="dc.date"]')?.getAttribute('content') ??
    document.querySelector('.briefing-date time')?.getAttribute('datetime');
  const briefing = day === '' ? whole : withoutDay(whole, iso ?? '');
  /** @type {Record<string, string>} */
  const said = {
    words: quoted,
    // a title may have the day already
    who: [who, briefing, briefing.includes(day) ? '' : day].filter(Boolean).join(', '),
    link: passageLink(address, paragraph, quoted),
  };
  return quotation.replace(/\{(\w+)\}/g, (_, name) => said[name] ?? '');
}
