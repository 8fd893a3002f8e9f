import type { PhrasingContent } from 'mdast';
import { STRIKE } from '../../text/struck.ts';

const hasInk = (node: PhrasingContent): boolean =>
  node.type === 'text' ? /\S/.test(node.value) : 'children' in node && node.children.some(hasInk);

/** What a paragraph’s plain text has on either side of a node: strokes around struck words, which would read as said. */
export const strikeOf = (node: PhrasingContent): string =>
  node.type === 'delete' && hasInk(node) ? STRIKE : '';
