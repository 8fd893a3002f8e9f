import { isMade } from '../outline/title.ts';
import type { Edition } from './entities.ts';

const known = new WeakMap<Edition['briefings'], boolean>();

/** Whether some titles of an edition were printed nowhere, so that its pages have to say so. */
export function hasMadeTitles({ briefings }: Edition): boolean {
  const isSo = known.get(briefings) ?? briefings.some(({ items }) => items.some(({ item }) => isMade(item)));
  known.set(briefings, isSo);
  return isSo;
}
