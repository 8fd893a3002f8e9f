import { describe, expect, it } from 'vitest';
import type { Owner, RawItem, TitledItem } from '../../src/parse/stages.ts';
import { settledBorders } from '../../src/parse/threads/borders.ts';
import { segment } from './made.ts';

/** What printed titles and kinds settle between items. */

const item = (more: Partial<RawItem> = {}, title?: number): TitledItem => {
  const owner: Owner | null = title === undefined ? null : { title, confidence: 1, joined: true };
  return {
    item: {
      kind: 'exchange',
      heading: null,
      title: null,
      listed: null,
      turns: [],
      followUp: false,
      ...more,
    },
    owner,
  };
};
const headed = () => item({ heading: segment('The toll'), title: 'The toll' });
const remarks = item({ kind: 'remarks' });

describe('The border before an item', () => {
  it.each([
    ['is open between two exchanges of which nothing is printed', [item(), item()], 'open'],
    ['is settled by one printed title for both', [item({}, 2), item({}, 2)], 'joined'],
    ['is settled by two printed titles', [item({}, 1), item({}, 2)], 'parted'],
    ['is settled by a title of the first alone', [item({}, 1), item()], 'parted'],
    ['is settled by a title of the second alone', [item(), item({}, 1)], 'parted'],
    ['is settled by a title printed above the first', [item({ title: 'The toll' }), item()], 'parted'],
    ['is settled by a title printed above the second', [item(), item({ title: 'The toll' })], 'parted'],
    ['is settled where the source parts them', [item(), item({ separated: true })], 'parted'],
    ['is settled where kinds differ', [remarks, item()], 'parted'],
    ['is settled where kinds differ', [item(), remarks], 'parted'],
    [
      'is settled by one title, also of announcements',
      [item({ kind: 'announcement' }, 1), item({}, 1)],
      'joined',
    ],
  ] as const)('%s', (_, items, expected) => {
    expect(settledBorders(items).at(-1)).toBe(expected);
  });

  it('joins what stands under one of several headings, up to the next', () => {
    expect(settledBorders([headed(), item(), item(), headed(), item()])).toEqual([
      'parted',
      'joined',
      'joined',
      'parted',
      'joined',
    ]);
  });

  it('is not settled by a single heading, nor behind remarks', () => {
    expect(settledBorders([headed(), item(), item()])).toEqual(['parted', 'parted', 'open']);
    expect(settledBorders([headed(), headed(), remarks, item(), item()])).toEqual([
      'parted',
      'parted',
      'parted',
      'parted',
      'open',
    ]);
  });
});
