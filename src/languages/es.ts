import { stemmer } from '@orama/stemmers/spanish';
import type { Language } from './types.ts';

export const es: Language = {
  tag: 'es',
  iso3: 'spa',
  denials: 'no nunca jamás nada nadie ningún ninguna ninguno tampoco ni sin',
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
    asks: [
      [/Pregunta|PREGUNTA|Periodista|PERIODISTA/, 'Pregunta'],
      [/Reporter[oa]|REPORTER[OA]|Interlocutora?|INTERLOCUTORA?/, 'Interlocutora'],
      [
        /(?:Voz|VOZ|Intervenci[oó]n|INTERVENCI[OÓ]N) (?:(?:de )?(?:Mujer|mujer|Hombre|hombre)|MUJER|HOMBRE)/,
        'Voz Mujer',
      ],
    ],
    asksHow: [
      [
        /pregunta (?:en línea|por escrito|escrita|virtual|online|telefónica|en remoto|del? (?:público|la audiencia|la sala|una? asistente|internet|las redes)|(?:por|vía) (?:correo(?: electrónico)?|e-?mail|chat|zoom|teléfono|internet|videollamada|whatsapp))/,
        'Pregunta del público',
      ],
    ],
    floor: [
      [/(?:una? )?(?:asistente|participante|estudiante|alumn[oa])|público|voz del público/, 'Asistente'],
    ],
    newsroomBegins: 'radio television canal agencia diario periodico',
    answers: [[/Respuesta|RESPUESTA/, 'Respuesta']],
    askedAfter: [
      [
        /(?:Tras|Después de) la (?:rueda|conferencia) de prensa[^:.]{0,120}pregunt[^:.]{0,60}/,
        'Tras la rueda de prensa se hizo esta pregunta',
      ],
    ],
    voices: [[/MODERADORA?|Moderadora?/, 'Moderadora']],
    noNames: [[/(?:voz|interlocutora?)(?: (?:de )?(?:mujer|hombre|femenina|masculina))?/, 'Voz Mujer']],
    spokesperson: [[/Portavoz/, 'Portavoz']],
    nobody: [[/ANEXO|NOTA|FECHA|LUGAR/, 'FECHA']],
  },
  page: {
    titleGoesOn: 'por con y de del',
    bodies: [
      [
        /(?<!\p{L})(?:ministerio|secretaría|presidencia|gobierno|agencia|ayuntamiento)(?!\p{L})/u,
        'Ministerio de Obras Públicas de la República',
      ],
    ],
    briefing: [[/rueda de prensa|conferencia|mensaje|portavoz|entrevista/, 'Rueda de prensa de la portavoz']],
    interview: [[/entrevista/, 'Entrevista con Ana Ejemplo']],
    corrected: [[/(?:VERSIÓN )?CORREGID[AO]|CORRECCIÓN|FE DE ERRATAS/, 'VERSIÓN CORREGIDA']],
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
  naming: {
    articles: 'el la los las un una unos unas su sus mi nuestro nuestra todo toda todos todas otro otra',
    pointing: 'este esta estos estas ese esa esos esas aquel aquella tal',
    times: 'semana mes año mañana tarde noche día lunes martes miércoles jueves viernes sábado domingo',
    pronouns: 'él ella ello ellos ellas esto eso aquello lo le les',
    ofPersons: 'él ella ellos ellas le les',
    talkers: 'yo usted ustedes nosotros me nos mi nuestro nuestra',
    joins: 'de del en sobre con para por entre contra a al hacia desde',
    closest: 'de del',
    pairs: 'y e o',
    borders:
      'es son era fue será sería ser está están estar hay ha han haber había hoy ayer muy tan bien ahora también qué cuándo cómo cuál ' +
      'quién dónde porque pero si que se no ya más quería quisiera preguntar preguntarle saber dice dijo tiene puede va van gracias presidenta presidente',
    hollow:
      'tema caso parte pregunta respuesta cosa cosas vez momento ministro ministra gobierno día semana año nuevo nueva otro',
    dependent: 'si cuando porque aunque que como en sobre con para por y pero',
    trailing: 'que porque y pero cuando donde aunque para con en por según',
    nothings: [
      [
        /(?:luego|después|ahora|primero) (?:tú|usted|la compañera|el compañero)(?: .{0,60}|[.,])/,
        'Luego tú y luego la compañera',
      ],
    ],
    asksOf: [
      [
        /(?:y )?(?:también )?(?:si )?(?:nos |me )?(?:podría|puede|pudiera|podrían|pueden|pudieran) (?:usted |ustedes )?(?:hablar|comentar|decir|informar|platicar|explicar|ampliar)(?:nos|me)?(?: algo| un poco| más)* (?:sobre|acerca de|respecto a) (?:el |la |los |las )?/,
        'nos podría hablar acerca de la presa',
      ],
      [
        /(?:y )?(?:(?:yo )?(?:quería|quisiera|me gustaría|quiero|querría) (?:preguntar(?:le|les)?|saber|consultar(?:le)?)(?: algo)?|(?:una|mi|la|otra) pregunta(?: es)?|qué (?:opina|piensa|comentario tiene|valoración hace)|cuál es su (?:opinión|posición|reacción)) (?:sobre|acerca de|respecto a|de|por)(?:l)? /,
        'Quería preguntarle sobre el puente',
      ],
    ],
    opensSubject: [[/(?:y )?(?:sobre|respecto a|en cuanto a|acerca de) /, 'Sobre el puente, ']],
    closers: [[/,? (?:entonces|por favor|presidenta|presidente)/, ' por favor']],
  },
  topics: {
    sameMatters:
      'cambio climático/calentamiento global|covid/covid-19/coronavirus|matrimonio igualitario/matrimonio homosexual|gripe aviar/h5n1',
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
  conversation: {
    hosts: [
      [/(?:nos acompaña|está con nosotros|bienvenid[oa]s? a)/, 'Hoy nos acompaña la ministra.'],
      [/gracias por (?:acompañarnos|estar|atendernos|venir|su tiempo)/, 'Gracias por acompañarnos.'],
    ],
    guests: [
      [
        /gracias por (?:invitarme|la invitación|recibirme)|es un placer|encantad[oa] de/,
        'Gracias por invitarme.',
      ],
    ],
    asksBehind: [[/periodista|presentadora?|entrevistadora?/, 'Ana Ejemplo, periodista']],
    givesFloor: [
      [
        /(?:siguiente|próxima|última|primera) pregunta|tiene la palabra|adelante/,
        'Siguiente pregunta, por favor.',
      ],
    ],
  },
  around: {
    fields: [[/fecha|lugar|hora|medio|programa|presentadora?|entrevistadora?|temas?/, 'Lugar: Puerto Norte']],
    speaks: 'yo nosotros nuestro nuestra usted ustedes',
    page: [[/p[áa]gina|p[áa]g\.?/, 'Página 3']],
    foot: [
      [/(?:ver|véase) también|temas|etiquetas|contenido relacionado|compartir|síguenos/, 'Véase también'],
    ],
  },
  threads: {
    followUp: [
      [
        /(?:y |pero |sólo |solo )*(?:para (?:insistir|precisar|aclarar|seguir)|insisto|siguiendo con|en ese (?:sentido|punto)|sobre (?:este|ese|el mismo) (?:tema|punto|asunto)|sobre es[oa])/,
        'Sobre este tema',
      ],
    ],
    goesOn: [
      [
        /(?:pero|o sea|entonces|es decir|porque|por eso|no|sí|bueno|pues|ah|claro|exacto|perdón|¿y|¿pero|¿entonces|¿o sea|¿no)(?![\p{L}])/u,
        'Pero, ¿cuándo abre?',
      ],
    ],
    thanks: [
      [
        /(?:sí,? |muchas |muy )*(?:gracias|buenos días|buenas tardes|buenas noches|hola)(?!\p{L})[^.?!]{0,80}/u,
        'Gracias, presidenta',
      ],
    ],
    adds: [[/¿?(?:y|también|además)(?!\p{L})/u, '¿Y quién paga?']],
    objects: [[/¿?pero(?!\p{L})/u, 'Pero, ¿cuándo abre?']],
    turns: [
      [
        /(?:otr[oa]|segund[oa]|últim[oa]) (?:tema|pregunta|asunto|cuestión)|cambiando de tema/,
        'Otra pregunta',
      ],
    ],
    newMatter: [
      [
        /(?:y |bueno |presidente |pues )*(?:en |mi |una |ya |la |por )*(?:otr[oa]|segund[oa]|últim[oa]|siguiente) (?:tema|pregunta|asunto|cuestión|punto|cosa)/,
        'En otro tema',
      ],
      [
        /(?:y )?(?:por último|finalmente|para terminar|cambiando de tema|por otra? (?:parte|lado)|quisiera preguntar|quería preguntar|preguntarle)/,
        'Por último',
      ],
    ],
    callsOn: [
      [
        /(?:(?:a ver|sí|bueno|ahora|y|muy bien|adelante),? )*(?:adelante|la compañera|el compañero|compañer[oa]|tú|usted|va un[oa] compañer[oa]|siguiente|otra pregunta|la última|allá atrás|aquí)[^.?!]{0,30}/,
        'Adelante, la compañera',
      ],
    ],
    pointsBack: [
      [
        /(?<!\p{L})(?:él|ella|ellos|ellas|eso|esto|ese|esa|este|esta|esos|esas|ello|le|lo|ahí)(?!\p{L})/u,
        '¿Y eso quién lo paga?',
      ],
    ],
    goesOnLabels: [[/INTERLOCUTORA?|Interlocutora?/, 'INTERLOCUTOR']],
  },
  asking: {
    earliest: 'por primera vez|la primera vez|primera vez|primera mención',
    latest: 'por última vez|la última vez|última vez|última mención|más recientemente',
    earliestAtEdge: 'primero|primera|el primero|la primera|lo primero|más antiguo|más antigua',
    latestAtEdge: 'último|última|el último|la última|más reciente|el más reciente|la más reciente|lo último',
    inName:
      'primera dama|primera ministra|primera vuelta|primera enmienda|primera línea|última hora|última palabra|' +
      'última semana|último año|último mes',
    hollow:
      'opina opinan piensa reacción posición rueda prensa conferencia cómo cuándo dónde quién cuál cuáles',
    request:
      'todo toda todos todas cada dijo dicho dijeron decir dice habló hablar hablado respuesta respuestas respondió ' +
      'preguntas declaración declaraciones declaró',
    since: 'desde|a partir de',
    after: 'después de|tras',
    before: 'antes de',
    until: 'hasta',
    from: 'de|desde|entre',
    to: 'a|hasta|y',
    yesterday: 'ayer|de ayer',
    today: 'hoy|de hoy',
    thisYear: 'este año',
    lastYear: 'el año pasado',
    spring: 'primavera',
    summer: 'verano',
    autumn: 'otoño',
    winter: 'invierno',
  },
};
