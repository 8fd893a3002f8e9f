import { anyPattern } from './any-pattern.ts';
import type { Dialect, FurniturePattern } from './types.ts';

const mayBeFurniture = anyPattern(({ furniture }) => furniture.map(({ pattern }) => pattern));

/** A longer line is said, unless it begins as a long one of the page does. */
const LONGEST = 300;

/** Furniture by the dialect’s patterns, or null. */
export function furnitureOf(text: string, dialect: Dialect): FurniturePattern | null {
  const isLong = text.length > LONGEST;
  if (isLong && !dialect.furniture.some(({ long }) => long)) return null;
  if (!mayBeFurniture(text, dialect)) return null;
  for (const one of dialect.furniture) if ((one.long || !isLong) && one.pattern.test(text)) return one;
  return null;
}
