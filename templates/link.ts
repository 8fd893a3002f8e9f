/**
 * The link from one page to another, relative, so that the site works under any path.
 * Both are root addresses ("/en/2021/11/03/"); `to` may carry a fragment or a query.
 */
export function relativeLink(from: string, to: string): string {
  const end = endOfPath(to);
  if (end < to.length && to[end] === '#' && end === from.length && to.startsWith(from)) return to.slice(end);

  // the folders that both have in common end where both had the same slash last
  let shared = 0;
  for (let at = 0; at < end && from.charCodeAt(at) === to.charCodeAt(at); at++)
    if (to.charCodeAt(at) === SLASH) shared = at + 1;
  let up = '';
  for (let at = from.indexOf('/', shared); at >= 0; at = from.indexOf('/', at + 1)) up += '../';
  if (up !== '') return up + to.slice(shared);
  const rest = to.slice(shared);
  // "a:b/" would be read as a scheme, "/x/" as a path from the root
  return shared === end || /^(?:\/|[^/?#]*:)/.test(rest) ? `./${rest}` : rest;
}

const SLASH = 47;

/** Where the query or the fragment of an address begins. */
function endOfPath(address: string): number {
  const query = address.indexOf('?');
  const fragment = address.indexOf('#');
  if (query < 0) return fragment < 0 ? address.length : fragment;
  return fragment < 0 ? query : Math.min(query, fragment);
}

/** The link from a page that may be served at any depth (404): absolute on its host, under the path of the base URL. */
export function rootedLink(baseUrl: string | null, to: string): string {
  const base = baseUrl === null ? '' : new URL(baseUrl).pathname.replace(/\/+$/, '');
  // "//words" would be read as a host
  return base.startsWith('//') ? `/.${base}${to}` : base + to;
}
