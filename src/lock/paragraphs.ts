import type { LockedItem, LockedParagraph } from './lock.ts';

/**
 * The paragraphs of an item as one word of its line: prints with "." between them. A paragraph whose anchor is not the one of its
 * place says so before "=": "3" for the item’s own, "other-item~3" for one that came from there, "2+3" for two that were joined.
 * "^7" at the end: seven numbers have been given. None: "-".
 */
export function printParagraphs({
  id,
  paragraphs,
  highest,
}: Pick<LockedItem, 'id' | 'paragraphs' | 'highest'>): string {
  const parts = paragraphs.map(({ anchors, print }, at) => {
    const isPlain = anchors.length === 1 && anchors[0] === `${id}-p${at + 1}`;
    return isPlain ? print : `${anchors.map((anchor) => shortened(anchor, id)).join('+')}=${print}`;
  });
  const text = parts.join('.') || '-';
  return highest === highestOf(id, paragraphs) ? text : `${text}^${highest}`;
}

/** @throws Error where it does not read so */
export function readParagraphs(text: string, id: string): Pick<LockedItem, 'paragraphs' | 'highest'> {
  const [list = '', stated, ...more] = text.split('^');
  if (more.length > 0) throw new Error('two signs where one may stand');
  const parts = list === '-' ? [] : list.split('.');
  const paragraphs = parts.map((part, at): LockedParagraph => {
    const equals = part.indexOf('=');
    if (equals < 0) return { anchors: [`${id}-p${at + 1}`], print: part };
    const anchors = part
      .slice(0, equals)
      .split('+')
      .map((anchor) => lengthened(anchor, id));
    return { anchors, print: part.slice(equals + 1) };
  });
  const highest = stated === undefined ? 0 : wholeNumber(stated);
  return { paragraphs, highest: Math.max(highest, highestOf(id, paragraphs)) };
}

function shortened(anchor: string, id: string): string {
  const { of, number } = partsOf(anchor);
  return of === id ? String(number) : `${of}~${number}`;
}

function lengthened(short: string, id: string): string {
  const tilde = short.indexOf('~');
  return tilde < 0 ? `${id}-p${short}` : `${short.slice(0, tilde)}-p${short.slice(tilde + 1)}`;
}

/** "who-pays-p3" → "who-pays", 3 */
export function partsOf(anchor: string): { of: string; number: number } {
  const end = anchor.lastIndexOf('-p');
  return { of: anchor.slice(0, end), number: Number(anchor.slice(end + 2)) };
}

/** The highest number of an anchor with this id. */
export function highestOf(id: string, paragraphs: readonly LockedParagraph[]): number {
  let highest = 0;
  for (const { anchors } of paragraphs) {
    for (const anchor of anchors) {
      const { of, number } = partsOf(anchor);
      if (of === id) highest = Math.max(highest, number);
    }
  }
  return highest;
}

/** "12" → 12. @throws Error for anything else, "012" and "1e2" included */
export function wholeNumber(text: string): number {
  if (!/^(?:0|[1-9]\d{0,8})$/.test(text)) throw new Error('no number');
  return Number(text);
}
