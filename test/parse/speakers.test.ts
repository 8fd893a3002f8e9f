import { describe, expect, it } from 'vitest';
import { toSpeaker } from '../../src/parse/attribution/speakers.ts';

describe('A printed label taken apart', () => {
  it.each([
    ['MR. McDONOUGH', 'Mr. McDonough', null],
    ['MR. MCDONOUGH', 'Mr. McDonough', null],
    ['MS. O’HARA-LINDT', 'Ms. O’Hara-Lindt', null],
    ['ANN LINDT, MINISTER OF BRIDGES', 'Ann Lindt', 'Minister of Bridges'],
    ['Ann Lindt, Jr.', 'Ann Lindt, Jr.', null],
    ['Ann Lindt -- Chief Engineer', 'Ann Lindt', 'Chief Engineer'],
    ['Ann Lindt (by phone)', 'Ann Lindt', null],
  ])('%s is %s, %s', (label, name, office) => {
    expect(toSpeaker(label)).toEqual({ name, office });
  });
});
