import type { FoundSpeaker, SubjectItem } from '../topics/types.ts';
import { joinNames } from './people.ts';

/** The newsrooms that ask, where a transcript names them. */
export function findOutlets(items: readonly SubjectItem[]): FoundSpeaker[] {
  return joinNames(items, (turn) => (turn.role === 'question' ? { name: turn.outlet } : { name: null }));
}
