import type { Language } from './types.ts';

export const pt: Language = {
  tag: 'pt',
  iso3: 'por',
  months: 'long',
  archive: 'Conferências de imprensa',
  labels: {
    asks: [[/Pergunta|PERGUNTA|Jornalista|JORNALISTA|Repórter/, 'Pergunta']],
    answers: [[/Resposta|RESPOSTA/, 'Resposta']],
  },
  page: { briefing: [[/coletiva/, 'Coletiva da ministra']] },
};
