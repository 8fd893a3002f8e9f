import type { Turn } from '../../model/briefing.ts';
import { called } from './rows.ts';
import type { DataBriefing, DataItem } from './source.ts';

/** Somebody who speaks in a document. */
export interface Voice {
  /** unique in it: "p1" */
  id: string;
  name: string;
  office: string | null;
  outlet: string | null;
}

/** Who speaks in a briefing, each once, in the order of their first turns; an unnamed questioner is nobody. */
export function voicesIn({ items }: DataBriefing): {
  all: Voice[];
  of: (item: DataItem, turn: Turn) => Voice | null;
} {
  const all = new Map<string, Voice>();
  for (const item of items) {
    for (const turn of item.item.turns) {
      const name = nameOf(item, turn);
      if (name === null) continue;
      const known = all.get(name);
      const office = known?.office ?? turn.office ?? null;
      const outlet = known?.outlet ?? called(turn.outlet, item.site.outlets);
      all.set(name, { id: known?.id ?? `p${all.size + 1}`, name, office, outlet });
    }
  }
  return {
    all: [...all.values()],
    of: (item, turn) => all.get(nameOf(item, turn) ?? '') ?? null,
  };
}

/** A newsroom speaks where it is all that is named. */
const nameOf = ({ site }: DataItem, { speaker, outlet }: Turn): string | null =>
  called(speaker, site.speakers) ?? called(outlet, site.outlets);
