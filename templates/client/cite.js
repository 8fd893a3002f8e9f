// @ts-check
/** How an answer, or a briefing, is cited: as text in three styles, and as files. It reads what stands on the page. */

import { formats, keyOf, styles, textOf } from './citations.js';
import { citedTitle } from './cited.js';

/** @typedef {import('./citations.js').Entry} Entry */
/** @typedef {{ citedAnswer: string, citedNumber: string, answer: string, cite: string, copy: string, download: string, embed: string, publisher: string, license: string,
 *   embeds: boolean }} Words */

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/gu, ' ').trim();

const text = (/** @type {string} */ selector, /** @type {ParentNode} */ within = document) =>
  oneLine(within.querySelector(selector)?.textContent ?? '');

const field = (/** @type {string} */ name) =>
  oneLine(document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '');

/**
 * Shows below a place how the page is cited; a second call puts it away.
 * @param {Element} button that was pressed @param {Element} place @param {string} address of the page @param {Words} words
 */
export function toggle(button, place, address, words) {
  const shown = place.parentElement?.querySelector('.citing');
  if (shown) shown.remove();
  else place.after(panel(entryOf(address, words), words, frameOf(address, words)));
  button.setAttribute('aria-expanded', String(!shown));
}

/** @param {string} address @param {Words} words @returns {Entry} */
export function entryOf(address, words) {
  const [publisher, license] = [oneLine(words.publisher), oneLine(words.license)];
  const article = document.querySelector('article:has(> h1)');
  const archive = text('header a');
  const both = {
    archive,
    license,
    address,
    lang: document.documentElement.lang,
    accessed: today(new Date()),
  };
  if (!article) {
    const podium = field('citation_technical_report_institution');
    return {
      ...both,
      authors: [...document.querySelectorAll('meta[name="citation_author"]')].map((one) =>
        authorOf(one.getAttribute('content'), one),
      ),
      title: text('h1'),
      briefing: '',
      date: field('citation_date'),
      publisher: publisher || podium,
    };
  }
  const podium = text('p:first-child > i', article);
  return {
    ...both,
    authors: authorsIn(article),
    title: citedTitle(article, text('h1'), words),
    briefing: text('h1 + p a'),
    date: field('dc.date'),
    publisher: publisher || (podium === archive ? '' : podium),
  };
}

/** As the clock of the reader has it. @param {Date} now */
const today = (now) => new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** @param {string | null} name @param {Element} [element] that knows the surname @returns {import('./citations.js').Author} */
const authorOf = (name, element) => ({
  name: oneLine(name ?? ''),
  family: element?.getAttribute('data-family') ?? '',
});

/** "Ann Example, Harbour Minister; Bo Sample" → Ann Example, Bo Sample @param {Element} article */
function authorsIn(article) {
  const who = article.querySelector('p:first-child > b');
  const linked = [...(who?.querySelectorAll('a') ?? [])].map((one) => authorOf(one.textContent, one));
  const printed = oneLine(who?.textContent ?? '')
    .split('; ')
    .map((one) => authorOf(one.replace(/, .*/, '')));
  // one that has no page is no link
  return (linked.length === printed.length ? linked : printed).filter(({ name }) => name);
}

/** What shows the answer on a page of another site; null where it may not be shown there. @param {string} address @param {Words} words */
function frameOf(address, { embeds }) {
  if (!embeds || !document.getElementById('_card')) return null;
  const frame = document.createElement('iframe');
  frame.src = `${address}#_card`;
  frame.title = text('h1');
  frame.loading = 'lazy';
  frame.width = '100%';
  frame.height = '420';
  return frame.outerHTML;
}

/** @param {Entry} entry @param {Words} words @param {string | null} frame */
function panel(entry, { cite, copy, download, embed }, frame) {
  const section = document.createElement('section');
  section.className = 'citing';
  section.ariaLabel = cite;
  const list = document.createElement('dl');
  list.lang = 'en';
  for (const { name, runs } of styles) {
    const [style, cited] = [document.createElement('dt'), document.createElement('dd')];
    style.textContent = name;
    const made = runs(entry);
    cited.append(...made.map(printed), ' ', copyButton(copy, name, textOf(made)));
    list.append(style, cited);
  }
  if (frame) {
    const [style, code] = [document.createElement('dt'), document.createElement('dd')];
    const shown = document.createElement('code');
    style.textContent = embed;
    shown.textContent = frame;
    code.append(shown, ' ', copyButton(copy, embed, frame));
    list.append(style, code);
  }
  const files = document.createElement('p');
  files.append(
    `${download} `,
    ...formats.flatMap((format, at) => [at ? ' · ' : '', fileLink(format, entry)]),
  );
  section.append(list, files);
  return section;
}

/** @param {import('./citations.js').Run} run */
function printed(run) {
  if (typeof run === 'string') return run;
  const italic = document.createElement('i');
  italic.textContent = run.italic;
  return italic;
}

/** @param {string} copy @param {string} name @param {string} value */
function copyButton(copy, name, value) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = copy;
  button.ariaLabel = `${copy}: ${name}`;
  button.value = value;
  button.dataset.copyText = '';
  return button;
}

/** @param {typeof formats[number]} format @param {Entry} entry */
function fileLink({ name, ending, media, print }, entry) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([print(entry)], { type: media }));
  link.download = `${keyOf(entry)}.${ending}`;
  link.textContent = name;
  return link;
}
