import type { PhrasingContent } from 'mdast';
import { richHtml } from '../../render/rich.ts';
import { skipSpace, trimEnd } from '../../text/space.ts';
import { strikeOf } from '../segments/struck-nodes.ts';
import type { Block } from '../stages.ts';

/**
 * Part of a block as safe HTML, where it has links, emphasis or struck words; else null. Offsets are into the block’s
 * text. Emphasis of most of a
 * paragraph is how a publisher sets a role, not what somebody stressed: it is left out.
 */
export function richOf(block: Block, from: number, to: number, base: string | null): string | null {
  if (!block.rich) return null;
  const start = skipSpace(block.text, from, to);
  const end = trimEnd(block.text, to, start);
  const shift = block.markerSize > 0 ? -block.markerSize : leadingSpace(block.rich.children);
  const part = unstress(cut(block.rich.children, start + shift, end + shift));
  return part.some((node) => node.type !== 'text') ? richHtml(part, base ?? undefined) : null;
}

function plainOf(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => leafText(node) ?? strikeOf(node) + plainOf(childrenOf(node)) + strikeOf(node))
    .join('');
}

function leafText(node: PhrasingContent): string | null {
  return node.type === 'text' ? node.value : null;
}

function childrenOf(node: PhrasingContent): PhrasingContent[] {
  return 'children' in node ? node.children : [];
}

const leading = new WeakMap<PhrasingContent[], number>();

/** White space at the start of a paragraph, which its block does not have. */
function leadingSpace(nodes: PhrasingContent[]): number {
  let space = leading.get(nodes);
  if (space === undefined) {
    space = skipSpace(plainOf(nodes));
    leading.set(nodes, space);
  }
  return space;
}

const offsets = new WeakMap<PhrasingContent[], number[]>();

/** Where the plain text of each node begins, and where that of the last one ends; counted once for each paragraph. */
function offsetsOf(nodes: PhrasingContent[]): number[] {
  let starts = offsets.get(nodes);
  if (!starts) {
    starts = [0];
    let at = 0;
    for (const node of nodes) {
      at += leafText(node)?.length ?? offsetsOf(childrenOf(node)).at(-1)! + 2 * strikeOf(node).length;
      starts.push(at);
    }
    offsets.set(nodes, starts);
  }
  return starts;
}

/** Index of the node that an offset lies in: a paragraph may be cut in thousands of turns. */
function nodeAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The nodes between two offsets of their plain text. */
function cut(nodes: PhrasingContent[], from: number, to: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  const starts = offsetsOf(nodes);
  for (let index = nodeAt(starts, from); index < nodes.length && starts[index]! < to; index++) {
    const node = nodes[index]!;
    const leaf = leafText(node);
    const start = Math.max(0, from - starts[index]!);
    const end = Math.min(starts[index + 1]!, to) - starts[index]!;
    if (end <= start) continue;
    if (leaf !== null) out.push({ type: 'text', value: leaf.slice(start, end).replace(/\n/g, ' ') });
    else {
      const edge = strikeOf(node).length;
      out.push({ ...node, children: cut(childrenOf(node), start - edge, end - edge) } as PhrasingContent);
    }
  }
  return out;
}

function inkOf(nodes: PhrasingContent[]): number {
  return plainOf(nodes).replace(/\s/g, '').length;
}

/** Without bold or italics if most of the text is set in them. */
function unstress(nodes: PhrasingContent[]): PhrasingContent[] {
  const ink = inkOf(nodes);
  return (['strong', 'emphasis'] as const).reduce((kept, type) => {
    const stressed = kept.filter((node) => node.type === type || holds(node, type));
    return inkOf(stressed) > ink / 2 ? lift(kept, type) : kept;
  }, nodes);
}

function holds(node: PhrasingContent, type: 'strong' | 'emphasis'): boolean {
  return childrenOf(node).some((child) => child.type === type || holds(child, type));
}

function lift(nodes: PhrasingContent[], type: 'strong' | 'emphasis'): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [node];
    const children = lift(node.children, type);
    return node.type === type ? children : [{ ...node, children } as PhrasingContent];
  });
}
