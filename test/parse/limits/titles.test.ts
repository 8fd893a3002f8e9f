import { describe, expect, it } from 'vitest';
import { parsed } from '../../helpers/parsed.ts';

/** The limits of src/parse/titles, each with a case on its either side. */

/** The title of an exchange whose question and answer have these paragraphs. */
function titleOf(
  asked: readonly string[],
  answered: readonly string[] = ['No.'],
  lang = 'en',
): string | undefined {
  const [question, ...more] = asked;
  const [answer, ...rest] = answered;
  const { items } = parsed(
    ['Harbour briefing, May 4, 2031', `Question: ${question}`, ...more, `Spokesperson: ${answer}`, ...rest],
    `2031-05-04.${lang}.txt`,
    { dialect: 'general' },
  );
  return items[0]?.title;
}

describe('A title made of what was said', () => {
  const ferries = ['Quaye', 'Sarn', 'Noland', 'Hest', 'Orlu', 'Marle', 'Tarn', 'Velmond', 'Anvara', 'Uldby'];
  const long = (words: number) =>
    `Who pays for the ferry of ${ferries.slice(0, words).join(' and the harbour of ')}?`;

  it('has at most 92 characters', () => {
    for (let words = 1; words <= ferries.length; words++) {
      const title = titleOf([long(words)]) ?? '';
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(92);
    }
  });

  it('is a whole question where that has at most 88', () => {
    expect(titleOf([long(3)])).toBe(long(3));
  });

  it('has at most 45 in Chinese', () => {
    for (const times of [1, 2, 4, 9]) {
      const title = titleOf([`北港的桥什么时候开通${'和河边的新路'.repeat(times)}？`], ['不。'], 'zh') ?? '';
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(45);
    }
  });
});
