import type { PhrasingContent } from 'mdast';
import { richHtml } from '../render/rich.ts';
import { skipSpace, trimEnd } from '../text/space.ts';
import type { Block } from './blocks.ts';

/**
 * Part of a block as safe HTML, where it has links, emphasis or struck words; else null. Offsets are into the block’s
 * text. Emphasis of most of a
 * paragraph is how a publisher sets a role, not what somebody stressed: it is left out.
 */
export function richOf(block: Block, from: number, to: number, base: string | null): string | null {
  if (!block.rich) return null;
  const start = skipSpace(block.text, from, to);
  const end = trimEnd(block.text, to, start);
  const whole = plainOf(block.rich.children);
  const shift = block.markerSize > 0 ? -block.markerSize : skipSpace(whole);
  const part = unstress(cut(block.rich.children, start + shift, end + shift));
  return part.some((node) => node.type !== 'text') ? richHtml(part, base ?? undefined) : null;
}

function plainOf(nodes: PhrasingContent[]): string {
  return nodes.map((node) => leafText(node) ?? plainOf(childrenOf(node))).join('');
}

function leafText(node: PhrasingContent): string | null {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') return node.value;
  return node.type === 'break' ? '\n' : null;
}

function childrenOf(node: PhrasingContent): PhrasingContent[] {
  return 'children' in node ? node.children : [];
}

/** The nodes between two offsets of their plain text. */
function cut(nodes: PhrasingContent[], from: number, to: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const leaf = leafText(node);
    const size = (leaf ?? plainOf(childrenOf(node))).length;
    const start = Math.max(0, from - at);
    const end = Math.min(size, to - at);
    at += size;
    if (end <= start) continue;
    if (leaf !== null) out.push({ type: 'text', value: leaf.slice(start, end).replace(/\n/g, ' ') });
    else out.push({ ...node, children: cut(childrenOf(node), start, end) } as PhrasingContent);
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
