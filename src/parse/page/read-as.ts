import type { Root } from 'mdast';
import type { Dialect } from '../../dialects/types.ts';
import type { Source } from '../../read/source.ts';
import { toBlocks } from '../segments/blocks.ts';
import type { Block, Note } from '../stages.ts';
import { treesOf } from '../tree/tree-of.ts';
import { pickDialect } from './pick-dialect.ts';

/** A source as its publisher’s dialect reads it. */
export interface ReadAs {
  dialect: Dialect;
  tree: Root;
  blocks: Block[];
  notes: Note[];
}

/** Reads a source, and once more where the dialect knows the element of its pages that holds the transcript. `wanted`: the id of a dialect. */
export function readAs(source: Source, wanted: string | undefined): ReadAs {
  const treeWith = treesOf(source);
  const whole = treeWith();
  const all = toBlocks(whole, source);
  const { dialect, notes } = pickDialect(all, source, wanted);
  const tree = source.format === 'html' && dialect.selector ? treeWith(dialect.selector) : whole;
  const blocks = tree === whole ? all : toBlocks(tree, source);
  return { dialect, tree, blocks, notes: [...notes, ...(tree.data?.notes ?? [])] };
}
