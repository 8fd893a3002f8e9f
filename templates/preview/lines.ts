const ELLIPSIS = '…';

/** A text in lines that are no wider than `width`, at most `most` of them; what has no room is left out, and an ellipsis says so. */
export function linesOf(
  text: string,
  { width, most, widthOf }: { width: number; most: number; widthOf: (text: string) => number },
): string[] {
  const space = widthOf(' ');
  const words = text.split(/\s+/u).filter(Boolean);
  const widths = words.map(widthOf);
  const lines: string[] = [];
  for (let from = 0; from < words.length && lines.length < most; ) {
    const own = widths.slice(from);
    const isLast = lines.length === most - 1;
    let count = fitting(own, width, space);
    if (count === own.length || (count > 0 && !isLast)) lines.push(words.slice(from, from + count).join(' '));
    else {
      // a word that is wider than a line, or the end of what has room
      const room = width - widthOf(ELLIPSIS);
      count = fitting(own, room, space);
      const kept = words.slice(from, from + count).join(' ') || beginning(words[from] ?? '', room, widthOf);
      lines.push(`${kept.replace(/[\s.,;:–—-]+$/u, '')}${ELLIPSIS}`);
      count = Math.max(1, count);
    }
    from += count;
  }
  return lines;
}

/** How many of the first fit, with a space between each two. */
function fitting(widths: readonly number[], room: number, space: number): number {
  let width = -space;
  const count = widths.findIndex((own) => {
    width += space + own;
    return width > room;
  });
  return count < 0 ? widths.length : count;
}

function beginning(word: string, room: number, widthOf: (text: string) => number): string {
  const signs = [...word];
  return signs.slice(0, fitting(signs.map(widthOf), room, 0)).join('');
}
