import { describe, expect, it } from 'vitest';
import { isSaidIn } from '../../src/parse/titles/spoken/heard.ts';
import { textOf } from '../../src/parse/titles/spoken/pieces.ts';
import { heardIn, lexicon, weighedIn } from './spoken-talk.ts';

/** What is heard in an exchange of English talk, and how much each of its phrases tells of what it is about. */

describe('A phrase of talk weighs by its words, by who says them, by how often, and by what stands around it', () => {
  /** "!": the exchange says that it is about it */
  const worthIn = (exchange: string) =>
    weighedIn(exchange)
      .ranked.map((one) => `${textOf(one)} ${one.worth.toFixed(2)}${one.declared ? '!' : ''}`)
      .join(', ');

  it.each([
    ['The ferry is late.', 'ferry 0.48'],
    ['The ferry is late. | The ferry runs.', 'ferry 0.72'],
    ['Is the ferry late?', 'ferry 0.53'],
    ['This ferry is late.', 'ferry 0.41'],
    ['The senate is late.', 'senate 0.10'],
    ['Old Hest is late.', 'Old Hest 1.36'],
    ['The harbour fund is late.', 'harbour fund 1.36'],
    ['Linus has a mill.  Ann has a mill.', 'mill 0.58, mill 0.56'],
    ['The ferry, the mill, the ferry.', 'ferry 0.58, ferry 0.58, mill 0.48'],
    ['The mill, the ferry, the ferry, the ferry.', 'ferry 0.67, ferry 0.67, ferry 0.67, mill 0.48'],
    ['Hest, the ferry, Hest, Hest.', 'Hest 1.54, ferry 0.48'],
    ['The salt mill saw Ann.', 'salt mill 1.02'],
    [
      'President Lindt saw a mill.  Lindt left.  Lindt wept.',
      'President Lindt 1.31, Lindt 1.19, Lindt 1.16, mill 0.48',
    ],
    ['Captain Lindt has said that the mill is shut.', 'Captain Lindt 0.55, mill 0.48'],
    ['The mill is shut, said the Quaye Weekly.', 'Quaye Weekly 0.87, mill 0.48'],
    ['The mill is shut, told Ann Lindt.', 'Ann Lindt 0.87, mill 0.48'],
    ['Captain Lindt has since then said so.', 'Captain Lindt 1.36'],
    ['The mill told so.', 'mill 0.48'],
    ['The boats or the mill of Hest sank.', 'boats or the mill of Hest 2.13'],
    ['Hest and the mill are shut.', 'Hest 1.28, mill 0.36'],
    ['Hest and all the old mills are shut.', 'Hest 1.28, old mills 0.40'],
    ['He sank and the mill burns.', 'mill burns 1.36'],
    ['A comment from the old mayor on the mill.', 'mill 0.65'],
    ['A reaction, yes, on the mill.', 'mill 0.48!'],
    ['He is on the mill.', 'mill 0.48'],
    ['To return to the mill.', 'mill 0.48!'],
    ['About the mill.', 'mill 0.65!'],
    ['I heard the comment of the very old man who is on the mill.', 'mill 0.48'],
    ['And on the mill, who pays?', 'mill 0.71!'],
    ['Well on the mill, who pays?', 'mill 0.71!'],
    ['Now on the mill, who pays?', 'mill 0.71!'],
    ['So now on the mill, who pays?', 'mill 0.71!'],
    ['He is now on the mill of Hest.', 'mill of Hest 1.84'],
    ['On the mill of Hest who pays?', 'mill of Hest 2.73!'],
    ['On the mill burning now?', 'mill 0.71, burning 0.53'],
    ['On the mill.', 'mill 0.65!'],
    ['On the mill if I may.', 'mill 0.65!'],
    ['I want to turn to the mill for a second.', 'mill 0.65!'],
    ['He turned to the mill for a second.', 'mill 0.48'],
    ['I want to go back to the mill.', 'mill 0.65!'],
    ['I want to go by the mill.', 'mill 0.48'],
    ['Back to the mill.', 'mill 0.65!'],
    ['In terms of the mill, who pays?', 'mill 0.71!'],
    ['In terms of the mill of Hest who pays?', 'mill of Hest 2.73'],
    ['In view of the mill, who pays?', 'mill 0.71'],
    ['The Hest Times saw a mill.', 'Hest Times 0.51, mill 0.48'],
    ['The head of the salt fund left.', 'head of the salt fund left 0.51'],
    ['The salt minister of Hest left.', 'salt minister of Hest 0.78'],
    ['The captain left.', ''],
    ['A mill for the captain.', 'mill 0.48'],
    ['The long old dry rusty salt mill of Hest burns.', 'old dry rusty salt mill of Hest burns 2.27'],
    ['It is so.  He is.  They are.  We go.  See.  It goes.  The mill of Hest.', 'mill of Hest 1.56'],
    ['Ann saw the HQ, an ax, and Carol.', 'HQ 1.28'],
    ['Linus.', ''],
    ['Lindt.', ''],
    ['The mill will Burn at Hest.', 'Burn 1.28, Hest 1.28, mill 0.48'],
    ['He painted the mill.', 'mill 0.48'],
    ['The question of time and the mill.', 'mill 0.36'],
    ['The two mills of May and of Hest.', 'Hest 1.28, two mills of May 0.48'],
    ['The Senate of Hest saw the mill.', 'Senate of Hest 1.50, mill 0.48'],
    ['The mayor is old.', ''],
    ['They saw Mayor.', ''],
    [
      'The salt road, grain mill, toll bridge, harbour fund, and council hall of Hest burn.',
      'council hall of Hest 2.24, grain mill 1.36, toll bridge 1.36, harbour fund 1.36, salt road 1.02',
    ],
  ])('“%s”: %s', (exchange, phrases) => {
    expect(worthIn(exchange)).toBe(phrases);
  });

  it('does so in sum, of which the heaviest four words count, each further one less', () => {
    const [one, four, five] = ['Hest', 'Hest Sarn Quaye Noland', 'Hest Sarn Quaye Noland Lindt'].map(
      (words) => weighedIn(`They met in ${words}.`).sum,
    );
    expect(one).toBeCloseTo(1.28);
    expect(four).toBeCloseTo(1.28 * (1 + 0.7 + 0.5 + 0.35));
    expect(five).toBe(four);
  });
});

describe('In talk', () => {
  /** The words of an exchange that have these stems. */
  const wordsOf = (stems: ReadonlySet<number | string>, exchange: string) =>
    [...new Set(exchange.match(/\p{L}+/gu))].filter((word) => stems.has(lexicon.form(word).stem)).join(' ');

  it.each([
    ['Ann, is it dry?', ''],
    ['But Ann, is it dry?', ''],
    ['Yes, Ann, is it dry?', ''],
    ['Well Ann, it is dry.', 'Ann'],
    ['Then Ann, it is dry.', 'Ann'],
    ['The Ann, it is dry.', ''],
    ['Ann is it dry?', ''],
    ['Boats, are they dry?', ''],
    ['And boats, are they dry?', 'boats'],
    ['But Ann is dry.', ''],
    ['Is it dry? | It opens in May.  Ann.', 'Ann'],
    ['Is it dry? | Ann.  It opens in May.', ''],
    ['Is it dry? | It opens in May.  Ann. / It is so.', ''],
    ['It is dry.  Ann. | It opens in May.', ''],
    ['Is it dry? | Ann said that the long bridge of Hest opens in May.', ''],
  ])('who is called is no matter: “%s” calls “%s”', (exchange, called) => {
    expect(wordsOf(heardIn(exchange).called, exchange)).toBe(called);
  });

  it.each([
    ['The old ferry of Hest sank today.', 'ferry Hest'],
    ['The number of boats fell, and quickly.', 'boats'],
  ])(
    'names, nouns and qualities of what is asked tell a briefing’s exchanges apart: “%s”: %s',
    (exchange, stems) => {
      expect(wordsOf(heardIn(exchange).stems, exchange)).toBe(stems);
    },
  );

  it.each<[string, string[]]>([
    ['(Laughter.)  The mill burns.', ['10: The mill burns.']],
    ['I have a question.  Thank you.  The mill burns.', ['10: The mill burns.']],
    ['I have a question on the mill.', ['10: I have a question on the mill.']],
    ['The mill burns. / The gate is shut.', ['10: The mill burns.', '10: The gate is shut.']],
    ['The mill burns and -- / and the gate is shut.', ['10: The mill burns and the gate is shut.']],
  ])('remarks and thanks are passed over: “%s”', (exchange, sentences) => {
    expect(heardIn(exchange).asked.map(({ line, text }) => `${line}: ${text}`)).toEqual(sentences);
  });

  it('nine hundred characters are heard of what is asked, six hundred of one sentence, and nine hundred of the answer', () => {
    const again = 'The mill of the town burns in the wind of the winter night again.  ';
    expect(heardIn(again.repeat(16)).asked.length).toBe(14);
    const [long] = heardIn(`The mill burns${', and the mill burns'.repeat(40)}.`).asked;
    expect(long?.text.length).toBe(600);
    expect(heardIn(`So? | ${again.repeat(16)}`).answer.length).toBe(900);
  });

  it.each([
    ['salt', 'the salt is dry', true],
    ['salt', 'they salted it', true],
    ['salt', 'basalt is dry', false],
    ['salt', 'basalt and salt', true],
    ['salty', 'it is salt', false],
    ['salted', 'salting', true],
    ['sea', 'the sea', false],
    ['harbour', 'harbou', true],
    ['harbour', 'the harbo', true],
    ['harbour', 'the harb', false],
    ['salt', '“salt”', true],
    ['salt', '3salt', false],
  ])('“%s” is said in “%s”, in whatever form it stands: %s', (word, answer, isSaid) => {
    expect(isSaidIn(lexicon.form(word), answer)).toBe(isSaid);
  });
});
