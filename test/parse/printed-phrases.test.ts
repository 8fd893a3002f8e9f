import { describe, expect, it } from 'vitest';
import { parsed } from '../helpers/parsed.ts';

/** The title of an exchange that a ministry prints in whole sentences. */
function titleOf(asked: string, answered = 'We noted it.') {
  const lines = [
    'Harbour briefing, May 4, 2031',
    'Question: Does the town still pay for the lighthouse of Quaye?',
    'Spokesperson: It does.',
    `Question: ${asked}`,
    `Spokesperson: ${answered}`,
  ];
  return parsed(lines, '2031-05-04.en.txt', { dialect: 'general' }).items.at(-1)?.title;
}

describe('A phrase of what is printed in whole sentences', () => {
  it('is told by its parts of speech: no verb before it is taken for a part of it', () => {
    const asked =
      'Minister Ann Example said yesterday that ferry company Heron is working with the ports of Hest and Tarn to ' +
      'relocate its barges and boost fishing capabilities of Quaye and Sarn. I wonder if you have any comments?';
    expect(titleOf(asked)).toBe('Ferry company Heron: fishing capabilities of Quaye and Sarn');
  });

  it('names whose matter it is, and the matter', () => {
    const asked =
      'On August 20, the Orlish hospital ship Peace Heron concluded its medical assistance mission to four island ' +
      'ports, Quaye, Sarn, Hest and Tarn. Could you talk about this mission in details?';
    expect(titleOf(asked, 'The hospital ship Peace Heron has ended its mission to the island ports.')).toBe(
      'Orlish hospital ship Peace Heron: medical assistance mission to four island ports',
    );
  });

  it('takes the place of no sentence that names what is asked', () => {
    expect(titleOf('Will the toll on the Sarn bridge be paid by trucks?')).toBe(
      'Will the toll on the Sarn bridge be paid by trucks?',
    );
  });
});
