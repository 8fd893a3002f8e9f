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

describe('A title made of a question', () => {
  const long = (length: number) =>
    `Who pays for the bridge of ${'Sarnia'.repeat(20)}`.slice(0, length - 1).concat('?');

  it('has at most 90 characters', () => {
    expect(titleOf([long(90)])).toBe(long(90));
    expect(titleOf([long(91)])).toMatch(/^Who pays for the bridge of S.*…$/);
    expect(titleOf([long(91)])!.length).toBeLessThanOrEqual(90);
  });

  it('has at most 45 in Chinese', () => {
    const han = (length: number) =>
      `北港的桥什么时候开通${'和河边的新路'.repeat(9)}`.slice(0, length - 1).concat('？');
    expect(titleOf([han(45)], ['不。'], 'zh')).toBe(han(45));
    expect(titleOf([han(46)], ['不。'], 'zh')).toMatch(/…$/);
  });

  it.each([
    [67, false],
    [68, true],
  ])(
    'is cut where a clause ends behind three quarters of that, else at a word: %i letters: %s',
    (at, isCut) => {
      const clause = `Who pays for the bridge${' so'.repeat(30)}`.slice(0, at - 1).concat('x');
      const title = titleOf([`${clause}, becausebecause ${'x'.repeat(60)}?`]);
      expect(title).toBe(isCut ? `${clause}…` : `${clause}, becausebecause…`);
    },
  );

  it.each([
    [5, 'Who pays for the bridge?'],
    [6, 'Ferry 0 was late on Monday in the harbour of Quaye.'],
  ])('is one of its first six paragraphs: behind %i others', (before, title) => {
    const others = Array.from(
      { length: before },
      (_, at) => `Ferry ${at} was late on Monday in the harbour of Quaye.`,
    );
    expect(titleOf([...others, 'Who pays for the bridge?'])).toBe(title);
  });

  it.each([
    ['Who pays tolls? When will the bridge of Sarn open?', 'When will the bridge of Sarn open?'],
    ['Who pays the tolls? When will the bridge of Sarn open?', 'Who pays the tolls?'],
  ])('has at least four words: “%s”', (asked, title) => {
    expect(titleOf([asked])).toBe(title);
  });

  it.each([
    ['桥何时开？北港的新桥什么时候开通？', '北港的新桥什么时候开通？'],
    ['桥何时开通？北港的新桥什么时候开通？', '桥何时开通？'],
  ])('has at least six characters in Chinese: %s', (asked, title) => {
    expect(titleOf([asked], ['不。'], 'zh')).toBe(title);
  });

  it.each([
    [16, 'The old ferry of Quaye was sold on Monday.'],
    [17, 'Can you comment on that'],
  ])('is no question of bare words alone, of which there are at most sixteen: %i', (count, title) => {
    const bare = `Can you comment on that and explain your position${' on that'.repeat(9)}`
      .split(' ')
      .slice(0, count)
      .join(' ');
    expect(titleOf([`The old ferry of Quaye was sold on Monday. ${bare}?`])).toContain(title);
  });

  it.each([
    [2400, 'Who pays for the bridge?'],
    [2500, undefined],
  ])('stands in the first 2500 characters of a paragraph: behind %i', (before, title) => {
    const told = 'Ferry boats are late. '
      .repeat(200)
      .slice(0, before - 2)
      .concat('. ');
    const found = titleOf([`${told}Who pays for the bridge?`]);
    expect(found === 'Who pays for the bridge?').toBe(title !== undefined);
  });
});

describe('A title made of what was told', () => {
  it.each([
    ['Tolls rose sharply.', 'The council of Quaye closed the gate.'],
    ['Tolls rose sharply here.', 'The council of Quaye closed the gate.'],
    ['Tolls rose sharply everywhere.', 'Tolls rose sharply everywhere.'],
  ])('says at least four things: “%s”', (told, title) => {
    expect(titleOf([`${told} Your comment?`], ['The council of Quaye closed the gate.'])).toBe(title);
  });
});
