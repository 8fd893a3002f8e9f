import path from 'node:path';
import type { Briefing } from '../model/briefing.ts';
import { Overlaps } from './overlaps.ts';
import { isNearCopy, shingles, textOf } from './similarity.ts';
import type { ArchivedBriefing } from './types.ts';
import { wordsHash } from './words-hash.ts';

/** A near copy shares far more than half of the smaller text with the other; whatever shares half is compared in full. */
const worthALook = 0.5;

/** So many briefings in one folder are no chance. */
const A_HABIT = 3;

export interface Resemblance {
  entry: ArchivedBriefing;
  why: string;
}

/** What of a briefing is compared with the others. */
export interface Candidate {
  briefing: Briefing;
  date: string | null;
  lang: string;
  series: string | null;
}

/**
 * The briefings of an archive, by all that a newcomer may share with one. However many there are, a question takes no
 * longer; what all of them say is read once, when it is first asked for.
 */
export class KnownBriefings {
  readonly #entries: ArchivedBriefing[] = [];
  readonly #byBytes = new Map<string, ArchivedBriefing>();
  readonly #ids = new Set<string>();
  readonly #folders = new Map<string | null, Map<string, number>>();
  readonly #byDay = new Map<string, number[]>();
  readonly #byWords = new Map<string, number[]>();
  /** of each entry that was read */
  readonly #overlaps = new Overlaps();

  constructor(entries: readonly ArchivedBriefing[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: ArchivedBriefing): void {
    const { briefing, series } = entry;
    const { id, lang, date, source } = briefing;
    if (!this.#byBytes.has(source.sha256)) this.#byBytes.set(source.sha256, entry);
    this.#ids.add(keyOf(lang, series, id));
    push(this.#byDay, keyOf(lang, series, date), this.#entries.length);
    const folders = this.#folders.get(series) ?? new Map<string, number>();
    const folder = path.posix.dirname(entry.file);
    this.#folders.set(series, folders.set(folder, (folders.get(folder) ?? 0) + 1));
    this.#entries.push(entry);
  }

  /** The briefing with the very same bytes, or null. */
  withBytes(sha256: string): ArchivedBriefing | null {
    return this.#byBytes.get(sha256) ?? null;
  }

  /** The one folder of the archive in which all briefings of a series lie, at least three; null where there is none. */
  folderOf(series: string | null): string | null {
    const [only, ...others] = this.#folders.get(series) ?? [];
    const [folder = null, count = 0] = only ?? [];
    return others.length === 0 && count >= A_HABIT ? folder : null;
  }

  hasId(lang: string, series: string | null, id: string): boolean {
    return this.#ids.has(keyOf(lang, series, id));
  }

  /**
   * What may be the same briefing, posted before, in the order of the archive: same words, nearly the same words, or same
   * day and podium.
   */
  resembling({ briefing, date, lang, series }: Candidate): Resemblance[] {
    this.#readAll();
    const why = new Map<number, string>();
    for (const at of this.#byWords.get(wordsHash(briefing)) ?? []) why.set(at, 'says the same');
    for (const at of this.#nearCopies(briefing)) if (!why.has(at)) why.set(at, 'says nearly the same');
    for (const at of this.#byDay.get(keyOf(lang, series, date)) ?? []) {
      if (!why.has(at)) why.set(at, 'is of the same day, language and series');
    }
    return [...why]
      .sort(([a], [b]) => a - b)
      .map(([at, reason]) => ({ entry: this.#entries[at]!, why: reason }));
  }

  #readAll(): void {
    for (let at = this.#overlaps.length; at < this.#entries.length; at++) {
      const { briefing } = this.#entries[at]!;
      push(this.#byWords, wordsHash(briefing), at);
      this.#overlaps.add(shingles(textOf(briefing)));
    }
  }

  #nearCopies(briefing: Briefing): number[] {
    const own = shingles(textOf(briefing));
    return this.#overlaps.sharing(own, worthALook).filter((at) => {
      const other = this.#entries[at]!.briefing;
      const length = sizeOf(other) / Math.max(1, sizeOf(briefing));
      return length > 0.5 && length < 2 && isNearCopy(own, shingles(textOf(other)));
    });
  }
}

function keyOf(...parts: (string | null)[]): string {
  return JSON.stringify(parts);
}

function push(map: Map<string, number[]>, key: string, at: number): void {
  const all = map.get(key);
  if (all) all.push(at);
  else map.set(key, [at]);
}

/** Letters of everything said. */
function sizeOf(briefing: Briefing): number {
  return briefing.items.reduce(
    (sum, item) =>
      sum +
      item.turns.reduce((all, turn) => all + turn.paragraphs.reduce((n, text) => n + text.length, 0), 0),
    0,
  );
}
