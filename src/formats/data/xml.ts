import { toXml } from 'xast-util-to-xml';
import type { Mark, Turn } from '../../model/briefing.ts';

/** What an element holds; null stands for nothing. */
export type XmlContent = Element | string | null;

type Text = { type: 'text'; value: string };
type Element = {
  type: 'element';
  name: string;
  attributes: Record<string, string>;
  children: (Element | Text)[];
};

/** An element. An attribute of null is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...content: readonly (XmlContent | readonly XmlContent[])[]
): Element {
  const stated = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[key, legal(value)] as const],
  );
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(stated),
    children: content.flat().flatMap((one): (Element | Text)[] => {
      if (one === null) return [];
      return typeof one === 'string' ? [{ type: 'text', value: legal(one) }] : [one];
    }),
  };
}

/** A document, in which “]]>” stands as XML wants it, as xast-util-to-xml leaves it. */
export function documentOf(root: Element): string {
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replaceAll(']]>', ']]&gt;')}\n`;
}

/** A character that XML 1.0 has no place for is read as U+FFFD. */
const legal = (text: string): string =>
  text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd');

/** A paragraph in pieces: what is said, and what stands in it that nobody said. */
export function piecesOf(
  { paragraphs, marks = [] }: Pick<Turn, 'paragraphs' | 'marks'>,
  at: number,
): { text: string; kind: Mark['kind'] | null }[] {
  const text = paragraphs[at] ?? '';
  const own = marks.filter(({ paragraph }) => paragraph === at).sort((a, b) => a.start - b.start);
  const pieces: { text: string; kind: Mark['kind'] | null }[] = [];
  let done = 0;
  for (const { start, end, kind } of own) {
    if (start < done) continue;
    pieces.push({ text: text.slice(done, start), kind: null }, { text: text.slice(start, end), kind });
    done = end;
  }
  return [...pieces, { text: text.slice(done), kind: null }].filter((piece) => piece.text !== '');
}
