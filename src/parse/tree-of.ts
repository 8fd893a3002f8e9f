import type { Root } from 'mdast';
import type { Source } from '../read/source.ts';
import { htmlTree } from './tree/html.ts';
import { markdownTree } from './tree/markdown.ts';
import { textTree } from './tree/text.ts';

/** The tree of a source, whatever its format; `selector` is where the publisher’s pages hold the transcript. */
export function treeOf(source: Source, selector?: string): Root {
  if (source.format === 'html') return htmlTree(source, selector);
  return source.format === 'markdown' ? markdownTree(source) : textTree(source);
}
