import { describe, expect, it } from 'vitest';
import { parsed } from '../../helpers/parsed.ts';

/** The limits of src/parse/segments and src/parse/tree/wrap.ts, each with a case on its either side. */

const title = 'Harbour briefing, May 4, 2031';
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const labelsOf = (lines: readonly string[], dialect = 'general') =>
  parsed([title, ...lines], 'a.txt', { dialect }).items.flatMap(({ turns }) =>
    turns.flatMap(({ label }) => label ?? []),
  );

describe('Labels inside of one long line', () => {
  const glued = (turns: number, length: number) => {
    const line = times(turns, (at) => (at % 2 === 0 ? 'Q Is it late?' : 'MS. LINDT: It is late.')).join(' ');
    const rest = Math.max(0, length - line.length - 1);
    return `${line} ${'late '.repeat(Math.ceil(rest / 5)).slice(0, rest)}`.replace(/ $/, '.');
  };

  it.each([
    [1200, 1],
    [1201, 8],
  ])('are found in a line of more than 1200 characters: %i', (length, found) => {
    const line = glued(8, length);
    expect(line).toHaveLength(length);
    expect(labelsOf([line], 'white-house')).toHaveLength(found);
  });

  it.each([
    [4, 1],
    [5, 5],
  ])('are found where four follow the first: %i', (turns, found) => {
    expect(labelsOf([glued(turns, 1500)], 'white-house')).toHaveLength(found);
  });

  it.each([
    [3, 11],
    [4, 5],
  ])('are looked for where at most four lines open with one: %i more lines', (lines, found) => {
    const more = times(lines, () => 'MR. VALE: It is late.');
    expect(labelsOf([glued(8, 1500), ...more], 'white-house')).toHaveLength(found);
  });
});

describe('A label inside of a paragraph', () => {
  it.each([
    [2, 6],
    [3, 8],
  ])('is looked for where the same stands at the beginning of three: %i', (begins, found) => {
    const own = times(begins, () => 'MS. LINDT: It is late.');
    const others = times(4, () => 'MR. VALE: It is late.');
    const inside = ['Is it late? MS. LINDT: It is.', 'So says “MS. LINDT: It is.”'];
    expect(labelsOf([...own, ...others, ...inside], 'white-house')).toHaveLength(found);
  });
});

describe('A name alone on its line', () => {
  const page = (name: string, said: string, rounds: number) =>
    labelsOf(
      times(rounds, () => [
        name,
        said,
        'Minister Lindt',
        'It is as it was yesterday, and we have said so before.',
      ]).flat(),
    );

  it.each([
    ['Anna', 1, 0],
    ['Anna', 2, 0],
    ['Anna', 3, 6],
  ])('speaks where four names stand so, and one of them three times: %s, %i times', (name, rounds, found) => {
    expect(page(name, 'Is the ferry late today, as it was yesterday?', rounds)).toHaveLength(found);
  });

  it.each([
    [60, 6],
    [61, 0],
  ])('has at most sixty characters: %i', (length, found) => {
    const name = `Anna ${'Maria '.repeat(20)}`.slice(0, length).replace(/ $/, 'a');
    expect(
      page(name, 'Is the ferry late today, as it was yesterday?', 3).filter((one) => one === name),
    ).toHaveLength(found / 2);
  });

  it.each([
    [60, 0],
    [61, 3],
  ])('stands above a sentence, or above more than sixty characters: %i', (length, found) => {
    const said = 'the ferry is late '
      .repeat(9)
      .slice(0, length - 1)
      .concat('x');
    expect(page('Anna', said, 3).filter((one) => one === 'Anna')).toHaveLength(found);
  });
});

describe('A label', () => {
  it.each([
    [149, 1],
    [150, 0],
  ])('without a pattern of its own has its colon within 150 characters: behind %i', (length, found) => {
    const label = `MINISTER ${'LINDTOFTHEHARBOURS '.repeat(20)}`.slice(0, length).replace(/ $/, 'X');
    expect(
      labelsOf(['QUESTION: Is it late?', `${label}: It is.`], 'doorstop').filter((one) => one === label),
    ).toHaveLength(found);
  });
});

describe('A text with lines of one width', () => {
  /** Paragraphs of so many lines of that many characters each. */
  const wrapped = (width: number, lines: number) => {
    const line = 'the ferry of the harbour is late '
      .repeat(9)
      .slice(0, width - 1)
      .concat('x');
    return times(4, () => [...times(lines, () => line), 'and late.'].join('\n')).join('\n\n');
  };
  const paragraphs = (width: number, lines = 3) => {
    const { items } = parsed(
      `Question: Is it late?\n\nSpokesperson: It is.\n\n${wrapped(width, lines)}\n`,
      'a.txt',
      {
        dialect: 'general',
      },
    );
    return items[0]?.turns[1]?.paragraphs.length;
  };

  it.each([
    [49, 17],
    [50, 5],
    [110, 5],
    [111, 17],
  ])('is hard-wrapped where that is 50 to 110 characters: %i', (width, found) => {
    expect(paragraphs(width)).toBe(found);
  });
});
