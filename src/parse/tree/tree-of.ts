import type { Root } from 'mdast';
import type { Source } from '../../read/source.ts';
import { extractedTree } from './extracted.ts';
import { htmlTrees } from './html.ts';
import { markdownTree } from './markdown.ts';
import { textTree } from './text.ts';

/** The trees of a source, whatever its format; `selector` is where the publisher’s pages hold the transcript. */
export function treesOf(source: Source): (selector?: string) => Root {
  if (source.format === 'html') return htmlTrees(source);
  if (source.original) {
    const tree = extractedTree(source, source.original);
    return () => tree;
  }
  const tree = source.format === 'markdown' ? markdownTree(source) : textTree(source);
  return () => tree;
}
