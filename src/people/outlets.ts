import { joiningRooms } from './newsrooms.ts';
import { joinNames } from './people.ts';
import { type Stated, statedBy } from './stated.ts';
import type { FoundPeople, Heard } from './types.ts';

/** The newsrooms that ask, where a transcript names them: names of one are joined, and people.yaml goes before that. */
export function findOutlets(briefings: readonly Heard[], stated: Stated = statedBy({})): FoundPeople {
  return joinNames({
    briefings,
    of: ({ role, outlet }) => ({ label: role === 'question' ? outlet : null }),
    read: (label) => {
      const name = stated.newsroom(label);
      return { name, why: name === label ? null : 'stated' };
    },
    join: joiningRooms(stated.isNewsroom),
  });
}
