import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/model/briefing.ts';
import { plain } from '../../src/text/plain.ts';
import { workOf } from '../helpers/work.ts';
import { turn } from '../site/made.ts';

const stage = (paragraph: number, start: number, end: number): Mark => ({
  kind: 'stage',
  paragraph,
  start,
  end,
});

describe('The plain text of a turn', () => {
  it('leaves out stage directions and notes in any order, and keeps corrections', () => {
    const said = turn('answer', '', {
      paragraphs: ['(Laughs.) It is (coughs) so.', 'It is.', '[sic] Or not.'],
      marks: [
        stage(2, 0, 5),
        stage(0, 16, 24),
        stage(0, 0, 9),
        { kind: 'correction', paragraph: 1, start: 0, end: 2 },
      ],
    });
    expect(plain(said)).toBe('It is so. It is. Or not.');
  });

  it('has one plain space for two of them, and for other spaces in a row', () => {
    const piece = fc.constantFrom('Orlu', 'é', '漢', ' ', ' ', '\u00a0', '\u00a0', '\n', '\u3000');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const whole = pieces.join('');
        const folded = whole.replace(/[^\S ]+| {2,}/g, ' ').trim();
        expect(plain(turn('answer', '', { paragraphs: [whole] }))).toBe(folded);
      }),
    );
  });

  it('takes twice the work for twice as many paragraphs with twice as many marks', () => {
    const work = (count: number) => {
      const numbers = Array.from({ length: count }, (_, index) => index);
      const said = turn('answer', '', {
        paragraphs: numbers.map(() => '(Laughs.) So.'),
        marks: numbers.map((number) => stage(number, 0, 9)),
      });
      return workOf(() => plain(said));
    };
    expect(work(2000) / work(1000)).toBeLessThanOrEqual(2.1);
  });
});
