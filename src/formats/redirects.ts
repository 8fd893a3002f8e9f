import { isOwnPlace } from '../site/redirects.ts';
import type { Site } from '../site/types.ts';

type Redirecting = Pick<Site, 'redirects' | 'baseUrl'>;

/** Cloudflare Pages reads so many rules of a `_redirects` file, and leaves the others out. */
const MOST = 2_000;
/** And no rule that is longer. */
const LONGEST = 1_000;

/**
 * `_redirects` as Netlify and Cloudflare Pages read it: what moved first, then the items without pages, the newest first. Null where
 * nothing is to be led on.
 */
export function redirectsFile({ redirects, baseUrl }: Redirecting): string | null {
  const base = basePath(baseUrl);
  const rules = redirects
    .flatMap(({ from, to }) => (to === null ? [] : [{ from, to, isItem: isOwnPlace(from, to) }]))
    .sort((a, b) => Number(a.isItem) - Number(b.isItem) || (a.from < b.from ? 1 : -1))
    .map(({ from, to }) => `${base}${from} ${base}${to} 301`);
  const short = rules.filter(({ length }) => length <= LONGEST);
  const shown = short.slice(0, MOST);
  if (shown.length === 0) return null;
  const left = rules.length - shown.length;
  return [
    '# Addresses that moved, for Netlify and Cloudflare Pages.',
    '# Netlify shows the page that stands at an address rather than follow its rule: that page leads on by itself.',
    ...(left > 0
      ? [
          `# ${left} more are not here: Cloudflare Pages reads ${MOST}. Their pages lead on, or the page for lost addresses does.`,
        ]
      : []),
    ...shown,
    '',
  ].join('\n');
}

/** nginx finds an address in a table of its own; a bucket must hold the longest. */
const BUCKET = 64;
/** What nginx sets out from. */
const TABLE = 2_048;

/**
 * `redirects.nginx.conf`: maps for nginx (ngx_http_map_module), with 410 for what is gone. Where nothing is, the maps are empty: a
 * server that includes it once does so from then on.
 */
export function nginxMap({ redirects, baseUrl }: Redirecting): string {
  const base = basePath(baseUrl);
  const moved = redirects.flatMap(({ from, to }) =>
    to === null ? [] : [entry(base, from, `"${base}${to}"`)],
  );
  const gone = redirects.flatMap(({ from, to }) => (to === null ? [entry(base, from, '1')] : []));
  const longest = Math.max(0, ...redirects.map(({ from }) => base.length + from.length));
  return `# Addresses that moved, and such as are gone, for nginx. In the block http:
#   include /path/of/the/site/redirects.nginx.conf;
# and in the block server:
#   if ($lectern_moved) { return 301 $lectern_moved; }
#   if ($lectern_gone) { return 410; }
# The pages of what is gone say what was there; with these lines they are shown, still as 410:
#   error_page 410 @lectern_gone;
#   location @lectern_gone { try_files $uri $uri/index.html =410; }
# If nginx says that one of the next two stands twice, take it out here and keep the larger number.
map_hash_bucket_size ${bucketFor(longest)};
map_hash_max_size ${Math.max(TABLE, powerOfTwo(redirects.length * 2))};

map $uri $lectern_moved {
  default "";
${moved.join('')}}

map $uri $lectern_gone {
  default "";
${gone.join('')}}
`;
}

const entry = (base: string, from: string, value: string) => `  "${base}${from}" ${value};\n`;

/** A bucket holds a pointer, a length and the address. */
const bucketFor = (length: number): number => powerOfTwo(length + 32);

/** The first that is not smaller, from one bucket of a cache line on. */
function powerOfTwo(least: number): number {
  let power = BUCKET;
  while (power < least) power *= 2;
  return power;
}

/** "https://harbour.example/briefings" → "/briefings": what a path begins with that a server is asked for. */
function basePath(baseUrl: string | null): string {
  const path = baseUrl === null ? '' : new URL(baseUrl).pathname.replace(/\/+$/, '');
  // in quotes, or between spaces
  return path.replace(/[\s"\\$;{}]/g, (sign) => encodeURIComponent(sign));
}
