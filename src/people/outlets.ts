import type { Voice } from '../outline/outline.ts';
import { joinNames } from './people.ts';
import type { FoundSpeaker } from './types.ts';

/** The newsrooms that ask, where a transcript names them. @param items who is heard in each */
export function findOutlets(items: readonly (readonly Voice[])[]): FoundSpeaker[] {
  return joinNames(items, ({ role, outlet }) => ({ name: role === 'question' ? outlet : null }));
}
