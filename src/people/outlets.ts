import type { SubjectItem } from '../model/subject.ts';
import { joinNames } from './people.ts';
import type { FoundSpeaker } from './types.ts';

/** The newsrooms that ask, where a transcript names them. */
export function findOutlets(items: readonly SubjectItem[]): FoundSpeaker[] {
  return joinNames(items, (turn) => (turn.role === 'question' ? { name: turn.outlet } : { name: null }));
}
