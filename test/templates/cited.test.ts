import { describe, expect, it } from 'vitest';
import { citedTitle, withoutDay } from '../../templates/client/cited.js';
import { en } from '../../templates/words/en.ts';

const day = '2031-05-14';

describe('The title of a briefing, beside its day in words', () => {
  it.each([
    ['Press Briefing by Ann Example, 5/14/31', 'Press Briefing by Ann Example'],
    ['Press Briefing by Ann Example, 5-14-2031', 'Press Briefing by Ann Example'],
    ['Press Briefing by Ann Example | 14.5.2031', 'Press Briefing by Ann Example'],
    ['Press Briefing 5/14/31', 'Press Briefing'],
    ['Gaggle (Harbour), 05/14/2031', 'Gaggle (Harbour)'],
  ])('does not say the day again in figures: %s', (title, left) => {
    expect(withoutDay(title, day)).toBe(left);
  });

  it.each([
    'Press Briefing, 5/15/31',
    'Press Briefing, 5/14/30',
    'Press Briefing, 5/14',
    'Briefing of 5/14/31',
    'Briefing on 5/14/31, continued',
    '5/14/31',
    'Press Briefing, May 14, 2031',
  ])('stays as it is where it says another, or would end in nothing: %s', (title) => {
    expect(withoutDay(title, day)).toBe(title);
  });

  it('stays as it is where the day is not known', () => {
    expect(withoutDay('Press Briefing, 5/14/31', '')).toBe('Press Briefing, 5/14/31');
  });
});

describe('An answer is cited', () => {
  /** As much of the page as is asked for. */
  const article = (type: string) =>
    ({
      querySelector: (asked: string) =>
        asked === '.asks' || (asked.startsWith('h1.') && type.split(' ').includes(asked.slice(3)))
          ? {}
          : asked === 'h1 + p'
            ? { textContent: '7 / 12 · Harbour briefing' }
            : null,
    }) as unknown as Element;

  it.each([
    ['by what it answers, where its title is printed', 'printed', 'Answer to “Ferry”'],
    ['by the title that an editor gave, in brackets', 'printed given', '[Ferry]'],
    ['by its number, where nobody gave a title', '', '[Answer 7 of 12]'],
  ])('%s', (_, type, cited) => {
    expect(citedTitle(article(type), 'Ferry', en)).toBe(cited);
  });
});
