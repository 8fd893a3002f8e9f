import type { Language } from './types.ts';

export const pt: Language = {
  tag: 'pt',
  iso3: 'por',
  months: 'long',
  archive: 'Conferências de imprensa',
  labels: {
    asks: [[/Pergunta|PERGUNTA|Jornalista|JORNALISTA|Repórter/, 'Pergunta']],
    asksHow: [
      [
        /pergunta (?:online|on-line|por escrito|escrita|virtual|d[aoe] (?:público|plateia|internet)|(?:por|via|pelo) (?:chat|e-?mail|telefone|internet|zoom|whatsapp))/,
        'Pergunta da plateia',
      ],
    ],
    floor: [[/participante|estudante|alun[oa]|plateia|público/, 'Participante']],
    newsroomBegins: 'radio canal agencia jornal',
    answers: [[/Resposta|RESPOSTA/, 'Resposta']],
  },
  page: {
    titleGoesOn: 'por com e de do da',
    briefing: [[/coletiva/, 'Coletiva da ministra']],
  },
  asking: {
    earliest: 'pela primeira vez|a primeira vez|primeira vez|primeira menção',
    latest: 'pela última vez|a última vez|última vez|última menção',
    earliestAtEdge: 'primeiro|primeira|o primeiro|a primeira|mais antigo|mais antiga',
    latestAtEdge: 'último|última|o último|a última|mais recente|o mais recente|a mais recente',
    inName:
      'primeiro ministro|primeira ministra|primeira dama|primeiro turno|última hora|última palavra|última semana',
    request:
      'tudo todo toda todos todas cada disse dito falou falar fala resposta respostas respondeu pergunta perguntas ' +
      'declaração declarações',
    since: 'desde|a partir de',
    after: 'depois de|após',
    before: 'antes de',
    until: 'até',
    from: 'de|desde|entre',
    to: 'a|até|e',
    yesterday: 'ontem',
    today: 'hoje',
    spring: 'primavera',
    summer: 'verão',
    autumn: 'outono',
    winter: 'inverno',
  },
};
