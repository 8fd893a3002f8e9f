import { joinNames } from './people.ts';
import type { FoundSpeaker, SubjectItem } from './types.ts';

/** Who answers or states, across briefings. Questioners are not speakers: they are listed by newsroom. */
export function findSpeakers(items: readonly SubjectItem[]): FoundSpeaker[] {
  return joinNames(items, (turn) =>
    turn.role === 'question' ? { name: null } : { name: turn.speaker, office: turn.office },
  );
}
