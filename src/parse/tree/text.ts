import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { type Processor, unified } from 'unified';
import type { Source } from '../../read/source.ts';
import { isSpaceCode } from '../../text/space.ts';
import { type Body, inkLines, type Line } from './ink-lines.ts';
import { runningLines } from './running-lines.ts';
import { hangsOver, wrapOf } from './wrap.ts';

const MARKER = /(?:\d{1,3}[.)]|[•‣▪·●○◦*+–—-]|\u0335)(?=[\s\u00a0])/y;

/** A line that runs along the pages is no longer. */
const LONGEST = 300;

function paragraph(text: string, first: Line, last: Line, from: number): Paragraph {
  const start = { line: first.number, column: from - first.start + 1, offset: from };
  const end = { line: last.number, column: last.end - last.start + 1, offset: last.end };
  const position = { start, end };
  const value = text.slice(from, last.end);
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
}

function markerSize(text: string, line: Line): number {
  MARKER.lastIndex = line.ink;
  const match = MARKER.exec(text);
  return match && match.index + match[0].length < line.end ? match[0].length : 0;
}

function listItem(text: string, first: Line, last: Line, size: number): ListItem {
  let from = first.ink + size;
  while (isSpaceCode(text.charCodeAt(from))) from++;
  const inner = paragraph(text, first, last, from);
  const start = { line: first.number, column: first.ink - first.start + 1, offset: first.ink };
  return {
    type: 'listItem',
    spread: false,
    children: [inner],
    data: { marker: text.slice(first.ink, first.ink + size) } as ListItem['data'],
    position: { start, end: inner.position!.end },
  };
}

/**
 * Raw text → mdast. A line is a paragraph; in a hard-wrapped text the lines of one paragraph are joined, with the line
 * endings kept in the value. A line that opens with a number or bullet is a list item, its marker verbatim in
 * `data.marker`. Offsets point into `text`, lines are 1-based in the whole of it. Work is linear in the text.
 */
export function scan(text: string, body: Body): Root {
  const lines = inkLines(text, body);
  const running = runningLines(lines.map(({ ink, end }) => text.slice(ink, Math.min(end, ink + LONGEST))));
  const wrap = wrapOf(text, lines);
  const children: RootContent[] = [];
  let list: List | null = null;
  let at = 0;
  while (at < lines.length) {
    const first = lines[at]!;
    let last = first;
    const runs = running.has(at);
    const size = runs ? 0 : markerSize(text, first);
    at++;
    while (
      !runs &&
      at < lines.length &&
      wrap.width > 0 &&
      !running.has(at) &&
      hangsOver(text, last, lines[at]!, wrap)
    ) {
      if (markerSize(text, lines[at]!) > 0) break;
      last = lines[at]!;
      at++;
    }
    if (size === 0) {
      list = null;
      const one = paragraph(text, first, last, first.ink);
      children.push(runs ? { ...one, data: { running: true } as Paragraph['data'] } : one);
      continue;
    }
    const item = listItem(text, first, last, size);
    if (!list) {
      list = {
        type: 'list',
        ordered: /\d/.test(text[first.ink]!),
        spread: false,
        children: [],
        position: item.position!,
      };
      children.push(list);
    }
    list.children.push(item);
    list.position = { start: list.position!.start, end: item.position!.end };
  }
  return { type: 'root', children };
}

/** unified parser plugin: a transcript as people paste it becomes mdast. */
export function transcriptText(this: Processor, body: Body = { offset: 0, line: 1 }): undefined {
  this.parser = (text) => scan(text, body);
}

/** The tree of a raw-text transcript. */
export function textTree(source: Source): Root {
  return unified().use(transcriptText, source.body).parse(source.text) as Root;
}
