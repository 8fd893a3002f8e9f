import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/model/briefing.ts';
import { saidTimes, timesIn, timesInAll } from '../../src/parse/titles/spoken/times.ts';
import { lexicon, weighedIn } from './spoken-talk.ts';

const turn = (role: Turn['role'], ...paragraphs: string[]): Turn =>
  ({ role, speaker: null, paragraphs, lines: [1, 1] }) as unknown as Turn;
const stemOf = (word: string) => lexicon.form(word).stem;

describe('How often a word is said', () => {
  const turns = [
    turn('question', 'Is the ferry late?', 'Do ferries wait?'),
    turn('answer', 'The ferry waits for the harbour.'),
  ];
  const said = timesIn(turns, lexicon);

  it('is counted in whatever form, by each side', () => {
    expect(said.asked.get(stemOf('ferry'))).toBe(2);
    expect(said.answered.get(stemOf('ferries'))).toBe(1);
    expect(said.answered.get(stemOf('harbour'))).toBe(1);
    expect(said.asked.has(stemOf('harbour'))).toBe(false);
  });

  it('leaves out words that say nothing', () => {
    expect(said.asked.has(stemOf('the'))).toBe(false);
  });

  it('adds up over a briefing', () => {
    const all = timesInAll([said, timesIn([turn('answer', 'No ferry.')], lexicon)]);
    expect(all.get(stemOf('ferry'))).toBe(4);
  });

  it('is told of a phrase by its telling words, each on average, as a logarithm', () => {
    const [phrase] = weighedIn('Is the harbour ferry late?').ranked;
    if (!phrase) throw new Error('Nothing is named.');
    expect(saidTimes(phrase, [said.asked, said.answered])).toBeCloseTo(Math.log1p((1 + 3) / 2));
    expect(saidTimes(phrase, [said.asked, said.answered], 1)).toBeCloseTo(Math.log1p(1));
    expect(saidTimes(phrase, [])).toBe(0);
  });
});
