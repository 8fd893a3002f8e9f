import { expect, it } from 'vitest';
import { titleOfName } from '../../src/text/title-of-name.ts';

it.each([
  ['harbour-office', 'Harbour Office'],
  ['noon_briefings', 'Noon Briefings'],
  ['wh-early', 'WH Early'],
  ['mr-harbour', 'Mr Harbour'],
  ['mfa', 'Mfa'],
  ['2031', '2031'],
  ['Noon briefings', 'Noon briefings'],
  ['mfaOrlu', 'mfaOrlu'],
  ['министерство', 'министерство'],
])('A folder “%s” is called “%s”', (name, title) => {
  expect(titleOfName(name)).toBe(title);
});
