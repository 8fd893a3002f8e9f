import { describe, expect, it } from 'vitest';
import { densest, placeOf } from '../../src/search/page/landing.js';

/** "the [toll] is" → a run each; those in brackets are marked */
const runs = (text: string) =>
  text
    .split(/(\[[^\]]*\])/)
    .filter(Boolean)
    .map((one) => ({ text: one.replace(/^\[|\]$/g, ''), isMarked: one.startsWith('[') }));

describe('An answer that a search led to', () => {
  const long = 'and nothing else was told of that day. '.repeat(20);

  it('opens at the words that were shown, not at the first that is marked', () => {
    const all = runs(`The [toll] rose. ${long}Nobody asks what [prize] the [toll] “brings l’Avenir” in.`);
    expect(all[placeOf(all, 'prize the toll brings l’ Avenir') ?? -1]?.text).toBe('prize');
  });

  it('finds them over the border of two paragraphs, and in Chinese', () => {
    const parted = [...runs('He paid the [toll].'), ...runs('Then he left.')];
    expect(placeOf(parted, 'toll. Then he left.')).toBe(1);
    const chinese = runs('他说，[灯塔]明年重建。');
    expect(placeOf(chinese, '灯塔明年')).toBe(1);
  });

  it('does not take the end of another word for a short passage', () => {
    const all = runs('A gate and an estate. I [ate].');
    expect(placeOf(all, 'ate')).toBe(1);
    expect(placeOf(runs('A gate.'), 'ate')).toBeNull();
  });

  it('says where words stand nowhere, so that another place is looked for', () => {
    expect(placeOf(runs('The [toll] rose.'), 'prize the barges brought')).toBeNull();
    expect(placeOf(runs('The [toll] rose.'), '')).toBeNull();
    expect(placeOf([], 'toll')).toBeNull();
  });

  it('opens where most of the words stand together, where no passage is named', () => {
    const all = runs(`The [toll] rose, a [toll], a [toll]. ${long}The [prize] of the [toll].`);
    expect(all[densest(all) ?? -1]?.text).toBe('prize');
    const apart = runs(`The [toll] rose, and a [toll]. ${long}A [prize]. ${long}The [toll].`);
    expect(apart[densest(apart) ?? -1]?.text).toBe('prize');
    expect(densest(runs('No word is marked.'))).toBeNull();
  });
});
