import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Run } from '../../read/originals/ask-library.ts';
import type { Taken } from '../../read/originals/taken.ts';
import type { Source } from '../../read/source.ts';
import { scan } from './text.ts';

/**
 * The tree of a text that was taken out of a document: its paragraphs with the looks that they have there, and what nobody said of it in
 * `data.furniture`.
 */
export function extractedTree({ text, body }: Source, { unsaid, looks }: Taken): Root {
  const tree = scan(text.slice(0, unsaid.offset), body);
  const furniture = unsaid.lines.map(({ line, text: shown, kind }) => {
    const lines: [number, number] = [line, line];
    return { lines, kind, text: shown };
  });
  const children = looks.size === 0 ? tree.children : tree.children.map((node) => looked(node, looks));
  return { ...tree, children, data: { furniture } };
}

function looked<T extends Nodes>(node: T, looks: Taken['looks']): T | RootContent {
  if (node.type === 'list' || node.type === 'listItem')
    return { ...node, children: node.children.map((child) => looked(child, looks)) } as T;
  const { position } = node;
  const look = position && looks.get(position.start.line);
  if (node.type !== 'paragraph' || !position || !look) return node;
  const { line, column, offset = 0 } = position.start;
  const children = inline(look.runs, { line, column, offset });
  const paragraph: Paragraph = { ...node, children };
  return look.depth > 0 ? { ...paragraph, type: 'heading', depth: look.depth as 1 } : paragraph;
}

/** The runs of a line from a point of it on; its first column is 1. */
function inline(
  runs: readonly Run[],
  from: { line: number; column: number; offset: number },
): PhrasingContent[] {
  const start = from.offset - (from.column - 1);
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const { text, strong, emphasis, url } of runs) {
    const skipped = Math.max(0, from.column - 1 - at);
    const value = text.slice(skipped);
    const first = at + skipped;
    at += text.length;
    if (value === '') continue;
    const point = (column: number) => ({ line: from.line, column: column + 1, offset: start + column });
    const position = { start: point(first), end: point(at) };
    let node: PhrasingContent = { type: 'text', value, position };
    if (emphasis) node = { type: 'emphasis', children: [node], position };
    if (strong) node = { type: 'strong', children: [node], position };
    if (url !== null) node = { type: 'link', url, children: [node], position };
    nodes.push(node);
  }
  return nodes;
}
