import { describe, expect, it } from 'vitest';
import { casedWords, oftenIn } from '../../src/outline/often-words.ts';

describe('The words of a text', () => {
  it('are letters and figures in a row, in small letters', () => {
    expect(casedWords('The vice-chair’s Ferry 12, at Örn.')).toEqual([
      'the',
      'vice',
      'chair',
      's',
      'ferry',
      '12',
      'at',
      'örn',
    ]);
  });

  it('keep their capitals where they have nothing else, which means something else', () => {
    expect(casedWords('START and Start, I said; the G7')).toEqual([
      'START',
      'and',
      'start',
      'i',
      'said',
      'the',
      'g7',
    ]);
  });
});

describe('Words that come back', () => {
  const often = oftenIn('en');

  it('are said three times, wherever they stand', () => {
    expect(often('The ferry is late. A Ferry! Is the dam shut? It is a dam. No ferry.')).toEqual(['ferry']);
  });

  it('are no little words, none of talk and no single letters', () => {
    expect(often('The the the. Question, question, question. S s s.')).toEqual([]);
  });
});
