import type { Language } from './types.ts';

export const it: Language = {
  tag: 'it',
  iso3: 'ita',
  months: 'long',
  archive: 'Conferenze stampa',
  labels: {
    asks: [[/Domanda|DOMANDA|Giornalista|GIORNALISTA/, 'Domanda']],
    answers: [[/Risposta|RISPOSTA/, 'Risposta']],
    voices: [[/MODERATORE|Moderatore/, 'Moderatore']],
    podium: [[/Risposta/, 'Risposta']],
  },
  page: {
    briefing: [[/conferenza|intervista/, 'Conferenza stampa della ministra']],
    interview: [[/intervista/, 'Intervista ad Anna Esempio']],
  },
};
