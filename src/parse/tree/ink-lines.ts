import { isSpaceCode } from '../../text/space.ts';

/** A line of the text: offsets of its first character, of its ink, and of its end without the line ending. */
export interface Line {
  number: number;
  start: number;
  ink: number;
  end: number;
}

/** Where the transcript begins in the text: UTF-16 offset and 1-based line. */
export interface Body {
  offset: number;
  line: number;
}

function nextOf(mark: string, text: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** Cuts a text at LF, CRLF and lone CR and keeps the lines that hold more than white space. */
export function inkLines(text: string, body: Body): Line[] {
  const lines: Line[] = [];
  const size = text.length;
  let number = body.line;
  let start = body.offset;
  let lf = -1;
  let cr = -1;
  while (start < size) {
    if (lf < start) lf = nextOf('\n', text, start);
    if (cr < start) cr = nextOf('\r', text, start);
    const end = Math.min(lf, cr);
    const next = lf === cr + 1 ? lf + 1 : end + 1;
    let ink = start;
    while (ink < end && isSpaceCode(text.charCodeAt(ink))) ink++;
    if (ink < end) {
      let last = end;
      while (isSpaceCode(text.charCodeAt(last - 1))) last--;
      lines.push({ number, start, ink, end: last });
    }
    start = next;
    number++;
  }
  return lines;
}
