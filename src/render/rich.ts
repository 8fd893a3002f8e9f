import type { Element, ElementContent, Root as HastRoot, Nodes } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Paragraph, PhrasingContent, Text } from 'mdast';
import rehypeParse from 'rehype-parse';
import remarkHtml, { type Options } from 'remark-html';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Mark } from '../model/briefing.ts';
import { STRIKE } from '../text/struck.ts';
import { markedSchema, paragraphSchema } from './schema.ts';

type Handlers = NonNullable<Options['handlers']>;

const fromHtml = unified().use(rehypeParse, { fragment: true }).freeze();
// mdast-util-to-hast trims lines and puts a line feed after each break; what was said is kept to the character
const handlers: Handlers = {
  text: (_, node: Text) => ({ type: 'text', value: node.value }),
  break: () => ({ type: 'element', tagName: 'br', properties: {}, children: [] }),
};
const toHtml = unified().use(remarkHtml, { sanitize: markedSchema, handlers }).freeze();

/**
 * Phrasing content of a transcript’s tree (links, emphasis, breaks, struck text) as safe inline HTML. Links keep only
 * absolute http, https and mailto addresses, a relative one is resolved against `base` if that is known, else unwrapped.
 */
export function richHtml(phrasing: PhrasingContent[], base?: string): string {
  const content = phrasing.flatMap((node) => cleanPhrasing(node, base));
  return stringify({ type: 'paragraph', children: content });
}

/**
 * Sanitized HTML of a paragraph, sanitized once more (a cache or a hand may have changed it), with its marks set. Marks
 * are UTF-16 offsets into `text`; where the HTML does not hold that very text they are left out.
 */
export function renderRich(html: string, text: string, marks: Mark[] = []): string {
  const hast = sanitize(fromHtml.parse(html), paragraphSchema) as HastRoot;
  visit(hast, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || isForeign(String(node.properties.href ?? ''))) return;
    if (parent && index !== undefined) parent.children.splice(index, 1, ...node.children);
    return index;
  });
  const children = hast.children as ElementContent[];
  const marked = marks.length > 0 && textOf(hast) === text ? setMarks(children, marks) : children;
  return stringify({ type: 'paragraph', children: [], data: { hChildren: marked } });
}

/** Whether an address leads out of the site: only such links of a transcript can be followed from it. */
function isForeign(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address);
}

function stringify(paragraph: Paragraph): string {
  const html = toHtml.stringify({ type: 'root', children: [paragraph] });
  // the schema has no <p>, so the paragraph itself is unwrapped; remark-html ends a document with a line feed
  return html.replace(/\n$/, '');
}

function cleanPhrasing(node: PhrasingContent, base: string | undefined): PhrasingContent[] {
  if (node.type === 'html') return [{ type: 'text', value: node.value }];
  if (node.type === 'image') return node.alt ? [{ type: 'text', value: node.alt }] : [];
  if (!('children' in node)) return [node];
  const children = node.children.flatMap((child) => cleanPhrasing(child, base));
  if (node.type !== 'link') return [{ ...node, children } as PhrasingContent];
  const url = resolve(node.url, base);
  return url ? [{ ...node, title: null, url, children } as PhrasingContent] : (children as PhrasingContent[]);
}

function resolve(url: string, base: string | undefined): string | null {
  try {
    const { href } = new URL(url, base);
    return isForeign(href) ? href : null;
  } catch {
    return null;
  }
}

/** Plain text has strokes around what is struck in HTML. */
const isStruck = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'del';

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  if (!('children' in node)) return '';
  const text = node.children.map((child) => textOf(child as Nodes)).join('');
  return isStruck(node) ? STRIKE + text + STRIKE : text;
}

/** Wraps each stretch of text that a mark covers; a mark that spans several elements gets a wrapper in each. */
function setMarks(children: ElementContent[], marks: Mark[]): ElementContent[] {
  let offset = 0;
  const walk = (node: ElementContent): ElementContent[] => {
    if (node.type === 'element') {
      if (node.tagName === 'br') offset++;
      if (isStruck(node)) offset += STRIKE.length;
      const children = node.children.flatMap(walk);
      if (isStruck(node)) offset += STRIKE.length;
      return [{ ...node, children }];
    }
    if (node.type !== 'text') return [];
    const start = offset;
    offset += node.value.length;
    return split(node.value, start, marks);
  };
  return children.flatMap(walk);
}

function split(value: string, start: number, marks: Mark[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let done = 0;
  for (const mark of marks) {
    const from = Math.max(mark.start - start, done);
    const to = Math.min(mark.end - start, value.length);
    if (to <= from) continue;
    if (from > done) pieces.push({ type: 'text', value: value.slice(done, from) });
    pieces.push(wrap(mark.kind, value.slice(from, to)));
    done = to;
  }
  if (done < value.length) pieces.push({ type: 'text', value: value.slice(done) });
  return pieces;
}

function wrap(kind: Mark['kind'], value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [`mark-${kind}`] },
    children: [{ type: 'text', value }],
  };
}
