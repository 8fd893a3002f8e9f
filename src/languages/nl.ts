import type { Language } from './types.ts';

export const nl: Language = {
  tag: 'nl',
  iso3: 'nld',
  months: 'long',
  labels: {
    asks: [[/Vraag/, 'Vraag']],
    asksHow: [
      [
        /vraag (?:online|uit (?:de zaal|het publiek)|(?:per|via) (?:e-?mail|mail|chat|telefoon|zoom))|(?:online|schriftelijke) vraag/,
        'Vraag uit de zaal',
      ],
    ],
    answers: [[/Antwoord/, 'Antwoord']],
  },
  topics: { joinsName: 'van' },
};
