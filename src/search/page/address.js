// @ts-check
/** What somebody looks for by its address: one of this site, on whatever host it stood, or the publisher’s own. */

/** @typedef {[published: string, address: string][]} Sources the publisher’s address of a briefing, and its root path here */

/** "https://harbour.example/news/4" or "/en/2031/05/04/": no query that is meant as words. @param {string} query */
export const isAddress = (query) => /^(?:https?:\/\/[^\s/]+|www\.[^\s/]+|\/[a-z-]+)(?:\/\S*)?$/i.test(query);

/** @param {string} query */
function urlOf(query) {
  const full = /^https?:/i.test(query)
    ? query
    : query.startsWith('/')
      ? `https://site.invalid${query}`
      : `https://${query}`;
  return URL.canParse(full) ? new URL(full) : null;
}

/**
 * The path below the root of this site, "en/2031/05/04/x.html#x-p3": the same on whatever host, under whatever path it stood. Null for
 * an address that is of no language of the site. Pure.
 * @param {string} query @param {readonly string[]} langs
 */
export function pathIn(query, langs) {
  const url = urlOf(query);
  if (!url) return null;
  const starts = langs.map((lang) => url.pathname.indexOf(`/${lang.toLowerCase()}/`)).filter((at) => at >= 0);
  if (starts.length === 0) return null;
  return url.pathname.slice(Math.min(...starts) + 1) + url.search + url.hash;
}

/** Scheme, "www.", the end of a folder and what follows "#" tell no two pages apart. @param {string} published */
function keyOf(published) {
  const url = urlOf(published);
  if (!url) return null;
  const path = url.pathname.replace(/\/(?:index\.html?)?$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`;
}

/** The root path of the briefing that was published at an address; null where none was. Pure. @param {string} query @param {Sources} sources */
export function publishedAt(query, sources) {
  const key = keyOf(query);
  return sources.find(([published]) => keyOf(published) === key)?.[1] ?? null;
}

/**
 * Where an address leads on this site; null where it leads nowhere.
 * @param {string} query @param {readonly string[]} langs @param {URL} root
 */
export async function placeOf(query, langs, root) {
  const path = pathIn(query, langs);
  const own = path === null ? null : await existing(new URL(path, root));
  if (own !== null) return own;
  for (const lang of langs) {
    const answer = await fetch(new URL(`${lang.toLowerCase()}/sources.json`, root));
    const found = answer.ok ? publishedAt(query, await answer.json()) : null;
    if (found !== null) return new URL(found.slice(1), root).href;
  }
  return null;
}

/** The page at an address, or the place of an answer that has no page: ".../04/#x" for ".../04/x.html". @param {URL} url */
async function existing(url) {
  if ((await fetch(url, { method: 'HEAD' })).ok) return url.href;
  const [, folder, id] = /^(.*\/)([a-z0-9-]+)\.html$/.exec(url.pathname) ?? [];
  if (!folder || !id || !(await fetch(folder, { method: 'HEAD' })).ok) return null;
  return new URL(`${folder}${url.hash || `#${id}`}`, url).href;
}
