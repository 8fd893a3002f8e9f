import { describe, expect, it } from 'vitest';
import { inSource, lineInSource } from '../../src/site/in-source.ts';
import { item, turn } from './made.ts';

describe('Where an item stands in its transcript', () => {
  it('is told to a browser by the first words that are enough to find it, without what would mean something else', () => {
    const turns = [
      turn('question', 'Thank you.'),
      turn('answer', 'The so-called toll, as I said & meant, is not paid.'),
    ];
    expect(inSource({ turns })).toBe('#:~:text=The%20so%2Dcalled%20toll%2C%20as%20I%20said%20%26');
  });

  it('is not told by a few words, which stand anywhere', () => {
    expect(inSource({ turns: [turn('question', 'Six words are not enough here.')] })).toBe('');
    expect(inSource({ turns: [turn('question', 'Seven words are not enough either here.')] })).toBe('');
    expect(inSource({ turns: [turn('question', 'But a paragraph of eight words is enough.')] })).toContain(
      'But',
    );
  });

  it('is told by signs where no space parts the words', () => {
    const text = '灯塔明年修好之前，船只不得在夜间进港。';
    expect(inSource({ turns: [turn('answer', text)] })).toBe(
      `#:~:text=${encodeURIComponent(text.slice(0, 14))}`,
    );
    expect(inSource({ turns: [turn('answer', '灯塔明年修好。')] })).toBe('');
  });
});

describe('Where a line of a transcript stands', () => {
  const asked = turn('question', 'Who pays the toll on the new bridge now?', { lines: [4, 4] });
  const answered = turn('answer', 'Nobody pays it before the harvest is in.', { lines: [6, 8] });
  const thanked = turn('question', 'Thank you.', { lines: [10, 10] });
  const items = [item('a', 'A', [asked, answered, thanked], { lines: [3, 10] })];

  it('is told by the first words of who speaks there', () => {
    expect(lineInSource(items, 4)).toContain('Who%20pays');
    expect(lineInSource(items, 7)).toContain('Nobody%20pays');
  });

  it('is told by those of its item where these are few, or nobody speaks there', () => {
    expect(lineInSource(items, 10)).toContain('Who%20pays');
    expect(lineInSource(items, 3)).toContain('Who%20pays');
  });

  it('is not told outside of what is said', () => {
    expect(lineInSource(items, 1)).toBe('');
    expect(lineInSource(items, 11)).toBe('');
  });
});
