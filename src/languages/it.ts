import { stemmer } from '@orama/stemmers/italian';
import type { Language } from './types.ts';

export const it: Language = {
  tag: 'it',
  iso3: 'ita',
  denials: 'non no mai niente nulla nessuno nessuna né senza',
  littleWords:
    'a abbiamo ad agli ai al alla alle allo anche ancora avete avere c che chi ci ciò col come con così cosa cui da dagli dai dal ' +
    'dalla dalle dallo degli dei del dell della delle dello di dopo dove due e è ed era essere fra già gli ha hanno ho i il in io la ' +
    'le lei li lo loro ma me mi molto ne negli nei nel nell nella nelle nello noi non nostra nostro o ogni oggi oltre per perché però ' +
    'più poi può prima qual quale quali quando quanto quella quelle quelli quello questa queste questi questo qui quindi sarà se sempre ' +
    'senza si sia solo sono sta stata stati stato su sua sue sugli sui sul sulla sulle suo suoi tra tutti tutto un una uno va vi voi ' +
    'vostra vostro domanda domande risposta',
  stemmer,
  stemmerFile: 'italian',
  months: 'long',
  archive: 'Conferenze stampa',
  labels: {
    asks: [[/Domanda|DOMANDA|Giornalista|GIORNALISTA/, 'Domanda']],
    asksHow: [
      [
        /domanda (?:online|in linea|scritta|per iscritto|(?:dal|del|dalla) (?:pubblico|sala|platea|web)|(?:via|per) (?:chat|e-?mail|telefono|internet|web|zoom))/,
        'Domanda dal pubblico',
      ],
    ],
    floor: [[/(?:una? )?(?:partecipante|studente(?:ssa)?)|dal pubblico|pubblico/, 'Studentessa']],
    newsroomBegins: 'radio canale agenzia televisione',
    answers: [[/Risposta|RISPOSTA/, 'Risposta']],
    askedAfter: [
      [
        /Dopo la conferenza stampa[^:.]{0,120}domand[ae][^:.]{0,60}/,
        'Dopo la conferenza stampa è giunta questa domanda',
      ],
    ],
    voices: [[/MODERATORE|Moderatore|MODERATRICE|Moderatrice/, 'Moderatrice']],
    spokesperson: [[/Portavoce/, 'Portavoce']],
    nobody: [[/DATA|LUOGO|AVVERTENZA|ALLEGATO/, 'LUOGO']],
    notFirst: 'Ma Inoltre Poi Quando Oppure Infine Tuttavia Riguardo',
  },
  page: {
    titleGoesOn: 'di da con e del della dei',
    bodies: [
      [
        /(?<!\p{L})(?:ministero|presidenza|governo|agenzia|segreteria)(?!\p{L})/u,
        'Ministero dei Trasporti della Repubblica',
      ],
    ],
    briefing: [
      [/conferenza|intervista|punto stampa|portavoce|dichiarazioni/, 'Conferenza stampa della ministra'],
    ],
    interview: [[/intervista/, 'Intervista ad Anna Esempio']],
    corrected: [[/(?:VERSIONE )?CORRETTA|CORRETTO|RETTIFICA/, 'VERSIONE CORRETTA']],
    editors: [[/(?:nota (?:della redazione|del curatore)|rettifica)\b/, 'Nota della redazione']],
  },
  persons: {
    heldBy: 'da',
    and: 'e ed con',
    former: 'ex',
    sir: 'signor',
    madam: 'signora signorina',
    either: 'dott dottor dottoressa prof professoressa on onorevole',
    offices:
      'presidente ministro ministra sottosegretario sottosegretaria segretario segretaria portavoce ambasciatore ambasciatrice sindaco ' +
      'sindaca generale ammiraglio commissario commissaria direttore direttrice',
    joining: 'dei degli delle della dello',
    honorifics: [
      [/signora?|dottor(?:essa)?|onorevole|ministr[oa]|sottosegretari[oa]|sindac[oa]/, 'Ministra Esempio'],
    ],
    officeBehind: [
      [
        /portavoce|ministr[oa]|sottosegretari[oa]|ambasciat(?:ore|rice)|sindac[oa]|diret(?:tore|trice)/,
        'Anna Esempio, portavoce dell’Alleanza',
      ],
    ],
    leads: [[/moderat/, 'Moderatrice']],
  },
  talk: {
    greetings: [
      [/grazie\b[^.?!]{0,50}/, 'Grazie, ministra'],
      [/buongiorno\b[^.?!]{0,50}|buonasera\b[^.?!]{0,50}|salve\b[^.?!]{0,30}/, 'Buongiorno a tutti'],
      [/prego|certo|va bene|d['’]accordo|bene|allora|no/, 'Prego'],
      [/(?:ho|avrei) (?:una|due|tre|alcune) (?:breve |brevi )?domand[ae]\b[^.?!]{0,40}/, 'Avrei due domande'],
      [/(?:la )?prossima domanda\b[^.?!]{0,60}/, 'La prossima domanda è di Anna Esempio'],
    ],
    pleasantries: [[/complimenti|congratulazioni|auguri|mi scusi|scusate/, 'Complimenti per il ponte']],
    iAm: [[/sono|mi chiamo|il mio nome è/, 'sono Anna Esempio, di Radio Norlandia']],
    myNameIs: [[/mi chiamo|il mio nome è/, 'Mi chiamo Anna Esempio e scrivo da Norlandia']],
    ofNewsroom: 'di della del dei degli dal',
    joinsNames: 'ed',
    openers: [
      [/grazie|buongiorno|buonasera|ministr[oa]|signor ministro|signora ministra/, 'Grazie, '],
      [/allora|bene|ma|quindi|ecco|inoltre|poi|anzitutto/, 'Allora, '],
    ],
    reported: [
      [
        /secondo (?:(?:alcune|le|recenti|diverse) )*(?:notizie|indiscrezioni|fonti)(?: di stampa)?,\s*/,
        'Secondo alcune indiscrezioni di stampa, ',
      ],
    ],
    aboutAsking: [
      [/(?:posso|potrei) (?:chiederle|farle|aggiungere|fare)\b.{0,50}/, 'Posso farle un’altra domanda'],
      [/come sta(?:te)?\b.{0,20}|mi sente|mi sentite/, 'Mi sente'],
    ],
    // not “come”, which is an English word too: the phrases of all languages are read together
    asksClause: [
      [
        /(?:chi|che cosa|cosa|quando|dove|perch[eé]|qual|quale|quali|quanto|quanti)\b/,
        'quando aprirà il ponte',
      ],
    ],
    addressedLast: [[/ministr[oa]|signor ministro|signora ministra|per favore/, 'signora ministra']],
    bareWords:
      'che cosa ne pensa può confermare confermarlo commentare dirci dire spiegare qualcosa dettagli informazioni maggiori altri altre ' +
      'ulteriori qual quale suo sua commento opinione posizione reazione valutazione ci su questo punto proposito vero riguardo tema ' +
      'notizia notizie darci fornire ministra ministro dice',
    bareQuestions: [
      [/(?:È|E['’]) (?:così|vero|esatto)|Conferma|Lo può confermare|Che ne pensa/, 'È vero'],
      [
        /Qual è (?:il suo commento|la sua (?:posizione|opinione|reazione|valutazione))[^?]{0,20}/,
        'Qual è la sua posizione',
      ],
    ],
    leansBack: [
      [
        /(?:questo|questa|questi|queste|quello|quella|egli|ella|esso|essa|loro|ciò|tale|tali)(?!\p{L})/u,
        'Questo è noto.',
      ],
    ],
    leans: [[/(?<!\p{L})(?:questo|questa|quello|quella|ciò|lui|esso|essa)(?!\p{L})/u, 'Come giudica ciò?']],
    farewells: [
      [/per concludere|in conclusione|infine,|prima di (?:concludere|salutarci)/, 'Per concludere,'],
      [/vorrei (?:\p{L}+ ){0,3}(?:augurare|congratularmi|fare gli auguri)/u, 'Vorrei infine augurare'],
    ],
  },
  stage: {
    round: [[/risate|applausi|incomprensibile|ride|fuori microfono/, '(risate)']],
    square: [[/incomprensibile|risate|applausi/, '[incomprensibile]']],
  },
  topics: {
    sameMatters:
      'cambiamento climatico/riscaldamento globale|covid/covid-19/coronavirus|influenza aviaria/h5n1',
    generic:
      'situazione sviluppo sviluppi aggiornamento aggiornamenti esito esiti risultato risultati prossimo prossima visita partecipazione ' +
      'riunione incontro colloqui dichiarazione reazione posizione annuncio conferenza sessione anniversario rapporto vertice',
    publicLife:
      'stato stati governo repubblica federazione unione consiglio parlamento senato camera assemblea commissione',
    offices:
      'presidente ministro ministra primo prima segretario segretaria ambasciatore ambasciatrice cancelliere re regina principe signor ' +
      'signora governatore sindaco sindaca direttore generale senatore deputato onorevole dottor portavoce',
    joining:
      'sul sulla sui sulle di del della dei degli delle da dal dalla in nel nella il lo gli i con per ed',
    joinsName: 'di del della dei',
  },
  conversation: {
    hosts: [
      [/(?:è con noi|è nostr[oa] ospite|benvenut[oa] a)/, 'La ministra è nostra ospite.'],
      [/grazie per (?:essere|essere stat[oa]|il suo tempo)/, 'Grazie per essere con noi.'],
    ],
    guests: [[/grazie (?:per|dell['’])\s?(?:l['’])?invito/, 'Grazie per l’invito.']],
    asksBehind: [[/giornalista|conduttrice|conduttore/, 'Anna Esempio, giornalista']],
    givesFloor: [[/(?:prossima|ultima|prima) domanda|a lei la parola/, 'Prossima domanda, prego.']],
  },
  around: {
    fields: [[/data|luogo|ora|programma|tem[ai]|ospite/, 'Luogo: Porto Nord']],
    speaks: 'io noi voi nostro nostra',
    page: [[/pagina|pag\.?/, 'Pagina 3 di 17']],
    foot: [[/vedi anche|temi|condividi|seguici|contatti/, 'Vedi anche']],
  },
  asking: {
    earliest: 'per la prima volta|la prima volta|prima volta|prima menzione',
    latest: 'per l’ultima volta|l’ultima volta|ultima volta|ultima menzione',
    earliestAtEdge: 'primo|il primo|la prima|più vecchio|più vecchia|il più vecchio',
    latestAtEdge: 'ultimo|ultima|l’ultimo|l’ultima|più recente|il più recente|la più recente',
    inName:
      'primo ministro|prima ministra|prima linea|prima donna|primo emendamento|primo turno|ultimo minuto|' +
      'ultima parola|ultima settimana',
    hollow: 'pensa reazione posizione conferenza stampa',
    request:
      'tutta tutte ciascuna ciascuno detto dire disse dice parlato parlare parla risposta risposte dichiarazione ' +
      'dichiarazioni dichiarato',
    since: 'dal|dall’|a partire da',
    after: 'dopo|dopo il',
    before: 'prima del|prima di',
    until: 'fino a|fino al',
    from: 'dal|da|tra',
    to: 'al|a|e',
    yesterday: 'ieri|di ieri',
    today: 'oggi|di oggi',
    thisYear: 'quest’anno',
    lastYear: 'l’anno scorso',
    spring: 'primavera',
    summer: 'estate',
    autumn: 'autunno',
    winter: 'inverno',
  },
};
