import { describe, expect, it } from 'vitest';
import type { RawThread } from '../../src/parse/stages.ts';
import { threadBefore } from '../../src/parse/titles/name-items.ts';
import { offersFor } from '../../src/parse/titles/spoken/choose-spoken.ts';
import { grounded, saysTooLittle } from '../../src/parse/titles/spoken/grounded.ts';
import { leadOf } from '../../src/parse/titles/spoken/leads.ts';
import { textOf } from '../../src/parse/titles/spoken/pieces.ts';
import { titleOf } from '../../src/parse/titles/spoken/print-offer.ts';
import { lexicon, titlesOf, weighedIn } from './spoken-talk.ts';

const offersOf = (text: string) => offersFor(weighedIn(text), { groups: [], sure: false }, lexicon).offers;

/** What the offer with such a title leads those behind it by. */
function ledBy(text: string, title: string): string | null {
  const own = weighedIn(text);
  const offer = offersFor(own, { groups: [], sure: false }, lexicon).offers.find(
    (one) => titleOf(one) === title,
  );
  if (!offer) throw new Error(`“${title}” is not offered.`);
  const lead = leadOf(offer, own);
  return lead && textOf(lead);
}

/** Offers of the last text, whose thread is called by a phrase of the first. */
function behind(first: string, last: string, sure = true) {
  const earlier = weighedIn(first);
  const own = weighedIn(last);
  return offersFor(own, { groups: [], sure, leads: [earlier.ranked[0] ?? null] }, lexicon).offers;
}

const titlesBehind = (...told: Parameters<typeof behind>) => behind(...told).map(titleOf);

describe('An exchange leads those behind it in its thread', () => {
  it('by the first words of its title', () => {
    expect(
      ledBy('The grain treaty of Hest is signed.  Who opens it?', 'Grain treaty of Hest: who opens it?'),
    ).toBe('grain treaty of Hest');
  });

  it('by what its question names', () => {
    expect(ledBy('Who signs the grain treaty of Hest?', 'Who signs the grain treaty of Hest?')).toBe(
      'grain treaty of Hest',
    );
  });

  it('by one word where the answer says it too', () => {
    expect(ledBy('The toll is new.  Who pays it? | The toll is paid by all.', 'Toll: who pays it?')).toBe(
      'toll',
    );
    expect(ledBy('The toll is new.  Who pays it? | Nobody does.', 'Toll: who pays it?')).toBeNull();
  });

  it('by nothing where it names nothing', () => {
    expect(ledBy('Is he glad?', 'Is he glad?')).toBeNull();
  });
});

describe('Behind what its thread is called by stands', () => {
  const salt = 'The salt fund of Hest is empty.';

  it('a question that points', () => {
    expect(titlesBehind(salt, 'Will he fill it?')).toContain('Salt fund of Hest: will he fill it?');
  });

  it('one that names little, where it is sure to go on', () => {
    const asked = 'Are the books open?';
    expect(titlesBehind(salt, asked)).toContain('Salt fund of Hest: are the books open?');
    expect(titlesBehind(salt, asked, false)).not.toContain('Salt fund of Hest: are the books open?');
  });

  it('a phrase of an exchange that asks nothing whole', () => {
    expect(titlesBehind(salt, 'It is the winter budget that --')).toContain(
      'Salt fund of Hest: winter budget',
    );
  });

  it.each([
    ['one that names its own matter', 'Who signs the grain treaty of Orlu?'],
    ['one that turns to what it names', 'And what of the mill?'],
    ['one that asks for a word on something', 'Would you like to comment on the mill?'],
    ['one that asks for leave', 'May I ask another question?'],
    ['one that asks of a time', 'Do you have anything on the week ahead?'],
  ])('but not %s', (_, asked) => {
    expect(titlesBehind(salt, asked).filter((one) => /^Salt fund of Hest: /.test(one))).toEqual([]);
  });

  it('but nothing where it is called by somebody', () => {
    expect(titlesBehind('The salt minister of Hest left.', 'Will he pay?').join()).not.toMatch(
      /salt minister/i,
    );
  });
});

describe('A question that names nothing', () => {
  const scored = (first: string, last: string, score: (title: string) => number) =>
    grounded(behind(first, last).map((offer) => ({ offer, score: score(titleOf(offer)) })));

  it('stands behind what its thread is about, though it scores a little more by itself', () => {
    const [best] = scored('The salt fund of Hest is empty.', 'Will he fill it?', (title) =>
      title === 'Will he fill it?' ? 0.4 : 0,
    );
    expect(best && titleOf(best.offer)).toBe('Salt fund of Hest: will he fill it?');
  });

  it('stands by itself where it scores far more', () => {
    const [best] = scored('The salt fund of Hest is empty.', 'Will he fill it?', (title) =>
      title === 'Will he fill it?' ? 0.6 : 0,
    );
    expect(best && titleOf(best.offer)).toBe('Will he fill it?');
  });

  it.each([
    ['Will he fill it?', true],
    ['Are the books open?', true],
    ['Does Hest fill it?', false],
    ['Who signs the grain treaty of Orlu?', false],
  ])('is told by its words: “%s” %s', (asked, isOne) => {
    const bare = offersOf(asked).find((one) => titleOf(one) === asked);
    expect(bare && saysTooLittle(bare)).toBe(isOne);
  });
});

describe('A title that begins as its thread does is no better than', () => {
  const first = 'The salt fund of Hest is empty.';
  const best = (last: string, led: number, own: number) => {
    const scored = behind(first, last).map((offer) => ({ offer, score: offer.matter ? led : own }));
    return grounded(scored)[0]?.offer.matter !== null;
  };

  it('one that names something of its own, but for a good margin', () => {
    expect(best('The winter budget of Orlu.', 0.29, 0)).toBe(false);
    expect(best('The winter budget of Orlu.', 0.31, 0)).toBe(true);
  });
});

describe('What its thread is called by stands alone', () => {
  const best = (last: string) => {
    const scored = behind('The salt fund of Hest is empty.', last).map((offer) => ({
      offer,
      score: offer.question || offer.aspect ? 0 : offer.matter?.leads ? 0.5 : -1,
    }));
    const [first] = grounded(scored);
    return first && titleOf(first.offer);
  };

  it('where a question says nothing', () => {
    expect(best('Is he sure?')).toBe('Salt fund of Hest');
  });

  it('but not before a question that says it too', () => {
    expect(best('Is he sure of the fund?')).toBe('Is he sure of the fund?');
  });
});

describe('In a thread', () => {
  it('what only points is asked of what the question before it named', () => {
    expect(
      titlesOf([
        'Who signs the grain treaty with Hest? | The mayor signs the grain treaty.',
        'Has he read it? | He has.',
      ]).at(-1),
    ).toBe('Grain treaty with Hest: has he read it?');
  });
});

describe('Before an item stands in its thread', () => {
  const thread = (...joins: (number | null)[]) => ({ items: [], joins, leads: 0 }) satisfies RawThread;

  it('all of it, the nearest first, however sure that is', () => {
    const before = threadBefore(['a', 'b', 'c', 'd'], [thread(null, 0.5, 0.9), thread(0.1)]);
    expect([0, 1, 2, 3].map(before)).toEqual([[], ['a'], ['b', 'a'], []]);
  });

  it('no more than six', () => {
    const groups = [...'abcdefgh'];
    expect(threadBefore(groups, [thread(null, ...groups.slice(1).map(() => 0.9))])(7)).toEqual([...'gfedcb']);
  });
});
