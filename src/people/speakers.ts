import type { Voice } from '../outline/outline.ts';
import { joinNames } from './people.ts';
import { samePersons } from './same-person.ts';
import type { FoundSpeaker } from './types.ts';

/**
 * Who answers or states, across briefings. Questioners are not speakers: they are listed by newsroom. "Mr. Example" is
 * "Ann Example" where nobody else bears that name. @param items who is heard in each
 */
export function findSpeakers(items: readonly (readonly Voice[])[]): FoundSpeaker[] {
  const asking = new Set(
    items.flatMap((voices) =>
      voices.flatMap(({ role, speaker }) => (role === 'question' && speaker ? [speaker] : [])),
    ),
  );
  return joinNames(
    items,
    ({ role, speaker, office }) => (role === 'question' ? { name: null } : { name: speaker, office }),
    (names) => samePersons(names, asking),
  );
}
