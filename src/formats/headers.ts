import { fontAddress, readingFace } from '../site/reading-face.ts';
import type { Edition, Site } from '../site/types.ts';
import { contentSecurityPolicyHeader, embeddablePolicyHeader, sandboxPolicy } from './policy.ts';

/** What is sent with a path; in a pattern "*" stands for any characters, also "/". Later rules win. */
export interface HeaderRule {
  pattern: string;
  headers: Record<string, string>;
}

/** Of the documents that a site holds as they came, by the ending of their names. */
const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * The headers of a site. A transcript's verbatim file is named source….txt and sent as plain text, never sniffed and
 * sandboxed, since a saved page is a stranger's page; or it is a document, which is saved and not shown.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    pattern: '/*',
    headers: {
      'Content-Security-Policy': contentSecurityPolicyHeader,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  {
    pattern: '/*.txt',
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': sandboxPolicy },
  },
  // never unpacked on the way: its name says that it is packed
  { pattern: '/*.gz', headers: { 'Content-Type': 'application/gzip' } },
  // documents as they came: they are saved, and nothing of them runs under the address of the site
  ...Object.entries(documentTypes).map(([ending, type]) => ({
    pattern: `/*.${ending}`,
    headers: {
      'Content-Type': type,
      'Content-Disposition': 'attachment',
      'Content-Security-Policy': sandboxPolicy,
    },
  })),
  // their names stay when their content changes
  { pattern: '/assets/*', headers: { 'Cache-Control': 'no-cache' } },
];

/** Those of a site, which other sites may show in a frame or not. */
export const rulesOf = ({
  isEmbeddable,
  editions,
}: Pick<Site, 'isEmbeddable' | 'editions'>): readonly HeaderRule[] => [
  ...headerRules.map((rule) =>
    isEmbeddable && rule.pattern === '/*'
      ? { ...rule, headers: { ...rule.headers, 'Content-Security-Policy': embeddablePolicyHeader } }
      : rule,
  ),
  ...editions.flatMap(faceRule),
];

/** The pages of answers do not name the face that they are read in, as there are so many of them: a header does, once for all. */
function faceRule({ lang, address }: Pick<Edition, 'lang' | 'address'>): HeaderRule[] {
  const letters = readingFace(lang);
  if (letters === null) return [];
  const link = `<${fontAddress(letters, 400)}>; rel=preload; as=font; type="font/woff2"; crossorigin`;
  return [{ pattern: `${address}*`, headers: { Link: link } }];
}

/**
 * `_headers` as Netlify and Cloudflare Pages read it. Both join the values of a header that two patterns set, and a
 * browser then applies both policies, which is the stricter of the two: what is wanted.
 */
export function headersFile(rules: readonly HeaderRule[] = headerRules): string {
  return rules
    .map(({ pattern, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${pattern}\n${lines.join('')}`;
    })
    .join('\n');
}

/** The headers of one path, for a server of our own. */
export function headersOf(path: string, rules: readonly HeaderRule[] = headerRules): Record<string, string> {
  return Object.assign(
    {},
    ...rules.filter((rule) => matches(rule.pattern, path)).map((rule) => rule.headers),
  );
}

function matches(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined
    ? path === start
    : path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
