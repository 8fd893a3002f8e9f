/**
 * The link from one page to another, relative, so that the site works under any path.
 * Both are root addresses ("/en/2021/11/03/"); `to` may carry a fragment or a query.
 */
export function relativeLink(from: string, to: string): string {
  const cut = to.search(/[?#]/);
  const target = cut < 0 ? to : to.slice(0, cut);
  const rest = cut < 0 ? '' : to.slice(cut);
  if (target === from && rest.startsWith('#')) return rest;

  const here = from.split('/').slice(0, -1);
  const there = target.split('/');
  const file = there.pop() ?? '';
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared++;
  const path = '../'.repeat(here.length - shared) + [...there.slice(shared), file].join('/');
  return (path === '' ? './' : path) + rest;
}

/** The link from a page that may be served at any depth (404): absolute on its host, under the path of the base URL. */
export function rootedLink(baseUrl: string | null, to: string): string {
  const base = baseUrl === null ? '' : new URL(baseUrl).pathname.replace(/\/+$/, '');
  return base + to;
}
