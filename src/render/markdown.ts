import type { ElementContent } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import type { Heading, Html, Parents, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { slug } from '../text/slug.ts';
import { UniqueNames } from '../text/unique-names.ts';
import { leadsElsewhere } from './address.ts';
import { pageSchema } from './schema.ts';

const fromHtml = unified().use(rehypeParse, { fragment: true }).freeze();

const toHtml = (pictures: ReadonlyMap<string, Picture>) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(setPictures, pictures)
    .use(keepRawHtmlSafe)
    .use(linkForeignImages)
    .use(identifyHeadings)
    .use(remarkHtml, { sanitize: pageSchema });

/**
 * An editorial page’s Markdown (CommonMark with GitHub’s extensions) as safe HTML: headings have ids to link to, raw
 * HTML is sanitized, and nothing on it is fetched from another host.
 * @param pictures by their addresses as they are written, where they stand and how large they are
 */
export function renderMarkdown(markdown: string, pictures: ReadonlyMap<string, Picture> = new Map()): string {
  return String(toHtml(pictures).processSync(markdown));
}

/** Where a picture stands, seen from its page, and its size in pixels, if that is known. */
export interface Picture {
  address: string;
  size: readonly [width: number, height: number] | null;
}

function setPictures(pictures: ReadonlyMap<string, Picture>) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'definition') return;
      const found = pictures.get(node.url);
      if (!found) return;
      node.url = found.address;
      if (node.type !== 'image' || !found.size) return;
      const [width, height] = found.size;
      node.data = { ...node.data, hProperties: { width, height, loading: 'lazy' } };
    });
  };
}

/** Raw HTML as the elements that the schema allows; a tag that HTML does not know, such as `<inaudible>`, as text. */
function keepRawHtmlSafe() {
  return (tree: Root): void => {
    visit(tree, 'html', (node: Html, index, parent) => {
      if (!parent || index === undefined) return;
      parent.children[index] = (isFlow(parent) ? flowHtml(node) : inlineHtml(node)) as RootContent;
    });
  };
}

function isFlow(parent: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
}

/** Raw HTML may have what Markdown has, but for ids: those of headings are ours. */
const noIds: Schema = {
  ...pageSchema,
  attributes: {
    ...pageSchema.attributes,
    '*': (pageSchema.attributes?.['*'] ?? []).filter((name) => name !== 'id'),
  },
};

function flowHtml(node: Html): Root['children'][number] {
  const hast = sanitize(fromHtml.parse(node.value), noIds);
  visit(hast, 'element', (element, index, parent) => {
    if (
      element.tagName === 'img' &&
      leadsElsewhere(String(element.properties.src ?? '')) &&
      parent &&
      index !== undefined
    ) {
      parent.children[index] = { type: 'text', value: String(element.properties.alt ?? '') };
    }
  });
  if ('children' in hast && hast.children.length === 0) return { type: 'paragraph', children: [] };
  const hChildren = ('children' in hast ? hast.children : [hast]) as ElementContent[];
  return { type: 'paragraph', children: [], data: { hName: 'div', hChildren } };
}

function inlineHtml(node: Html): Root['children'][number] {
  const name = /^<\/?([A-Za-z][\w-]*)/.exec(node.value)?.[1]?.toLowerCase();
  if (name === 'br') return { type: 'break' };
  // remark-html drops a raw tag and keeps what stands between tags
  return name && pageSchema.tagNames!.includes(name) ? node : { type: 'text', value: node.value };
}

/** An image of another host would be a request to it, so it becomes a link. */
function linkForeignImages() {
  return (tree: Root): void => {
    const addresses = new Map<string, string>();
    visit(tree, 'definition', (node) => {
      if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    });
    visit(tree, (node, index, parent) => {
      if ((node.type !== 'image' && node.type !== 'imageReference') || !parent || index === undefined) return;
      const url = node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? '');
      if (!leadsElsewhere(url)) return;
      const label = node.alt || url;
      (parent as Parents).children[index] = { type: 'link', url, children: [{ type: 'text', value: label }] };
    });
  };
}

function identifyHeadings() {
  return (tree: Root): void => {
    const ids = new UniqueNames();
    visit(tree, 'heading', (node: Heading) => {
      node.data = { ...node.data, hProperties: { id: ids.claim(slug(textOf(node)) || 'section') } };
    });
  };
}
