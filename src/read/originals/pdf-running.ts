import type { PdfPiece } from './ask-library.ts';
import { lineOf } from './pdf-lines.ts';

type Row = readonly PdfPiece[];

/** So many lines at the top and at the foot of a page are looked at. */
const AT_EDGE = 4;
/** The same line stands at the same height on other pages, within a few points. */
const SAME_HEIGHT = 8;
/** On a third of the pages: left and right pages have lines of their own, first pages of parts have none. */
const SHARE = 1 / 3;
const FEWEST = 2;
/** A number that stands for itself: "3", "- 3 -", "3/12", "Page 3 of 12", "стр. 3", "第3页" */
const PAGE_NUMBER =
  /^\P{L}{0,3}(?:[\p{L}]{1,8}\.?\s?)?(\d{1,4})(?:\s?(?:\/|\p{L}{1,4})\s?\d{1,4})?\P{L}{0,3}\p{L}?$/u;

/** What stands at the edge of pages again and again, as row numbers of each page, in order: running titles and page numbers. */
export function runningRows(pages: readonly (readonly Row[])[]): ReadonlySet<number>[] {
  const edges = pages.map((rows, page) => {
    const top = rows.slice(0, AT_EDGE).map((row, at) => edge(row, at, page));
    const from = Math.max(rows.length - AT_EDGE, top.length);
    const foot = rows.slice(from).map((row, at) => edge(row, from + at, page));
    return { top, foot: foot.reverse() };
  });
  // a label stands at the edge of a page by chance, and elsewhere as well
  const inside = new Map<string, number>();
  for (const [page, rows] of pages.entries())
    for (const row of rows.slice(AT_EDGE, -AT_EDGE)) {
      const { text } = edge(row, 0, page);
      inside.set(text, (inside.get(text) ?? 0) + 1);
    }
  const known = new Map<string, { y: number; pages: Set<number> }[]>();
  for (const { text, y, page } of edges.flatMap(({ top, foot }) => [...top, ...foot])) {
    const groups = known.get(text) ?? [];
    known.set(text, groups);
    const group = groups.find((one) => Math.abs(one.y - y) <= SAME_HEIGHT);
    if (group) group.pages.add(page);
    else groups.push({ y, pages: new Set([page]) });
  }
  const fewest = Math.max(FEWEST, Math.ceil(pages.length * SHARE));
  const repeats = ({ text, y }: Edge) =>
    (known.get(text) ?? []).some(
      (one) =>
        one.pages.size >= Math.max(fewest, (inside.get(text) ?? 0) + 1) && Math.abs(one.y - y) <= SAME_HEIGHT,
    );
  const isRunning = (one: Edge) => repeats(one) || (pages.length > 0 && isNumberOf(one));
  return edges.map(({ top, foot }) => {
    const running = new Set<number>();
    // what stands further in than a line that was said was said too
    for (const lines of [top, foot])
      for (const line of lines) {
        if (!isRunning(line)) break;
        running.add(line.at);
      }
    return running;
  });
}

interface Edge {
  at: number;
  page: number;
  y: number;
  /** what of it is the same on every page */
  text: string;
  printed: string;
}

function edge(row: Row, at: number, page: number): Edge {
  const { text, y } = lineOf(row, page + 1);
  return { at, page, y, text: text.replace(/\d+/g, '#'), printed: text };
}

/** The number of the page by itself, also where a file has one page. */
function isNumberOf({ printed, page }: Edge): boolean {
  return PAGE_NUMBER.exec(printed)?.[1] === String(page + 1) && printed.length <= 24;
}
