import { EMPTY } from '../../src/parse/segments/blocks.ts';
import { labelKey } from '../../src/parse/segments/labels.ts';
import type { Block, Label, Labelled, Segment } from '../../src/parse/stages.ts';

/** Segments as the tests of single stages hand them in. */

/** A line without a label. */
export function segment(text: string, first = 1, last = first, block: Partial<Block> = {}): Segment {
  return {
    block: {
      ...EMPTY,
      text,
      lines: [first, last],
      ...block,
    },
    from: 0,
    to: text.length,
    lines: [first, last],
    label: null,
    inner: false,
  };
}

/** A line that a label opens: "ANN LINDT: It is late.", or the label alone. */
export function labelled(
  text: string,
  more: Partial<Label> = {},
  line = 1,
  block: Partial<Block> = {},
): Labelled {
  const end = /[:：]|$/.exec(text)?.index ?? text.length;
  const label = text.slice(0, end);
  return {
    ...segment(text, line, line, block),
    label: {
      text: label,
      key: labelKey(label),
      note: null,
      role: null,
      shape: /\p{Ll}/u.test(label) ? 'name' : 'upper',
      followUp: false,
      weak: false,
      start: 0,
      end,
      said: Math.min(text.length, end + 2),
      ...more,
    },
  };
}
