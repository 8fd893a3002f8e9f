import { describe, expect, it } from 'vitest';
import { isBareQuestion } from '../../src/parse/titles/bare-questions.ts';
import {
  isAboutAsking,
  isSmallTalk,
  opensQuestion,
  withoutOpening,
} from '../../src/parse/titles/small-talk.ts';
import { derivedTitle } from '../../src/parse/titles/titles.ts';

/** Of what words a title is made, and of which it is not. */

const title = (asked: string | string[], said: string | string[] = 'No.', lang = 'en') =>
  derivedTitle([asked].flat(), [said].flat(), lang);

describe('A question that says nothing by itself', () => {
  it.each([
    ['What’s your comment?', true],
    ['IS IT TRUE?', true],
    ['The President’s view?', true],
    ["The President's view?", true],
    ['The ferry’s view?', false],
    ['Is it the ferry?', false],
    ['您对此有何评论？', true],
    ['大桥关闭了。您对此有何评论？', false],
    ['您对此有何评论？大桥呢', false],
    ['12?', false],
  ])('is one of such words alone: “%s” %s', (question, is) => {
    expect(isBareQuestion(question)).toBe(is);
  });
});

describe('Small talk', () => {
  it.each([
    ['Thank you, Minister.', true],
    ['Good morning, everybody!', true],
    ['谢谢。', true],
    ['Sorry for the stairs.', true],
    ['Sorry, but when will it open?', false],
    ['Pavel Example with Northport News.', true],
    ['this is Ann Example from "The Northport Daily".', true],
    ['Ann Example, «Северный вестник».', true],
    ['Pavel Example sold the ferry.', false],
    ['My name is Ann Example, and I write for a paper.', true],
    ['The council said: my name is Ann.', false],
    ['The bridge is open, thank you.', false],
  ])('is a greeting, a pleasantry or a name: “%s” %s', (sentence, is) => {
    expect(isSmallTalk(sentence)).toBe(is);
  });

  it.each([
    ['Can I ask you something else?', true],
    ['So, can I ask you something else?', false],
    ['Can I ask you something else? Yes', false],
    ['When will it open?', false],
  ])('about the asking is told: “%s” %s', (question, is) => {
    expect(isAboutAsking(question)).toBe(is);
  });

  it.each([
    ['when will the ferry run', true],
    ['the ferry, when will it run', false],
  ])('is none of a clause that asks: “%s” %s', (clause, is) => {
    expect(opensQuestion(clause)).toBe(is);
  });

  it.each([
    ['And so the toll?', 'The toll?'],
    ['Well -- and the toll?', 'The toll?'],
    ['— the toll?', 'The toll?'],
    ['Linus, what is the bird on the roof?', 'What is the bird on the roof?'],
    ['Minister Linus, what is the bird?', 'What is the bird?'],
    ['Linus, the bird is on the roof.', 'Linus, the bird is on the roof.'],
    ['The bird of Linus, what is it?', 'The bird of Linus, what is it?'],
    ['It is reported that the bridge is closed.', 'The bridge is closed.'],
    ['According to media reports, the bridge is closed.', 'The bridge is closed.'],
    ['The bridge, it is reported that, is closed.', 'The bridge, it is reported that, is closed.'],
    ['When will it open, sir?', 'When will it open?'],
    ['When will it open, sir, and how?', 'When will it open, sir, and how?'],
    ['the toll?', 'The toll?'],
    ['大桥呢？', '大桥呢？'],
  ])('is left out where it only opens or closes a sentence: “%s”', (sentence, bare) => {
    expect(withoutOpening(sentence)).toBe(bare);
  });
});

describe('The question that names an item', () => {
  it('ends in its mark, or in the quotation that does', () => {
    expect(title('He asked “why?” and left the harbour. When will the Sarn bridge open?')).toBe(
      'When will the Sarn bridge open?',
    );
    expect(title('Did the mayor of Quaye say “When will the bridge open?” The gate is closed.')).toBe(
      'Did the mayor of Quaye say “When will the bridge open?”',
    );
  });

  it('has two words that say something, or one behind “what about”', () => {
    expect(title('Is it on the ferry again? Will the bridge of Sarn open?')).toBe(
      'Will the bridge of Sarn open?',
    );
    expect(title('What about all the tolls? Will the bridge of Sarn open?')).toBe(
      'What about all the tolls?',
    );
    expect(title('Is it what about tolls? Will the bridge of Sarn open?')).toBe(
      'Will the bridge of Sarn open?',
    );
  });

  it('is a faint one where no other is asked and nothing is told: the first, or the first of four words', () => {
    expect(title('The ferry? The toll?', 'The council of Quaye closed the north gate.')).toBe('The ferry?');
    expect(title('The ferry? Is it on the toll? Is it on the gate?')).toBe('Is it on the toll?');
    expect(title('Is it on the toll? The ferry?')).toBe('Is it on the toll?');
  });

  it('is less than what is told beside it, where it is faint', () => {
    expect(title('The council of Quaye closed the north gate. The ferry?')).toBe(
      'The council of Quaye closed the north gate.',
    );
  });

  it('that only asks for a comment is passed over where nothing was told before it', () => {
    expect(title('Your comment? Will the bridge of Sarn open?')).toBe('Will the bridge of Sarn open?');
    expect(title('Your comment? The council of Quaye closed the north gate. The ferry?')).toBe(
      'The council of Quaye closed the north gate.',
    );
  });

  it('about the asking is passed over, though it would say enough', () => {
    expect(title('Can I ask about the old harbour gate? Will the bridge of Sarn open?')).toBe(
      'Will the bridge of Sarn open?',
    );
  });
});

describe('The statement that names an item', () => {
  const first = 'The council of Quaye closed the north gate.';

  it('is the one that says most, the first of equals, a name for two', () => {
    expect(title(`${first} The old ferry was sold. Your comment?`)).toBe(first);
    expect(title(`The old ferry was sold. ${first} Your comment?`)).toBe(first);
    expect(
      title('The old ferry was sold. The new gates were closed. Old gates were shut. Your comment?'),
    ).toBe(title('The old ferry was sold. Your comment?') ?? '');
  });

  it('is none in brackets, but may hold some', () => {
    expect(title(`(${first}) The old ferry was sold to Noland. Your comment?`)).toBe(
      'The old ferry was sold to Noland.',
    );
    expect(title(`[${first}] The old ferry was sold to Noland. Your comment?`)).toBe(
      'The old ferry was sold to Noland.',
    );
    expect(
      title('The council of Quaye (in Noland) closed the gate. Ferries are late here. Your comment?'),
    ).toBe('The council of Quaye (in Noland) closed the gate.');
  });

  it('is no small talk, however many names that holds', () => {
    expect(
      title('Pavel Example, Radio Northport, Sarn. The old ferry was sold on a pier. Your comment?'),
    ).toBe('The old ferry was sold on a pier.');
  });

  it('weighs less where it points back or was broken off', () => {
    const other = 'Ferries were late around the harbour of Sarn.';
    expect(title(`It closed the gates, piers, towers and roads of Quaye. ${other} Your comment?`)).toBe(
      other,
    );
    expect(title([`The council of Quaye closed gates and piers --`, other, 'Your comment?'])).toBe(other);
  });

  it('counts no word twice, and capitals as no name', () => {
    expect(
      title('The ferry, ferry, ferry, ferry, ferry is late. The old gate of Sarn is shut. Your comment?'),
    ).toBe('The old gate of Sarn is shut.');
    expect(title('Staff of the CSTO left. The old pier was closed on Sunday. Your comment?')).toBe(
      'The old pier was closed on Sunday.',
    );
  });
});

describe('What names an item that nobody asked about', () => {
  it('is the first sentence that stands by itself: no small talk, nothing that points back or was broken off', () => {
    const second = 'The old ferry of Quaye was sold.';
    const named = (...said: string[]) => derivedTitle([], said, 'en');
    expect(named(`Pavel Example with Northport News, Radio Sarn. ${second}`)).toBe(second);
    expect(named(`It closed the gates of Sarn and Noland. ${second}`)).toBe(second);
    expect(named('The council closed gates of Sarn and Noland --', second)).toBe(second);
    expect(named(`Gates are open. ${second}`)).toBe(second);
    expect(
      named('The toll of Sarn falls in May. The council of Quaye and Noland closed the north gate.'),
    ).toBe('The toll of Sarn falls in May.');
  });

  it('stands in its first six paragraphs', () => {
    const others = Array.from({ length: 6 }, () => 'Yes.');
    const told = 'The council of Quaye closed the gate.';
    expect(derivedTitle([], [...others.slice(1), told], 'en')).toBe(told);
    // behind them only the last resort looks, which takes what says anything
    expect(
      derivedTitle([], ['Gates.', ...others.slice(1), 'The gate of Quaye is shut now for tolls.'], 'en'),
    ).toBe('The gate of Quaye is shut now for tolls.');
  });

  it('is the richest where none stands by itself', () => {
    expect(
      derivedTitle([], ['It is late.', 'It closed the gates and piers of Quaye, Sarn and Noland.'], 'en'),
    ).toBe('It closed the gates and piers of Quaye, Sarn and Noland.');
  });

  it('is else whatever has a letter or a figure, and nothing where nothing has', () => {
    expect(derivedTitle([], ['—', 'Gates.'], 'en')).toBe('Gates.');
    expect(derivedTitle([], ['?!', 'So.'], 'en')).toBe('So.');
    expect(derivedTitle(['…'], ['12.'], 'en')).toBe('12.');
    expect(derivedTitle([], ['And'], 'en')).toBe('And');
    expect(derivedTitle(['…'], ['?!'], 'en')).toBeNull();
    expect(derivedTitle([], [], 'en')).toBeNull();
  });
});

describe('A title that is cut', () => {
  /** `length` characters of a question that goes on. */
  const told = (length: number) =>
    'The mayor of Quaye told the harbour council at noon that the wider gates were all open now and then'.slice(
      0,
      length,
    );

  it.each([
    ['“', 'not a promise that anyone in this town ever made” to them'],
    ['«', 'not a promise that anyone in this town ever made» to them'],
    ['„', 'not a promise that anyone in this town ever made“ to them'],
    ['»', 'not a promise that anyone in this town ever made« to them'],
    ['"', 'not a promise that anyone in this town ever made" to them'],
  ])('leaves out the quotation that it would open, in any marks: %s', (mark, rest) => {
    expect(title(`The mayor of Quaye told the harbour council that the wider gate was ${mark}${rest}?`)).toBe(
      'The mayor of Quaye told the harbour council that the wider gate…',
    );
  });

  it.each([['“open”'], ['«open»'], ['„open“'], ['»open«'], ['"open"']])(
    'keeps one that closes in time: %s',
    (quoted) => {
      expect(
        title(
          `The mayor of Quaye told the harbour council that the gate was not ${quoted} today in the morning?`,
        ),
      ).toContain(` ${quoted}`);
    },
  );

  it.each([
    [67, true],
    [68, false],
  ])('keeps a quotation of which more than a word or two are left: from character %i on', (at, isKept) => {
    const lead = `${'Gates of Quaye and Sarn are shut '.repeat(3)}`.slice(0, at - 1);
    const cut = title(`${lead.replace(/ $/, 'x')} “never opened again by anyone of the town”?`);
    expect(cut?.includes('“')).toBe(isKept);
  });

  it.each([
    [45, 89],
    [46, 46],
  ])('is cut inside a word where the last space stands in its first half: at %i', (space, length) => {
    const cut = title(`${`Quayes ${'x'.repeat(60)}`.slice(0, space)} ${'gate'.repeat(30)} is shut?`) ?? '';
    expect(cut.replace('…', '')).toHaveLength(length);
  });

  it('ends with no mark and no little word, also not behind one', () => {
    expect(title('The mayor of Quaye told the harbour council on Monday, and that --')).toBe(
      'The mayor of Quaye told the harbour council on Monday…',
    );
    expect(title('The mayor of Quaye told the harbour council on Monday and that’s --')).toBe(
      'The mayor of Quaye told the harbour council on Monday…',
    );
    expect(title('The mayor of Quaye told the harbour council: --')).toBe(
      'The mayor of Quaye told the harbour council…',
    );
  });

  it('keeps its little words where no more than three fifths would be left', () => {
    expect(title('Quaye closed Marlegates and that this was that it --')).toBe(
      'Quaye closed Marlegates and that…',
    );
  });

  it('does not end in half a character', () => {
    const cut = title(`Quaye${'x'.repeat(83)}🚢${'x'.repeat(40)} gates of Sarn?`) ?? '';
    expect(cut).toBe(`Quaye${'x'.repeat(83)}…`);
  });

  it('is cut where a clause ends, whatever mark ends it', () => {
    for (const mark of [',', ';', ':', ' --', ' —', ' –']) {
      const clause = told(69).trimEnd();
      expect(title(`${clause}${mark} becausebecause of the tolls in Sarn?`)).toBe(`${clause}…`);
    }
  });
});

describe('A long question', () => {
  const lead = 'After the storm of the eleventh of May and the failure of both pumps in the old harbour';

  it.each([
    ['will the council close the north gate?', 'Will the council close the north gate?'],
    ['but will the council close the north gate?', 'Will the council close the north gate?'],
    ['the mayor will close the north gate of Sarn?', `${lead}…`],
    ['will the council close it for them?', `${lead}…`],
    ['will the council of Quaye close it for the mayor of Sarn?', `${lead}…`],
    ['will the gate close?', `${lead}…`],
  ])('is named by the clause that asks, where that asks enough by itself: “%s”', (clause, expected) => {
    expect(title(`${lead}, ${clause}`)).toBe(expected);
  });

  it('is named by the first such clause', () => {
    expect(
      title(`${lead}, will the council close the north gate, or will the mayor sell the old ferry?`),
    ).toBe('Will the council close the north gate, or will the mayor sell the old ferry?');
  });

  it.each([
    [90, true],
    [91, false],
  ])('is named by a clause of at most ninety characters: %i', (length, isHeart) => {
    const heart = `will the council close the north gate of ${'Sarn'.repeat(30)}`.slice(0, length - 1);
    expect(title(`${lead}, ${heart}?`)?.startsWith('Will the council')).toBe(isHeart);
  });
});
