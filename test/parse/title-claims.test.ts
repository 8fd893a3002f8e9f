import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/model/briefing.ts';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import { announcedBehindChat } from '../../src/parse/titles/opening-chat.ts';
import { phrasesOf, readSentence } from '../../src/parse/titles/phrases.ts';
import { aboutOf } from '../../src/parse/titles/spoken/about.ts';
import { offersFor } from '../../src/parse/titles/spoken/choose-spoken.ts';
import { titleOf as printed } from '../../src/parse/titles/spoken/print-offer.ts';
import { isWholeMatter } from '../../src/parse/titles/spoken/sound.ts';
import { parsed } from '../helpers/parsed.ts';
import { lexicon, weighedIn } from './spoken-talk.ts';

function titleOf(asked: string, answered = 'We have noted it.'): string {
  const lines = ['Harbour briefing, May 4, 2031', `Question: ${asked}`, `Spokesperson: ${answered}`];
  return parsed(lines, '2031-05-04.en.txt', { dialect: 'general' }).items[0]?.title ?? '';
}

const remarksTitle = (said: string) =>
  parsed(['Harbour briefing, May 4, 2031', `Spokesperson: ${said}`], '2031-05-04.en.txt', {
    dialect: 'general',
  }).items[0]?.title ?? '';

/** What may be the title of the last of some exchanges of one thread. */
function offeredFor(exchanges: readonly string[]): string[] {
  const [own, ...earlier] = exchanges.map((one) => weighedIn(one)).reverse();
  return own ? offersFor(own, { groups: earlier, sure: true }, lexicon).offers.map(printed) : [];
}

/** What a sentence is said to be about, where that is whole. */
const mattersIn = (text: string) =>
  weighedIn(text)
    .heard.asked.map((one) => aboutOf(one, lexicon))
    .filter((one) => one && isWholeMatter(one));

describe('What somebody claims is never a title by itself', () => {
  it.each([
    'A paper in Quaye accuses Hest of bugging the harbour office and says that Hest sends its barges to Orlu for bribes. Any comment?',
    'Is the ministry concerned that the people of Orlu might think that Hest is a hostile and unfriendly harbour?',
    'Some in Quaye believe that Hest is a hostile and unfriendly harbour. Any comment?',
    'It is not true that Hest is a hostile and unfriendly harbour. Any comment?',
    'There is the suggestion that Hest is a hostile and unfriendly harbour. Any comment?',
    'Nobody knows that Hest is a hostile and unfriendly harbour. Any comment?',
    'If Orlu closes its lock, Hest is a hostile and unfriendly harbour. Any comment?',
  ])('%s', (asked) => {
    expect(titleOf(asked)).not.toMatch(/^Hest (?:is|sends)/);
  });

  it('nor where it is told in remarks', () => {
    expect(
      remarksTitle(
        'Good morning. The same mill owners now think that bread for children should be baked by bargemen instead of bakers.',
      ),
    ).not.toMatch(/^Bread for children should/);
  });

  it('stands behind the newspaper that has it', () => {
    expect(
      titleOf('According to the Quaye Examiner, Hest has taken back its barges from Orlu. Is it so?'),
    ).toMatch(/^(?:Quaye Examiner: |According to the Quaye Examiner, )Hest has taken back/);
  });

  it('stands behind who said it', () => {
    expect(
      titleOf('The Orlish Harbour Minister said that Hest has taken back its barges. Any comment?'),
    ).toMatch(/^(?:The )?Orlish Harbour Minister/);
  });

  it.each([
    'According to media reports, Hest will raise the toll on barley in May. Is that so?',
    'It is reported that Hest will raise the toll on barley in May. Is that so?',
    'Reports say that Hest will raise the toll on barley in May. Is that so?',
    'There are reports that Hest will raise the toll on barley in May. Is that so?',
  ])('and is told as a report: %s', (asked) => {
    expect(titleOf(asked)).toBe('Reports: Hest will raise the toll on barley in May');
  });

  it('so is what goes on with a report, until somebody asks', () => {
    expect(
      titleOf(
        'According to reports, the Orlish envoy spoke of it. Hest will raise the toll on barley in May. Is that so?',
      ),
    ).toBe('Reports: Hest will raise the toll on barley in May');
    expect(
      titleOf('Reports say that it is so. Do you see it so? Hest will raise the toll on barley in May.'),
    ).not.toMatch(/^Reports/);
  });

  it('and a whole clause, whatever its verb', () => {
    expect(
      titleOf(
        'Reports say that the levy of Hest constitutes an interference in the barley trade. Any comment?',
      ),
    ).toBe('Reports: the levy of Hest constitutes an interference in the barley trade');
  });

  it('but what is known stands alone', () => {
    expect(titleOf('We know that Hest has raised the toll on barley in May. Any comment?')).toBe(
      'Hest has raised the toll on barley in May',
    );
  });
});

describe('An office is whole or not offered', () => {
  it('in what is said', () => {
    const english = lexiconOf('en');
    const sentence = readSentence(
      'I have with me Ann Lindt, Assistant to the President for Harbour Safety and Salt.',
      false,
      1,
      english,
    );
    const found = phrasesOf(sentence, english).map(({ from, to }) =>
      sentence.text.slice(sentence.starts[from], sentence.starts[to] ?? -1).trim(),
    );
    expect(found).toContain('Assistant to the President for Harbour Safety and Salt');
    expect(found.filter((one) => /^(?:President|Harbour|Salt)/.test(one))).toEqual([]);
  });
});

describe('What a sentence is said to be about is whole', () => {
  it.each([
    'I think a lot of us had a chance yesterday to see the new crane.',
    'Is he glad, though, that the talk up on the quay was in a better place?',
    'Is the pier not up to par if a barge with a knife comes by?',
    'Was it a comment to embarrass the harbour of Hest?',
    'On Hest, does the mayor know that the crane is late?',
  ])('%s', (text) => {
    expect(mattersIn(text)).toEqual([]);
  });

  it('also where it begins with what is asked', () => {
    expect(mattersIn('Can you talk about what happened with the crane of Quaye?')).toHaveLength(1);
  });

  it.each([
    'Can you comment on Hest they said the council sold the mill?',
    'I want to ask about along the lines that Ann asked on the mill.',
  ])('nor what runs on to another clause, or is an adverb: %s', (text) => {
    expect(mattersIn(text)).toEqual([]);
  });
});

describe('What is asked has no subject of another question', () => {
  it('where it says itself what it is about', () => {
    const titles = offeredFor(['The salt committee of Hest meets.', 'May I ask you one last one on Orlu?']);
    expect(titles).toContain('Orlu');
    expect(titles.filter((one) => /committee|may i ask/i.test(one))).toEqual([]);
  });

  it('where a name was cut off of it', () => {
    const titles = offeredFor([
      'How can you continue to have grain treaty talks with them when it looks like they still burn the barges of Orlu?',
    ]);
    expect(titles.filter((one) => /^Orlu: how/.test(one))).toEqual([]);
  });

  it('where a name stands in the question before', () => {
    const titles = offeredFor([
      'Will the guards catch Sela Example?  You said that you plan new harbour loans.',
    ]);
    expect(titles.filter((one) => /^Sela Example[:,].*loans/.test(one))).toEqual([]);
  });
});

describe('A question that is cut off keeps its verb', () => {
  it.each([
    'Would the mayor, though, be as eager to go on the road with the people of the harbour and the guards and the fishers of Orlu?',
    'Is there a fear that the guards that were going to the fair this year were not going to be as many as the fishers?',
  ])('%s', (asked) => {
    expect(
      offeredFor([asked]).filter((one) => /(?:would the mayor|fear that the guards)\?$/i.test(one)),
    ).toEqual([]);
  });
});

describe('Chat before the news', () => {
  const news =
    'The town of Quaye will open its new salt harbour in May. '.repeat(8) +
    'The mayor of Hest will be there with all of the fishers, and a band will play on the pier for an hour. '.repeat(
      4,
    );

  it('is no title of the news', () => {
    expect(titleOf('How you doing?', news)).toMatch(/harbour|Quaye/);
    expect(titleOf('Get any sleep?', news)).toMatch(/harbour|Quaye/);
  });

  it('is a question where that is answered', () => {
    const unsaid = { speaker: null, label: null, note: null };
    const turns = (asked: string): Turn[] => [
      { ...unsaid, role: 'question', paragraphs: [asked], lines: [1, 1] },
      { ...unsaid, role: 'answer', paragraphs: [news], lines: [2, 2] },
    ];
    expect(announcedBehindChat(turns('Slept well?'), [], lexicon)).toHaveLength(1);
    expect(announcedBehindChat(turns('Will the harbour open?'), [], lexicon)).toBeNull();
    expect(announcedBehindChat(turns('Slept well?'), [turns('Slept well?')], lexicon)).toBeNull();
  });
});
