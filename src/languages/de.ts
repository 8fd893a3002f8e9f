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
    ],
    answers: [[/Antwort|ANTWORT/, 'Antwort']],
    voices: [[/Moderatorin/, 'Moderatorin']],
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
};
