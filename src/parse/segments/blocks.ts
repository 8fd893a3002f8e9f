import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Source } from '../../read/source.ts';
import { skipSpace, trimEnd } from '../../text/space.ts';
import type { Block } from '../stages.ts';
import { strikeOf } from './struck-nodes.ts';

interface Draft {
  text: string;
  breaks: [number, number][];
  plain: boolean;
}

function lineBreaks(value: string, base: number, line: number, breaks: [number, number][]): void {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code !== 0x0a && (code !== 0x0d || value.charCodeAt(at + 1) === 0x0a)) continue;
    breaks.push([base + at + 1, ++line]);
  }
}

function addInline(node: PhrasingContent, draft: Draft): void {
  // the trees hold code and tags as the text that is written
  if (node.type === 'text') {
    const line = node.position?.start.line;
    if (line !== undefined && draft.text) draft.breaks.push([draft.text.length, line]);
    if (line !== undefined && node.position!.end.line > line) {
      lineBreaks(node.value, draft.text.length, line, draft.breaks);
    }
    draft.text += node.value;
    return;
  }
  draft.plain = false;
  if (!('children' in node)) return;
  const strike = strikeOf(node);
  draft.text += strike;
  for (const child of node.children) addInline(child, draft);
  draft.text += strike;
}

interface Frame {
  depth: number;
  marker: string | null;
  /** offset of the marker in the source, for raw text */
  markerAt: number | null;
  markerLine: number | null;
}

/** Cuts a paragraph at its hard breaks: a `<br>` in a page is a line of its own when the page is pasted. */
function splitAtBreaks(children: PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') {
      parts.push([]);
      continue;
    }
    const inner = 'children' in child ? splitAtBreaks(child.children) : [];
    if (inner.length < 2) parts[parts.length - 1]!.push(child);
    else {
      inner.forEach((piece, index) => {
        if (index > 0) parts.push([]);
        // behind a break it begins where its own first piece does
        const start = index > 0 ? piece[0]?.position?.start : undefined;
        const position = child.position && start ? { ...child.position, start } : child.position;
        if (piece.length > 0)
          parts[parts.length - 1]!.push({ ...child, children: piece, position } as PhrasingContent);
      });
    }
  }
  return parts;
}

/** Flattens a transcript’s tree into blocks, in order; empty ones are left out. */
export function toBlocks(tree: Root, source: Source): Block[] {
  const blocks: Block[] = [];
  const isText = source.format === 'text' || tree.data?.isText === true;
  // a web page makes its list markers, the others print them
  const isVerbatim = isText || source.format !== 'html';
  let lastLine = source.body.line - 1;

  const push = (node: Paragraph, frame: Frame, children: PhrasingContent[], whole: boolean): void => {
    const draft: Draft = { text: '', breaks: [], plain: true };
    let markerSize = 0;
    let first = frame.markerLine ?? node.position?.start.line ?? lastLine + 1;
    if (isVerbatim && frame.markerAt !== null) {
      const from = node.position?.start.offset ?? frame.markerAt;
      draft.text = source.text.slice(frame.markerAt, from);
      markerSize = draft.text.length;
    } else if (children[0]?.position) first = children[0].position.start.line;
    for (const child of children) addInline(child, draft);
    const start = skipSpace(draft.text);
    const end = trimEnd(draft.text);
    if (end <= start) return;
    for (const [at, line] of draft.breaks) if (at <= start) first = line;
    const breaks: [number, number][] = [];
    for (const [at, line] of draft.breaks) {
      const previous = breaks.at(-1)?.[1] ?? first;
      if (at > start && at < end && line > previous) breaks.push([at - start, line]);
    }
    const text = draft.text.slice(start, end);
    const last = breaks.at(-1)?.[1] ?? first;
    blocks.push({
      text,
      lines: [first, Math.max(first, last)],
      breaks,
      depth: frame.depth,
      marker: frame.marker,
      markerSize,
      rule: false,
      ...((node.data as { running?: true } | undefined)?.running ? { running: true as const } : {}),
      rich: draft.plain ? null : whole ? node : { ...node, children },
    });
    lastLine = Math.max(lastLine, first, last);
  };

  const walk = (node: Nodes, frame: Frame): void => {
    switch (node.type) {
      case 'paragraph':
      case 'heading': {
        const inner = { ...frame, depth: node.type === 'heading' ? node.depth : frame.depth };
        const parts = isText ? [node.children] : splitAtBreaks(node.children);
        parts.forEach((part, index) => {
          const own = index === 0 ? inner : { ...inner, markerAt: null, markerLine: null };
          push(node as Paragraph, own, part, parts.length === 1);
        });
        return;
      }
      case 'listItem': {
        const marker = (node.data as { marker?: string } | undefined)?.marker ?? '•';
        const own = {
          depth: frame.depth,
          marker,
          markerAt: node.position?.start.offset ?? null,
          markerLine: isVerbatim ? (node.position?.start.line ?? null) : null,
        };
        node.children.forEach((child, index) => {
          walk(child, index === 0 ? own : { ...own, markerAt: null, markerLine: null });
        });
        return;
      }
      case 'thematicBreak': {
        const { start, end } = node.position!;
        const text = source.text.slice(start.offset, end.offset).trim() || '***';
        blocks.push({
          ...EMPTY,
          text: text.startsWith('<') ? '—' : text,
          lines: [start.line, end.line],
          rule: true,
        });
        lastLine = end.line;
        return;
      }
      default:
        if ('children' in node) for (const child of node.children) walk(child as Nodes, frame);
    }
  };
  const top: Frame = { depth: 0, marker: null, markerAt: null, markerLine: null };
  for (const child of tree.children) walk(child, top);
  return blocks;
}

/** A block without anything in it. */
export const EMPTY: Omit<Block, 'lines'> = {
  text: '',
  breaks: [],
  depth: 0,
  marker: null,
  markerSize: 0,
  rule: false,
  rich: null,
};
