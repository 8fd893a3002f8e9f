import { stemmer } from '@orama/stemmers/german';
import type { Language } from './types.ts';

export const de: Language = {
  tag: 'de',
  iso3: 'deu',
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
    briefing: [
      [/pressekonferenz|regierungspressekonferenz|sprecher(?:in)?/, 'Regierungspressekonferenz vom 4. Mai'],
    ],
    interview: [[/gespräch/, 'Ein Gespräch mit Anna Beispiel']],
  },
  persons: {
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
  topics: {
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
};
