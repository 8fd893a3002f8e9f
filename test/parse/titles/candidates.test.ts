import { describe, expect, it } from 'vitest';
import {
  breaksQuote,
  goesOnList,
  holdsVerb,
  isSaid,
  leansOf,
  mayBeCut,
  textOf,
  toldBy,
} from '../../../src/parse/titles/candidates.ts';
import { lexicon, offers, read } from './read.ts';

/** The words of a sentence, with a bar before each of which that is so. */
function barsIn(text: string, isBarred: (sentence: ReturnType<typeof read>, at: number) => boolean): string {
  const sentence = read(text);
  return sentence.forms
    .map(({ printed }, at) => (isBarred(sentence, at) ? `| ${printed}` : printed))
    .join(' ');
}

/** What of a sentence may be a title, and how well it would read. */

/** Whether something is so of all words of a sentence. */
const whole =
  <T>(of: (sentence: ReturnType<typeof read>, from: number, to: number) => T) =>
  (text: string): T => {
    const sentence = read(text);
    return of(sentence, 0, sentence.forms.length);
  };

describe('A sentence offers as titles, with how well each reads of a hundred', () => {
  it.each([
    [
      'The bridge of Sarn will be closed in May because of the flood, and the ferry will run.',
      [
        'The bridge of Sarn will be closed in May because of the flood, and the ferry will run 100',
        'The bridge of Sarn will be closed in May because of the flood 88',
        'bridge of Sarn 70',
        'flood 20',
        'ferry 20',
      ],
    ],
    [
      'If the storm comes back, will the council close the gate of Hest?',
      [
        'If the storm comes back, will the council close the gate of Hest? 100',
        'will the council close the gate of Hest? 92',
        'storm 20',
        'council close 70',
        'gate of Hest 70',
      ],
    ],
    ['If the storm comes back.', ['If the storm comes back 60', 'storm 20']],
    [
      'I wonder why the mayor of Quaye closed the north gate.',
      [
        'I wonder why the mayor of Quaye closed the north gate 60',
        'why the mayor of Quaye closed the north gate 52',
        'mayor of Quaye 70',
        'north gate 70',
      ],
    ],
    ['The ferry?', ['The ferry? 75', 'ferry 20']],
    ['Why the ferry?', ['Why the ferry? 100', 'ferry 20']],
    ['The ferry.', ['ferry 20']],
    [
      'My question is on the bridge of Sarn: will it open?',
      [
        'My question is on the bridge of Sarn: will it open? 36',
        'My question is on the bridge of Sarn 53',
        'bridge of Sarn: will it open? 100',
        'question 20',
        'bridge of Sarn 70',
        'open 20',
      ],
    ],
    [
      'I wanted to ask you about the wreck of the Heron.',
      [
        'I wanted to ask you about the wreck of the Heron 60',
        'wreck of the Heron 100',
        'wreck of the Heron 70',
        'Heron 20',
      ],
    ],
    ['I wanted to ask you about it.', ['I wanted to ask you about it 60 leans 1', 'about it 70 leans 1']],
    [
      'I wanted to ask you about this wreck.',
      ['I wanted to ask you about this wreck 60 leans 1', 'wreck 18'],
    ],
    [
      'I wanted to ask you about boats.',
      ['I wanted to ask you about boats 60', 'about boats 70', 'boats 20'],
    ],
    [
      'Forgetting the bridge of Sarn.',
      ['Forgetting the bridge of Sarn 100', 'Forgetting 20', 'bridge of Sarn 70'],
    ],
    [
      'Losing the bridge of Sarn is easy.',
      ['Losing the bridge of Sarn is easy 100', 'Losing 20', 'bridge of Sarn 70'],
    ],
    [
      'The council of Hest -- will it meet?',
      ['The council of Hest -- will it meet? 50', 'council of Hest 70', 'meet 20'],
    ],
    [
      'The mayor of Quaye called it "a promise of old" and left the hall of Hest.',
      [
        'The mayor of Quaye called it "a promise of old" and left the hall of Hest 100',
        'mayor of Quaye 70',
        'promise of old 70',
        'hall of Hest 70',
      ],
    ],
    [
      'You said that the bridge of Sarn is closed.',
      ['You said that the bridge of Sarn is closed 60', 'bridge of Sarn 70'],
    ],
    [
      'You said, that the bridge of Sarn is closed.',
      ['You said, that the bridge of Sarn is closed 60', 'bridge of Sarn 70'],
    ],
    [
      'Is there anything that the council of Hest can do?',
      ['Is there anything that the council of Hest can do? 100', 'council of Hest 70'],
    ],
    [
      'The council of Hest was told that she is late, which is odd for the council.',
      [
        'The council of Hest was told that she is late, which is odd for the council 100',
        'The council of Hest was told that she is late, which is odd 78',
        'The council of Hest was told that she is late 88',
        'council of Hest 70',
        'council 20',
      ],
    ],
    ['Obviously the gate of Hest is closed.', ['Obviously the gate of Hest is closed 60', 'gate of Hest 70']],
    ['Do you see I am right about the gate?', ['Do you see I am right about the gate? 100', 'gate 20']],
    ['You may see the gate of Hest?', ['You may see the gate of Hest? 60', 'gate of Hest 70']],
    [
      'The town needs tobacco, alcohol and salt, and the mayor sells boats.',
      [
        'The town needs tobacco, alcohol and salt, and the mayor sells boats 100',
        'The town needs tobacco, alcohol and salt 88',
        'town 20',
        'tobacco 20',
        'alcohol and salt 70',
        'salt 20',
        'mayor 20',
        'boats 20',
      ],
    ],
    [
      'The town of Hest needs salt, but what will the mayor do?',
      [
        'The town of Hest needs salt, but what will the mayor do? 100',
        'The town of Hest needs salt 88',
        'what will the mayor do 52',
        'town of Hest 70',
        'salt 20',
        'mayor 20',
      ],
    ],
    [
      'In the town of Hest, the mayor sells boats.',
      [
        'In the town of Hest, the mayor sells boats 100',
        'the mayor sells boats 92',
        'town of Hest 70',
        'mayor 20',
        'boats 20',
      ],
    ],
    [
      'Will the council of Sarn close the north gate and the south gate of the old town before the winter comes, if the storm of last winter comes back to the coast?',
      [
        'Will the council of Sarn close the north gate and the south gate of the old town? 78',
        'council of Sarn 70',
        'north gate 70',
        'south gate of the old town 70',
        'south gate of the old town before the winter 70',
        'old town 70',
        'old town before the winter 70',
        'winter 20',
        'storm of last winter 70',
        'coast 20',
      ],
    ],
    [
      'Senators Hale and Example met because the tax of Hest is high and the salt of Quaye and the barley of Sarn are dear this year in all towns of Noland…',
      [
        'Senators Hale and Example 58',
        'Example 20',
        'tax of Hest 70',
        'salt of Quaye 70',
        'barley of Sarn 70',
        'year 18',
        'year in all towns of Noland 63',
        'towns of Noland 70',
      ],
    ],
    [
      'The gate is closed and the bridge of Sarn is open and the ferry of Hest runs and the mill of Quaye burns.',
      ['gate 20', 'bridge of Sarn 70', 'ferry of Hest runs 70', 'mill of Quaye burns 70'],
    ],
    ['losing the gate of Hest', ['losing the gate of Hest 40', 'gate of Hest 70']],
    ['losing the gate of Hest?', ['losing the gate of Hest? 60', 'gate of Hest 70']],
    ['losing the gate was bad for Hest', ['losing the gate was bad for Hest 60', 'gate 20', 'Hest 20']],
    ['I wanted to ask you about us all.', ['I wanted to ask you about us all 60', 'us all 70']],
    [
      'The talk of why the mayor of Quaye closed the gate.',
      [
        'The talk of why the mayor of Quaye closed the gate 100',
        'why the mayor of Quaye closed the gate 52',
        'mayor of Quaye 70',
        'gate 20',
      ],
    ],
    [
      'The gate of Hest is closed now, it is said by all.',
      ['The gate of Hest is closed now, it is said by all 100', 'gate of Hest 70'],
    ],
    [
      'The gate of Hest is closed -- the mayor sleeps.',
      ['The gate of Hest is closed -- the mayor sleeps 50', 'gate of Hest 70', 'mayor sleeps 70'],
    ],
    ['Ann Vale opened the gate.', ['Ann Vale opened the gate 100', 'Ann Vale 58', 'gate 20']],
    [
      'Any comment on the very small mill?',
      ['Any comment on the very small mill? 60', 'very small mill 60', 'comment 20', 'small mill 70'],
    ],
    [
      'About the Lantern toll: did Ms. Example use any salt?',
      [
        'About the Lantern toll: did Ms. Example use any salt? 60',
        'Lantern toll: did Ms. Example use any salt? 100',
        'did Ms. Example use any salt? 92',
        'Lantern toll 70',
        'Ms. Example use 70',
        'salt 20',
      ],
    ],
    ['Northport is eager for salt…', ['Northport is eager for salt 40', 'Northport 20', 'salt 20']],
    [
      'So will these 5 boats, the ferry of Hest and the mayor…',
      [
        'So will these 5 boats, the ferry of Hest and the mayor 40 leans 1',
        'the ferry of Hest and the mayor 92',
        '5 boats 63',
        'ferry of Hest 70',
        'mayor 20',
      ],
    ],
    [
      'The ferry of Hest is late, because it snows, but the mill of Sarn works, and the mayor of Quaye sleeps.',
      [
        'The ferry of Hest is late, because it snows, but the mill of Sarn works 88',
        'ferry of Hest 70',
        'snows 20',
        'mill of Sarn 70',
        'mayor of Quaye sleeps 70',
      ],
    ],
    [
      'The council of Hest knows why the old mayor of Quaye closed the gate.',
      [
        'The council of Hest knows why the old mayor of Quaye closed the gate 100',
        'why the old mayor of Quaye closed the gate 52',
        'council of Hest 70',
        'old mayor of Quaye 70',
        'gate 20',
      ],
    ],
    [
      'The mayor of Hest closed the gate, the council opened the bridge, the ferry runs, the mill burns, and all is well.',
      [
        'The mayor of Hest closed the gate 88',
        'mayor of Hest 70',
        'gate 20',
        'council 20',
        'bridge 20',
        'ferry runs 70',
        'mill burns 70',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(offers(text)).toEqual(expected);
  });
});

describe('So many words of a sentence point to what it does not name, a person counting less', () => {
  const leaning = whole((sentence, from, to) => leansOf(sentence, from, to, lexicon));
  it.each([
    ['Is that the gate?', 1],
    ['Says that the gate is closed.', 0],
    ['The gate that was closed is open.', 0],
    ['She knows that was late.', 1.35],
    ['Is it sure that gates are open?', 0],
    ['Is that time open?', 1],
    ['This morning is late.', 0],
    ['He saw the old gate and its lock.', 1.35],
    ['He knows it and she knows him.', 2.05],
    ['The proof of it is here.', 1],
    ['Ann Example lost her gate.', 0],
    ['The old gate lost its lock.', 1],
    ['It is fair to say that the gate is closed.', 0],
    ['It is fair to say that it is late.', 1],
    ['This week the gate of Hest opens.', 0],
    ['This gate of Hest opens.', 1],
    ['That gate is open.', 1],
    ['They know that gates are open.', 1],
    ['Is that gate open?', 1],
    ['Does that matter to Hest?', 1],
    ['She says that he will go.', 0.7],
    ['The mayor said that.', 1],
    ['The news that you heard of is late.', 0],
    ['She told him of that and of this.', 2.7],
    ['In that we trust.', 1],
    ['Vice Premier Ann He left.', 0],
    ['Will the mayor of Hest work with Orlu here?', 1],
    ['Will the mayor work here in Hest?', 0],
    ['The mayor of Hest works here.', 0],
  ])('%s %d', (text, expected) => {
    expect(leaning(text)).toBeCloseTo(expected);
  });
});

describe('Behind its last verb, and behind “that”, a piece says something', () => {
  it.each([
    ['The gate is closed because', false],
    ['Ann Example said at the harbour', false],
    ['Will the boats open', true],
    ['It is the gate of', true],
    ['The mayor told us', true],
    ['5 boats met the old', false],
    ['The gate is closed now', true],
    ['Ann Example said on Monday', true],
    ['Ann Example said at the fair', false],
    ['The mayor reports that Sarn', false],
    ['It seems as though Ann Example', false],
    ['The gate is closed because of the bridge', true],
    ['The gate is closed because Ann Example', false],
    ['The mayor sells more than 80 boats', true],
    ['The gate is closed', true],
    ['The mayor said that the gate', false],
  ])('%s: %s', (text, expected) => {
    expect(whole(isSaid)(text)).toBe(expected);
  });
});

describe('A piece has a verb by which it stands as a sentence', () => {
  it.each([
    ['Will the gate open', false],
    ['The gate, which is closed, opened', false],
    ['The important gate', false],
    ['The bridge of Sarn', false],
    ['The bridge of Sarn is closed', true],
    ['Ann Example, who is in Sarn', false],
    ['Ann Example, who is in Sarn, is late', true],
    ['The mayor losing the gate', true],
    ['The mayor wants boats', true],
    ['The gate opened', true],
  ])('%s: %s', (text, expected) => {
    expect(whole(holdsVerb)(text)).toBe(expected);
  });
});

describe('A sentence may be cut off where a bar stands', () => {
  it.each([
    ['The gate and the mill of Hest are closed in May.', 'The gate and the mill of Hest are closed in May'],
    ['The mill, and the ferry after May.', 'The mill and the ferry after May'],
    ['The mayor of Hest spoke about us.', 'The mayor of Hest spoke about us'],
    [
      'The gate of Hest is closed because the mayor sleeps.',
      'The gate of Hest is closed because the mayor sleeps',
    ],
    [
      'The ferry of Hest runs in winter after the storm.',
      'The ferry of Hest runs | in winter | after the storm',
    ],
    ['Senators Hale and Example met the mayor.', 'Senators Hale and Example met the mayor'],
    ['The leaders and the minister met.', 'The leaders and the minister met'],
    ['The gate is closed, and the minister by May.', 'The gate is closed and the minister by May'],
    ['The gate is open and closed.', 'The gate is open and closed'],
    ['The mayor of Hest sleeps, but the council works.', 'The mayor of Hest sleeps | but the council works'],
    ['She sleeps because it is late.', 'She sleeps because it is late'],
    [
      'The ferry has lost its sail and passengers were wet.',
      'The ferry has lost its sail | and passengers were wet',
    ],
    ['The mayor knows that Hest and Orlu are late.', 'The mayor knows that Hest and Orlu are late'],
  ])('%s', (text, barred) => {
    expect(barsIn(text, mayBeCut)).toBe(barred);
  });
});

describe('Behind a bar a list between two goes on, and no clause begins', () => {
  it.each([
    [
      'As is known, a treaty between Orlu, Hest and Sarn is signed.',
      'As is known a treaty between Orlu | Hest | and Sarn is signed',
    ],
    ['As is known, Hest and Sarn have signed a treaty.', 'As is known Hest and Sarn have signed a treaty'],
  ])('%s', (text, barred) => {
    expect(barsIn(text, goesOnList)).toBe(barred);
  });

  it('so that what is behind it is no title', () => {
    const titles = offers('As is known, a treaty between Orlu, Hest and Sarn is signed in May.');
    expect(JSON.stringify(titles)).not.toMatch(/"(?:\d+ )?Hest and Sarn is signed/);
  });
});

describe('A piece breaks a quotation that does not open and close in it', () => {
  it.each([
    ['say “it', true],
    ['say “it is”', false],
    ['it is” late', true],
    ['say "it', true],
    ['say "it" now', false],
    ['«it', true],
    ['it', false],
    ['“it” and “that', true],
  ])('%s: %s', (text, expected) => {
    expect(breaksQuote(text)).toBe(expected);
  });
});

describe('Who tells is named, and what is told behind it offered', () => {
  it.each([
    ['Ann Example said that.', null],
    ['Said yesterday that the lock will be closed.', null],
    [
      'The envoy, Vice Premier Ann Example said that the lock will be closed.',
      ['Vice Premier Ann Example', 'the lock will be closed'],
    ],
    ['To Ann I said that the lock will be closed.', null],
    ['The mayor who said that the lock will be closed is late.', null],
    [
      'Old Harbour Master Ann Example said that the lock will be closed.',
      ['Old Harbour Master Ann Example', 'the lock will be closed'],
    ],
    [
      'The Old Harbour Master Ann Examples said that the lock will be closed.',
      ['Master Ann Examples', 'the lock will be closed'],
    ],
    [
      'Governor Sela Example said yesterday that the northern lock will be closed to barges from June.',
      [
        'Governor Sela Example',
        'the northern lock will be closed to barges from June',
        'the northern lock will be closed to barges',
      ],
    ],
    [
      'Prime Minister Ann Mae Example of Noland said that the northern lock will be closed.',
      ['Ann Mae Example', 'the northern lock will be closed'],
    ],
    [
      'The Orlish ambassador to Noland said that the northern lock will be closed.',
      ['Orlish ambassador to Noland', 'the northern lock will be closed'],
    ],
    [
      'Harbour Attorney General Sela Example said that the northern lock will be closed.',
      ['Sela Example', 'the northern lock will be closed'],
    ],
    [
      'Special Envoy to Noland Ann Example said that the northern lock will be closed.',
      ['Ann Example', 'the northern lock will be closed'],
    ],
    [
      'Secretary of State Ann Example said that the northern lock will be closed.',
      ['Secretary of State Ann Example', 'the northern lock will be closed'],
    ],
    [
      'The mayor of the old and very small town of Quaye in the north Ann Example said that the lock will be closed.',
      ['Ann Example', 'the lock will be closed'],
    ],
    [
      'Minister of Harbours and Bridges and Tolls Ann Example said that the northern lock will be closed.',
      ['Ann Example', 'the northern lock will be closed'],
    ],
    [
      'The mayor has recently said that the northern lock will be closed.',
      ['mayor', 'the northern lock will be closed'],
    ],
    ['The mayor has just very recently said that the northern lock will be closed.', null],
    ['It said that the northern lock will be closed.', null],
    ['Ann Example said yesterday about the bridge of Sarn.', ['Ann Example']],
    ['Ann Example, it is said that the lock will be closed.', null],
    [
      'The old harbour council of the northern towns said that the lock will be closed.',
      ['northern towns', 'the lock will be closed'],
    ],
    ['The lock will be closed.', null],
  ])('%s', (text, expected) => {
    const sentence = read(text);
    const found = toldBy(sentence, lexicon);
    const told = found?.told.map(({ from, to }) => textOf(sentence, from, to)) ?? [];
    expect(found && [textOf(sentence, found.from, found.to), ...told]).toEqual(expected);
  });
});
