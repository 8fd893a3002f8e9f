import { describe, expect, it } from 'vitest';
import { findOutlets as outletsIn } from '../../src/people/outlets.ts';
import { findSpeakers as speakersIn } from '../../src/people/speakers.ts';
import type { Heard } from '../../src/people/types.ts';
import { turn } from '../site/made.ts';
import { heard } from './made.ts';

/** Each a briefing of its own. */
const items = (...turns: ReturnType<typeof turn>[][]): Heard[] => turns.map((list) => heard({}, list));
const findSpeakers = (briefings: readonly Heard[]) => speakersIn(briefings).people;
const findOutlets = (briefings: readonly Heard[]) => outletsIn(briefings).people;

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
      {
        id: 'mr-perez',
        name: 'Mr. Pérez',
        otherNames: [],
        several: false,
        labels: ['Mr. Pérez', 'MR. PEREZ'],
        offices: ['Secretary of Rivers'],
        items: [0, 1, 2],
      },
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

  const named = (...names: string[]) =>
    findSpeakers(items(...names.map((speaker) => [turn('answer', 'Yes.', { speaker })]))).map(
      ({ name, otherNames }) => [name, ...otherNames.map((other) => other.name)],
    );

  it('are one person under a title and under a first name, where nobody else bears the surname', () => {
    expect(named('Governor Marchbank', 'Ysolde Marchbank')).toEqual([
      ['Ysolde Marchbank', 'Governor Marchbank'],
    ]);
    expect(named('Mr. Quill', 'Rear Admiral Bo F. Quill', 'Bo Quill')).toEqual([
      ['Rear Admiral Bo F. Quill', 'Mr. Quill', 'Bo Quill'],
    ]);
  });

  it('have the answers under all their names in the order of the archive', () => {
    const list = ['Mr. Quill', 'Bo Quill', 'Mr. Quill'].map((speaker) => [
      turn('answer', 'Yes.', { speaker }),
    ]);
    expect(findSpeakers(items(...list)).map(({ items: own }) => own)).toEqual([[0, 1, 2]]);
  });

  it('come with most answers first, each under the spelling and with the office that is printed most', () => {
    const lind = (speaker: string, office: string) => [turn('answer', 'Yes.', { speaker, office })];
    const list = items(
      lind('MR. LIND', 'Envoy'),
      lind('Mr. Lind', 'Minister of Ports'),
      lind('Mr. Lind', 'Minister of Ports'),
      [turn('answer', 'Yes.', { speaker: 'Ms. Vale' })],
      [turn('answer', 'Yes.', { speaker: 'Ms. Arne' })],
    );
    const found = findSpeakers(list.toReversed());
    expect(found.map(({ name }) => name)).toEqual(['Mr. Lind', 'Ms. Arne', 'Ms. Vale']);
    expect(findSpeakers(list)[0]).toMatchObject({
      name: 'Mr. Lind',
      offices: ['Minister of Ports', 'Envoy'],
      labels: ['MR. LIND', 'Mr. Lind'],
    });
  });

  it('are one person where one of two offices is printed with the other name, and where a name is a surname alone', () => {
    const found = findSpeakers(
      items(
        [turn('answer', 'Yes.', { speaker: 'Ada Lind', office: 'Governor of Orlu' })],
        [turn('answer', 'No.', { speaker: 'Lieutenant Governor Lind' })],
      ),
    );
    expect(found).toHaveLength(1);
    expect(named('Lind', 'Senator Ann Lind')).toEqual([['Senator Ann Lind', 'Lind']]);
  });

  it('stay two where it is not certain', () => {
    expect(named('Mr. Lind', 'Ada Lind', 'Bo Lind')).toHaveLength(3);
    expect(named('Mr. Lind', 'Ms. Lind', 'Ada Lind')).toHaveLength(3);
    expect(named('Governor Lind', 'Senator Lind')).toHaveLength(2);
    expect(named('A. Lind', 'Bo Lind')).toHaveLength(2);
    expect(named('The President', 'The Vice President', 'Senior Official')).toHaveLength(3);
    const office = findSpeakers(
      items(
        [turn('answer', 'Yes.', { speaker: 'Ada Lind', office: 'Minister of Ports' })],
        [turn('answer', 'No.', { speaker: 'Governor Lind' })],
      ),
    );
    expect(office).toHaveLength(2);
  });

  it('stay apart where more than a hundred names have one surname, though all may be one person’s', () => {
    const forms = ['Mr.', 'Sir', 'Lord', 'Dr.', 'Prof.'];
    const titled = forms.flatMap((a) => forms.flatMap((b) => forms.map((c) => `${a} ${b} ${c} Lind`)));
    expect(named('Bo Lind', ...titled.slice(0, 99))).toHaveLength(1);
    expect(named('Bo Lind', ...titled.slice(0, 100))).toHaveLength(101);
  });

  it('are not joined to a name that somebody who asks bears', () => {
    const asked = turn('question', 'Why?', { speaker: 'Ada Lind', outlet: 'Orlu Herald' });
    const list = items(
      [turn('question', 'Who?', { speaker: 'Q1' })],
      [asked, turn('answer', 'So.', { speaker: 'Ms. Lind' })],
      [turn('answer', 'Yes.', { speaker: 'Bea Lind' })],
    );
    expect(findSpeakers(list)).toHaveLength(2);
  });

  it('keep the address of each name that was joined', () => {
    const [person] = findSpeakers(
      items([turn('answer', 'A', { speaker: 'Mr. Lind' })], [turn('answer', 'B', { speaker: 'Bo Lind' })]),
    );
    expect(person?.id).toBe('bo-lind');
    expect(person?.otherNames).toEqual([{ id: 'mr-lind', name: 'Mr. Lind', why: 'surname', item: 0 }]);
  });
});
