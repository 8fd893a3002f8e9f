import { describe, expect, it } from 'vitest';
import { mattersOf } from '../../src/parse/titles/spoken/matters.ts';
import { textOf } from '../../src/parse/titles/spoken/pieces.ts';
import { spokenWords } from '../../src/parse/titles/spoken/words.ts';
import { lexicon, weighedIn } from './spoken-talk.ts';

describe('What an exchange names for those behind it', () => {
  it('is sooner one place than one of two, though that weighs more', () => {
    const earlier = weighedIn('What of Sarn or Hest?  What of Orlu Bay?');
    expect(earlier.ranked.map(textOf)).toEqual(['Sarn or Hest', 'Orlu Bay']);
    const matters = mattersOf([earlier], weighedIn('Is he glad?'), true, spokenWords(lexicon));
    expect(matters.map(({ phrase }) => textOf(phrase))).toEqual(['Orlu Bay', 'Sarn or Hest']);
  });
});
