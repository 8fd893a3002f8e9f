import { stemmer } from '@orama/stemmers/german';
import type { Language } from './types.ts';

export const de: Language = {
  tag: 'de',
  iso3: 'deu',
  denials: 'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder noch ohne',
  littleWords:
    'aber als am an auch auf aus bei bin bis das dass dem den der des die dies diese dieser durch ein eine einem einen einer ' +
    'er es für hat haben ich ihr im in ist kann mit nach nicht noch nur oder sein sich sie sind so über um und uns von vor war ' +
    'was wenn wer wie wir wird zu zum zur frage',
  stemmer,
  stemmerFile: 'german',
  months: 'long and short',
  archive: 'Pressekonferenzen',
  labels: {
    asks: [
      [
        /(?:(?:Zusatzf|Nachf|Zwischenf|F)rage|(?:ZUSATZ|NACH|ZWISCHEN)?FRAGE)(?:\s+(?:D[rR]\.\s+)?[A-ZÄÖÜ][A-Za-zäöüßÄÖÜ-]{2,20})?/,
        'Zusatzfrage Dr. Beispiel',
      ],
      [/Zuruf|ZURUF/, 'Zuruf'],
      [/Journalist(?:in)?|JOURNALIST(?:IN)?|Reporter(?:in)?/, 'Journalistin'],
    ],
    asksBy: [
      [/(?:(?:Zusatzf|Nachf|Zwischenf|F)rage|(?:ZUSATZ|NACH|ZWISCHEN)?FRAGE)(?:\s+von)?/, 'Zusatzfrage'],
    ],
    asksHow: [
      [
        /(?:zusatz|nach|zwischen)?frage (?:online|schriftlich|telefonisch|digital|(?:per|via|über) (?:(?:den|das) )?(?:e-?mail|mail|chat|zoom|webex|video|telefon|internet|netz|online[\p{L}-]*|twitter|whatsapp|slido)|aus (?:dem|der) [\p{L}-]+|vo[nm] (?:publikum|online[\p{L}-]*)|(?:(?:von )?eine[mrs] )?(?:zu(?:schauer|hörer)|teilnehmer|leser|bürger|schüler)s?(?:in)?|publikum)/u,
        'Frage aus dem Publikum',
      ],
      [
        /(?:online|publikums|saal|chat|zuschauer|zuhörer|hörer|leser|bürger|schüler)-?frage|(?:schriftliche|telefonische|digitale) (?:nach|zusatz)?frage/,
        'Onlinefrage',
      ],
    ],
    floor: [
      [
        /(?:aus dem )?publikum|(?:zu(?:schauer|hörer)|teilnehmer|bürger|schüler)(?:in)?|student(?:in)?/,
        'Zuschauerin',
      ],
    ],
    noNames: [[/(?:nummer )?(?:eins|zwei|drei|vier|fünf)/, 'Nummer zwei']],
    newsroomKinds: 'zeitung kurier tageblatt anzeiger rundschau rundfunk fernsehen',
    newsroomBegins: 'radio fernsehen kanal sender',
    answers: [[/Antwort|ANTWORT/, 'Antwort']],
    voices: [
      [/Moderatorin/, 'Moderatorin'],
      [/Vors(?:\.|itzende[rn]?)(?: [A-ZÄÖÜ][A-Za-zäöüßÄÖÜ-]+){0,2}/, 'Vors. Beispiel'],
    ],
    askedAfter: [
      [
        /Nach (?:der|dem) (?:Pressekonferenz|Pressegespräch|Briefing)[^:.]{0,90}\bFragen?\b[^:.]{0,60}/,
        'Nach der Pressekonferenz ging diese Frage ein',
      ],
    ],
    spokesperson: [[/Sprecher(?:in)?/, 'Sprecherin']],
    nobody: [[/THEMEN|ANMERKUNG|HINWEIS/, 'HINWEIS']],
  },
  page: {
    titleGoesOn: 'von mit und der des',
    bodies: [
      [
        /ministerium|(?:landes|bundes|staats)regierung|behörde|senatskanzlei|(?<!\p{L})amt(?!\p{L})/u,
        'Ministerium der Finanzen des Landes Nordau',
      ],
    ],
    briefing: [
      [/pressekonferenz|regierungspressekonferenz|sprecher(?:in)?/, 'Regierungspressekonferenz vom 4. Mai'],
    ],
    interview: [[/gespräch/, 'Ein Gespräch mit Anna Beispiel']],
    corrected: [[/KORRIGIERT(?:E FASSUNG)?|BERICHTIG(?:T|UNG)|KORREKTUR/, 'BERICHTIGUNG']],
  },
  persons: {
    heldBy: 'von',
    and: 'und mit',
    former: 'ehemaliger ehemalige',
    sir: 'herr',
    madam: 'frau',
    offices:
      'kanzler kanzlerin ministerin bundeskanzler bundeskanzlerin staatssekretar staatssekretarin sprecher sprecherin sts srs srsin',
    joining: 'von fur',
    leads: [[/vors(?:\.|itzende)/, 'Vors. Beispiel']],
    officeBehind: [[/sprecher(?:in)?/, 'Anna Beispiel, Sprecherin der Allianz']],
  },
  talk: {
    greetings: [[/danke\b[^.?!]{0,30}|guten (?:tag|morgen)\b[^.?!]{0,40}/, 'Guten Morgen zusammen']],
    iAm: [[/ich bin|mein name ist/, 'ich bin Anna Beispiel']],
    myNameIs: [[/mein name ist/, 'Mein Name ist Anna Beispiel und ich frage für Nordhafen']],
    ofNewsroom: 'von der des',
    bareQuestions: [
      [/Wie (?:kommentieren|bewerten|beurteilen) Sie (?:das|dies)[^?]{0,10}/, 'Wie bewerten Sie das'],
      [/Was sagen Sie dazu|Stimmt das|Ihr Kommentar/, 'Was sagen Sie dazu'],
    ],
    farewells: [
      [/zum (?:schluss|abschluss)/, 'Zum Schluss'],
      [/ich möchte (?:\p{L}+ ){0,4}(?:gratulieren|wünschen)/u, 'Ich möchte Ihnen allen gratulieren'],
    ],
  },
  stage: { round: [[/gelächter|beifall/, '(Beifall)']] },
  naming: {
    articles:
      'der die das den dem des ein eine einen einem einer eines kein keine alle sein seine ihre ihr unser unsere',
    pointing: 'dieser diese dieses diesen diesem solche solcher',
    times: 'woche monat jahr morgen abend tag montag dienstag mittwoch donnerstag freitag samstag sonntag',
    pronouns: 'er es ihn ihm ihnen dessen deren dazu davon darüber dafür dagegen daran dabei das',
    talkers: 'ich sie wir mich mir uns unser mein',
    joins: 'von vom in im an am auf mit zu zum zur für über gegen zwischen aus bei nach um',
    closest: 'von vom',
    pairs: 'und oder',
    borders:
      'ist sind war wird werden wurde sein hat haben kann können soll sollen gibt heute gestern auch schon noch sehr wann wie was wer wo ' +
      'warum weshalb ob dass weil aber wenn nicht nur je gesprochen gebeten beschlossen sagt sagte danke frau herr',
    hollow: 'frage antwort thema punkt teil mal moment minister ministerin regierung tag woche jahr',
    dependent: 'wenn weil als ob dass obwohl während nachdem in auf mit für und aber zu',
    trailing: 'dass weil und aber wenn der die das welche für mit in nach',
    asksOf: [
      [
        /(?:und |noch )*(?:ich (?:wollte|möchte|würde gern)(?: noch)?(?: einmal| mal)?(?: etwas)?(?: fragen)?|(?:eine|meine|noch eine) frage|können sie (?:uns )?(?:etwas|mehr)|was sagen sie|wie (?:bewerten|beurteilen) sie) (?:zu|zur|zum|über|nach) /,
        'Was sagen Sie zu der Brücke',
      ],
    ],
    opensSubject: [[/(?:und |noch )*(?:zu|zur|zum|bezüglich|hinsichtlich) /, 'Zur Brücke: ']],
    closers: [[/,? (?:bitte|denn|eigentlich)/, ' denn']],
  },
  topics: {
    sameMatters:
      'klimawandel/erderwärmung|covid/covid-19/corona/coronavirus|gleichgeschlechtliche ehe/homo-ehe/ehe für alle|vogelgrippe/h5n1|schweinegrippe/h1n1',
    generic:
      'lage entwicklung entwicklungen stand neuigkeiten ergebnis ergebnisse bevorstehend besuch teilnahme treffen gespräche ' +
      'erklärung reaktion position ankündigung konferenz sitzung jahrestag bericht',
    publicLife: '',
    offices:
      'präsident präsidentin minister ministerin kanzler kanzlerin botschafter könig königin prinz herr frau bürgermeister ' +
      'direktor general abgeordneter staatssekretär',
    joining: 'zu zur zum der die das im über',
    joinsName: 'von',
    capitalsTell: false,
  },
  conversation: {
    hosts: [
      [/(?:zu gast (?:ist|bei)|herzlich willkommen|schön, dass sie da sind)/, 'Zu Gast ist die Ministerin.'],
      [/danke für das (?:gespräch|interview)|danke, dass sie/, 'Danke für das Gespräch.'],
    ],
    guests: [[/danke für die einladung|ich freue mich, hier/, 'Danke für die Einladung.']],
    asksBehind: [[/moderator(?:in)?|journalist(?:in)?/, 'Anna Beispiel, Moderatorin']],
    givesFloor: [
      [/(?:nächste|letzte|erste) (?:wort)?(?:frage|meldung)|sie haben das wort/, 'Nächste Frage, bitte.'],
    ],
  },
  around: {
    fields: [
      [
        /sprecher(?:innen)?(?: und sprecher)?|anwesend|teilnehmer(?:innen)?|datum|ort|uhrzeit|sendung|sender|themen?|moderation/,
        'Ort: Nordhafen',
      ],
    ],
    speaks: 'ich wir sie unser unsere',
    page: [[/seite/, 'Seite 3 von 17']],
    foot: [[/siehe auch|themen|schlagworte|teilen|folgen sie uns|mehr zum thema|kontakt/, 'Siehe auch']],
  },
  threads: {
    followUp: [
      [
        /(?:und |aber |nur |noch |ganz |kurz |eine |ich |habe |hätte )*(?:nachfrage|zusatzfrage|verständnisfrage|um nachzu(?:fragen|haken)|nachgefragt|nachhaken|dazu (?:noch|eine|direkt)|daran anschließend|direkt dazu|noch einmal dazu)/,
        'Eine Nachfrage dazu',
      ],
    ],
    goesOn: [
      [
        /(?:aber|also|doch|oder|denn|weil|das heißt|heißt das|ist das|nein|ja|gut|okay|entschuldigung|ich meine|dann)(?!\p{L})/u,
        'Aber wann fährt sie?',
      ],
    ],
    thanks: [
      [
        /(?:ja,? )?(?:(?:vielen |schönen |herzlichen )?dank\p{L}*|guten (?:tag|morgen|abend)|hallo)(?!\p{L})[^.?!]{0,60}/u,
        'Vielen Dank, Frau Ministerin',
      ],
    ],
    adds: [[/(?:und|auch|außerdem)(?!\p{L})/u, 'Und wer zahlt?']],
    objects: [[/aber(?!\p{L})/u, 'Aber wann fährt sie?']],
    turns: [
      [
        /(?:ander(?:e|es|en|em|er)|zweite[ns]?|letzte[ns]?|weitere[ns]?) (?:thema|frage|punkt|komplex)|themenwechsel/,
        'Andere Frage',
      ],
    ],
    newMatter: [
      [
        /(?:und |dann |noch |ich |habe |hätte |zu |ein |eine |einem |einer )*(?:ander(?:e|es|en|em|er)|zweite[ns]?|letzte[ns]?|nächste[ns]?|weitere[ns]?) (?:thema|frage|punkt|komplex)/,
        'Zu einem anderen Thema',
      ],
      [
        /(?:und )?(?:themenwechsel|zum thema|was (?:das|die|den) [^,]{1,30} angeht|abschließend|schließlich)(?!\p{L})/u,
        'Themenwechsel',
      ],
    ],
    callsOn: [
      [
        /(?:(?:ja|gut|so|dann|und),? )*(?:bitte(?: schön)?|(?:herr|frau) (?:dr\. )?\p{L}+|(?:die )?(?:nächste|letzte) frage|da hinten|sie haben das wort)[^.?!]{0,30}/u,
        'Bitte, da hinten',
      ],
    ],
    pointsBack: [
      [
        /(?<!\p{L})(?:er|sie|es|das|dies|diese|dieser|dieses|diesem|diesen|ihm|ihn|ihr|dazu|davon|daran|dabei|damit|dafür|da)(?!\p{L})/u,
        'Ist das sicher?',
      ],
    ],
  },
  asking: {
    earliest:
      'zum ersten mal|das erste mal|erstes mal|erstmals|erste erwähnung|ersten erwähnung|zuerst erwähnt|zuerst gesagt',
    latest:
      'zum letzten mal|das letzte mal|letztes mal|letztmals|zuletzt erwähnt|zuletzt gesagt|letzte erwähnung|' +
      'letzten erwähnung',
    earliestAtEdge: 'zuerst|als erstes|frühestes|früheste|frühester|älteste|ältestes',
    latestAtEdge: 'zuletzt|neueste|neuestes|neuester|letzte|letztes|letzter|jüngste|jüngstes',
    inName:
      'letzte woche|letztes jahr|letzter monat|letzte nacht|letzte chance|jüngste entwicklung|' +
      'jüngste entwicklungen',
    hollow: 'meint meinte stellung reaktion haltung pressekonferenz mitschrift',
    request:
      'alle alles jede jeden jeder jedes sämtliche sagt sagte sagten gesagt sagen spricht sprach gesprochen antwort ' +
      'antworten antwortete fragen aussage aussagen äußerung äußerungen äußert äußerte erklärt erklärte erklärung ' +
      'erklärungen',
    since: 'seit|ab',
    after: 'nach',
    before: 'vor',
    until: 'bis',
    from: 'von|vom|zwischen',
    to: 'bis|bis zum|und',
    yesterday: 'gestern|gestrige|gestrigen',
    today: 'heute|heutige|heutigen',
    thisYear: 'dieses jahr|in diesem jahr',
    lastYear: 'letztes jahr|im letzten jahr',
    spring: 'frühling|frühjahr',
    summer: 'sommer',
    autumn: 'herbst',
    winter: 'winter',
  },
};
