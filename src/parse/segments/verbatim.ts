import type { Block, Segment } from '../stages.ts';

/** Source line of an offset in a block’s text. */
export function lineAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (block.breaks[middle]![0] <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? block.lines[0] : block.breaks[low - 1]![1];
}

/** What stands in a segment, verbatim. */
export function segmentText(segment: Segment): string {
  return segment.block.text.slice(segment.from, segment.to);
}
