import type { Candidate } from './candidates.ts';
import { isMatter } from './is-matter.ts';
import type { Topic } from './types.ts';

/** Two topics that share this much of the smaller one are one. */
const SAME = 0.6;
/** A name that is only said, not printed in titles, needs more: in three briefings, where there are enough of them. */
const SEVERAL = 10;
const SAID_BRIEFINGS = 3;
/** In a large archive it needs more than three items too. */
const LARGE = 400;
const SAID_ITEMS = 4;
/** What holds more of another than this says it in other words. */
const NARROWER = 0.5;
const LONGEST_NAME = 80;
/**
 * Of the topics that hold an item so many are looked at (in real archives it is in four): where there are more, a candidate
 * may become a topic beside one that it repeats.
 */
const MOST_HOLDERS = 100;

/** How much an archive holds. */
interface Size {
  items: number;
  briefings: number;
}

/**
 * Takes candidates from the strongest on; one that mostly repeats a topic already taken is left, unless that is a country: much belongs to one
 * alone. @param countries their names
 */
export function chooseTopics(
  candidates: readonly Candidate[],
  fixed: readonly Topic[],
  size: Size,
  countries: ReadonlySet<string> = new Set(),
): Topic[] {
  const chosen: Topic[] = [];
  const holders = new Map<number, Topic[]>();
  for (const topic of fixed) hold(topic, holders);
  const ranked = candidates
    .filter((candidate) => candidate.name.length <= LONGEST_NAME && isStrong(candidate, size))
    .sort(
      (a, b) =>
        Number(b.printed) - Number(a.printed) ||
        b.briefings - a.briefings ||
        b.entries.size - a.entries.size ||
        b.name.length - a.name.length ||
        (a.name < b.name ? -1 : 1),
    );
  for (const candidate of ranked) {
    const twin = mostShared(candidate, holders, countries);
    if (twin) {
      if (!twin.fixed)
        for (const [index, why] of candidate.entries)
          if (!twin.entries.has(index) && candidate.printed) twin.entries.set(index, why);
      continue;
    }
    const { name, base, others = [], entries } = candidate;
    const topic: Topic = { name, base, others, entries: new Map(entries), fixed: false };
    chosen.push(topic);
    hold(topic, holders);
  }
  return chosen;
}

function isStrong(candidate: Candidate, size: Size): boolean {
  if (candidate.printed) return true;
  if (candidate.briefings < (size.briefings < SEVERAL ? 2 : SAID_BRIEFINGS)) return false;
  return size.items < LARGE || candidate.entries.size >= SAID_ITEMS;
}

function hold(topic: Topic, holders: Map<number, Topic[]>): void {
  for (const index of topic.entries.keys()) {
    const list = holders.get(index);
    if (!list) holders.set(index, [topic]);
    else if (list.length < MOST_HOLDERS) list.push(topic);
  }
}

/** The topic that shares enough of its items, or of the candidate’s, to be the same; a country found is so for no other name. */
function mostShared(
  candidate: Candidate,
  holders: Map<number, Topic[]>,
  countries: ReadonlySet<string>,
): Topic | null {
  const shared = new Map<Topic, number>();
  for (const index of candidate.entries.keys()) {
    for (const topic of holders.get(index) ?? []) shared.set(topic, (shared.get(topic) ?? 0) + 1);
  }
  for (const [topic, count] of shared) {
    if (!topic.fixed && (countries.has(topic.base) || isNarrower(candidate, topic))) continue;
    if (count / Math.min(candidate.entries.size, topic.entries.size) >= SAME) return topic;
  }
  return null;
}

/** Whether a matter is one of several of another: “spending cuts” of “spending”, which are not most of it. */
const isNarrower = (candidate: Candidate, topic: Topic): boolean =>
  candidate.entries.size <= NARROWER * topic.entries.size &&
  isMatter(candidate.entries) &&
  isMatter(topic.entries) &&
  ` ${candidate.base.toLowerCase()} `.includes(` ${topic.base.toLowerCase()} `);
