import { describe, expect, it } from 'vitest';
import { askerAndHouse } from '../../src/parse/turns/asker-and-house.ts';
import { parsed } from '../helpers/parsed.ts';

const of = (label: string, known: string | null = null) => {
  const both = askerAndHouse(label, known);
  return both && [both.person, both.house].join(' @ ');
};

describe('A label that names a newsroom and a journalist', () => {
  it.each([
    'Channel 6, Ana Perrin',
    'Channel 6/Ana Perrin',
    'Channel 6 (Ana Perrin)',
    'Channel 6 – Ana Perrin',
    'Ana Perrin, Channel 6',
    'Ana Perrin, from Channel 6',
    'Ana Perrin (Channel 6)',
    'Ana Perrin [Channel 6]',
  ])('is both, in either order: “%s”', (label) => {
    expect(of(label)).toBe('Ana Perrin @ Channel 6');
  });

  it.each([
    ['Orlu Herald, Bo de Lindt', 'Bo de Lindt @ Orlu Herald'],
    ['Radio Norland, Mr. Vale', 'Mr. Vale @ Radio Norland'],
    ['Canal 4, José Prado', 'José Prado @ Canal 4'],
    ['Agencia Sarn, A. Prado', 'A. Prado @ Agencia Sarn'],
    ['J. B. Vale, Quay Television', 'J. B. Vale @ Quay Television'],
  ])('“%s” is %s', (label, both) => {
    expect(of(label)).toBe(both);
  });

  it('is told by the dialect where neither says which it is', () => {
    expect(of('Ana Perrin, Orlu Beacon')).toBeNull();
    expect(of('Ana Perrin, Orlu Beacon', 'Orlu Beacon')).toBe('Ana Perrin @ Orlu Beacon');
    expect(of('Channel 6, Ana Perrin', 'Ana Perrin')).toBe('Ana Perrin @ Channel 6');
  });

  it.each([
    'Channel 6',
    'Ana Perrin',
    'Ana Perrin, Press Secretary',
    'Perrin, Channel 6',
    'Orlu Herald, Quay Television',
    'Channel 6, Northport',
    'Student 2, Ana Perrin',
    'Ana Perrin, Bo Lindt, Channel 6',
    'Minister Perrin, Deputy Minister',
  ])('is not meant by “%s”', (label) => {
    expect(of(label)).toBeNull();
  });

  it('asks under both names, and the label stays as printed', () => {
    const { items } = parsed([
      'Press briefing by Ann Hest',
      'Northport, May 5, 2031',
      'Ann Hest: Good morning. The bridge opens in June.',
      'Channel 6, Ana Perrin: When does the ferry run again?',
      'Ann Hest: On June 1.',
      'Channel 6: Who pays the toll?',
      'Ann Hest: Nobody does.',
      'Channel 6, Ana Perrin: On Mondays too?',
      'Ann Hest: Yes.',
    ]);
    const asked = items.flatMap(({ turns }) => turns.filter(({ role }) => role === 'question'));
    expect(asked.map(({ speaker, outlet, label }) => [speaker, outlet, label])).toEqual([
      ['Ana Perrin', 'Channel 6', 'Channel 6, Ana Perrin'],
      [null, 'Channel 6', 'Channel 6'],
      ['Ana Perrin', 'Channel 6', 'Channel 6, Ana Perrin'],
    ]);
  });
});
