import { describe, expect, it } from 'vitest';
import { fullNamesIn, fullNamesSaid } from '../../src/languages/full-name.ts';

describe('A full name that ends with a surname', () => {
  it('is found in a title, in whatever letters it is printed there', () => {
    expect(fullNamesIn('BRIEFING BY ADVISOR ANN B. VALE, DR. BO VALE', 'vale')).toEqual([
      'Ann B. Vale',
      'Bo Vale',
    ]);
    expect(fullNamesIn('BRIEFING BY ANN McVALE AND BO O’MCVALE', 'mcvale')).toEqual(['Ann McVale']);
    expect(fullNamesIn('BRIEFING BY ANN DeVALE', 'devale')).toEqual(['Ann DeVale']);
    expect(fullNamesIn('Remarks by Ann Vale’s guests and Secretary Vale.', 'vale')).toEqual(['Ann Vale']);
  });

  it('has no part of an office before the surname for a first name', () => {
    expect(fullNamesIn('Briefing by Secretary of State Vale', 'vale')).toEqual([]);
    expect(fullNamesIn('Briefing by Secretary of State Ann Vale', 'vale')).toEqual(['Ann Vale']);
    expect(fullNamesIn('Statement of Ann Vale', 'vale')).toEqual(['Ann Vale']);
  });

  it('is found in talk within a sentence alone, where no other word has a capital', () => {
    expect(fullNamesSaid('Did Vale say so? Today Ann Vale is here, and with her Bo Vale.', 'vale')).toEqual([
      'Bo Vale',
    ]);
    expect(fullNamesSaid('We are joined by Ann Vale.', 'vale')).toEqual(['Ann Vale']);
    expect(fullNamesSaid('I asked Mr. Vale and the Secretary Vale.', 'vale')).toEqual([]);
  });
});
