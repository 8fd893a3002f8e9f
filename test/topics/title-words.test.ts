import { describe, expect, it } from 'vitest';
import { TitleWords } from '../../src/topics/title-words.ts';

describe('The words of titles', () => {
  const read = (titles: TitleWords, title: string) =>
    titles.of(title).map((word) => ({ printed: titles.printed[word >>> 1], joined: (word & 1) === 1 }));

  it('stand in their order, and say what nothing but a space parts from the word before', () => {
    expect(read(new TitleWords(), 'Orlu: ferry dues — again')).toEqual([
      { printed: 'Orlu', joined: false },
      { printed: 'ferry', joined: false },
      { printed: 'dues', joined: true },
      { printed: 'again', joined: false },
    ]);
    expect(read(new TitleWords(), '…')).toEqual([]);
  });

  it('are the same, whichever other titles were read before', () => {
    const titles = new TitleWords();
    for (const other of ['Dues of ferries', 'Ferry dues', 'again']) titles.of(other);
    const title = 'Orlu: ferry dues — again';
    expect(read(titles, title)).toEqual(read(new TitleWords(), title));
  });

  it('are read once a title', () => {
    const titles = new TitleWords();
    const words = titles.of('Ferry dues');
    titles.of('Dues');
    expect(titles.of('Ferry dues')).toBe(words);
    expect(titles.printed).toEqual(['Ferry', 'dues', 'Dues']);
  });
});
