import type { Candidate } from './candidates.ts';
import type { Topic } from './topics.ts';

/** Two topics that share this much of the smaller one are one. */
const SAME = 0.6;
/** In a large archive a name that is only said, never printed as a title, needs more than two items. */
const LARGE = 400;
const SAID_ITEMS = 4;
const SAID_BRIEFINGS = 3;
const LONGEST_NAME = 80;

/** Takes candidates from the strongest on; one that mostly repeats a topic already taken is left. */
export function chooseTopics(
  candidates: readonly Candidate[],
  fixed: readonly Topic[],
  items: number,
): Topic[] {
  const chosen: Topic[] = [];
  const holders = new Map<number, Topic[]>();
  for (const topic of fixed) hold(topic, holders);
  const ranked = candidates
    .filter((candidate) => candidate.name.length <= LONGEST_NAME && isStrong(candidate, items))
    .sort(
      (a, b) =>
        Number(b.printed) - Number(a.printed) ||
        b.briefings - a.briefings ||
        b.entries.size - a.entries.size ||
        b.name.length - a.name.length ||
        (a.name < b.name ? -1 : 1),
    );
  for (const candidate of ranked) {
    const twin = mostShared(candidate, holders);
    if (twin) {
      if (!twin.fixed)
        for (const [index, why] of candidate.entries)
          if (!twin.entries.has(index) && candidate.printed) twin.entries.set(index, why);
      continue;
    }
    const topic: Topic = { name: candidate.name, entries: new Map(candidate.entries), fixed: false };
    chosen.push(topic);
    hold(topic, holders);
  }
  return chosen;
}

function isStrong(candidate: Candidate, items: number): boolean {
  if (candidate.printed || items < LARGE) return true;
  return candidate.entries.size >= SAID_ITEMS && candidate.briefings >= SAID_BRIEFINGS;
}

function hold(topic: Topic, holders: Map<number, Topic[]>): void {
  for (const index of topic.entries.keys()) {
    const list = holders.get(index);
    if (list) list.push(topic);
    else holders.set(index, [topic]);
  }
}

/** The topic that shares enough of its items, or of the candidate’s, to be the same. */
function mostShared(candidate: Candidate, holders: Map<number, Topic[]>): Topic | null {
  const shared = new Map<Topic, number>();
  for (const index of candidate.entries.keys()) {
    for (const topic of holders.get(index) ?? []) shared.set(topic, (shared.get(topic) ?? 0) + 1);
  }
  for (const [topic, count] of shared) {
    if (count / Math.min(candidate.entries.size, topic.entries.size) >= SAME) return topic;
  }
  return null;
}
