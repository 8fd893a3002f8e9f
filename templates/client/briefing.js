// @ts-check
/** The contents list follows the reading position; on a narrow screen it is one line at the top that unfolds by hand. */

const list = document.querySelector('.contents');
const fold = list?.querySelector('details');
const now = list?.querySelector('.contents-now');
const wide = matchMedia('(width >= 68rem)');

const links = new Map(
  [...(list?.querySelectorAll('a') ?? [])].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const numbers = new Map([...links.values()].map((link, index) => [link, index + 1]));
/** @type {HTMLAnchorElement | undefined} */
let current;
/** @type {HTMLDetailsElement | null | undefined} the thread that is read */
let read;
/** it was unfolded for that, and not by hand */
let unfolded = false;

/** The thread of an entry, with what follows in it: "2 questions". @param {HTMLAnchorElement} link */
const threadOf = (link) => link.parentElement?.querySelector('details') ?? link.closest('details');

/** What is read is unfolded once; what was folded or unfolded by hand, or has the focus, is left as it is. @param {HTMLAnchorElement} link */
function unfold(link) {
  const found = threadOf(link);
  const thread = found === fold ? null : found;
  if (thread === read) return;
  if (read && unfolded && !read.contains(document.activeElement)) read.open = false;
  read = thread;
  unfolded = thread ? !thread.open : false;
  if (thread) thread.open = true;
}

/** @param {string} id */
function follow(id) {
  const link = links.get(id);
  if (!link || link === current) return;
  current?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  current = link;
  unfold(link);
  if (now) now.textContent = `${numbers.get(link)} ${link.textContent}`;
  // whoever walks the list by keyboard scrolls it too
  if (!list || !wide.matches || list.querySelector(':focus-visible')) return;
  const frame = list.getBoundingClientRect();
  const row = link.getBoundingClientRect();
  if (row.top < frame.top + 48 || row.bottom > frame.bottom - 48) {
    list.scrollTop += row.top - frame.top - frame.height / 3;
  }
}

/** The item to which the address leads, while its place is where the jump there left it, or where the page ends. @param {number} line */
function aimedAt(line) {
  const target = document.querySelector(':target');
  const item = target?.closest('article[id]');
  if (!target || !item) return null;
  const { top } = target.getBoundingClientRect();
  const { scrollHeight, clientHeight } = document.documentElement;
  const lowest = Math.ceil(scrollY) + 1 >= scrollHeight - clientHeight ? clientHeight : line;
  return top >= 0 && top <= lowest ? item : null;
}

/** The item being read is the one that was jumped to, else the last one whose top has passed a third of the window. */
const items = [...document.querySelectorAll('article[id]')];
let waiting = false;
function settle() {
  waiting = false;
  const line = innerHeight / 3;
  const aimed = aimedAt(line);
  if (aimed) return follow(aimed.id);
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const item = items[low - 1];
  if (item) follow(item.id);
}

if (list && items.length > 0) {
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(settle);
  };
  addEventListener('scroll', soon, { passive: true });
  // a jump to what is in sight at the end of the page scrolls nothing
  addEventListener('hashchange', soon);
  settle();
}

/** Of the bar of who speaks how long each stretch, which is a thread: it leads where its entry in the contents does. */
const stretches = madeStretches();
const starts = new Set(stretches.map(startOf));

/** @param {string} name */
function drawn(name) {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}

/** The bar has where each thread ends: "M65 0v20M336 0v20" */
function madeStretches() {
  const cuts = document.querySelector('.score .cuts');
  const ends = [...(cuts?.getAttribute('d')?.matchAll(/M(\d+)/g) ?? [])].map(([, end]) => Number(end));
  const entries = [...(list?.querySelectorAll('.contents-list > li > a') ?? [])];
  if (entries.length !== ends.length) return [];
  return entries.map((entry, at) => {
    const [from, to] = [ends[at - 1] ?? 0, ends[at] ?? 0];
    const [link, area] = [drawn('a'), drawn('path')];
    area.setAttribute('d', `M${from} 0h${Math.max(1, to - from - 1)}v20H${from}z`);
    link.setAttribute('href', entry.getAttribute('href') ?? '');
    link.setAttribute('tabindex', '-1');
    link.append(area);
    cuts?.before(link);
    return link;
  });
}

/** @param {Element} stretch @returns {Element | null} */
function startOf(stretch) {
  return document.getElementById(decodeURIComponent(stretch.getAttribute('href')?.slice(1) ?? ''));
}

/** "12 The toll on the bridge: Ann Example", out of the contents and of who answers there. @param {Element} stretch */
function titleOf(stretch) {
  const start = startOf(stretch);
  const entry = links.get(start?.id ?? '');
  const names = new Set();
  for (let item = start; item && (item === start || !starts.has(item)); item = item.nextElementSibling)
    for (const name of item.querySelectorAll('div:not(.asks) > b')) names.add(name.firstChild?.textContent);
  const number = entry?.closest('li')?.getAttribute('value') ?? '';
  return `${number} ${entry?.textContent ?? ''}: ${[...names].filter(Boolean).join(', ')}`;
}

document.querySelector('.score svg')?.addEventListener(
  'pointerenter',
  () => {
    for (const stretch of stretches) {
      const title = drawn('title');
      title.textContent = titleOf(stretch);
      stretch.prepend(title);
    }
  },
  { once: true },
);

if (fold) {
  // the style sheet shows it beside the words on a wide screen, where the browser knows how
  if (wide.matches) fold.open = true;
  // it would lie over the words of a window that was made narrow
  wide.addEventListener('change', () => {
    fold.open = wide.matches;
  });
  fold.addEventListener('toggle', () => {
    if (!fold.open || wide.matches || !current) return;
    fold.scrollTop += current.getBoundingClientRect().top - fold.getBoundingClientRect().top - 120;
  });
  // it lies over the words while it is open: a choice, a touch beside it or Escape puts it away
  document.addEventListener('click', ({ target }) => {
    if (wide.matches || !(target instanceof Element)) return;
    if (target.closest('a') || !fold.contains(target)) fold.open = false;
  });
  fold.addEventListener('keydown', ({ key }) => {
    if (wide.matches || key !== 'Escape') return;
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });
}
