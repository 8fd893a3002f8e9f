// @ts-check
/**
 * Of the address that leads nowhere: if it is that of an answer which is a place in its briefing now, there; else the pages above it,
 * nearest first, as far as they exist.
 */

import { placeIn } from './short-anchor.js';

/** @type {HTMLElement | null} */
const section = document.querySelector('[data-nearest]');
const list = section?.querySelector('[data-nearest-list]');

/** "/en/2021/11/03/x.html" → "/en/", "/en/2021/", "/en/2021/11/", "/en/2021/11/03/" @param {string} root */
function above(root) {
  const steps = location.pathname.toLowerCase().slice(root.length).split('/').filter(Boolean).slice(0, 8);
  return steps
    .map((_, at) => `${root}${steps.slice(0, at + 1).join('/')}/`)
    .filter((path) => path !== location.pathname);
}

/** "/en/2021/11/03/fishing-quotas.html" → "/en/2021/11/03/#fishing-quotas", where that page has such a place */
async function placeOf() {
  // not "//elsewhere.example/x.html", of which a browser would ask another host
  const [, folder, id] = /^(?!\/\/)(.*\/)([a-z0-9-]+)\.html$/.exec(location.pathname.toLowerCase()) ?? [];
  if (!folder || !id) return null;
  const answer = await fetch(folder);
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // a link to a paragraph goes on to that paragraph
  const wanted = placeIn(page, location.hash.slice(1)) ?? page.getElementById(id);
  return wanted && `${folder}#${wanted.id}`;
}

/** "/en/topics/dam/" → that, or "/en/topics/dam.html": years of a topic stand below its page @param {string} path @returns {Promise<[string, Response] | null>} */
async function pageAt(path) {
  for (const href of [path, path.replace(/\/$/, '.html')]) {
    const answer = await fetch(href);
    if (answer.ok) return [href, answer];
  }
  return null;
}

/** From the top down, as far as there is a page: below one that is missing there is none. */
async function show() {
  if (!section || !list) return;
  const place = await placeOf();
  if (place !== null) return location.replace(place);
  for (const path of above(section.dataset.nearest ?? '/')) {
    const found = await pageAt(path);
    if (!found) return;
    const [href, answer] = found;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = page.querySelector('h1')?.textContent ?? href;
    const row = document.createElement('li');
    row.append(link);
    list.prepend(row);
    section.hidden = false;
  }
}

void show();
