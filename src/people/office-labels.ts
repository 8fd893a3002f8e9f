import { officeHeld as readHolder, officeAlone as readOffice } from '../languages/office-names.ts';
import { nameKey } from '../text/name-key.ts';
import { isOneOff } from '../text/one-off.ts';
import type { Heard } from './types.ts';

/** A label is a slip of an office that is printed so many times as often: "He President" */
const TIMES_AS_OFTEN = 5;

function answering({ items }: Heard): string[] {
  const labels = new Set<string>();
  for (const voices of items)
    for (const { role, speaker } of voices) if (role !== 'question' && speaker !== null) labels.add(speaker);
  return [...labels];
}

/** The labels of a briefing, each read once in an archive. */
export interface Labels {
  of: (heard: Heard) => readonly string[];
  officeAlone: typeof readOffice;
  officeHeld: typeof readHolder;
}

function once<T>(read: (label: string) => T): (label: string) => T {
  const known = new Map<string, { value: T }>();
  return (label) => {
    const found = known.get(label) ?? { value: read(label) };
    known.set(label, found);
    return found.value;
  };
}

export function labelsOf(briefings: readonly Heard[]): Labels {
  const labels = new Map(briefings.map((heard) => [heard, answering(heard)]));
  return {
    of: (heard) => labels.get(heard) ?? [],
    officeAlone: once(readOffice),
    officeHeld: once(readHolder),
  };
}

export const seriesOf = ({ series }: Heard) => series?.id ?? '';

/** Labels that are an office with a letter wrong, by series: "He President" → "The President". */
export function slipsOfOffices(
  briefings: readonly Heard[],
  labels: Labels,
): (label: string, heard: Heard) => string | null {
  const bySeries = new Map<string, Map<string, number>>();
  for (const heard of briefings) {
    const counts = bySeries.get(seriesOf(heard)) ?? new Map<string, number>();
    bySeries.set(seriesOf(heard), counts);
    for (const label of labels.of(heard)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const found = new Map<string, Map<string, string>>();
  for (const [series, counts] of bySeries) {
    const offices = [...counts].filter(([label]) => labels.officeAlone(label) !== null);
    const slips = new Map<string, string>();
    for (const [label, times] of counts) {
      if (labels.officeAlone(label) !== null || labels.officeHeld(label) !== null) continue;
      const meant = offices.find(
        ([office, often]) => often >= times * TIMES_AS_OFTEN && isOneOff(nameKey(label), nameKey(office)),
      );
      if (meant) slips.set(label, meant[0]);
    }
    found.set(series, slips);
  }
  return (label, heard) => found.get(seriesOf(heard))?.get(label) ?? null;
}

/** The labels that each office is printed as, the commonest first. */
export function spellingsOf(
  briefings: readonly Heard[],
  labels: Labels,
): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const heard of briefings) {
    for (const label of labels.of(heard)) {
      const office = labels.officeAlone(label);
      if (office === null) continue;
      const own = counts.get(office) ?? new Map<string, number>();
      counts.set(office, own.set(label, (own.get(label) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([office, own]) => [
      office,
      [...own].sort((a, b) => b[1] - a[1]).map(([label]) => label),
    ]),
  );
}
