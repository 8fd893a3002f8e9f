import type { Edition } from './entities.ts';

/** How much an edition holds. */
export function sizeOf({ briefings }: Pick<Edition, 'briefings'>): { briefings: number; items: number } {
  return { briefings: briefings.length, items: briefings.reduce((sum, one) => sum + one.items.length, 0) };
}
