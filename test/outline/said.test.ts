import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOfSaid, wordsOf } from '../../src/outline/said.ts';
import { turn } from '../site/made.ts';

describe('The hash of what is said', () => {
  const turns = [
    turn('question', '', { label: 'Q', paragraphs: ['Who pays the toll?'] }),
    turn('answer', '', { label: null, paragraphs: ['Nobody does.', 'Die Brücke ist frei.'] }),
  ];

  it('is of each label and each paragraph as a line of its own, as sha256sum prints it, cut', () => {
    const lines = 'Q\nWho pays the toll?\nNobody does.\nDie Brücke ist frei.\n';
    expect(wordsOf(turns)).toBe(lines);
    expect(hashOfSaid(turns)).toBe(createHash('sha256').update(lines, 'utf8').digest('hex').slice(0, 32));
  });

  it('is another where a sign is, or a paragraph begins elsewhere', () => {
    const [first, second] = turns as [(typeof turns)[0], (typeof turns)[0]];
    const saying = (paragraphs: string[]) => hashOfSaid([first, { ...second, paragraphs }]);
    const all = [
      hashOfSaid(turns),
      saying(['Nobody does!', 'Die Brücke ist frei.']),
      saying(['Nobody does. Die Brücke ist frei.']),
      hashOfSaid([{ ...first, label: null }, second]),
      hashOfSaid([second, first]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
