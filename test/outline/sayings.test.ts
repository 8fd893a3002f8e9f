import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, NUMBERS, printSayings, readSayings, sayingsOf } from '../../src/outline/sayings.ts';
import { trials } from '../helpers/trials.ts';
import { turn } from '../site/made.ts';

const answer = (text: string) => sayingsOf([turn('answer', text)]);
const textsOf = (text: string) => answer(text).map((saying) => saying.text);
const wholeOf = (text: string) => answer(text)[0]?.numbers[0];

describe('The sayings of an item', () => {
  it('are the sentences of answers, and not of questions or statements', () => {
    const said = 'The river belongs to both of its banks, as everybody knows.';
    expect(sayingsOf([turn('question', said), turn('statement', said)])).toEqual([]);
    expect(textsOf(said)).toEqual([said]);
  });

  it('are whole where a point ends no sentence', () => {
    const said =
      'The letter of Mr. Orr and Dr. Imre went to the U.N. office of Port Lenna at 5 p.m. on Friday.';
    expect(textsOf(`${said} The river belongs to both of its banks, as everybody knows.`)).toEqual([
      said,
      'The river belongs to both of its banks, as everybody knows.',
    ]);
  });

  it('are those of Chinese, whose signs have no space behind them', () => {
    expect(textsOf('两岸共有这条河流的全部河水。好的。谁拦住河水就必须事先告知对岸。')).toEqual([
      '两岸共有这条河流的全部河水。',
      '谁拦住河水就必须事先告知对岸。',
    ]);
  });

  it('are none where a courtesy is all that is said', () => {
    expect(textsOf('Thank you. I have nothing to add. No.')).toEqual([]);
  });

  it('are known again whatever their capitals and signs, and no other way', () => {
    const said = 'The river belongs to both of its banks, as everybody knows.';
    expect(wholeOf(said)).toBe(wholeOf('THE river belongs to both of its banks as everybody knows!'));
    expect(wholeOf(said)).not.toBe(wholeOf(said.replace('both', 'all')));
  });

  it('share a least run where one word differs, nearly always', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    let [shared, all] = [0, 0];
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 16, maxLength: 30 }), fc.nat(), (words, nat) => {
        const changed = words.with(nat % words.length, 'otherwiseworded');
        const [a, b] = [words, changed].map((one) => answer(`${one.join(' ')}.`)[0]?.numbers.slice(1) ?? []);
        all += 1;
        if (a?.some((run) => b?.includes(run))) shared += 1;
      }),
      trials(300),
    );
    expect(shared / all).toBeGreaterThan(0.85);
  });

  it('are read as they were printed, with how many words each has', () => {
    const sayings = answer(
      'The river belongs to both of its banks. We are ready to talk with anybody about the river.',
    );
    const read = readSayings(printSayings(sayings));
    expect([...read]).toEqual(sayings.flatMap(({ numbers }) => numbers));
    expect([0, NUMBERS].map((at) => lengthOf(read[at] ?? 0))).toEqual([8, 10]);
    expect([...readSayings('')]).toEqual([]);
  });
});
