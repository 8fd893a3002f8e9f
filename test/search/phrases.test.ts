import { describe, expect, it } from 'vitest';
import { isPhrase, phrasesIn } from '../../src/search/page/phrases.js';
import { quotedIn, unquoted } from '../../src/search/query/quoted.js';

/** The texts with what is of a phrase in brackets. */
const marked = (texts: string[], ...phrases: string[]) =>
  phrasesIn(texts, phrases).map((stretches, at) =>
    stretches.reduceRight(
      (text, { from, to }) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`,
      texts[at] ?? '',
    ),
  );

describe('A phrase in the texts of a page', () => {
  it('is found where its words stand as they do in it, and none of them elsewhere', () => {
    expect(marked(['The line was red. They drew the red line, the RED line.'], 'the red line')).toEqual([
      'The line was red. They drew [the red line], [the RED line].',
    ]);
    expect(marked(['red lines, ared line, red'], 'red line')).toEqual(['red lines, ared line, red']);
  });

  it('is found over apostrophes, dashes and whatever else is between its words, with or without accents', () => {
    expect(marked(['We don’t say that, at l’Élysée.'], "don't say", 'l’ Elysee')).toEqual([
      'We [don’t say] that, at [l’Élysée].',
    ]);
    expect(marked(['A no-fly zone; no fly -- zone.'], 'no-fly zone')).toEqual([
      'A [no-fly zone]; [no fly -- zone].',
    ]);
  });

  it('is found in Chinese, whose words nothing parts', () => {
    expect(marked(['外交部，发言人说：“灯塔”。'], '外交部发言人', '灯塔')).toEqual([
      '[外交部，发言人]说：“[灯塔]”。',
    ]);
  });

  it('goes on in the next text', () => {
    expect(marked(['They drew the ', 'red', ' line there, the', 'red'], 'the red line')).toEqual([
      'They drew [the] ',
      '[red]',
      ' [line] there, the',
      'red',
    ]);
  });

  it('is the longest of several that begin at one word', () => {
    expect(marked(['the red line, the red'], 'the red', 'the red line')).toEqual([
      '[the red line], [the red]',
    ]);
    expect(marked(['red'], '', '…')).toEqual(['red']);
  });

  it('is more than one word, or Chinese', () => {
    expect(['toll', 'no-fly', 'the toll', '灯', '’', 'don’t'].map(isPhrase)).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('Quotation marks in a query', () => {
  const texts = (query: string) => quotedIn(query).map(({ text }) => text);

  it('are those of every language, as many as there are', () => {
    expect(texts('"red line" and “the toll” «а б» »c d« „e f“ ”g h” 「红线」 『灯塔』')).toEqual([
      'red line',
      'the toll',
      'а б',
      'c d',
      'e f',
      'g h',
      '红线',
      '灯塔',
    ]);
    expect(texts('a mark “ alone, and it’s ‘none’')).toEqual([]);
  });

  it('may hold others', () => {
    expect(texts('“the so-called "red line" again”')).toEqual(['the so-called "red line" again']);
  });

  it('can be taken away', () => {
    expect(unquoted('Syria “red line”')).toBe('Syria  red line');
  });
});
