import { describe, expect, it } from 'vitest';
import { hear } from '../../src/parse/alignment/heard.ts';
import { joinTitles } from '../../src/parse/alignment/join.ts';
import type { Joined } from '../../src/parse/stages.ts';

/** Invented exchanges, each about a subject of its own. */
const said = {
  ferry: {
    question:
      'The Lake Corrow ferry has not run since Monday. When will the ferry company resume its service?',
    answer:
      'The Corrow ferry is in dock for repairs to its engine. The harbour office expects it back on the water within a week.',
  },
  time: {
    question: 'Is it possible to give a time frame?',
    answer: 'I would not name a date for the ferry. The engine has to be tested first.',
  },
  treaty: {
    question:
      'Northland has asked for talks on the treaty of mutual defence. Does Vesria still regard the Lakes Mutual Defence Organisation as useful?',
    answer:
      'We were among those who founded the LMDO, and we remain in it. Northland’s note will be answered.',
  },
  harvest: {
    question: 'Farmers in Oldmark complain about the new levy on barley. Will the harvest tax be reduced?',
    answer: 'The levy on barley was agreed with the farmers’ union. It will be reviewed after the harvest.',
  },
  bridge: {
    question: 'A commission found cracks in the Mirau bridge. Who answers for the condition of the bridge?',
    answer:
      'The bridge belongs to the province. Its engineers closed one lane after the commission’s report.',
  },
};
const pick = (...names: (keyof typeof said)[]) => names.map((name) => hear(() => said[name], 'en'));
const titleOf = ({ exchanges }: Joined) => exchanges.map(({ title }) => title);
const sureOf = ({ exchanges }: Joined) => exchanges.map(({ confidence }) => confidence);
const titled = (titles: string[], ...names: (keyof typeof said)[]) => {
  const joined = joinTitles(titles, pick(...names), 'en');
  return titleOf(joined).map((title) => (title === null ? null : titles[title]));
};

describe('A title of the table of contents is joined to what it names', () => {
  it('in order, one to one', () => {
    const titles = ['Corrow ferry', 'Levy on barley', 'Cracks in the Mirau bridge'];
    expect(titled(titles, 'ferry', 'harvest', 'bridge')).toEqual(titles);
  });

  it('and owns the further question that has no subject of its own', () => {
    const titles = ['Corrow ferry', 'Levy on barley'];
    const joined = joinTitles(titles, pick('ferry', 'time', 'harvest'), 'en');
    expect(titleOf(joined)).toEqual([0, 0, 1]);
    expect(joined.exchanges.map(({ followUp }) => followUp)).toEqual([false, true, false]);
  });

  it('never by counting: as many titles as exchanges, yet one has no exchange and one exchange has no title', () => {
    const titles = ['Corrow ferry', 'Visit of the poet laureate', 'Cracks in the Mirau bridge'];
    expect(titled(titles, 'ferry', 'harvest', 'bridge')).toEqual([
      'Corrow ferry',
      null,
      'Cracks in the Mirau bridge',
    ]);
  });

  it('by an acronym that only one of the two spells out', () => {
    expect(titled(['Corrow ferry', 'LMDO membership'], 'ferry', 'treaty')).toEqual([
      'Corrow ferry',
      'LMDO membership',
    ]);
  });

  it('against the order where the words leave no doubt, and says so', () => {
    const titles = [
      'Cracks in the Mirau bridge',
      'Levy on barley',
      'LMDO treaty of mutual defence',
      'Corrow ferry',
    ];
    const joined = joinTitles(titles, pick('ferry', 'treaty', 'harvest', 'bridge'), 'en');
    expect(titleOf(joined)).toEqual([3, 2, 1, 0]);
    expect(joined.shuffled).toBe(true);
  });

  it('with a confidence that is high where the words are there and low where they are not', () => {
    const sure = joinTitles(['Corrow ferry', 'Levy on barley'], pick('ferry', 'harvest'), 'en');
    expect(Math.min(...sureOf(sure))).toBeGreaterThan(0.7);
    const unsure = joinTitles(
      ['Ferry strike in the southern ports of Esland', 'Levy on barley'],
      pick('ferry', 'harvest'),
      'en',
    );
    expect(sureOf(unsure)[0]).toBeLessThan(sureOf(sure)[0]!);
  });

  it('with quotes, dashes and look-alike letters folded', () => {
    expect(titled(['“Соrrow” ferry', 'The 3+3 talks'], 'ferry', 'bridge')).toEqual(['“Соrrow” ferry', null]);
  });
});
