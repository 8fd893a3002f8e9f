import type { SubjectItem } from '../model/subject.ts';
import { joinNames } from './people.ts';
import { samePersons } from './same-person.ts';
import type { FoundSpeaker } from './types.ts';

/**
 * Who answers or states, across briefings. Questioners are not speakers: they are listed by newsroom. "Mr. Example" is
 * "Ann Example" where nobody else bears that name.
 */
export function findSpeakers(items: readonly SubjectItem[]): FoundSpeaker[] {
  const asking = new Set(
    items.flatMap(({ item }) =>
      item.turns.flatMap((turn) => (turn.role === 'question' && turn.speaker ? [turn.speaker] : [])),
    ),
  );
  return joinNames(
    items,
    (turn) => (turn.role === 'question' ? { name: null } : { name: turn.speaker, office: turn.office }),
    (names) => samePersons(names, asking),
  );
}
