import { isUnnamed, onlyAddresses } from '../languages/office-names.ts';
import { personName } from '../languages/person-name.ts';
import type { Voice } from '../outline/outline.ts';
import { calledPress } from './called-press.ts';
import { fullNames } from './full-names.ts';
import { joining } from './join.ts';
import { officeHolders } from './offices.ts';
import { joinNames } from './people.ts';
import type { Meant } from './reading.ts';
import { type Stated, statedBy } from './stated.ts';
import type { FoundPeople, Heard } from './types.ts';

/**
 * Who answers or states, across briefings. Questioners are not speakers: they are listed by newsroom. An office alone is whoever
 * holds it in its briefing, "Mr. Example" is "Ann Example" where nobody else bears that name, and people.yaml goes before both.
 */
export function findSpeakers(briefings: readonly Heard[], stated: Stated = statedBy({})): FoundPeople {
  const asking = new Set(
    briefings.flatMap(({ items }) =>
      items.flatMap((voices) =>
        voices.flatMap(({ role, speaker }) => (role === 'question' && speaker ? [speaker] : [])),
      ),
    ),
  );
  const holder = officeHolders(briefings);
  const titled = fullNames(briefings);
  const isPress = calledPress(briefings);
  const read = (label: string, heard: Heard): Meant | null => {
    const person = stated.person(label, heard);
    if (person === null) return null;
    if (person !== undefined) return { name: person, why: 'stated' };
    if (isPress(label, heard)) return null;
    const held = holder(label, heard) ?? titled(label, heard);
    if (!held) return { name: label, why: null };
    const known = stated.person(held.name, heard);
    return known ? { ...held, name: known } : held;
  };
  const pressFromFloor = ({ role, speaker }: Voice, heard: Heard): string | null => {
    const isTheirs = role !== 'question' && speaker !== null && isPress(speaker, heard);
    return isTheirs && stated.person(speaker, heard) === undefined ? speaker : null;
  };
  const found = joinNames({
    briefings,
    of: ({ role, speaker, office }) => ({ label: role === 'question' ? null : speaker, office }),
    read,
    beside: (voice, heard) => pressAtLectern(voice) ?? pressFromFloor(voice, heard),
    join: joining(stated, asking),
  });
  return {
    ...found,
    people: found.people.map((person) => ({ ...person, several: isUnnamed(person.name) })),
  };
}

/** "Mr. Vale" who asks: elsewhere such a label is that of somebody who answers, and may have had a page. */
function pressAtLectern({ role, speaker, outlet }: Voice): string | null {
  if (role !== 'question' || !speaker || outlet) return null;
  const name = personName(speaker);
  const isAddressed = name && name.given.length === 0 && name.titles.length > 0;
  return isAddressed && onlyAddresses(name.titles) ? speaker : null;
}
