import { wholeBriefing } from '../archive/kept.ts';
import type { SiteBriefing } from './entities.ts';

/** Where a briefing comes from, and how it was read. */
export interface Provenance {
  /** ISO date: when it was taken in; null where that is not recorded */
  since: string | null;
  /** of the raw bytes */
  sha256: string;
  /** how many lines of the source nobody said */
  unsaid: number;
  /** how many inferences are doubtful: warnings of src/model/rules.ts */
  doubts: number;
}

/** Its words are read for it. */
export function provenanceOf({ briefing, since }: SiteBriefing): Provenance {
  const { furniture, messages, source } = wholeBriefing(briefing);
  const lines = new Set(
    furniture.flatMap(({ lines: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    ),
  );
  const doubts = messages.filter(({ severity }) => severity === 'warning').length;
  return { since, sha256: source.sha256, unsaid: lines.size, doubts };
}
