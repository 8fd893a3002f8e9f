import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviation, wordsIn } from '../../src/site/deviation.ts';

const told = (usual: string, other: string) =>
  deviation(usual, other)
    .pieces.map(({ is, text }) => ({ same: text, came: `+${text}+`, went: `-${text}-` })[is])
    .join(' ');

describe('What a sentence adds to another and drops of it', () => {
  it('is told word by word', () => {
    expect(
      told('Whoever holds it back must say so beforehand.', 'Whoever holds it back must ask beforehand.'),
    ).toBe('Whoever holds it back must -say so- +ask+ beforehand.');
  });

  it('is nothing where capitals, signs and the form of quotes alone differ', () => {
    expect(told("There's a treaty, and it holds.", 'Look: there’s a treaty and it holds')).toBe(
      '+Look:+ there’s a treaty and it holds',
    );
  });

  it('is told in one piece where it can be', () => {
    expect(told('The river is ours.', 'And as the ministry says, the river is ours.')).toBe(
      '+And as the ministry says,+ the river is ours.',
    );
  });

  it('is told of Chinese by characters', () => {
    expect(told('中方的立场是一贯的。', '中方的立场是一贯的、明确的。')).toBe(
      '中方的立场是一贯的、 +明确的+ 。',
    );
  });

  it('leaves of it the words of both, each in its order', () => {
    const text = fc
      .array(fc.constantFrom('river', 'toll', 'The', 'bank', 'ask,', 'so.', '河', '“say”'), { maxLength: 14 })
      .map((words) => words.join(' '));
    const wordsOf = (said: string) =>
      said
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? '';
    fc.assert(
      fc.property(text, text, (usual, other) => {
        const { pieces, kept } = deviation(usual, other);
        const without = (is: string) =>
          wordsOf(pieces.flatMap((piece) => (piece.is === is ? [] : [piece.text])).join(' '));
        expect(without('went')).toBe(wordsOf(other));
        expect(without('came')).toBe(wordsOf(usual));
        expect(kept).toBeLessThanOrEqual(Math.min(wordsIn(usual).length, wordsIn(other).length));
      }),
    );
  });
});
