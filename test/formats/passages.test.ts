import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesBetween } from '../../templates/client/difference.js';
import { hashOf } from '../../templates/client/passage-hash.js';

const said = (pieces: ReturnType<typeof piecesBetween>, left: 'went' | 'came') =>
  pieces
    .filter(({ is }) => is !== left)
    .map(({ text }) => text)
    .join('');
const letters = (text: string) => text.replace(/\s+/g, '');

describe('A passage beside what it said before', () => {
  it('shows what went and what came, word by word', () => {
    expect(piecesBetween('By Monday 116 claims had come.', 'By Monday 611 claims had come.')).toEqual([
      { is: 'same', text: 'By Monday' },
      { is: 'went', text: ' 116' },
      { is: 'came', text: ' 611' },
      { is: 'same', text: ' claims had come.' },
    ]);
    expect(piecesBetween('渡船三月停航。', '渡船四月停航。').map(({ is, text }) => `${is} ${text}`)).toEqual([
      'same 渡船',
      'went 三',
      'came 四',
      'same 月停航。',
    ]);
  });

  it('holds all of both texts, and nothing else', () => {
    const text = fc
      .array(fc.constantFrom('toll', 'ferry', 'pier', '桥', ' ', '\n', ' the '))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (former, later) => {
        const pieces = piecesBetween(former, later);
        expect(letters(said(pieces, 'came'))).toBe(letters(former));
        expect(letters(said(pieces, 'went'))).toBe(letters(later));
      }),
    );
  });

  it('is known by its letters and figures, however it is set', () => {
    expect(hashOf('The  toll,\n(3.3)')).toBe(hashOf('the toll 33'));
    expect(hashOf('the toll 34')).not.toBe(hashOf('the toll 33'));
  });
});
