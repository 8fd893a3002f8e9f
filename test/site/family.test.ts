import { describe, expect, it } from 'vitest';
import { familyIn, familyStated } from '../../src/site/family.ts';

describe('The surname of a person', () => {
  it('is what a label calls the person by behind a form of address or an office', () => {
    expect(familyIn('Ann Example', ['MS. EXAMPLE', 'THE MINISTER'], 'en')).toBe('Example');
    expect(familyIn('Ann di Mare', ['MINISTER DI MARE'], 'en-GB')).toBe('di Mare');
    expect(familyIn('Jean Exemple', ['M. Exemple'], 'fr')).toBe('Exemple');
  });

  it('is not guessed: not of a name alone, of another person’s label, of a title in it, or in another language', () => {
    expect(familyIn('Ann Example', ['ANN EXAMPLE', 'EXAMPLE'], 'en')).toBeNull();
    expect(familyIn('Ann Example', ['MS. SAMPLE'], 'en')).toBeNull();
    expect(familyIn('Ms. Example', ['MS. EXAMPLE'], 'en')).toBeNull();
    expect(familyIn('Ann Example Jr.', ['MS. EXAMPLE'], 'en')).toBeNull();
    expect(familyIn('Ann Example', ['MS. EXAMPLE'], 'hu')).toBeNull();
    expect(familyIn('示例', ['MS. EXAMPLE'], 'en')).toBeNull();
  });

  it('is what people.yaml states, where it stands at the beginning or the end of the name', () => {
    expect(familyStated('Geng Orlu', 'Geng')).toBe('Geng');
    expect(familyStated('Ann di Mare', 'di Mare')).toBe('di Mare');
    for (const family of ['Orl', 'Sample', 'Geng Orlu', undefined])
      expect(familyStated('Geng Orlu', family)).toBeNull();
  });
});
