import type { Root as HastRoot } from 'hast';
import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { type Processor, unified } from 'unified';
import type { Source } from '../../read/source.ts';
import { boundedHtml } from '../../text/bounded-html.ts';
import { clip } from '../../text/clip.ts';
import { foldSpace } from '../../text/space.ts';
import type { TreeFurniture } from '../stages.ts';
import { orAsText } from './as-text.ts';
import { collectDrafts, type Draft, type Drafts, type Token, type Wrapper } from './html-drafts.ts';
import { findTranscript, runningText } from './html-find.ts';
import type { Body } from './ink-lines.ts';
import { LineTable } from './line-table.ts';
import { addressOf, type PageHead, pageHead } from './page-head.ts';
import { restLines } from './rest-lines.ts';
import { scan } from './text.ts';

/** Characters of a line of tags that a message or a list of furniture shows. */
const LONGEST_LINE = 120;

declare module 'mdast' {
  interface RootData {
    furniture?: TreeFurniture[];
    /** address of the page, as it states it */
    url?: string | null;
  }
}

export interface HtmlOptions {
  body?: Body;
  /** CSS selector of the transcript, where the publisher is known */
  selector?: string;
  /** the same text, taken apart before */
  page?: Page;
}

/** A page taken apart: what trees are made of, with a selector or without. */
interface Page {
  head: PageHead;
  found: Drafts;
  lines: LineTable;
  url: string | null;
}

const rehype = unified().use(boundedHtml).freeze();

/**
 * unified parser plugin: a saved page becomes mdast. The transcript with its title and date is in `children`, positions
 * point into the file; every other non-blank line is in `data.furniture`, `data.url` is the address that the page states.
 */
export function transcriptHtml(this: Processor, options: HtmlOptions = {}): undefined {
  this.parser = (text) => parseHtml(text, options);
}

/** The trees of a saved page, which is taken apart once for all of them. */
export function htmlTrees({ text, body }: Source): (selector?: string) => Root {
  let page: Page | undefined;
  let tooMuch: Root | undefined;
  return (selector) => {
    if (tooMuch) return tooMuch;
    const tree = orAsText(text, body, 'page-too-complex', () => {
      page ??= takeApart(text, body);
      return unified().use(transcriptHtml, { body, selector, page }).parse(text) as Root;
    });
    if (tree.data?.isText) tooMuch = tree;
    return tree;
  };
}

function parseHtml(text: string, { body = { offset: 0, line: 1 }, selector, page }: HtmlOptions): Root {
  return orAsText(text, body, 'page-too-complex', () => {
    const { head, found, lines, url } = page ?? takeApart(text, body);
    const transcript = findTranscript(head, found, selector);
    const children = build(transcript, lines, text, body.offset);
    const furniture = furnitureOf(found.drafts, children, lines, text, body);
    return { type: 'root', children, data: { furniture, url } };
  });
}

function takeApart(text: string, body: Body): Page {
  const html = text.slice(body.offset);
  const hast = rehype.parse(html) as HastRoot;
  const head = pageHead(hast);
  return { head, found: draftsOf(hast, html), lines: new LineTable(text), url: addressOf(hast, head) };
}

/** Where nearly everything stands in what is usually chrome (a page that is one hidden box until its script runs), it is none. */
function draftsOf(hast: HastRoot, text: string): Drafts {
  const usual = collectDrafts(hast, text);
  const running = runningText(usual);
  // no page holds more text than characters
  if (running >= text.length / 10) return usual;
  const all = collectDrafts(hast, text, 'mute');
  return running < runningText(all) / 10 ? all : usual;
}

function build(drafts: Draft[], lines: LineTable, text: string, base: number): RootContent[] {
  const children: RootContent[] = [];
  let list: List | null = null;
  let listElement: Draft['list'] = null;
  for (const draft of drafts) {
    if (draft.kind === 'item' && list && draft.list === listElement) {
      list.children.push(itemOf(draft, lines, base));
      continue;
    }
    list = null;
    if (draft.kind === 'item') {
      list = { type: 'list', ordered: draft.list?.tagName === 'ol', spread: false, children: [] };
      listElement = draft.list;
      list.children.push(itemOf(draft, lines, base));
      children.push(list);
    } else if (draft.kind === 'rule') {
      const start = (draft.element.position?.start.offset ?? 0) + base;
      const end = (draft.element.position?.end.offset ?? 0) + base;
      children.push({ type: 'thematicBreak', position: lines.position(start, end) });
    } else if (draft.kind === 'verbatim' && isPlain(draft)) {
      for (const child of verbatim(draft, lines, text, base)) children.push(child);
    } else if (draft.kind === 'heading') {
      const heading: Heading = {
        ...paragraphOf(draft, lines, base),
        type: 'heading',
        depth: draft.depth as 1,
      };
      children.push(heading);
    } else children.push(paragraphOf(draft, lines, base));
  }
  return children;
}

/** Whether the text of a `<pre>` stands in the source as it is, so that it can be read like pasted text. */
function isPlain(draft: Draft): boolean {
  return draft.tokens.every((token) => token.type === 'break' || token.wrappers.length === 0);
}

function verbatim(draft: Draft, lines: LineTable, text: string, base: number): RootContent[] {
  const [start, end] = extent(draft, base);
  const slice = text.slice(0, end);
  if (/[&<]/.test(slice.slice(start))) return [paragraphOf(draft, lines, base)];
  return scan(slice, { offset: start, line: lines.lineOf(start) }).children;
}

function itemOf(draft: Draft, lines: LineTable, base: number): ListItem {
  const paragraph = paragraphOf(draft, lines, base);
  return {
    type: 'listItem',
    spread: false,
    data: { marker: draft.marker } as ListItem['data'],
    children: [paragraph],
    position: paragraph.position,
  };
}

function extent({ tokens, element }: Draft, base: number): [number, number] {
  const texts = tokens.flatMap((token) => (token.type === 'text' && token.value.trim() ? [token] : []));
  const start = texts[0]?.start ?? element.position?.start.offset ?? 0;
  return [start + base, (texts.at(-1)?.end ?? start) + base];
}

function paragraphOf(draft: Draft, lines: LineTable, base: number): Paragraph {
  return {
    type: 'paragraph',
    children: nest(draft.tokens, 0, lines, base),
    position: lines.position(...extent(draft, base)),
  };
}

/** Flat tokens as nested emphasis and links: neighbours with the same wrapper share its node. */
function nest(tokens: Token[], level: number, lines: LineTable, base: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    const wrapper = token.wrappers[level];
    if (!wrapper) {
      out.push(
        token.type === 'break'
          ? { type: 'break' }
          : ({
              type: 'text',
              value: token.value,
              position: lines.position(token.start + base, token.end + base),
            } satisfies Text),
      );
      i++;
      continue;
    }
    let end = i;
    while (end < tokens.length && tokens[end]!.wrappers[level] === wrapper) end++;
    out.push(wrap(wrapper, nest(tokens.slice(i, end), level + 1, lines, base)));
    i = end;
  }
  return out;
}

function wrap(wrapper: Wrapper, children: PhrasingContent[]): PhrasingContent {
  const placed = children.filter((child) => child.position);
  const start = placed[0]?.position?.start;
  const end = placed.at(-1)?.position?.end;
  const position = start && end ? { start, end } : undefined;
  return wrapper.type === 'link'
    ? { type: 'link', url: wrapper.url, children, position }
    : { type: wrapper.type, children, position };
}

/** What is outside the transcript, in runs of lines, with what a reader sees of it. */
function furnitureOf(
  drafts: Draft[],
  children: RootContent[],
  lines: LineTable,
  text: string,
  body: Body,
): TreeFurniture[] {
  const shown = new Map<number, string>();
  for (const draft of drafts) {
    if (draft.chrome && /^(?:script|style|template)$/.test(draft.element.tagName)) continue;
    for (const token of draft.tokens) {
      if (token.type !== 'text') continue;
      const line = lines.lineOf(token.start + body.offset);
      shown.set(line, `${shown.get(line) ?? ''} ${token.value}`);
    }
  }
  return restLines(children, lines, text, body, 'chrome', (first, last) => {
    const texts: string[] = [];
    for (let line = first; line <= last; line++) texts.push(shown.get(line) ?? '');
    return foldSpace(texts.join(' ')) || clip(foldSpace(text.slice(...lines.extent(first))), LONGEST_LINE);
  });
}
