import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { sourceOf } from '../tree/source.ts';

/** "stage (Laughter.)", for each mark in what is answered, in order. */
function marksIn(answer: string): string[] {
  const text = `Briefing by Ms. Vale, March 4, 2031\n\nQUESTION: Who pays for the bridge?\n\nMS. VALE: ${answer}\n`;
  const turns = parse(sourceOf('a.txt', text)).items.flatMap((item) => item.turns);
  return turns.flatMap(({ marks, paragraphs }) =>
    (marks ?? []).map(
      ({ kind, paragraph, start, end }) => `${kind} ${paragraphs[paragraph]?.slice(start, end)}`,
    ),
  );
}

describe('What an answer holds that was not said', () => {
  it.each([
    ['We do. (Laughter.) And gladly. [crosstalk]', ['stage (Laughter.)', 'stage [crosstalk]']],
    ['We do (laughs) and gladly.', ['stage (laughs)']],
    ['We do (INICIA VIDEO) and gladly.', ['stage (INICIA VIDEO)']],
    ['We do. (Off mic.) And [inaudible] gladly.', ['stage (Off mic.)', 'stage [inaudible]']],
    ['Мы платим (смех в зале) охотно.', ['stage (смех в зале)']],
    ['我们付（笑声）钱。', ['stage （笑声）']],
    ['We (CSTO.) do (see above) [and so on].', []],
    ['我们付（笑声 (CSTO)）钱。', ['stage （笑声 (CSTO)）']],
    ['(The minister laughs. All do.) We do.', ['stage (The minister laughs. All do.)']],
    ['On the ~~5th~~ [6th] of May.', ['correction ~~5th~~ [6th]']],
    ['On the ~~5th~~ of May.', ['correction ~~5th~~']],
    ['On the 5th* of May, and the 6th.** Then 2 * 3 and *this*x.', ['correction *', 'correction **']],
    ['We do pay [sic] the tole [sic.].', ['note [sic]', 'note [sic.]']],
    [
      'We pay (Laughter.) on the ~~5th (laughs)~~ [6th].',
      ['stage (Laughter.)', 'correction ~~5th (laughs)~~ [6th]'],
    ],
  ])('of “%s” is told by its place', (answer, expected) => {
    expect(marksIn(answer)).toEqual(expected);
  });

  it('is a note as a whole where a footnote says what should be read', () => {
    expect(marksIn('We pay on the 5th* of May.\n\n*This should read “the 6th”.')).toEqual([
      'correction *',
      'note *This should read “the 6th”.',
    ]);
    expect(marksIn('We pay then.\n\n*The 5th* is the 6th.')).toEqual(['note *The 5th* is the 6th.']);
    expect(marksIn('We pay then.\n\n*This is stressed*')).toEqual(['correction *']);
    expect(marksIn('We pay then.\n\n*and this is said.')).toEqual([]);
  });

  it('is not there where everything was said', () => {
    const text =
      'Briefing by Ms. Vale, March 4, 2031\n\nQUESTION: Who pays?\n\nMS. VALE: We (do) [and so on].\n';
    for (const { turns } of parse(sourceOf('a.txt', text)).items)
      for (const turn of turns) expect(turn).not.toHaveProperty('marks');
  });

  it.each([
    [60, 1],
    [61, 0],
  ])('is a stage direction of several sentences in at most sixty characters: %i', (length, found) => {
    const aside = `(The minister laughs. ${'All do so. '.repeat(9)}`
      .slice(0, length - 2)
      .replace(/ $/, 's')
      .concat('.)');
    expect(aside).toHaveLength(length);
    expect(marksIn(aside)).toHaveLength(found);
  });

  it.each(['(Off-mike.)', '[crosstalk]', '~~5th~~', '5th*', '（笑声）'])(
    'is found by its sign alone: %s',
    (mark) => {
      expect(marksIn(`We ${mark} do`)).toHaveLength(1);
    },
  );

  it('is no stage direction where brackets hold sentences of somebody', () => {
    const aside = '(That was when the bridge had been closed. We paid for it then, and we would again.)';
    expect(marksIn(`We do. ${aside}`)).toEqual([]);
  });
});
