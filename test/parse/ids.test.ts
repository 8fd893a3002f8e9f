import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { IdMaker } from '../../src/parse/titles/ids.ts';
import { sourceOf } from '../tree/source.ts';

/** The ids of a briefing in which these are asked, one after the other. */
function idsOf(...questions: string[]): string[] {
  const exchanges = questions.map(
    (question) => `QUESTION: ${question}\n\nMS. VALE: We have said so before.\n`,
  );
  const text = `Briefing by Ms. Vale, March 4, 2031\n\n${exchanges.join('\n')}`;
  return parse(sourceOf('a.txt', text)).items.map(({ id }) => id);
}

describe('The id of an item', () => {
  it('is made of its title, and counted where another has it', () => {
    const toll = 'Who pays the toll of the Sarn bridge?';
    expect(idsOf(toll, toll, 'When will the north gate of the harbour open?', toll)).toEqual([
      'who-pays-the-toll-of-the-sarn-bridge',
      'who-pays-the-toll-of-the-sarn-bridge-2',
      'when-will-the-north-gate-of-the-harbour-open',
      'who-pays-the-toll-of-the-sarn-bridge-3',
    ]);
  });

  it('is not taken by a count where a title has that number itself', () => {
    expect(
      idsOf(
        'Who pays for the Sarn bridge?',
        'Who pays for the Sarn bridge 2?',
        'Who pays for the Sarn bridge?',
      ),
    ).toEqual([
      'who-pays-for-the-sarn-bridge',
      'who-pays-for-the-sarn-bridge-2',
      'who-pays-for-the-sarn-bridge-3',
    ]);
  });

  it('is never “index”, which is the page of the briefing itself', () => {
    expect(new IdMaker().make('Index', 'exchange')).toBe('index-2');
    expect(new IdMaker().make('……', 'exchange')).toBe('exchange');
  });

  it('is never one that a paragraph of a briefing’s page could have', () => {
    expect(idsOf('Who pays for the gates at pier P12?', 'Who pays for the gates at pier P12a?')).toEqual([
      'who-pays-for-the-gates-at-pier-p12-item',
      'who-pays-for-the-gates-at-pier-p12a',
    ]);
  });
});
