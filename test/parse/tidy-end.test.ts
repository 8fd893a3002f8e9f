import { describe, expect, it } from 'vitest';
import { tidyEnd } from '../../src/parse/titles/tidy-end.ts';

describe('A made title ends on no word behind which something was to follow', () => {
  it.each([
    ['He tried to shield it from the', 'He tried to shield it'],
    ['Local election in Sarn As', 'Local election in Sarn'],
    ['“It is in the U.S. So”?', '“It is in the U.S.”?'],
    ['“Ferries and pilots, and”', '“Ferries and pilots”'],
    ['How is the harbour involved in this, if?', 'How is the harbour involved in this?'],
    ['Harbour Ministry: trade talks between Orlu', 'Harbour Ministry: trade talks'],
    ['Ferries running between Port Hest', 'Ferries running'],
  ])('“%s”', (title, tidy) => {
    expect(tidyEnd(title, 'en')).toBe(tidy);
  });

  it.each([
    ['Which ferry do you refer to?', 'en'],
    ['Trade talks between Orlu and Hest', 'en'],
    ['Quarrel between Republicans', 'en'],
    ['Border between two towns', 'en'],
    ['The ferry', 'en'],
    ['And the', 'en'],
    ['Wer zahlt und', 'de'],
  ])('but stays as it is where that ends it, or nothing were left: “%s”', (title, lang) => {
    expect(tidyEnd(title, lang)).toBe(title);
  });
});
