import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taggerOf } from '../../src/languages/tagger.ts';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import { TurnNamer } from '../../src/parse/titles/name-turns.ts';
import { SaidSentences } from '../../src/parse/titles/said-sentences.ts';
import { hear, weighHeard } from '../../src/parse/titles/spoken/heard.ts';
import { heldBy } from '../../src/parse/titles/weighed/held.ts';
import { parsed } from '../helpers/parsed.ts';
import { turn } from '../site/made.ts';

const lexicon = lexiconOf('en');

/** Titles of exchanges that a ministry prints in whole sentences. */
function titlesOf(...exchanges: readonly (readonly [asked: string, answered: string])[]): string[] {
  const lines = exchanges.flatMap(([asked, answered]) => [`Question: ${asked}`, `Spokesperson: ${answered}`]);
  return parsed(['Harbour briefing, May 4, 2031', ...lines], '2031-05-04.en.txt', {
    dialect: 'general',
  }).items.map(({ title }) => title);
}

const LIGHTHOUSE = ['Does the town still pay for the lighthouse of Quaye?', 'It does.'] as const;

describe('The title of what is printed in whole sentences', () => {
  it('is the whole matter that is asked about rather than a question without its end', () => {
    expect(
      titlesOf(LIGHTHOUSE, [
        'Does the spokesperson have the number of workers from Norland who are in Orlu at the salt works?',
        'I have no number of workers.',
      ])[1],
    ).toBe('Workers from Norland who are in Orlu at the salt works');
  });

  it('is the question that says what is asked, and no part of it', () => {
    const asked = 'When will the Sarn bridge open?';
    expect(titlesOf(LIGHTHOUSE, [asked, 'The bridge will open in June.'])[1]).toBe(asked);
  });

  it('does not tell that something is asked', () => {
    expect(
      titlesOf(LIGHTHOUSE, [
        'Two ferries were late this week. I would like to know your response to the letter of the fishermen.',
        'We have read the letter of the fishermen.',
      ])[1],
    ).toMatch(/^(?!.*like to know).*letter of the fishermen/i);
  });

  it('closes a bracket that it opens', () => {
    const asked = 'Will the ferry of Orlu run to Port Lenna (the old one)?';
    expect(titlesOf(LIGHTHOUSE, [asked, 'It will run to Port Lenna.'])[1]).toBe(asked);
  });

  it('stands above no second exchange where that has another', () => {
    const asked = [
      'Is there any comment on the salt treaty and on the grain treaty?',
      'There is none.',
    ] as const;
    const [, first, second] = titlesOf(LIGHTHOUSE, asked, asked);
    expect(first).not.toBe(second);
  });
});

describe('What a title holds', () => {
  const turns = [
    turn('question', 'Will the ferry of Quaye carry salt? The ferry is late.'),
    turn('answer', 'It carries salt.'),
  ];
  const tagger = taggerOf('en');
  if (!tagger) throw new Error('English is told by its parts of speech.');
  const heard = hear(turns, new SaidSentences(), tagger, lexicon);
  const own = weighHeard(heard, { lexicon, rarity: () => 1, speakers: new Set() });
  const holds = heldBy(own, lexicon);

  it('counts more where the answer says it too', () => {
    expect(holds('Salt').shared).toBeGreaterThan(holds('Quaye').shared);
    expect(holds('Salt').asked).toBe(holds('Quaye').asked);
  });

  it('counts words that point to something', () => {
    expect(holds('Is this what they said of it?').points).toBe(3);
    expect(holds('Salt of Quaye').points).toBe(0);
  });

  it('is between nothing and all, and grows with each word', () => {
    const words = fc.array(
      fc.constantFrom('ferry', 'Quaye', 'salt', 'late', 'carry', 'herring', 'it', '2031'),
    );
    fc.assert(
      fc.property(words, words, (some, more) => {
        const [less, all] = [holds(some.join(' ')), holds([...some, ...more].join(' '))];
        expect(less.shared).toBeGreaterThanOrEqual(0);
        expect(all.shared).toBeLessThanOrEqual(1.5);
        expect(all.asked).toBeLessThanOrEqual(1);
        expect(all.shared).toBeGreaterThanOrEqual(less.shared);
        expect(all.asked).toBeGreaterThanOrEqual(less.asked);
      }),
    );
  });
});

it('those who weigh titles are offered what one is chosen from', () => {
  const groups = [
    [turn('question', 'Will the ferry of Quaye carry salt?'), turn('answer', 'It will carry salt.')],
  ];
  const [turns = []] = groups;
  const namer = new TurnNamer(groups, 'en');
  const found = namer.candidates(turns, { before: [], joined: [], thread: [] });
  const candidates = found?.candidates ?? [];
  expect(candidates.map(({ name }) => name.title)).toContain(namer.name(turns, [])?.title);
});
