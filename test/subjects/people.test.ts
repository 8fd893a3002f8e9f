import { describe, expect, it } from 'vitest';
import { findOutlets } from '../../src/subjects/outlets.ts';
import { findSpeakers } from '../../src/subjects/speakers.ts';
import type { SubjectItem } from '../../src/subjects/types.ts';
import { item, turn } from '../site/made.ts';

const items = (...turns: ReturnType<typeof turn>[][]): SubjectItem[] =>
  turns.map((list, number) => ({
    item: item(`item-${number + 1}`, 'Title', list),
    briefing: number,
    date: `2031-01-0${number + 1}`,
    series: null,
    address: `/en/${number}.html`,
  }));

describe('Speakers', () => {
  it('are one person across case, accents and full stops, under the commonest spelling', () => {
    const found = findSpeakers(
      items(
        [turn('answer', 'Yes.', { speaker: 'Mr. Pérez' })],
        [turn('answer', 'No.', { speaker: 'MR. PEREZ' })],
        [turn('statement', 'Good morning.', { speaker: 'Mr. Pérez', office: 'Secretary of Rivers' })],
      ),
    );
    expect(found).toEqual([
      { id: 'mr-perez', name: 'Mr. Pérez', offices: ['Secretary of Rivers'], items: [0, 1, 2] },
    ]);
  });

  it('are those who answer or state, not those who ask', () => {
    const asked = turn('question', 'Why?', { speaker: 'Ada Lind', outlet: 'Orlu Herald' });
    const list = items([asked, turn('answer', 'Because.', { speaker: 'Ms. Vale' })]);
    expect(findSpeakers(list).map(({ name }) => name)).toEqual(['Ms. Vale']);
    expect(findOutlets(list).map(({ name }) => name)).toEqual(['Orlu Herald']);
  });

  it('have addresses of their own where two names make the same slug', () => {
    const list = items(
      [turn('answer', 'A', { speaker: 'Ли' })],
      [turn('answer', 'B', { speaker: 'Li' })],
      [turn('answer', 'C', { speaker: 'Index' })],
    );
    expect(
      findSpeakers(list)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['index-page', 'li', 'li-2']);
  });
});
