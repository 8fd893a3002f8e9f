import { readSource } from '../read/read-source.ts';
import type { Source } from '../read/source.ts';
import type { Archive, ArchiveMessage } from './types.ts';

type EditorialPage = Archive['pages'][number];

/**
 * "pages/about.md", "pages/fr/about.md" or "pages/about.fr.md" → a page. Its title is that of the front matter, else the
 * first heading, else its name. Pure.
 */
export function readPage(
  file: string,
  bytes: Uint8Array,
): { page: EditorialPage | null; messages: ArchiveMessage[] } {
  const source = readSource(file, bytes);
  const messages = source.messages
    .filter((found) => found.severity !== 'info')
    .map((found) => ({ file, ...found }));
  if (messages.some((found) => found.severity === 'error')) return { page: null, messages };
  const { slug, lang } = readPath(file);
  return { page: toPage(source, slug, lang), messages };
}

function toPage(source: Source, slug: string, lang: string | null): EditorialPage {
  const rest = source.text.slice(source.body.offset);
  const body = rest.replace(/^\s*\n/, '');
  // "# About this archive" as the first line is the page's title and is not repeated
  const heading = /^#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r\n|\r|\n|$)/.exec(body);
  const markdown = heading ? body.slice(heading[0].length) : body;
  return {
    file: source.file,
    slug,
    lang: source.frontMatter.lang ?? lang,
    title: source.frontMatter.title ?? heading?.[1] ?? titleOf(slug),
    markdown,
    line: linesIn(source.text.slice(0, source.text.length - markdown.length)) + 1,
  };
}

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

function readPath(file: string): { slug: string; lang: string | null } {
  const parts = file.split('/').slice(1);
  const name = parts.pop()!.replace(/\.(?:md|markdown)$/i, '');
  const folder = parts[0] && isLanguage(parts[0]) ? parts.shift()! : null;
  const ending = /^(.+)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)$/.exec(name);
  if (!folder && ending && isLanguage(ending[2]!))
    return { slug: [...parts, ending[1]].join('-'), lang: ending[2]! };
  return { slug: [...parts, name].join('-'), lang: folder };
}

function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);
}

function titleOf(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1) || slug;
}
