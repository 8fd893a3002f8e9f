/** UTF-16 units. A logo stands in a square of 32 pixels on every page; a traced photograph is larger, and no drawing. */
export const largestDrawing = 512 * 1024;
/** Groups within groups: drawing programs make about twenty, and each level is a call within a call here and in a browser. */
export const deepestDrawing = 100;
/** Elements, and those drawn, each as often as it is: ten levels of ten <use> each are a hundred lines, and more than a browser can draw. */
export const mostDrawn = 50_000;

export interface DrawingFault {
  /** 1-based */
  line: number;
  /** what stands there: "<script>", "nests more than 100 levels deep" */
  reason: string;
}

/**
 * What is too much of an SVG text, or a DOCTYPE that declares something, found without a parser: those call themselves at
 * each level. Text that is not well-formed is measured as far as it can be followed.
 */
export function excessOfDrawing(text: string): DrawingFault | null {
  if (text.length > largestDrawing) {
    return { line: 1, reason: `it is longer than ${largestDrawing.toLocaleString('en')} characters` };
  }
  let depth = 0;
  let count = 0;
  let end = 0;
  for (let at = text.indexOf('<'); at >= 0 && end >= 0; at = text.indexOf('<', end)) {
    const tag = tagAt(text, at);
    end = tag.end;
    if (tag.kind === 'declaration' && text.slice(at, end < 0 ? text.length : end).includes('[')) {
      return { line: lineOf(text, at), reason: 'a DOCTYPE with declarations of its own' };
    }
    if (tag.kind === 'open') depth += 1;
    if (tag.kind === 'close') depth -= 1;
    if (tag.kind === 'open' || tag.kind === 'empty') count += 1;
    if (count > mostDrawn) {
      return { line: lineOf(text, at), reason: `more than ${mostDrawn.toLocaleString('en')} elements` };
    }
    if (depth > deepestDrawing) {
      return { line: lineOf(text, at), reason: `more than ${deepestDrawing} elements within each other` };
    }
  }
  return null;
}

interface Tag {
  kind: 'open' | 'empty' | 'close' | 'declaration' | 'other';
  /** the offset behind it; -1 where it has no end */
  end: number;
}

function tagAt(text: string, at: number): Tag {
  if (text.startsWith('<!--', at)) return { kind: 'other', end: behind(text, '-->', at + 4) };
  if (text.startsWith('<![CDATA[', at)) return { kind: 'other', end: behind(text, ']]>', at) };
  if (text.startsWith('<?', at)) return { kind: 'other', end: behind(text, '?>', at) };
  const end = tagEnd(text, at);
  if (text.startsWith('<!', at)) return { kind: 'declaration', end };
  if (text.startsWith('</', at)) return { kind: 'close', end };
  return { kind: text[end - 2] === '/' ? 'empty' : 'open', end };
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** The offset behind the ">" that closes a tag; one inside quotes does not. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return -1;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
