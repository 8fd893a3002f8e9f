import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taggerOf } from '../../src/languages/tagger.ts';
import { chooseSpoken } from '../../src/parse/titles/spoken/choose-spoken.ts';
import { nounPhrases } from '../../src/parse/titles/spoken/noun-phrases.ts';
import { textOf } from '../../src/parse/titles/spoken/pieces.ts';
import { askedIn, pointsIn, questionsOf } from '../../src/parse/titles/spoken/questions.ts';
import { readSpoken } from '../../src/parse/titles/spoken/sentence.ts';
import { spokenWords } from '../../src/parse/titles/spoken/words.ts';
import { parsed } from '../helpers/parsed.ts';
import { trials } from '../helpers/trials.ts';
import { lexicon, weighedIn } from './spoken-talk.ts';

function spoken(text: string) {
  const tagger = taggerOf('en');
  if (!tagger) throw new Error('English has a tagger.');
  return readSpoken(text, 1, tagger, lexicon);
}

const phrasesIn = (text: string) => nounPhrases(spoken(text), lexicon).map(textOf);

/** Titles of what is asked, behind a question by which the briefing is talk as it was said. */
function titled(asked: string, answered = 'No.') {
  const lines = [
    'Harbour briefing, May 4, 2031',
    'Question: So -- well, does the town still pay for the lighthouse of Quaye?',
    'Spokesperson: It does.',
    `Question: ${asked}`,
    `Spokesperson: ${answered}`,
  ];
  return parsed(lines, '2031-05-04.en.txt', { dialect: 'general' }).items.at(-1)?.title;
}

describe('A title of talk', () => {
  it('names nothing that was said before where somebody only asks leave to go on', () => {
    expect(titled('Can I follow up on that?', 'Go ahead.')).toBe('Can I follow up on that?');
    expect(titled('May I just finish?', 'You may.')).toBe('May I just finish?');
    expect(titled('Can we move to the salt strike in Hest?', 'We can.')).toContain('strike in Hest');
  });

  it('is rather a question behind a word than two single words', () => {
    expect(titled('Hest said that the toll is high. What is worse than that?')).toBe(
      'Hest: what is worse than that?',
    );
    expect(titled('You said that Hest likes the toll. Would he say that it is fair?')).toBe(
      'Hest: would he say that it is fair?',
    );
  });

  it('is headed by no figure of speech, which may stand behind a matter', () => {
    expect(
      titled('On the campaign trail, the mayor has spoken of it. Will the toll rise in May?', 'It will not.'),
    ).toBe('Will the toll rise in May?');
    expect(titled('I do not want a baseball metaphor, but is the old ferry of Sarn safe?', 'It is.')).toBe(
      'Is the old ferry of Sarn safe?',
    );
  });

  it('is the question as it was put, without what opens it and who is called', () => {
    expect(titled('But, Linus -- but, Linus, will the council close the north gate of Sarn?')).toBe(
      'Will the council close the north gate of Sarn?',
    );
  });

  it('is the matter that a question declares, with what is asked about it', () => {
    expect(titled('And on the Sarn bridge, who pays the toll in winter?')).toMatch(/^Sarn bridge: .*toll/);
    expect(titled('And last, on the Sarn bridge today, he named the toll of Hest.  Is it so?')).toMatch(
      /^Sarn bridge/,
    );
  });

  it('is a whole phrase of what is asked where the question only points back', () => {
    expect(titled('So the minister spoke of salt fees for the barges.  Is he sure of that?')).toMatch(
      /salt fees/i,
    );
  });

  it('keeps the sentence that says what the question is on', () => {
    expect(titled('I have a question on the Sarn bridge.  Is he aware of it?')).toMatch(/^Sarn bridge/);
  });

  it('is a whole question rather than one noun of it', () => {
    expect(titled('And does the council plan for a session?', 'The session is on Monday.')).toBe(
      'Does the council plan for a session?',
    );
  });

  it('is what it is about, with what is asked behind it', () => {
    expect(
      titled(
        'And the mayor spoke yesterday of new salt fees for the barges.  Will he close the old mill for it?',
        'The salt fees close nothing.',
      ),
    ).toMatch(/^New salt fees: .*old mill/);
  });

  it('has the matter of the exchanges before it only where it says little or the matter is spoken of on', () => {
    const endingIn = (...last: readonly [string, string]) => {
      const lines = [
        'Harbour briefing, May 4, 2031',
        'Question: So -- well, does the town still pay for the lighthouse of Quaye?',
        'Spokesperson: It does.',
        'Question: Linus, can you tell us about the grain treaty with Hest?  The mayor has read it.',
        'Spokesperson: The grain treaty is signed.',
        `Question: ${last[0]}`,
        `Spokesperson: ${last[1]}`,
      ];
      return parsed(lines, '2031-05-04.en.txt', { dialect: 'general' }).items.at(-1)?.title;
    };
    expect(endingIn('Has he read it?', 'He has.')).toBe('Grain treaty with Hest: has he read it?');
    expect(endingIn('But that is a barley harvest that --', 'The barley harvest is safe.')).toBe(
      'Barley harvest',
    );
  });

  it('does not end with a noun that says nothing without the clause behind it', () => {
    const cut = (noun: string) =>
      askedIn(
        spoken(
          `Is the mayor of Sarn at all concerned about the ${noun} that leaves the harbour of the old town in the last week of each winter?`,
        ),
        lexicon,
      ).further.map(textOf);
    expect(cut('ferry')).toEqual(['Is the mayor of Sarn at all concerned about the ferry']);
    expect(cut('fact').join()).not.toMatch(/fact$/);
  });

  it('ends before what only adds to what is asked', () => {
    expect(
      titled(
        'How old is the north gate of Sarn, considering that it leans to the sea and creaks in every wind?',
      ),
    ).toBe('How old is the north gate of Sarn?');
  });

  it('stands once in a briefing where an exchange can be called something else', () => {
    const asked = 'What about the salt fees of Quaye?';
    const lines = [
      'Harbour briefing, May 4, 2031',
      `Question: So -- well, ${asked}`,
      'Spokesperson: They stay.',
      `Question: And -- but ${asked} Will the barges pay?`,
      'Spokesperson: They will.',
      `Question: But -- again, ${asked}  The mayor of Hest has a new barge.`,
      'Spokesperson: He has.',
    ];
    const { items } = parsed(lines, '2031-05-04.en.txt', { dialect: 'general' });
    expect(items).toHaveLength(3);
    expect(new Set(items.map(({ title }) => title)).size).toBe(3);
  });

  it('has a short reply behind a matter that is the title of another already', () => {
    const exchanges = (reply: string) => [
      weighedIn('On the grain treaty with Hest, is it signed? | The treaty is signed.'),
      weighedIn(`${reply} | The treaty says so.`),
    ];
    const named = (reply: string, taken: readonly string[]) => {
      const [before, own] = exchanges(reply);
      if (!before || !own) throw new Error('Two exchanges were heard.');
      const answer = () => ({ weighed: own, before: '' });
      return chooseSpoken(own, { groups: [before], sure: true }, lexicon, new Set(taken), answer)?.title;
    };
    expect(named('Not really.', [])).toBe('Grain treaty with Hest');
    expect(named('Not really.', ['grain treaty with hest'])).toBe('Grain treaty with Hest: “Not really”');
    expect(named('Oh, please.', ['grain treaty with hest'])).toBe('Grain treaty with Hest');
    expect(named('Mr. President.', ['grain treaty with hest'])).toBe('Grain treaty with Hest');
  });

  it('has the matter that its answer names where the question only points', () => {
    const first = (answered: string) => {
      const lines = [
        'Harbour briefing, May 4, 2031',
        'Question: And did she agree to that?',
        `Spokesperson: ${answered}`,
        'Question: So -- well, does the town still pay for the lighthouse of Quaye?',
        'Spokesperson: It does.',
      ];
      return parsed(lines, '2031-05-04.en.txt', { dialect: 'general' }).items[0]?.title;
    };
    expect(first('I cannot speak for Tilda Quist of Sarn.')).toBe(
      'Tilda Quist of Sarn: did she agree to that?',
    );
    expect(first('Bon voyage.')).toBe('Did she agree to that?');
    expect(first('No, ma’am.')).toBe('Did she agree to that?');
  });

  it('closes a bracket that it opens', () => {
    expect(titled('No ferry runs to Port Lenna (the old one)?')).toBe(
      'No ferry runs to Port Lenna (the old one)?',
    );
  });

  it('never puts beside each other what an answer denies', () => {
    for (const said of [
      'Minister Pask had nothing to do with the murder of the harbour master.',
      'None of us found that Minister Pask took bribes from the harbour company of Sarn.',
    ])
      expect(titled('Any sense of it?', said)).not.toMatch(/Pask: (?:murder|bribes)/);
  });

  it('never makes a statement of what whoever asks claims', () => {
    const title = titled(
      'But the mayor of Hest is a liar and a thief of the harbour funds.  Is that not so?',
    );
    expect(title).not.toMatch(/\bis a liar\b/);
  });
});

describe('A noun phrase', () => {
  it('is whole, with what belongs to its noun, and without the article', () => {
    expect(phrasesIn('They spoke of the wreck of the Heron.')).toEqual(['wreck of the Heron']);
    expect(phrasesIn('What about the plans to move the old school to Quaye?')).toContain(
      'plans to move the old school to Quaye',
    );
  });

  it('begins behind what only says that something is said', () => {
    expect(phrasesIn('Do you have any comment on the grain treaty?')).toEqual(['grain treaty']);
  });

  it('ends before the word “question”, and is none that only tells whose it is', () => {
    expect(phrasesIn('Back to the ferry question.')).toEqual(['ferry']);
    expect(phrasesIn('Back to the question of Ann.')).not.toContain('question');
    expect(phrasesIn('I follow up on Ann’s question.')).toEqual([]);
  });

  it('begins with a whole word', () => {
    expect(phrasesIn('They speak of the so-called salt fees.')).toEqual(['salt fees']);
  });

  it('is nobody who is called', () => {
    expect(phrasesIn('Linus, is the ferry dry?')).toEqual(['ferry']);
  });
});

describe('A question', () => {
  const points = (text: string) => {
    const sentence = spoken(text);
    return pointsIn(sentence, 0, sentence.tokens.length, spokenWords(lexicon));
  };

  it('points back by a word whose noun is not in it', () => {
    expect(points('Will he open it?')).toBe(2);
    expect(points('Will the minister say that he opens the ferry?')).toBe(0);
    expect(points('Is it fair to say that the ferry is dry?')).toBe(0);
  });

  it('is never cut', () => {
    const long =
      'Will the council of Sarn close the north gate and the south gate and the small gate by the mill before the feast of lanterns?';
    expect(questionsOf(spoken(long), lexicon)).toEqual([]);
  });
});

describe('Words of talk', () => {
  const pieces = [
    'the',
    'Sarn',
    'bridge',
    '--',
    '?',
    ',',
    'is',
    'of',
    'and',
    'Mr.',
    '3',
    '$',
    '’s',
    '-',
    'http://a.b/',
    '…',
    'to',
    'open',
  ];
  const texts = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 })
    .map((all) => all.join(' '));

  it('give phrases that are pieces of them, whatever they are', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const phrase of phrasesIn(text)) expect(text).toContain(phrase);
        questionsOf(spoken(text), lexicon);
      }),
      trials(100),
    );
  });
});
