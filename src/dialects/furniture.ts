import { anyPattern } from './any-pattern.ts';
import type { Dialect, FurniturePattern } from './types.ts';

const mayBeFurniture = anyPattern(({ furniture }) => furniture.map(({ pattern }) => pattern));

/** Furniture by the dialect’s patterns, or null. */
export function furnitureOf(text: string, dialect: Dialect): FurniturePattern | null {
  if (text.length > 300 || !mayBeFurniture(text, dialect)) return null;
  for (const one of dialect.furniture) if (one.pattern.test(text)) return one;
  return null;
}
