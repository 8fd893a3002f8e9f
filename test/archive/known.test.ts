import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownBriefings } from '../../src/archive/known.ts';
import { Overlaps } from '../../src/archive/overlaps.ts';
import { isNearCopy, shingles, textOf } from '../../src/archive/similarity.ts';
import { parseTranscript } from '../../src/archive/transcript.ts';
import type { ArchivedBriefing } from '../../src/archive/types.ts';
import { wordsHash } from '../../src/archive/words-hash.ts';
import { readSource } from '../../src/read/read-source.ts';
import { trials } from '../helpers/trials.ts';

/** A briefing that says these words, posted on a day of March 2022. */
function entry(words: readonly string[], day: number, file: string): ArchivedBriefing {
  const date = `2022-03-${String(day).padStart(2, '0')}`;
  const text = `---\ndate: ${date}\nlang: en\n---\nHarbour\n\nQ: What is new?\n\nA: ${words.join(' ')}.\n`;
  const { briefing } = parseTranscript(readSource(file, new TextEncoder().encode(text)), null);
  return { briefing: briefing!, file, series: null };
}

const asNewcomer = ({ briefing, series }: ArchivedBriefing) => ({
  briefing,
  date: briefing.date,
  lang: briefing.lang,
  series,
});

/** What the rules say of two briefings, looked at by themselves. */
function whyAlike(entry: ArchivedBriefing, other: ArchivedBriefing): string | null {
  const [own, its] = [textOf(entry.briefing), textOf(other.briefing)];
  if (wordsHash(entry.briefing) === wordsHash(other.briefing)) return 'says the same';
  const letters = (text: string) => text.replaceAll('\n', '').length;
  const length = letters(its) / letters(own);
  if (length > 0.5 && length < 2 && isNearCopy(shingles(own), shingles(its))) return 'says nearly the same';
  return entry.briefing.date === other.briefing.date ? 'is of the same day, language and series' : null;
}

describe('What is known of an archive', () => {
  const vocabulary = 'the harbour master has seen a buoy near pier nine and will move it on Sunday'.split(
    ' ',
  );
  const base = fc.array(fc.constantFrom(...vocabulary), { minLength: 30, maxLength: 60 });
  /** few texts, changed a little or much, on few days: most are like another in some way */
  const posting = fc.record({
    text: fc.nat(2),
    cut: fc.nat(40),
    more: fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 }),
    day: fc.integer({ min: 1, max: 3 }),
  });

  it('resembles a newcomer exactly where a look at each of them finds it so', () => {
    fc.assert(
      fc.property(
        fc.tuple(base, base, base),
        fc.array(posting, { minLength: 2, maxLength: 8 }),
        (texts, all) => {
          const entries = all.map(({ text, cut, more, day }, i) =>
            entry([...texts[text]!.slice(Math.min(cut, 25)), ...more], day, `${i}.txt`),
          );
          const known = new KnownBriefings([]);
          for (const [i, newcomer] of entries.entries()) {
            const expected = entries.slice(0, i).flatMap((other) => {
              const why = whyAlike(newcomer, other);
              return why === null ? [] : [{ entry: other, why }];
            });
            expect(known.resembling(asNewcomer(newcomer))).toEqual(expected);
            known.add(newcomer);
          }
        },
      ),
      trials(40),
    );
  });

  it('says nearly the same only where it is less than twice as long, and more than half', () => {
    const words = Array.from({ length: 40 }, (_, at) => `word${at}`);
    const own = entry(words, 1, 'a.txt');
    const text = textOf(own.briefing).replaceAll('\n', '');
    const longer = (letters: number) => entry([...words, 'x'.repeat(letters - 1)], 2, 'b.txt');
    const why = (one: ArchivedBriefing, other: ArchivedBriefing) =>
      new KnownBriefings([other]).resembling(asNewcomer(one)).map(({ why }) => why);
    expect(why(own, longer(text.length - 1))).toEqual(['says nearly the same']);
    expect(why(own, longer(text.length))).toEqual([]);
    expect(why(longer(text.length - 1), own)).toEqual(['says nearly the same']);
    expect(why(longer(text.length), own)).toEqual([]);
  });

  it('is found by its bytes and by its id', () => {
    const [a, b] = [entry(['one'], 1, 'a.txt'), entry(['two'], 2, 'b.txt')];
    const known = new KnownBriefings([a, a, b]);
    expect(known.withBytes(b.briefing.source.sha256)).toBe(b);
    expect(known.withBytes('0')).toBe(null);
    expect(known.hasId('en', null, a.briefing.id)).toBe(true);
    expect([known.hasId('fr', null, a.briefing.id), known.hasId('en', 'x', a.briefing.id)]).toEqual([
      false,
      false,
    ]);
  });
});

describe('Sets that share much', () => {
  const word = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  const small = fc
    .uniqueArray(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 1, 2), word))
    .map((all) => new Set(all));

  it('are found, each that does', () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 6 }), small, (sets, own) => {
        const overlaps = new Overlaps();
        for (const one of sets) overlaps.add(one);
        const found = overlaps.sharing(own, 0.5);
        for (const [at, one] of sets.entries()) {
          const shared = [...own].filter((text) => one.has(text)).length;
          if (shared > 0 && shared >= Math.min(own.size, one.size) / 2) expect(found).toContain(at);
        }
      }),
      trials(40),
    );
  });

  it('are found among more than there was room for at first, and others are not', () => {
    const overlaps = new Overlaps();
    const words = (about: string) => Array.from({ length: 5_000 }, (_, i) => `${about} ${i}`);
    for (const about of ['buoy', 'barge', 'wreck']) overlaps.add(words(about));
    expect(overlaps.sharing(words('barge'), 0.5)).toEqual([1]);
    expect(overlaps.sharing(words('ferry'), 0.5)).toEqual([]);
  });
});
