/**
 * The link from one page to another, relative, so that the site works under any path.
 * Both are root addresses ("/en/2021/11/03/"); `to` may carry a fragment or a query.
 */
export function relativeLink(from: string, to: string): string {
  const cut = to.search(/[?#]/);
  const target = cut < 0 ? to : to.slice(0, cut);
  const rest = cut < 0 ? '' : to.slice(cut);
  if (target === from && rest.startsWith('#')) return rest;

  // the folders that both have in common end where both had the same slash last
  let shared = 0;
  for (let at = 0; at < target.length && from[at] === target[at]; at++)
    if (target[at] === '/') shared = at + 1;
  let path = target.slice(shared);
  for (let at = shared; at < from.length; at++) if (from[at] === '/') path = `../${path}`;
  return (path === '' ? './' : path) + rest;
}

/** The link from a page that may be served at any depth (404): absolute on its host, under the path of the base URL. */
export function rootedLink(baseUrl: string | null, to: string): string {
  const base = baseUrl === null ? '' : new URL(baseUrl).pathname.replace(/\/+$/, '');
  return base + to;
}
