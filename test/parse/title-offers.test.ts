import { describe, expect, it } from 'vitest';
import { joinedBefore } from '../../src/parse/titles/name-items.ts';
import { TurnNamer } from '../../src/parse/titles/name-turns.ts';
import { titleOf } from '../../src/parse/titles/spoken/print-offer.ts';
import { formOf, measuresOf, scoreOf } from '../../src/parse/titles/spoken/score.ts';
import { WEIGHTS } from '../../src/parse/titles/spoken/title-weights.ts';
import { parsed } from '../helpers/parsed.ts';

/** What the last exchange may be called. "question | answer" */
function offered(...exchanges: readonly string[]) {
  const lines = [
    'Harbour briefing, May 4, 2031',
    ...exchanges.flatMap((one) => {
      const [asked, answer = 'No.'] = one.split(' | ');
      return [`Question: ${asked}`, `Spokesperson: ${answer}`];
    }),
  ];
  const { items } = parsed(lines, '2031-05-04.en.txt', { dialect: 'general' });
  const groups = items.map(({ turns }) => turns);
  const last = groups.length - 1;
  const found = new TurnNamer(groups, 'en').offers(
    groups[last] ?? [],
    groups.slice(0, last),
    joinedBefore(groups, [])(last),
  );
  if (!found) throw new Error('English talk has offers.');
  return found;
}

const titlesOf = (...exchanges: readonly string[]) => offered(...exchanges).offers.map(titleOf);

describe('An exchange of talk may be called', () => {
  it('what is asked, a phrase of it, and one behind the other', () => {
    const titles = titlesOf('The grain treaty of Hest is signed.  Who opens the gate?');
    expect(titles).toContain('Who opens the gate?');
    expect(titles).toContain('Grain treaty of Hest');
    expect(titles).toContain('Grain treaty of Hest: who opens the gate?');
    expect(titles).toContain('Grain treaty of Hest: gate');
  });

  it('what it asks about, without the words that only ask for an answer', () => {
    expect(titlesOf('What is your position on the issue of barges that leak in winter?')).toContain(
      'Barges that leak in winter',
    );
    expect(
      titlesOf('I want to ask you about the salt fund of Hest because the town is poor.  Is it so?'),
    ).toContain('Salt fund of Hest');
  });

  it('the beginning of a question that is too long, up to where a clause ends', () => {
    const long =
      'Will the council of Sarn close the north gate and the south gate of the old town, if the storm of last winter comes back?';
    const begun = titlesOf(long).find((title) => title.startsWith('Will the council'));
    expect(begun).toMatch(/\?$/);
    expect(long.toLowerCase()).toContain(begun?.slice(0, -1).toLowerCase());
  });

  it('what was said, in quotation marks, where nothing is asked', () => {
    expect(titlesOf('The mill of Hest burns every winter.')).toContain(
      '“The mill of Hest burns every winter”',
    );
    expect(titlesOf('The mill of Hest burns every winter.  Is it so?').join()).not.toContain('“');
  });

  it('a question that is broken off, up to a noun behind which it may end', () => {
    expect(titlesOf('Will the council of Sarn sell the salt barges in the --')).toContain(
      'Will the council of Sarn sell the salt barges?',
    );
    expect(titlesOf('Will the council of Sarn, in the --').join()).not.toMatch(/\?/);
    expect(titlesOf('Would you open the gates of Sarn yourself in January if --').join()).not.toMatch(
      /\bif\b/,
    );
  });

  it('no clause that only goes before what is asked', () => {
    const asked =
      'When the mayor of Sarn spoke of the salt fees, was it the first time in all those long years that anybody in the town heard of them?';
    expect(titlesOf(asked).filter((title) => /^When .*\?$/.test(title))).toEqual([]);
  });

  it('what happened, in quotation marks, before it is asked about', () => {
    const told = '“The council of Hest has closed the salt mill”';
    expect(titlesOf('The council of Hest has closed the salt mill.  Why? | The mill was old.')).toContain(
      told,
    );
    expect(
      titlesOf(
        'The council of Hest has closed the salt mill, which nobody in the whole of the town had wanted or asked for in all of the years since the flood.  Why? | The mill was old.',
      ),
    ).toContain(told);
  });

  it.each([
    ['what whoever asks thinks', 'The mayor of Hest is a thief of harbour funds.'],
    ['who talks of a matter', 'I have read the salt report of Hest.'],
    ['what points to another', 'He has closed the salt mill of Hest.'],
    ['a word of talk', 'The question is on the salt mill of Hest.'],
    ['what nobody answers', 'The fishers of Orlu have sold the barges.'],
  ])('but not %s', (_, told) => {
    const titles = titlesOf(`${told}  Is it so? | The mayor knows of the mill of Hest.`);
    expect(titles.filter((title) => title.startsWith('“'))).toEqual([]);
  });

  it.each([
    [73, true],
    [74, false],
  ])(
    'a statement of no more than ninety characters with its quotation marks: %i letters and fifteen more',
    (letters, isOffered) => {
      const told = `The ${'m'.repeat(letters)} burns Hest`;
      expect(told).toHaveLength(letters + 15);
      expect(titlesOf(`${told}.`).includes(`“${told}”`)).toBe(isOffered);
    },
  );

  it('not what only announces a question', () => {
    expect(titlesOf('A question for Tilda Quist.').filter((title) => title.includes('question'))).toEqual([]);
  });

  it('what an earlier one was about, and what was said of it', () => {
    const before = 'On the grain treaty with Hest, is it signed? | The treaty is signed.';
    expect(titlesOf(before, 'But they paid for it. | The treaty was dear.')).toContain(
      'Grain treaty with Hest: “They paid for it”',
    );
    const titles = titlesOf(
      before,
      'A follow-up on that. | The treaty is next.',
      'If it is so -- | The treaty is.',
    );
    expect(titles.filter((title) => title.includes(': “'))).toEqual([]);
  });

  it('what an earlier one was about only where a word of it is said again', () => {
    const before = 'What about the grain treaty with Hest? | The treaty is signed.';
    expect(titlesOf(before, 'Who is it for? | The treaty is for all.')).toContain(
      'Grain treaty with Hest: who is it for?',
    );
    expect(titlesOf(before, 'Is the north gate of Sarn open? | It is.').join()).not.toContain('treaty');
  });
});

describe('The number by which a title is chosen', () => {
  it('is the sum of what is measured, each by its weight', () => {
    const { offers, measured } = offered('On the salt fees of Quaye, will the mayor keep them?');
    expect(offers.length).toBeGreaterThan(3);
    for (const offer of offers) {
      const weights: Readonly<Record<string, number>> = WEIGHTS[formOf(offer)];
      let sum = weights.bias ?? 0;
      for (const [name, value] of measuresOf(offer, measured)) sum += (weights[name] ?? 0) * value;
      expect(scoreOf(offer, measured)).toBeCloseTo(sum);
    }
  });

  it('has weights for nothing but what is measured', () => {
    const { offers, measured } = offered(
      'What about the grain treaty with Hest? | The treaty is signed.',
      'On the salt fees of Quaye, is it the treaty that he signs? | It is.',
    );
    const parts = new Set(offers.flatMap((offer) => [...measuresOf(offer, measured).keys()]));
    const weighed = Object.values(WEIGHTS).flatMap((weights) => Object.keys(weights));
    expect(weighed.filter((name) => name !== 'bias' && !parts.has(name))).toEqual([]);
  });
});
