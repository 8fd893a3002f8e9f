import { describe, expect, it } from 'vitest';
import { toBags } from '../../../src/parse/alignment/bag.ts';
import { hear } from '../../../src/parse/alignment/heard.ts';
import { joinTitles } from '../../../src/parse/alignment/join.ts';
import { titlesAgainst } from '../../../src/parse/alignment/similarity.ts';
import type { Said } from '../../../src/parse/stages.ts';
import { parsed } from '../../helpers/parsed.ts';
import { word, words } from '../words.ts';

/** The limits of src/parse/alignment, each with a case on its either side. */

/** An exchange about words of its own: those that are given, and twelve more that make it no bare question. */
const about = (number: number, own: string, answer = ''): Said => ({
  question: `${own} ${words(1000 + 100 * number, 12)}`,
  answer: answer || words(1050 + 100 * number, 12),
});
/** A title of which so many words are said, and so many are not. */
const title = (said: string, unsaid: number) => `${said} ${words(6000, unsaid)}`;
const join = (titles: string[], said: Said[]) => {
  const { exchanges, shuffled } = joinTitles(
    titles,
    said.map((one) => hear(() => one, 'en')),
    'en',
  );
  return {
    shuffled,
    titleOf: exchanges.map((one) => one.title),
    confidence: exchanges.map((one) => one.confidence),
    followUp: exchanges.map((one) => one.followUp),
  };
};

describe('A title left over between two that are joined', () => {
  const joined = (unsaid: number) =>
    join(
      [words(0, 2), title(word(10), unsaid), words(20, 2)],
      [about(0, words(0, 2)), about(1, word(10)), about(2, words(20, 2))],
    ).titleOf;

  it.each([
    // 1 of 1 + 0.4 × 11: 0.185
    [11, [0, 1, 2]],
    // 0.172
    [12, [0, null, 2]],
  ])(
    'names the exchange at its place where more than 0.18 of it is said there: %i words are not',
    (unsaid, titleOf) => {
      expect(joined(unsaid)).toEqual(titleOf);
    },
  );
});

describe('A title that stands in another order', () => {
  const joined = (said: number, unsaid: number) =>
    join([words(0, 2), title(words(10, said), unsaid)], [about(0, words(10, said)), about(1, words(0, 2))]);

  it.each([
    // 20 of 20 + 0.4 × 30: 0.625
    [20, 30, [1, 0], true],
    // 0.617
    [20, 31, [null, 0], false],
  ])(
    'is joined where more than 0.62 of it is said: %i words are, %i are not',
    (said, unsaid, titleOf, shuffled) => {
      expect(joined(said, unsaid)).toMatchObject({ titleOf, shuffled });
    },
  );
});

describe('Titles that all stand in another order', () => {
  /** Two exchanges with a further question each, whose words are in part those of the title; titles the other way round. */
  const joined = (said: number, unsaid: number) => {
    const further = (number: number, from: number): Said => ({
      question: words(from, said),
      answer: words(1050 + 100 * number, 12),
    });
    const all = said + unsaid;
    return join(
      [words(200, all), words(100, all)],
      [about(0, words(100, all)), further(1, 100), about(2, words(200, all)), further(3, 200)],
    );
  };

  it.each([
    [22, false],
    [23, true],
  ])(
    'are joined without regard to it where that is better by more than 1: %i words of 40 are said again: %s',
    (said, shuffled) => {
      const found = joined(said, 40 - said);
      expect(found.shuffled).toBe(shuffled);
      if (shuffled)
        expect(found).toMatchObject({ titleOf: [1, 1, 0, 0], followUp: [false, true, false, true] });
    },
  );

  it.each([
    // 2 of 2 + 0.4 × 13: 0.278, of which a title is charged 0.22
    [13, [2, 1, 0, 3]],
    // 0.263
    [14, [2, 1, 0, null]],
  ])('are joined in pairs that are worth something: %i words are not said', (unsaid, titleOf) => {
    const found = join(
      [words(20, 2), words(10, 2), words(0, 2), title(words(30, 2), unsaid)],
      [about(0, words(0, 2)), about(1, words(10, 2)), about(2, words(20, 2)), about(3, words(30, 2))],
    );
    expect(found.titleOf).toEqual(titleOf);
  });
});

describe('How sure a joined title is', () => {
  const only = (answer: string, unsaid = 0) =>
    join([title('barley', unsaid)], [{ question: words(0, 12), answer }]);
  const behind = (characters: number) =>
    `${'y '.repeat(Math.ceil(characters / 2))}`.slice(0, characters - 1).concat(' barley');

  it('is more in the question than at the beginning of the answer, and more there than in the rest', () => {
    const [asked] = join(
      [title('barley', 2)],
      [{ question: `barley ${words(0, 12)}`, answer: '' }],
    ).confidence;
    expect(asked).toBeCloseTo(0.86, 2);
    expect(only(behind(100), 2).confidence[0]).toBeCloseTo(0.76, 2);
    expect(only(behind(1000), 2).confidence[0]).toBeCloseTo(0.6, 2);
  });

  it('is more where the words stand in the first 700 characters of the answer', () => {
    expect(only(behind(694)).confidence[0]).toBeCloseTo(1, 2);
    expect(only(behind(700)).confidence[0]).toBeCloseTo(0.75, 2);
  });

  it('is nothing where they stand behind 12,000', () => {
    const ox = (at: number) =>
      join(['ox'], [{ question: words(0, 12), answer: behind(at).replace('barley', 'ox') }]);
    expect(ox(11_998).titleOf).toEqual([0]);
    expect(ox(11_999).titleOf).toEqual([null]);
  });
});

describe('What a word of a title weighs', () => {
  /** How like an exchange a title is, beside others. */
  const like = (title: string, ...questions: string[]) =>
    titlesAgainst(
      [title],
      questions.map((question) => toBags({ question, answer: '' }, 'en')),
      'en',
    )[0]?.[0];

  it('is as much as another, where each is said once', () => {
    expect(like('barley rye', 'barley', 'rye')).toBeCloseTo(1 / 2, 2);
  });

  it('is about a third for one that a table of contents puts around a subject', () => {
    expect(like('barley developments', 'barley', 'developments')).toBeCloseTo(1 / 1.35, 2);
  });

  it('is two fifths for one that nobody says', () => {
    expect(like('barley rye', 'barley', 'oats')).toBeCloseTo(1 / 1.4, 2);
  });

  it('is nearly as much where its acronym alone is said, of three letters or more', () => {
    expect(like('Lakes Defence Organisation', 'LDO', 'oats')).toBeCloseTo(0.85, 2);
    expect(like('Lakes Defence', 'LD', 'oats')).toBe(0);
  });
});

describe('An acronym', () => {
  it.each([
    ['LDO', 'Lakes Defence Organisation', [0]],
    ['LMDOAR', 'Lakes Mutual Defence Organisation Advisory Room', [0]],
    ['LMDOARS', 'Lakes Mutual Defence Organisation Advisory Room Service', [null]],
  ])('of up to six letters is told by the words that it stands for: %s', (acronym, spelled, titleOf) => {
    const question = `${spelled} ${words(0, 12)}`;
    expect(join([acronym], [{ question, answer: '' }]).titleOf).toEqual(titleOf);
  });
});

describe('Remarks at the end, below the last answer', () => {
  const farewell = 'We will keep Lighthouse Day tomorrow, as we keep it every year on the coast.';
  /** What the last item of a briefing is that ends with these paragraphs. */
  const ending = (
    more: readonly string[],
    listed = 'Lighthouse Day',
    question = 'Farmers in Oldmark complain about the levy on barley. Will it be reduced?',
    answer = 'The levy on barley was agreed with the union of farmers.',
  ) => {
    const { items } = parsed(
      [
        'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031',
        'Table of contents',
        '1. River levels',
        'Answers to media questions:',
        '1. Levy on barley',
        `2. ${listed}`,
        'River levels',
        'The level at Marle Bridge has fallen for nine days, and our neighbours have been asked for a reason.',
        'Answers to media questions:',
        `Question: ${question}`,
        `Anna Example: ${answer}`,
        ...more,
      ],
      'a.txt',
      { dialect: 'mfa-russia' },
    );
    return `${items.at(-1)?.kind} ${items.at(-1)?.turns.at(-1)?.paragraphs.length}`;
  };
  const more = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `The keepers of tower ${at} will show their lamps to whoever climbs.`,
    );

  it.each([
    [0, 'remarks 1'],
    [11, 'remarks 12'],
    [12, 'exchange 14'],
  ])('are told among the last twelve paragraphs: %i behind the first', (behind, last) => {
    expect(ending([farewell, ...more(behind)])).toBe(last);
  });

  it.each([
    // of the words of the title so many are said in the last paragraph, and so many nowhere
    [
      'one word in two is said, and it is no farewell',
      'We will keep Lighthouse hours.',
      'Lighthouse Quaye',
      'exchange 2',
    ],
    [
      'two words in three are said, and it is no farewell',
      'We will keep Lighthouse Day.',
      'Lighthouse Day Quaye',
      'exchange 2',
    ],
    [
      'three words in four are said, and it is no farewell',
      'We will keep Lighthouse Keepers’ Day.',
      'Lighthouse Keepers’ Day Quaye',
      'remarks 1',
    ],
    [
      'three words in five are said, and it is a farewell',
      'In conclusion, we will keep Lighthouse Keepers’ Day.',
      'Lighthouse Keepers’ Day Quaye Pier',
      'exchange 2',
    ],
    [
      'two words in three are said, and it is a farewell',
      'In conclusion, we will keep Lighthouse Day.',
      'Lighthouse Day Quaye',
      'remarks 1',
    ],
  ])('are told by the words of the title and by how a farewell begins: %s', (_, said, listed, last) => {
    expect(ending([said], listed)).toBe(last);
  });

  it.each([
    ['Will the levy on barley be reduced?', farewell, 'remarks 1'],
    ['Will the levy on barley be reduced by Lighthouse Day?', farewell, 'exchange 2'],
    ['Will the levy on barley be reduced by Lighthouse Day?', `In conclusion, ${farewell}`, 'exchange 2'],
  ])('are none where the title is of what was asked: “%s” “%s”', (question, said, last) => {
    expect(ending([said], 'Lighthouse Day', question)).toBe(last);
  });

  it.each([
    ['Will the levy on barley be reduced?', 'remarks 1'],
    [
      'Will the levy on barley, oats, rye, wheat, hay, straw, turnips, wool, honey and lamps be reduced?',
      'exchange 2',
    ],
  ])('are told less surely where a word of the title was asked about: %s', (question, last) => {
    const said =
      'We will light the lamps of the Lighthouse Keepers with ropes, buckets, brooms, bells, boots, flags and drums.';
    expect(ending([said], 'Lighthouse Keepers’ Lamps Quaye', question)).toBe(last);
  });

  it.each([
    [2, 'exchange 4'],
    [3, 'remarks 1'],
  ])('are none where one of the three paragraphs before them says the same: %i between', (between, last) => {
    const answer = 'The ropes, buckets, brooms, bells, boots, flags and drums of every tower are paid for.';
    const others = ['Nobody in Oldmark.', 'No cow.', 'No mill.'].slice(0, between);
    const end =
      'We will keep Lighthouse Day with ropes, buckets, brooms, bells, boots, flags and drums on every tower.';
    expect(ending([...others, end], undefined, undefined, answer)).toBe(last);
  });
});

describe('Remarks above the first question, whose heading is lost', () => {
  it.each([
    // and as many of another title; words of an answer count three quarters: sure by 0.45
    [17, 'announcement'],
    // 0.44
    [18, 'remarks'],
  ])(
    'are an announcement where a title is theirs with a confidence of 0.45: three words of %i',
    (of, kind) => {
      const { items } = parsed(
        [
          'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031',
          'Table of contents',
          `1. ${words(100, of)}`,
          `2. ${words(200, of)}`,
          'Answers to media questions:',
          '1. Levy on barley',
          `The minister says that ${words(100, 3)} ${words(200, 3)} ${words(300, 20)}.`,
          'Answers to media questions:',
          'Question: Will the levy on barley be reduced?',
          'Anna Example: The levy on barley will be reviewed after the harvest.',
        ],
        '2031-05-04.en.txt',
        { dialect: 'mfa-russia' },
      );
      expect(items[0]?.kind).toBe(kind);
    },
  );
});
