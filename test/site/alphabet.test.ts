import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLetter } from '../../src/site/alphabet.ts';
import { html } from '../../templates/html.ts';
import { overLetters } from '../../templates/over-letters.ts';
import { parts } from '../../templates/parts.ts';
import type { View } from '../../templates/view.ts';
import { wordsFor } from '../../templates/words/index.ts';

const named = (...names: string[]) => names.map((name) => ({ name, address: `/x/${name}.html` }));
const lettersOf = (lang: string, ...names: string[]) =>
  byLetter(named(...names), lang, ({ name }) => name).map(({ letter, held }) => [
    letter,
    ...held.map(({ name }) => name),
  ]);

describe('A list by the alphabet', () => {
  it('has under each letter what begins with it, whatever signs and accents stand there', () => {
    expect(lettersOf('en', 'apple', '“Arch”', 'Élan', 'Erm', '5G', 'zinc')).toEqual([
      ['A', 'apple', '“Arch”'],
      ['E', 'Élan', 'Erm'],
      ['Z', 'zinc'],
      ['#', '5G'],
    ]);
  });

  it('has the letters that a language has', () => {
    expect(lettersOf('es', 'nube', 'ñandú')).toEqual([
      ['N', 'nube'],
      ['Ñ', 'ñandú'],
    ]);
    expect(lettersOf('de', 'Ostsee', 'Öl')).toEqual([['O', 'Ostsee', 'Öl']]);
    expect(lettersOf('sv', 'ost', 'öl').map(([letter]) => letter)).toEqual(['O', 'Ö']);
    expect(lettersOf('ru', 'Иран', 'йод', 'Ель', 'ёж').map(([letter]) => letter)).toEqual(['И', 'Й', 'Е']);
    expect(lettersOf('tr', 'izmir', 'ırmak').map(([letter]) => letter)).toEqual(['İ', 'I']);
  });

  it('has Chinese words under the Latin letters of their addresses, and those of other languages under none', () => {
    const list = [
      { name: '日本', address: '/zh/topics/ri-ben.html' },
      { name: '欧盟', address: '/zh/topics/ou-meng.html' },
    ];
    const letters = (lang: string) => byLetter(list, lang, ({ name }) => name).map(({ letter }) => letter);
    expect(letters('zh')).toEqual(['R', 'O']);
    expect(letters('ja')).toEqual(['#']);
  });

  it('loses nothing, and has an id for each letter', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const letters = byLetter(named(...names), 'en', ({ name }) => name);
        expect(letters.flatMap(({ held }) => held.map(({ name }) => name)).sort()).toEqual([...names].sort());
        expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length);
      }),
    );
  });
});

describe('A list of people or topics', () => {
  const view = { words: wordsFor('en'), lang: 'en', parts } as unknown as View;
  const shown = (count: number) => {
    const list = named(...Array.from({ length: count }, (_, at) => `${'abcdef'[at % 6]}${at}`));
    return overLetters(view, {
      list,
      cards: (some) => html`<p>${String(some.length)} cards</p>`,
      letters: () =>
        byLetter(
          list.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
          'en',
          ({ name }) => name,
        ),
      row: ({ name }) => name,
    }).text;
  };

  it('is as it was where it is short', () => {
    expect(shown(60)).toBe('<p>60 cards</p>');
  });

  it('has the busiest and then all, with letters to jump to, where it is long', () => {
    const text = shown(61);
    expect(text).toContain('<p>24 cards</p>');
    expect(text.match(/<li>[a-f]\d/g)).toHaveLength(61);
    for (const [, id] of text.matchAll(/href="?#(_letter-\d)/g))
      expect(text).toMatch(new RegExp(`id="?${id}\\b`));
    expect(text.match(/href="?#_letter/g)).toHaveLength(6);
  });
});
