import { describe, expect, it, vi } from 'vitest';
import type { Dialect } from '../../src/dialects/types.ts';

/** The pages of a fleet that no sea bears; in the list by the one line that a new dialect is. */
const fleet: Dialect = {
  id: 'fleet',
  name: 'Fleet of Norland',
  lang: 'en',
  marks: [{ pattern: /^=\/ (?:PIER|DECK) \/=/, weight: 2, atMost: 4, sample: '=/ PIER /= When?' }],
  labels: [
    { role: 'question', pattern: /(=\/ PIER \/=)\s*/y, sample: '=/ PIER /= When?' },
    { role: 'answer', pattern: /(=\/ DECK \/=)\s*/y, sample: '=/ DECK /= Soon.' },
  ],
  speakers: [],
  roles: 'fixed',
  furniture: [{ kind: 'end', pattern: /^=\/=$/, sample: '=/=' }],
};

vi.mock('../../src/dialects/index.ts', async (original) => {
  const { dialects } = await original<typeof import('../../src/dialects/index.ts')>();
  return { dialects: [fleet, ...dialects] };
});

const { parse } = await import('../../src/parse/parse.ts');
const { readSource } = await import('../../src/read/read-source.ts');

describe('A dialect that is one file and one line in the list', () => {
  it('is told by its marks, and its labels and furniture are read', () => {
    const text = [
      'Fleet briefing of May 14, 2031',
      '=/ PIER /= When does the icebreaker sail for the northern lights?',
      '=/ DECK /= As soon as the ice allows.',
      '=/=',
    ].join('\n');
    const briefing = parse(readSource('fleet.txt', Buffer.from(text)));
    expect(briefing.dialect).toBe('fleet');
    expect(briefing.items.flatMap(({ turns }) => turns.map(({ role, label }) => [role, label]))).toEqual([
      ['question', '=/ PIER /='],
      ['answer', '=/ DECK /='],
    ]);
    expect(briefing.furniture.map(({ kind, lines }) => [kind, lines[0]])).toContainEqual(['end', 4]);
  });
});
