import { joinNames } from './people.ts';
import { type Stated, statedBy } from './stated.ts';
import type { FoundPeople, Heard } from './types.ts';

/** The newsrooms that ask, where a transcript names them. people.yaml says which names are one newsroom’s. */
export function findOutlets(briefings: readonly Heard[], stated: Stated = statedBy({})): FoundPeople {
  return joinNames({
    briefings,
    of: ({ role, outlet }) => ({ label: role === 'question' ? outlet : null }),
    read: (label) => {
      const name = stated.newsroom(label);
      return { name, why: name === label ? null : 'stated' };
    },
  });
}
