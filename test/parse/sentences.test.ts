import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/model/briefing.ts';
import { piecesOf } from '../../src/parse/titles/pieces.ts';
import { finish } from '../../src/parse/titles/print.ts';
import { joinBrokenOff, sentences, spokenText } from '../../src/parse/titles/sentences.ts';
import { parsed } from '../helpers/parsed.ts';

describe('The sentences of a text', () => {
  it.each([
    ['It is late. Is it? It is!', ['It is late.', 'Is it?', 'It is!']],
    ['Ask Mr. Vale. He left.', ['Ask Mr. Vale.', 'He left.']],
    ['Ask Prof. Vale of the U.N. He left.', ['Ask Prof. Vale of the U.N. He left.']],
    ['Ask Mr. V! He left.', ['Ask Mr. V!', 'He left.']],
    ['At 5 p.m. We left.', ['At 5 p.m. We left.']],
    ['It is No. 5? Yes.', ['It is No. 5?', 'Yes.']],
    ['It cost 4.5 marks. Yes.', ['It cost 4.5 marks.', 'Yes.']],
    ['See port.example. Now.', ['See port.example.', 'Now.']],
    ['He said “It is.” We left.', ['He said “It is.”', 'We left.']],
    ['It is… late. Yes.', ['It is… late.', 'Yes.']],
    ['大桥开了。真的？真的！', ['大桥开了。', '真的？', '真的！']],
    ['Yes. ', ['Yes.']],
    ['Yes', ['Yes']],
    ['', []],
  ])('are cut where they end, not behind an abbreviation: “%s”', (text, found) => {
    expect([...sentences(text)]).toEqual(found);
  });
});

describe('What a paragraph says', () => {
  it.each([
    ['We do. (Laughter.) And gladly. [crosstalk]', 'We do. And gladly.'],
    ['We do (the minister laughs) so.', 'We do so.'],
    ['We do (see above) so.', 'We do (see above) so.'],
    ['It is over. END 2:15 P.M. EST', 'It is over.'],
    ['It is over. END AT 2:15 P.M.', 'It is over.'],
    ['It will END soon.', 'It will END soon.'],
    ['-- and the toll?', 'and the toll?'],
    ['… and the toll?', 'and the toll?'],
    ['When will it --', 'When will it…'],
    ['When will it ...', 'When will it…'],
    ['When will it… ', 'When will it…'],
    ['Is it late? --', 'Is it late?'],
    ['It is late. …', 'It is late.'],
    ['桥开了。——', '桥开了。—…'],
    ['Is there -- when will the bridge be open?', 'when will the bridge be open?'],
    ['Is it -- when will it open?', 'Is it -- when will it open?'],
    [
      'When it is as late as it is -- when will the bridge be open?',
      'When it is as late as it is -- when will the bridge be open?',
    ],
  ])('is without what nobody said, and tells what was broken off: “%s”', (paragraph, said) => {
    expect(spokenText(paragraph)).toBe(said);
  });
});

describe('Paragraphs of which one was broken off', () => {
  it.each([
    [['Is the ferry --', '-- still going?'], ['Is the ferry still going?']],
    [['Is the ferry…', 'still going?'], ['Is the ferry still going?']],
    [['What is the price of --', '-- of bread?'], ['What is the price of bread?']],
    [['What is the price of --', '-- the price of bread?'], ['What is the price of bread?']],
    [
      ['Is the ferry --', 'The ferry is late.'],
      ['Is the ferry --', 'The ferry is late.'],
    ],
    [
      ['Is the ferry late?', '-- still going?'],
      ['Is the ferry late?', '-- still going?'],
    ],
    [['Is --', '-- the ferry --', '-- late?'], ['Is the ferry late?']],
  ])('become one with those that carry them on: %j', (paragraphs, joined) => {
    expect(joinBrokenOff(paragraphs)).toEqual(joined);
  });

  it.each([
    [2490, 1],
    [2491, 2],
  ])('stay apart where they are longer together than is read: %i characters and 10', (length, count) => {
    const long = `${'late '.repeat(600).slice(0, length - 3)} --`.slice(-length);
    expect(joinBrokenOff([long, '-- or not?'])).toHaveLength(count);
  });
});

describe('What is read of an exchange', () => {
  const turn = (role: Turn['role'], line: number, ...paragraphs: string[]): Turn => ({
    role,
    speaker: null,
    label: null,
    note: null,
    paragraphs,
    lines: [line, line],
  });
  const turns = [turn('question', 1, 'Who?', 'Why?'), turn('answer', 3, 'We.'), turn('question', 5, 'When?')];
  const read = (asked: boolean, length: number) =>
    piecesOf(turns, asked, length, (paragraph, left) => paragraph.slice(0, left)).map(
      ({ paragraph, line }) => `${line} ${paragraph}`,
    );

  it('is what is asked, or what is answered, each with its line', () => {
    expect(read(true, 100)).toEqual(['1 Who?', '1 Why?', '5 When?']);
    expect(read(false, 100)).toEqual(['3 We.']);
  });

  it('ends where so many characters are read, in the middle of a paragraph where somebody cuts it', () => {
    expect(read(true, 4)).toEqual(['1 Who?']);
    expect(read(true, 5)).toEqual(['1 Who?', '1 W']);
    expect(read(true, 13)).toEqual(['1 Who?', '1 Why?', '5 When?']);
    expect(piecesOf(turns, true, 5).map(({ paragraph }) => paragraph)).toEqual(['Who?', 'Why?']);
  });

  it('is six paragraphs at most', () => {
    expect(piecesOf([turn('answer', 1, ...Array<string>(7).fill('So.'))], false, 100)).toHaveLength(6);
  });
});

describe('A title as it is printed', () => {
  it.each([
    [', almost a promise', false, 'Almost a promise'],
    ['** toll on the bridge of the U.S.', false, 'Toll on the bridge of the U.S.'],
    ['the toll, ', false, 'The toll'],
    ['the toll …', false, 'The toll'],
    ['who pays', true, 'Who pays?'],
    ['who pays?', true, 'Who pays?'],
    ['谁付？', true, '谁付？'],
    ['the harbour’s', false, 'The harbour'],
    ["the harbour's", false, 'The harbour'],
    ['trade in the U.S.', false, 'Trade in the U.S.'],
    ['trade in Sarn.', false, 'Trade in Sarn'],
    ['at 5 p.m.', true, 'At 5 p.m.?'],
    ['the deal with Smith Inc.', false, 'The deal with Smith Inc.'],
    ['plan A.', false, 'Plan A.'],
  ] as const)(
    'begins with a capital and ends with no mark but that of a question: “%s”',
    (text, asks, title) => {
      expect(finish(text, asks)).toBe(title);
    },
  );
});

describe('A message about a title', () => {
  const told = (toc: readonly string[], body: readonly string[]) =>
    parsed(
      [
        'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031',
        'Table of contents',
        ...toc,
        'Answers to media questions:',
        '1. Toll',
        ...body,
        'Answers to media questions:',
        'Question: Is the toll final?',
        'Anna Example: The toll is final.',
      ],
      'a.txt',
      { dialect: 'mfa-russia' },
    ).messages.map(({ rule, reason, line }) => `${line} ${rule}: ${reason}`);
  const news =
    'The level at Marle Bridge has fallen for nine days, and our neighbours have been asked for a reason.';

  it('says which heading the contents do not list', () => {
    expect(told(['1. Harvest tax'], ['Marle Bridge', news])).toContainEqual(
      '11 heading-not-in-contents: “Marle Bridge” is not listed in the table of contents.',
    );
  });

  it('says which title names nothing that was found', () => {
    expect(told(['1. Harvest tax'], ['Marle Bridge', news])).toContainEqual(
      '5 toc-title-without-item: Nothing was found that “Harvest tax” names.',
    );
  });

  it('says which title was joined to what is said', () => {
    expect(told(['1. Marle Bridge'], ['Marle Bridge', news]).join('\n')).toMatch(
      /17 toc-join: “Toll” was joined to this by what is said\./,
    );
  });
});
