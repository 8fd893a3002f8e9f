import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../src/publish/packed-topics.ts';
import type { FoundTopic, Why } from '../../src/topics/types.ts';

const why = fc.record({
  rule: fc.constantFrom<Why['rule'][]>('same-title', 'recurring-name', 'similar-text'),
  words: fc.array(fc.constantFrom('Orlu', 'ferry dues', '水')),
  score: fc.double({ min: 0, max: 1 }),
});
/** Topics whose entries have the same few whys, as nearly all have. */
const topics = fc.array(why, { minLength: 1, maxLength: 3 }).chain((whys) =>
  fc.array(
    fc.record({
      id: fc.constantFrom('orlu', 'ferry-dues'),
      name: fc.constantFrom('Orlu', 'Ferry dues'),
      otherIds: fc.array(fc.constantFrom('od', 'fd')),
      entries: fc.array(fc.record({ index: fc.nat(), why: fc.constantFrom(...whys) })),
      related: fc.array(fc.nat(5)),
      isVague: fc.boolean(),
    }),
  ),
);

describe('Topics that go from one thread to another', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(topics, (found) => {
        const there = structuredClone(packed(found));
        expect(unpacked(there)).toEqual(found);
      }),
    );
  });

  it('have each why once, whoever has it', () => {
    const own: Why = { rule: 'recurring-name', words: ['Orlu'], score: 1 };
    const entries = [1, 2, 3].map((index) => ({ index, why: own }));
    const topic: FoundTopic = {
      id: 'orlu',
      name: 'Orlu',
      otherIds: [],
      entries,
      related: [],
      isVague: false,
    };
    expect(packed([topic, topic]).whys).toEqual([own]);
    const [first, second] = unpacked(packed([topic, topic]));
    expect(first?.entries[0]?.why).toBe(second?.entries[2]?.why);
  });
});
