import { describe, expect, it } from 'vitest';
import { contentWords } from '../../src/languages/words.ts';
import { holds, toBag, toBags } from '../../src/parse/alignment/bag.ts';
import { hear } from '../../src/parse/alignment/heard.ts';
import { joinTitles } from '../../src/parse/alignment/join.ts';
import { neighbours } from '../../src/parse/alignment/neighbours.ts';
import { titlesAgainst } from '../../src/parse/alignment/similarity.ts';
import { word, words } from './words.ts';

/** What the joining of titles measures: how exchanges stand to each other, and to a title. */

const asks = (question: string, answer = '') => ({ question, answer });
const standing = (...said: { question: string; answer: string }[]) =>
  neighbours(
    said.map((one) => hear(() => one, 'en')),
    'en',
  );
const rest = 'y '.repeat(400);

describe('What a question carries over from the exchange before', () => {
  const carried = (before: { question: string; answer: string }, question = words(0, 4)) =>
    standing(before, asks(question))[1]?.carried;

  it('is all where that asked in the same words, and nothing where it has none of them', () => {
    expect(carried(asks(words(0, 8)))).toBeCloseTo(1);
    expect(carried(asks(words(100, 8)))).toBe(0);
    expect(carried(asks(words(0, 8)), 'and the')).toBe(0);
  });

  it('is nearly all where the answer said them, and a little less where it did so further on', () => {
    expect(carried(asks(words(100, 3), words(0, 8)))).toBeCloseTo(0.9);
    expect(carried(asks(words(100, 3), rest + words(0, 8)))).toBeCloseTo(0.8);
  });

  it('is a part where that said a part, and less than half of two words, since a new word is the rarer', () => {
    const half = carried(asks(words(0, 1)), words(0, 2));
    expect(half).toBeGreaterThan(0.3);
    expect(half).toBeLessThan(0.5);
  });

  it('is told of remarks by their own words', () => {
    const [, remarks] = standing(asks(words(0, 8)), asks('', words(0, 4)));
    expect(remarks).toMatchObject({ carried: 1, bare: 0.5 });
  });
});

describe('A question', () => {
  it.each([
    [0, 1],
    [3, 1],
    [4, 0.5],
    [6, 0.5],
    [7, 0],
  ])('of %i words that say something has no subject of its own by %d', (count, bare) => {
    expect(standing(asks(words(0, count)))[0]?.bare).toBe(bare);
    // a word that is said again is the same word
    expect(standing(asks(`${words(0, count)} ${words(0, count)}`))[0]?.bare).toBe(bare);
  });

  it('that is the first carries nothing over, and all its names are fresh', () => {
    const named = asks(`What of Corrow and ${words(0, 8)}?`);
    expect(standing(named, named)[0]).toEqual({ carried: 0, cohesion: 0, fresh: 1, bare: 0 });
  });

  it('is fresh by the share of its names that the exchange before does not hold', () => {
    const before = asks('What of Corrow?', 'The ferry at Mirau is late.');
    const fresh = (question: string) => standing(before, asks(question))[1]?.fresh;
    expect(fresh('And what of Corrow and Mirau?')).toBe(0);
    expect(fresh('And what of Corrow and Oldmark?')).toBe(0.5);
    expect(fresh('And what of Sarn and Oldmark?')).toBe(1);
    expect(fresh('And what of the ferry and the toll?')).toBe(0);
  });
});

describe('How an exchange coheres with the one before', () => {
  const cohesion = (at: number, ...questions: string[]) =>
    standing(...questions.map((question) => asks(question)))[at]?.cohesion;

  it('is in full where the two are alike and the others are not, and nothing where all are alike', () => {
    expect(cohesion(1, words(0, 8), words(0, 8), words(100, 8))).toBe(1);
    expect(cohesion(1, words(0, 8), words(0, 8), words(0, 8))).toBe(0);
    // one of two others is alike
    expect(cohesion(1, words(0, 8), words(0, 8), words(0, 8), words(100, 8))).toBe(1);
  });

  it('is never less than nothing', () => {
    expect(cohesion(1, words(0, 8), words(100, 8))).toBe(0);
    expect(cohesion(1, words(0, 8), words(100, 8), words(100, 8))).toBe(0);
  });

  it('is told without a third by more than a word in ten', () => {
    const sharing = (count: number) =>
      cohesion(1, words(0, 10), `${words(0, count)} ${words(100, 10 - count)}`) ?? 0;
    expect(sharing(1)).toBe(0);
    expect(sharing(2)).toBeGreaterThan(0.1);
    expect(sharing(3)).toBeGreaterThan(sharing(2));
    expect(sharing(10)).toBe(1);
  });

  it('is told by those further back, else by as many behind it', () => {
    const [same, other] = [words(0, 8), words(100, 8)];
    expect(cohesion(2, same, same, same, other)).toBe(0);
    expect(cohesion(2, other, same, same, same)).toBe(1);
  });

  it('is told by eight others and no more', () => {
    const own = words(0, 8);
    const last = `${words(0, 3)} ${words(900, 5)}`;
    const among = (at: number) => {
      const others = Array.from({ length: 9 }, (_, k) => (k === at ? own : words(100 + 10 * k, 8)));
      return cohesion(10, ...others, last, own) ?? 0;
    };
    expect(among(0)).toBeGreaterThan(among(1));
    expect(among(1)).toBeCloseTo(among(8));
  });
});

describe('A bag of words', () => {
  const bag = (text: string) => toBag(contentWords(text, 'en'));
  const held = (text: string, one: string) => {
    const [asked] = contentWords(one, 'en');
    return asked ? holds(bag(text), asked) : null;
  };

  it('holds a word of the same stem surely, and what may be a form of it less so', () => {
    expect(held('The vaccines came.', 'vaccine')).toBe(1);
    expect(held('The migration went on.', 'migrants')).toBe(0.8);
    expect(held('The harvest was good.', 'migrants')).toBe(0);
  });

  it('holds another name of the same country, and an acronym that its words spell out', () => {
    expect(held('What does Warsaw say?', 'Poland')).toBe(0.85);
    expect(held('What does Warsaw say?', 'Norway')).toBe(0);
    expect(held('The Lakes Mutual Defence Organisation met.', 'LMDO')).toBe(0.9);
    expect(held('The Lakes Mutual Defence Organisation met.', 'lmdo')).toBe(0);
  });

  it('knows a form of a word among many that begin alike', () => {
    const others = Array.from({ length: 60 }, (_, at) => `migr${word(at)}${word(at + 60)}`).join(' ');
    const [asked] = contentWords('migrats', 'qx');
    expect(asked && holds(toBag(contentWords(`migrant ${others}`, 'qx')), asked)).toBe(0.8);
  });
});

describe('A title that spells an acronym out', () => {
  const against = (title: string, question: string, answer = '') =>
    titlesAgainst([title], [toBags({ question, answer }, 'en')], 'en')[0]?.[0] ?? null;
  const spelled = 'Lakes Mutual Defence Organisation';

  it('is said nearly in full where the acronym is asked about or begins the answer', () => {
    expect(against(spelled, 'What of the LMDO?')).toBeCloseTo(0.85);
    expect(against(spelled, 'What of it?', 'The LMDO will meet.')).toBeCloseTo(0.85);
    expect(against(spelled, 'What of it?', `${rest}The LMDO will meet.`)).toBe(0);
    expect(against(spelled, 'What of the lmdo?')).toBe(0);
  });

  it('may have words before and behind it, which are not said with it', () => {
    expect(against(`Quay ${spelled}`, 'What of the LMDO?')).toBeCloseTo((0.85 * 4) / 5);
    expect(against(`${spelled} Quay`, 'What of the LMDO?')).toBeCloseTo((0.85 * 4) / 5);
    expect(against(`${spelled} Quay`, 'What of the LMDOQ?')).toBeCloseTo(0.85);
  });

  it.each([
    ['Lakes Mutual', 'LM', 0],
    ['Lakes Mutual Defence', 'LMD', 0.85],
    [`${spelled} Advisory Room`, 'LMDOAR', 0.85],
    [`${spelled} Advisory Room Service`, 'LMDOARS', 0],
  ])('has three to six words: %s', (title, acronym, worth) => {
    expect(against(title, `What of the ${acronym}?`)).toBeCloseTo(worth);
  });

  it('of little words alone is said nowhere', () => {
    expect(against('and the', 'What of the LMDO?')).toBe(0);
  });
});

describe('How sure a title is', () => {
  const sure = (titles: string[], ...said: { question: string; answer: string }[]) =>
    joinTitles(
      titles,
      said.map((one) => hear(() => one, 'en')),
      'en',
    ).exchanges.map(({ confidence }) => confidence);

  it('is nothing where an exchange has none', () => {
    expect(sure([words(0, 3)], asks(words(100, 12)), asks(words(0, 12)))[0]).toBe(0);
    expect(sure([], asks(words(100, 12)))).toEqual([0]);
  });

  it('is less where another title is said there as well', () => {
    const [alone] = sure([words(0, 3), words(200, 3)], asks(words(0, 12)));
    const [beside] = sure([words(0, 3), words(0, 3)], asks(words(0, 12)));
    expect(alone).toBe(1);
    expect(beside).toBeCloseTo(0.85);
  });

  it('of a further question grows with the words of the title that it says again', () => {
    const title = words(0, 8);
    const further = (again: number) =>
      sure([title], asks(words(0, 12)), asks(`${words(0, again)} ${words(300, 2)}`, words(400, 4)))[1] ?? 0;
    expect(further(4)).toBeGreaterThan(0);
    expect(further(6)).toBeGreaterThan(further(4));
  });
});
