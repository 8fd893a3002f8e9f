// @ts-check
/**
 * What every page has besides its HTML: "/" leads to the search, the numbers of paragraphs become links that are copied, an answer's
 * page says how to cite it, words that a search led to are marked.
 */

import { citedTitle, closed, withoutDay } from './cited.js';
import { compare, passageLink } from './passage.js';
import { placeIn } from './short-anchor.js';

/** @typedef {{ paragraph: string, copyLink: string, citedAnswer: string, citedNumber: string, answer: string, linkCopied: string, copied: string, copyFailed: string, changedSince: string,
 *   seeHistory: string, tookOut: string, putIn: string, cite: string, copy: string, download: string, quotation: string, copyQuotation: string,
 *   question: string, embed: string, publisher: string, license: string, embeds: boolean }} Words `publisher` and `license` are those of the archive, "" for none */

/**
 * What the menu is called, and the link that passes over it, and its places from the home page on; the page of dates, and the first year of the picture above all pages, null for none.
 * @typedef {{ label: string, skip: string, places: [name: string, path: string][], time: { dates: string, first: number | null } }} Menu
 */

/** Each language has a file of this, with a call behind it. @param {Words} words @param {Menu} menu */
export function start(words, menu) {
  document.documentElement.dataset.script = '';
  addMenu(menu);
  leadByTime(menu.time);
  const paragraphs = [...document.querySelectorAll('article p[id]')];
  const single = document.querySelector('article:has(> h1)');
  if (paragraphs.length > 0) {
    arrive();
    for (const paragraph of paragraphs) paragraph.append(' ', pilcrow(paragraph.id, words));
    copies(words);
    compare(words);
    quotes(words);
  }
  if (single) {
    single.querySelector('h1 + p')?.after(atHand(words));
    document.querySelector('main')?.append(citation(single, words));
  }
  document
    .querySelector('.page-briefing .briefing-head > .facts')
    ?.append(' ', onScreen('·\u00a0', citeButton(words)));
  document.querySelector('.placeless')?.append(' ', ownAddress());
  if (new URLSearchParams(location.search).has('hl')) highlight();
  if (!document.querySelector('link[rel="icon"]')) document.head.append(icon());
}

/**
 * A link that has the other name of a paragraph than this page leads to it all the same; where the browser has found the words that the
 * link quotes, it stands there already.
 */
function arrive() {
  // as it is written: no name of a paragraph has signs that an address writes otherwise
  const place = location.hash.slice(1);
  const found = placeIn(document, place);
  if (!found || found.id === place) return;
  const lead = () => {
    if (!document.querySelector(':target')) location.replace(`#${found.id}`);
  };
  if (document.readyState === 'complete' || !('fragmentDirective' in document)) lead();
  else addEventListener('load', () => setTimeout(lead), { once: true });
}

/** A fact behind others; not on paper, where nothing is pressed. @param {(string | Node)[]} parts */
function onScreen(...parts) {
  const span = document.createElement('span');
  span.className = 'fact on-screen';
  span.append(...parts);
  return span;
}

/**
 * Pages of answers have two links above them, so that each is small: the menu that others have comes from here. On a narrow screen it is a
 * row of its own, for which the style sheet keeps room. @param {Menu} menu
 */
function addMenu({ label, skip, places }) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const [home, search] = document.querySelectorAll('body > header > a');
  if (!home || !search) return;
  const nav = document.createElement('nav');
  nav.className = 'menu';
  nav.ariaLabel = label;
  const list = document.createElement('ul');
  for (const [name, path] of places) {
    const link = document.createElement('a');
    link.href = new URL(path, home.href).href;
    link.textContent = name;
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  nav.append(list);
  if (matchMedia('(width >= 48rem)').matches) search.before(nav);
  else search.parentElement?.append(nav);
  addSkipLink(skip);
}

/** Where there is a menu the content is one step away. @param {string} name */
function addSkipLink(name) {
  const main = document.querySelector('main');
  if (!main) return;
  main.id ||= '_main';
  main.tabIndex = -1;
  const link = document.createElement('a');
  link.className = 'skip';
  link.href = `#${main.id}`;
  link.textContent = name;
  document.body.prepend(link);
}

/** The picture above leads to its years, for who points at it: the menu leads there as well. @param {Menu['time']} time */
function leadByTime({ dates, first }) {
  const header = document.querySelector('body > header');
  /** @type {HTMLAnchorElement | null | undefined} */
  const home = header?.querySelector('a');
  if (!header || !home || first === null) return;
  header.addEventListener('click', (event) => {
    const { target, clientX, clientY } = /** @type {MouseEvent} */ (event);
    const [own, picture] = [getComputedStyle(header), getComputedStyle(header, '::after')];
    const { left, bottom, width } = header.getBoundingClientRect();
    const [before, after] = [Number.parseFloat(own.paddingLeft), Number.parseFloat(own.paddingRight)];
    const end = bottom - Number.parseFloat(own.paddingBottom);
    const isOn = clientY <= end && clientY >= end - Number.parseFloat(picture.height);
    // the mark of this page lies above it
    const isBare = target === header || (target instanceof Element && target.matches('body > header > i'));
    if (!isBare || !isOn || picture.display === 'none') return;
    const share = (clientX - left - before) / (width - before - after);
    const years = Number(own.getPropertyValue('--months')) / 12;
    const at = Math.floor((own.direction === 'rtl' ? 1 - share : share) * years);
    const year = first + Math.min(Math.max(at, 0), years - 1);
    location.assign(new URL(`${dates}#_${year}`, home.href));
  });
}

/** "who-pays-the-toll-p3" on the page of a briefing, "p3pgi" on that of an answer @param {string} id @param {Words} words */
function pilcrow(id, { paragraph }) {
  const number = /(?:^|-)p(\d+)[a-z]*$/.exec(id)?.[1] ?? '';
  const link = document.createElement('a');
  link.className = 'pilcrow';
  link.href = `#${id}`;
  link.textContent = number;
  link.dataset.copy = '';
  link.ariaLabel = paragraph.replace('{number}', number);
  return link;
}

/** What is searched is searched in the other language too. */
document.addEventListener('click', ({ target }) => {
  const link =
    target instanceof Element
      ? /** @type {HTMLAnchorElement | null} */ (target.closest('.languages a'))
      : null;
  if (link && new URLSearchParams(location.search).has('q')) link.search = location.search;
});

/** @param {Words} words */
function copyButton({ copyLink }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = copyLink;
  button.dataset.copyPage = '';
  return button;
}

/** Shows how the page is cited, below the paragraph that it stands in. @param {Words} words */
function citeButton(words) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite-button';
  button.textContent = words.cite;
  button.ariaExpanded = 'false';
  button.addEventListener('click', async () => {
    const place = button.closest('p');
    const { toggle } = await import(new URL('cite.js', import.meta.url).href);
    if (place) toggle(button, place, ownAddress(), words);
  });
  return button;
}

/** What is selected of an answer can be copied as a quotation: by a pointer, a finger or keys. @param {Words} words */
function quotes(words) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let settled;
  const offer = async () => {
    const selection = getSelection();
    if (!selection || (selection.isCollapsed && !document.querySelector('.quote'))) return;
    const { offer } = await import(new URL('quote.js', import.meta.url).href);
    offer(selection, ownAddress(), words);
  };
  const soon = () => {
    clearTimeout(settled);
    settled = setTimeout(offer, 250);
  };
  document.addEventListener('selectionchange', soon);
  addEventListener('resize', soon);
}

/** Who speaks, title, briefing, date, podium, archive and address, as they stand on the page. @param {Element} single @param {Words} words */
function citation(single, words) {
  const text = (/** @type {string} */ selector) =>
    document.querySelector(selector)?.textContent?.trim() ?? '';
  const [title, whole, archive] = [text('h1'), text('h1 + p a'), text('header a')];
  const who = single.querySelector('p:first-child > b')?.textContent ?? '';
  // "May 4, 2031": a title may have it already; "on the 2031 budget" does not say the day
  const day = single.querySelector('p:first-child > span')?.textContent ?? '';
  const iso = document.querySelector('meta[name="dc.date"]')?.getAttribute('content') ?? '';
  const briefing = day === '' ? whole : withoutDay(whole, iso);
  const date = briefing.includes(day) ? '' : day;
  const made = document.createElement('p');
  made.className = 'cite';
  const said = citedTitle(single, title, words);
  const podium = single.querySelector('p:first-child > i')?.textContent ?? '';
  const parts = [who, said, briefing, date, podium === archive ? '' : podium, archive];
  made.append([...parts.filter(Boolean).map(closed), ownAddress()].join(' '));
  return made;
}

/** What an answer is opened for, above its words: beside the way to where it was said, which the style sheet draws. @param {Words} words */
function atHand(words) {
  const line = document.createElement('p');
  line.className = 'at-hand';
  line.append(copyButton(words), citeButton(words));
  return line;
}

function highlight() {
  for (const turn of document.querySelectorAll('article > :is(.asks, div:has(> b))'))
    turn.setAttribute('data-highlight', '');
  void import(new URL('search/highlight.js', import.meta.url).href);
}

function icon() {
  const link = document.createElement('link');
  link.rel = 'icon';
  link.href = new URL('favicon.svg', import.meta.url).href;
  return link;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = /** @type {HTMLElement} */ (event.target);
  if (at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
  /** @type {HTMLInputElement | null} */
  const box = document.querySelector('[data-search-box]');
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector('body > header > a ~ a');
  if (!box && !link) return;
  event.preventDefault();
  box?.focus();
  box?.select();
  link?.click();
});

/** What is copied is said beside what was pressed, and aloud. @param {Words} words */
function copies({ linkCopied, copied, copyFailed }) {
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.role = 'status';
  document.body.append(status);

  /** @param {string} text @param {HTMLElement} place where it is said @param {string} done */
  async function copy(text, place, done = linkCopied) {
    let said = done;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      said = copyFailed;
    }
    status.textContent = said;
    place.dataset.said = said;
    place.classList.add('copied');
    setTimeout(() => {
      place.classList.remove('copied');
      status.textContent = '';
    }, 2000);
  }

  // what was selected is no longer when the mark is let go
  let selected = '';
  document.addEventListener('pointerdown', () => {
    selected = String(getSelection());
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = /** @type {HTMLAnchorElement | null} */ (event.target.closest('a[data-copy]'));
    const paragraph = link?.closest('p[id]');
    // the link itself is followed too: the address bar then shows the place
    if (link && paragraph) void copy(passageLink(ownAddress(), paragraph, selected), link);
    const button = /** @type {HTMLElement | null} */ (event.target.closest('[data-copy-page]'));
    if (button) void copy(ownAddress(), button);
    const text = /** @type {HTMLButtonElement | null} */ (event.target.closest('button[data-copy-text]'));
    if (text) void copy(text.value, text, copied);
  });
}

/** Where the page is at home, without what a search added. */
function ownAddress() {
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="canonical"]'));
  return canonical?.href ?? location.href.replace(/[?#].*$/, '');
}

// on paper the address of an answer has to be read, and an archive need not know where it stands
addEventListener('beforeprint', () => {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('article[id] > h3 > a');
  for (const link of links)
    link.dataset.address = new URL(link.getAttribute('href') ?? '', ownAddress()).href;
});
