import type {
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import type { Position } from 'unist';
import type { Source } from '../../read/source.ts';
import { foldSpace } from '../../text/space.ts';
import { orAsText } from './as-text.ts';
import type { Body } from './ink-lines.ts';
import { LineTable } from './line-table.ts';
import { boundMarkdown } from './markdown-bounds.ts';
import { restLines } from './rest-lines.ts';

/**
 * Constructs that would eat what somebody said: a line `<crosstalk>` takes everything up to the next empty line with it,
 * nobody speaks in code, be it indented or between backticks, and `[x]` is no tick box.
 */
function spareSpeech(this: Processor): undefined {
  const data = this.data() as Data & { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: { null: ['codeFenced', 'codeIndented', 'htmlFlow', 'tasklistCheck'] },
  });
}

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(spareSpeech).freeze();

/**
 * unified parser plugin: a transcript in Markdown becomes mdast of paragraphs, headings, lists and rules. What Markdown
 * would hide (definitions, images, unknown tags, footnotes, backticks) stays as the text that is written; lines that hold only
 * marks are in `data.furniture`. Positions point into the file.
 */
export function transcriptMarkdown(this: Processor, body: Body = { offset: 0, line: 1 }): undefined {
  this.parser = (text) => parseMarkdown(text, body);
}

/** The tree of a Markdown transcript. */
export function markdownTree(source: Source): Root {
  return unified().use(transcriptMarkdown, source.body).parse(source.text) as Root;
}

function parseMarkdown(text: string, body: Body): Root {
  return orAsText(text, body, 'markdown-too-complex', () => {
    boundMarkdown(text.slice(body.offset));
    return takeApart(text, body);
  });
}

function takeApart(text: string, body: Body): Root {
  const lines = new LineTable(text);
  // front matter as empty lines of the same length, so that every offset holds
  const blanked = text.slice(0, body.offset).replace(/[^\r\n]/g, ' ') + text.slice(body.offset);
  const tree = markdown.parse(blanked);
  const context: Context = { text, lines, addresses: addressesOf(tree) };
  const children = tree.children.flatMap((node) => flow(node, context));
  const furniture = restLines(children, lines, text, body, 'other', (first, last) =>
    text.slice(lines.extent(first)[0], lines.extent(last)[1]).trim(),
  );
  return { type: 'root', children, data: { furniture } };
}

interface Context {
  text: string;
  lines: LineTable;
  /** reference definitions that do define an address: `[1]: https://…` */
  addresses: Map<string, string>;
}

/** `[1]: https://www.example.org` defines an address; `[inaudible]: noise in the hall` was said. */
function addressesOf(tree: Root): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type === 'definition' && /^(?:https?:\/\/|mailto:|\/|#|\.\.?\/)/i.test(node.url)) {
      if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    }
  }
  return addresses;
}

function slice({ position }: Nodes, { text }: Context): string {
  return position ? text.slice(position.start.offset, position.end.offset) : '';
}

function flow(node: RootContent, context: Context): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context);
    case 'heading':
      return heading(node, context);
    case 'list':
      return list(node, context);
    case 'blockquote':
    case 'footnoteDefinition': {
      const inner = node.children.flatMap((child) => flow(child, context));
      return node.type === 'blockquote' ? inner : [verbatimStart(node, inner, context), ...inner].flat();
    }
    case 'table':
      return node.children.flatMap((row) =>
        row.children.flatMap(({ children, position }) =>
          paragraph({ type: 'paragraph', children, position }, context),
        ),
      );
    case 'definition':
      return context.addresses.has(node.identifier) ? [] : [verbatim(node, context)];
    case 'thematicBreak':
      return [node];
    default:
      return [verbatim(node, context)];
  }
}

/** A node as the text that is written. */
function verbatim(node: RootContent, context: Context): Paragraph {
  return { type: 'paragraph', children: [verbatimText(node, context)], position: node.position };
}

function verbatimText(node: Nodes, context: Context): Text {
  return { type: 'text', value: slice(node, context), position: node.position };
}

/** `[^1]: ` in front of a footnote’s text */
function verbatimStart(
  node: Extract<RootContent, { type: 'footnoteDefinition' }>,
  inner: RootContent[],
  context: Context,
): RootContent[] {
  const first = inner[0];
  const start = node.position!.start;
  const end = first?.position?.start ?? node.position!.end;
  const mark: Text = {
    type: 'text',
    value: context.text.slice(start.offset, end.offset),
    position: { start, end },
  };
  if (first?.type === 'paragraph' && first.position) {
    first.children.unshift(mark);
    first.position = { start, end: first.position.end };
    return [];
  }
  return [{ type: 'paragraph', children: [mark], position: mark.position }];
}

function paragraph(node: Paragraph, context: Context): RootContent[] {
  const children = node.children.flatMap((child) => phrasing(child, context));
  return children.length === 0 ? [] : [{ ...node, children }];
}

/**
 * `### Ms. Arden:` is a label. A sentence underlined with dashes is a sentence and a rule: people draw lines under what
 * was said. Everything else is a heading.
 */
function heading(node: Heading, context: Context): RootContent[] {
  const children = node.children.flatMap((child) => phrasing(child, context));
  const said: Paragraph = { type: 'paragraph', children, position: node.position };
  const words = foldSpace(textOf(node));
  const { start, end } = node.position!;
  if (start.line === end.line) {
    if (!/[:：]$/.test(words)) return [{ ...node, children }];
    return [{ ...said, children: [{ type: 'strong', children, position: node.position }] }];
  }
  // Ms. Arden: We will see.      (and a line of dashes or equals signs below it)
  if (words.length > 100 || /[.!?…:。！？：]["”’)]*$/.test(words) || /^[^:：]{1,40}[:：]/.test(words)) {
    const from = context.lines.extent(end.line)[0];
    return [said, { type: 'thematicBreak', position: context.lines.position(from, end.offset ?? from) }];
  }
  return [{ ...node, children }];
}

/** Lists keep their markers as printed; `2016. That was the year` is no list but the end of a sentence. */
function list(node: List, context: Context): RootContent[] {
  const numbers = node.ordered ? (node.start ?? 1) : 0;
  if (numbers > 999) {
    return node.children.flatMap((item) => {
      const inner = item.children.flatMap((child) => flow(child, context));
      return withMarker(item, inner, context);
    });
  }
  const children = node.children.map((item): ListItem => {
    const content = item.children.flatMap((child) => flow(child, context));
    // `1.` alone, `1. - one`: nothing follows that could carry the marker
    const isBare = content[0]?.type !== 'paragraph';
    const inner = (isBare ? withMarker(item, content, context) : content) as ListItem['children'];
    const marker = markerOf(item, context).trim();
    return { ...item, children: inner, data: { marker } as ListItem['data'] };
  });
  return [{ ...node, children }];
}

/** "1. " of `1. first`, "- " of `- first` */
function markerOf(item: ListItem, context: Context): string {
  return /^(?:\d{1,9}[.)]|[-*+])[ \t]*/.exec(slice(item, context))?.[0] ?? '';
}

/** An item whose marker is part of what was said, or has nothing behind it that could carry it. */
function withMarker(item: ListItem, inner: RootContent[], context: Context): RootContent[] {
  const first = inner[0];
  const start = item.position!.start;
  const end = (first ?? item).position![first ? 'start' : 'end'];
  const position: Position = { start, end };
  const mark: Text = { type: 'text', value: context.text.slice(start.offset, end.offset), position };
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [mark], position }, ...inner];
  const whole = { start, end: first.position!.end };
  return [{ ...first, children: [mark, ...first.children], position: whole }, ...inner.slice(1)];
}

const formatting =
  /^<\/?(?:a|abbr|b|big|center|cite|code|div|em|font|i|ins|mark|p|q|s|section|small|span|strike|strong|sub|sup|tt|u)\b[^>]*>$/i;

function phrasing(node: PhrasingContent, context: Context): PhrasingContent[] {
  switch (node.type) {
    case 'html':
      if (/^<br\b/i.test(node.value)) return [{ type: 'break', position: node.position }];
      if (node.value.startsWith('<!--') || formatting.test(node.value)) return [];
      return [verbatimText(node, context)];
    case 'inlineCode':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return [verbatimText(node, context)];
    case 'linkReference': {
      const url = context.addresses.get(node.identifier);
      if (url === undefined) return [verbatimText(node, context)];
      const children = node.children.flatMap((child) => phrasing(child, context));
      return [{ type: 'link', url, children, position: node.position }];
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
      return [
        { ...node, children: node.children.flatMap((child) => phrasing(child, context)) } as PhrasingContent,
      ];
    default:
      return [node];
  }
}
