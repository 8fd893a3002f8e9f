import { redraw } from './redraw.ts';

/** An SVG file drawn anew, or why it is not: "holds what a drawing must not: <script> (line 3)". */
export type Drawing = { svg: string; fault: null } | { svg: null; fault: string };

/** So many of the things that a drawing must not hold are named. */
const mostNamed = 5;

export function readDrawing(bytes: Uint8Array): Drawing {
  let text: string;
  try {
    // a byte order mark of UTF-8 is left out, any other is no UTF-8
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { svg: null, fault: 'is not UTF-8' };
  }
  const { svg, faults } = redraw(text);
  if (svg !== null && faults.length === 0) return { svg, fault: null };
  const named = [...new Set(faults.map(({ line, reason }) => `${reason} (line ${line})`))];
  const more = named.length > mostNamed ? ` and ${named.length - mostNamed} more` : '';
  return {
    svg: null,
    fault: `holds what a drawing must not: ${named.slice(0, mostNamed).join(', ')}${more}`,
  };
}
