import type { Nodes, RootContent } from 'mdast';
import type { TreeFurniture } from '../stages.ts';
import type { Body } from './ink-lines.ts';
import type { LineTable } from './line-table.ts';

/**
 * The non-blank lines of a file, from `body` on, that no text of the tree stands on, in runs: the tree and they account
 * for each line exactly once. `show` gives what a run’s lines (1-based) say to a reader.
 */
export function restLines(
  children: RootContent[],
  lines: LineTable,
  text: string,
  body: Body,
  kind: TreeFurniture['kind'],
  show: (first: number, last: number) => string,
): TreeFurniture[] {
  const taken = takenLines(children, lines.count);
  const runs: TreeFurniture[] = [];
  let first = 0;
  let last = 0;
  const close = (): void => {
    if (first > 0) runs.push({ lines: [first, last], kind, text: show(first, last) });
    first = 0;
  };
  for (let line = body.line; line <= lines.count; line++) {
    if (taken[line]) close();
    else if (text.slice(...lines.extent(line)).trim() !== '') {
      if (first === 0) first = line;
      last = line;
    }
  }
  close();
  return runs;
}

/** Lines from the first to the last text of each paragraph, or of each part of it that breaks set apart. */
function takenLines(children: RootContent[], count: number): Uint8Array {
  const taken = new Uint8Array(count + 2);
  let span: [number, number] | null = null;
  const flush = (): void => {
    if (span) taken.fill(1, span[0], span[1] + 1);
    span = null;
  };
  const take = (node: Nodes): void => {
    if ('children' in node) {
      // the marker of an item may stand on a line of its own
      if (node.type === 'listItem' && node.position) {
        span = [node.position.start.line, node.position.start.line];
      }
      node.children.forEach(take);
      if (node.type === 'paragraph' || node.type === 'heading') flush();
    } else if (node.position && node.type !== 'break') {
      const [first, last] = inkLines(node, node.position.start.line, node.position.end.line);
      if (first <= last) span = [span?.[0] ?? first, last];
      if (node.type === 'thematicBreak') flush();
    } else flush();
  };
  children.forEach(take);
  return taken;
}

/** The lines of a leaf without those that only its white space reaches. */
function inkLines(node: Nodes, first: number, last: number): [number, number] {
  if (!('value' in node)) return [first, last];
  const value = node.value;
  if (value.trim() === '') return [1, 0];
  const ends = (text: string): number => text.match(/\r\n|[\r\n]/g)?.length ?? 0;
  return [
    first + ends(value.slice(0, value.length - value.trimStart().length)),
    last - ends(value.slice(value.trimEnd().length)),
  ];
}
