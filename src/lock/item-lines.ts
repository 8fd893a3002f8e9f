import type { Lock, LockedBriefing, LockedItem } from './lock.ts';

/**
 * The items of a briefing as their lines in the file, by id: of a hundred thousand nearly all are only asked whether they are still the
 * same, and to make objects of all of them would take longer than to settle what has changed.
 */
export type ItemLines = ReadonlyMap<LockedItem['id'], string>;

/** Of briefings whose items nobody has asked for: whoever has may have changed them. */
const untouched = new WeakMap<Pick<LockedBriefing, 'items'>, ItemLines>();

/** The lines of a briefing as they were read; null where its items may be others by now. */
export const linesOfItems = (briefing: Pick<LockedBriefing, 'items'>): ItemLines | null =>
  untouched.get(briefing) ?? null;

/** A briefing whose items are read when they are first asked for. */
export function withLines<T extends Omit<LockedBriefing, 'items'>>(
  briefing: T,
  lines: ItemLines,
  read: () => LockedItem[],
): T & Pick<LockedBriefing, 'items'> {
  const whole: T & Pick<LockedBriefing, 'items'> = { ...briefing, items: [] };
  const become = (value: LockedItem[]): LockedItem[] => {
    untouched.delete(whole);
    Object.defineProperty(whole, 'items', { value, writable: true, enumerable: true, configurable: true });
    return value;
  };
  Object.defineProperty(whole, 'items', {
    get: () => become(read()),
    set: become,
    enumerable: true,
    configurable: true,
  });
  untouched.set(whole, lines);
  return whole;
}

/** The ids of the items of a briefing of the lock; none where there is none. */
export function idsIn(briefing: LockedBriefing | undefined): Iterable<LockedItem['id']> {
  if (!briefing) return [];
  return linesOfItems(briefing)?.keys() ?? briefing.items.map(({ id }) => id);
}

/** By item of a briefing, the prints of its paragraphs, with "." between them. */
export function itemPrintsIn(briefing: Pick<LockedBriefing, 'items'>): string[] {
  const lines = linesOfItems(briefing);
  if (!lines) return briefing.items.map(({ paragraphs }) => paragraphs.map(({ print }) => print).join('.'));
  return Array.from(lines.values(), (line) => withoutAnchors(line).slice(line.lastIndexOf(' ') + 1));
}

/** "/en/2031/05/04/a item 74-79 84 _7Iuk b~3=XWnwf.B2N2-^7" → "/en/2031/05/04/a item 74-79 84 _7Iuk XWnwf.B2N2-" */
export const withoutAnchors = (line: string): string =>
  line.includes('=') || line.includes('^') ? line.replace(ANCHORS, '') : line;

const ANCHORS = /[^ .]+=|\^\d+$/g;

/** Whether something stands at an address. */
export function isStanding({ briefings }: Lock, briefing: string, id: string): boolean {
  const one = briefings.get(briefing);
  if (!one) return false;
  return id === '' || (linesOfItems(one)?.has(id) ?? one.items.some((item) => item.id === id));
}
