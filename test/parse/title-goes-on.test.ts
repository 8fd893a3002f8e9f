import { describe, expect, it } from 'vitest';
import { parsed } from '../helpers/parsed.ts';

const talk = [
  'MS. VELT:  The bridge opens in June.',
  'Q    When?',
  'MS. VELT:  On June 1.',
  'Q    And the toll?',
];
const titleOf = (...top: string[]) => parsed([...top, 'May 5, 2031', ...talk], '2031-05-05.txt').title;

describe('A title that is printed on several lines', () => {
  it.each([
    ['PRESS BRIEFING\nBY PRESS SECRETARY ANA VELT'],
    ['PRESS BRIEFING BY\nPRESS SECRETARY ANA VELT'],
    ['PRESS BRIEFING BY PRESS SECRETARY\nANA VELT'],
    ['GAGGLE\nBY PRESS SECRETARY ANA VELT'],
    ['PRESS BRIEFING\nBY ANA VELT,\nPRESS SECRETARY,\nAND BO LINDT'],
    ['Press Briefing\nby Press Secretary Ana Velt'],
    ['Pressekonferenz\nvon Ministerin Ana Velt'],
    ['Rueda de prensa\nde la ministra Ana Velt'],
    ['Point de presse\ndu ministre des ports Luc Prat'],
    ['Conferenza stampa\ndel ministro Luca Prato'],
  ])('is all of them: %j', (lines) => {
    const whole = lines.replaceAll('\n', ' ');
    expect(titleOf(lines)).toBe(whole);
    expect(titleOf(...lines.split('\n'))).toBe(whole);
    expect(titleOf('The Quay House', ...lines.split('\n'))).toBe(whole);
  });

  it('is furniture, each line as a title, and the place below it stays one', () => {
    const { furniture, place } = parsed(
      ['PRESS GAGGLE', 'BY ANA VELT', 'Aboard Air One', '1:05 P.M. EDT', ...talk],
      '2031-05-05.txt',
      { dialect: 'white-house' },
    );
    expect(furniture.slice(0, 4).map(({ kind }) => kind)).toEqual(['title', 'title', 'place', 'date']);
    expect(place).toBe('Aboard Air One');
  });

  it.each([
    ['Minister opens the bridge', 'By Bo Lindt'],
    ['Press conference by the President', 'East Room'],
    ['Press briefing on the bridge', 'BY ANA VELT'],
    ['Press briefing at Pier E', 'Northport'],
    ['Press briefing', 'Office of the Press Secretary'],
    ['Press briefing by', 'May 4, 2031'],
    ['Press briefing', 'By and large this was a good year for the port.'],
  ])('ends where nothing says that it goes on: “%s” / “%s”', (first, below) => {
    expect(titleOf(first, below)).toBe(first);
  });
});
