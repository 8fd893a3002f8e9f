import type { Root } from 'mdast';
import { toBlocks } from '../../src/parse/segments/blocks.ts';
import type { Block } from '../../src/parse/stages.ts';
import { htmlTrees } from '../../src/parse/tree/html.ts';
import { markdownTree } from '../../src/parse/tree/markdown.ts';
import { readSource } from '../../src/read/read-source.ts';
import type { Source } from '../../src/read/source.ts';

export function sourceOf(file: string, text: string): Source {
  return readSource(file, new TextEncoder().encode(text));
}

export function readPage(text: string, selector?: string): { source: Source; tree: Root; blocks: Block[] } {
  const source = sourceOf('a.html', text);
  const tree = htmlTrees(source)(selector);
  return { source, tree, blocks: toBlocks(tree, source) };
}

export function readMarkdown(text: string): { source: Source; tree: Root; blocks: Block[] } {
  const source = sourceOf('a.md', text);
  const tree = markdownTree(source);
  return { source, tree, blocks: toBlocks(tree, source) };
}

/** How often each non-blank line of the body is held by a block or by furniture; lines that are not held exactly once. */
export function strayLines(source: Source, tree: Root, blocks: Block[]): number[] {
  const held = new Map<number, number>();
  const hold = ([first, last]: [number, number], by: Set<number>): void => {
    for (let line = first; line <= last; line++) by.add(line);
  };
  const said = new Set<number>();
  for (const block of blocks) hold(block.lines, said);
  for (const line of said) held.set(line, 1);
  const rest = new Set<number>();
  for (const { lines } of tree.data?.furniture ?? []) hold(lines, rest);
  for (const line of rest) held.set(line, (held.get(line) ?? 0) + 1);
  return source.text.split(/\r\n|[\r\n]/).flatMap((text, i) => {
    const line = i + 1;
    return text.trim() && line >= source.body.line && held.get(line) !== 1 ? [line] : [];
  });
}
