import { stemmer } from '@orama/stemmers/spanish';
import type { Language } from './types.ts';

export const es: Language = {
  tag: 'es',
  iso3: 'spa',
  littleWords:
    'a al como con cual cuando de del desde donde el ella en entre era es esa ese eso esta este esto fue ha hay la las le les ' +
    'lo los más me mi muy no nos o para pero por porque que qué quien se ser si sin sobre son su sus también tan te tiene un ' +
    'una uno usted y ya pregunta',
  stemmer,
  stemmerFile: 'spanish',
  months: 'long and short',
  otherMonths: { setiembre: 9 },
  archive: 'Ruedas de prensa',
  labels: {
    asks: [[/Pregunta|PREGUNTA|Periodista|PERIODISTA/, 'Pregunta']],
    answers: [[/Respuesta|RESPUESTA/, 'Respuesta']],
    voices: [[/MODERADORA?|Moderadora?/, 'Moderadora']],
    noNames: [[/(?:voz|interlocutora?)(?: (?:de )?(?:mujer|hombre|femenina|masculina))?/, 'Voz Mujer']],
    spokesperson: [[/Portavoz/, 'Portavoz']],
    nobody: [[/ANEXO|NOTA|FECHA|LUGAR/, 'FECHA']],
  },
  page: {
    briefing: [[/rueda de prensa|conferencia|mensaje|portavoz|entrevista/, 'Rueda de prensa de la portavoz']],
    interview: [[/entrevista/, 'Entrevista con Ana Ejemplo']],
  },
  persons: {
    heldBy: 'por',
    and: 'y e con',
    former: 'ex',
    sir: 'sr senor don',
    madam: 'sra senora dona',
    offices: 'presidente presidenta ministro ministra secretario secretaria gobernador gobernadora canciller',
    joining: 'del',
    officeBehind: [[/portavoz|presidente|secretari[ao]/, 'Ana Ejemplo, portavoz de la Alianza']],
    leads: [[/moderador|presentador|maestr[oa] de ceremonias/, 'Presentadora']],
    officeWords: [
      [
        /president[ea]|(?:sub)?secretari[oa]|gobernador|gobernadora|comisionad[oa]|director|directora/,
        'PRESIDENTA',
      ],
    ],
    officeFirst: [
      [
        /(?:comisionad[oa]|(?:sub)?secretari[oa]|director[a]?|alcalde(?:sa)?|jef[ea]|gobernador[a]?|president[ea]|coordinador[a]?|titular|procurador[a]?|embajador[a]?|ministr[oa])\s+(?:general\s+)?(?:del?|por)\s/,
        'COMISIONADA DE PESCA, LEONOR EJEMPLO',
      ],
    ],
  },
  talk: {
    greetings: [
      [/gracias\b[^.?!]{0,60}|sí|no/, 'Gracias, presidenta'],
      [
        /buenos días\b[^.?!]{0,80}|buenas tardes\b[^.?!]{0,60}|muy buenos días\b[^.?!]{0,60}/,
        'Muy buenos días a todos',
      ],
    ],
    pleasantries: [[/enhorabuena|felicidades/, 'Enhorabuena por el puente']],
    iAm: [[/soy|me llamo|mi nombre es/, 'soy Ana Ejemplo, de La Bitácora']],
    myNameIs: [[/mi nombre es|me llamo/, 'Mi nombre es Ana Ejemplo, de La Bitácora, y traigo dos temas']],
    ofNewsroom: 'de del la las los el',
    joinsNames: 'y e',
    openers: [[/presidente|señor presidente|gracias|y|pero|bueno|entonces/, 'Bueno, ']],
    aboutAsking: [[/¿(?:me permite|puedo)\b.{0,40}/, '¿Me permite otra pregunta']],
    addressedLast: [[/presidente|señor presidente/, 'señor presidente']],
    bareQuestions: [
      [
        /¿?(?:Qué|Cuál|Cómo)[^?]{0,12}(?:opina|comentario|comenta|reacción|valora|posición)[^?]{0,15}/,
        '¿Qué opina de eso',
      ],
      [/¿?(?:Sigue siendo así|Es (?:así|cierto|verdad))|¿Su (?:comentario|opinión)/, '¿Es cierto'],
    ],
    farewells: [
      [/para concluir/, 'Para concluir,'],
      [/quisiera (?:\p{L}+ )?(?:felicitar|desear)/u, 'Quisiera también felicitar'],
    ],
  },
  stage: { round: [[/risas|aplausos|inicia|termina|se reproduce/, '(risas)']] },
  topics: {
    generic:
      'situación evolución desarrollo actualización resultado resultados próximo próxima visita participación reunión ' +
      'conversaciones declaración reacción posición anuncio encuentro conferencia sesión aniversario informe',
    publicLife: 'estado estados gobierno república federación unión consejo pregunta presidencia',
    offices:
      'presidente presidenta ministro ministra primer primera secretario secretaria embajador embajadora canciller rey reina ' +
      'príncipe señor señora sr sra gobernador gobernadora alcalde director general senador diputado licenciado doctor',
    joining: 'el los las del al con de la en',
    joinsName: 'de del la',
  },
};
