import { commonFurniture, questionsPut, questionWords, voiceWords } from './common.ts';
import type { Dialect } from './types.ts';

/** Press conferences of the German Federal Government: `StS Name:`, `Name (AA):`, `Frage:`, `Zusatzfrage:`, `Zuruf:`. */
export const bundespressekonferenz: Dialect = {
  id: 'bundespressekonferenz',
  name: 'German Federal Government',
  names: { de: 'Bundesregierung' },
  lang: 'de',
  bears: {
    pattern: /Bundes(?:regierung|kanzler|presse|republik|minister)|Deutschland/,
    sample: 'Die Bundesregierung baut die Brücke.',
  },
  marks: [
    {
      pattern: /Regierungspressekonferenz\b/i,
      weight: 3,
      sample: 'Regierungspressekonferenz vom 5. Mai 2031',
    },
    {
      pattern: /^(?:Mitschrift (?:der )?Pressekonferenz|Im Wortlaut)\b/i,
      weight: 2,
      sample: 'Mitschrift Pressekonferenz',
    },
    {
      pattern: /^(?:THEMEN|Themen|Thema)\s*:/,
      weight: 1,
      sample: 'Themen: Kabinettssitzung, Lage in Norland',
    },
    {
      pattern: /^(?:StS|SRS|STS|BM|BK|PStS)(?:['’]?in|['’]IN)?\s+\p{Lu}[\p{L}-]+\s*:/u,
      weight: 1,
      atMost: 3,
      sample: 'StS Beispiel: Guten Tag!',
    },
    {
      pattern: /^[^\s:(?!][^:(?!]{1,40} \((?:AA|BM[A-Z][A-Za-z]*|BK[A-Za-z]*|BPA)\)\s*:/,
      weight: 1,
      atMost: 3,
      sample: 'Beispiel (BMVg): Dazu liegt mir nichts vor.',
    },
    {
      pattern: /^(?:Zusatzfrage|ZUSATZFRAGE|Zusatz|ZUSATZ|Zuruf|ZURUF|Vors\.|VORS\.)[^:]{0,40}:/,
      weight: 0.7,
      atMost: 4,
      sample: 'Zusatzfrage: Und wer bezahlt das?',
    },
  ],
  labels: [
    ...questionsPut,
    {
      role: 'question',
      comment: true,
      pattern:
        /((?:Zusatz|ZUSATZ|Zuruf|ZURUF|Zwischenruf)(?:\s+(?<asker>(?:D[rR]\.\s+)?\p{Lu}[\p{L}’-]{1,24}(?:\s+\p{Lu}[\p{L}’-]{1,24})?))?(?:\s*\((?<note>[^()]{1,120})\))?)\s*:\s*/uy,
      sample: 'Zuruf: Also nächste Woche!',
    },
    {
      role: 'question',
      pattern:
        /((?:Zusatzfrage|ZUSATZFRAGE|Zwischenfrage|Nachfrage|Frage|FRAGE)(?:\s+(?:von\s+)?(?<asker>(?:D[rR]\.\s+)?\p{Lu}[\p{L}’-]{1,24}(?:\s+(?:(?:von|van|zu|de|der)\s+)*\p{Lu}[\p{L}’-]{1,24}){0,3}))?(?:\s*\((?<note>[^()]{1,120})\))?)\s*:\s*/uy,
      sample: 'Frage von Beispiel (ohne Mikrofon): Und wann?',
    },
    ...questionWords,
    {
      role: 'moderator',
      pattern:
        /((?:Vors\.|VORS\.|Vorsitzende[r]?|VORSITZENDE[R]?)(?:\s+(?:D[rR]\.\s+)?\p{Lu}[\p{L}’-]{1,30}){0,2})\s*:\s*/uy,
      sample: 'Vors. Beispiel: Dann kommen wir zu den Fragen.',
    },
    {
      role: 'answer',
      pattern:
        /((?:StS|SRS|STS|PStS|BM|BK|P|VK|MP|StM)(?:['’]?in|['’]IN)?\s+(?:D[rR]\.\s+)?\p{Lu}[\p{L}’-]+(?:\s+\p{Lu}[\p{L}’-]+)?)\s*:\s*/uy,
      sample: 'SRS’in Beispiel: Reisen kündigen wir rechtzeitig an.',
    },
    {
      role: 'answer',
      pattern:
        /((?:D[rR]\.\s+)?\p{Lu}[\p{L}’-]+(?:\s+(?:von|zu|\p{Lu}[\p{L}’-]+)){0,3}\s+\((?:AA|B[\p{L}]{1,12}|[\p{Lu}]{2,8})\))\s*:\s*/uy,
      sample: 'Beispiel (BMWK): Dazu liegt mir nichts vor.',
    },
    ...voiceWords,
  ],
  speakers: ['upper', 'name'],
  roles: 'fixed',
  notLabels:
    /^(?:Themen?|Sprecher(?:in(?:nen)?)?(?: und Sprecher)?|Hinweis|Anmerkung|Quelle|[(]?(?:Ende|Schluss) der \p{L}+)$/iu,
  furniture: [
    ...commonFurniture,
    {
      kind: 'letterhead',
      long: true,
      pattern: /^(?:THEMEN|Themen|Thema)\s*:/,
      sample: 'Themen: Kabinettssitzung, Lage in Norland',
    },
    {
      kind: 'letterhead',
      long: true,
      pattern: /^Sprecher(?:in(?:nen)?)?(?: und Sprecher)?\s*:\s*\S/,
      sample: 'Sprecher: StS Beispiel, Muster (AA)',
    },
    {
      kind: 'note',
      pattern:
        /^(?:Vors\.|Vorsitzende[r]?) \p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)? eröffnet die Pressekonferenz\b/u,
      sample: 'Vors. Beispiel eröffnet die Pressekonferenz und begrüßt StS Muster.',
    },
    {
      kind: 'note',
      pattern:
        /^\(?(?:Unkorrigierte[s]? |Hinweis: )?(?:Protokoll|Mitschrift) (?:nach|des|der) .{5,120}[.)]$/i,
      sample: '(Protokoll des Nordländischen Schreibdienstes)',
    },
    {
      kind: 'date',
      pattern:
        /^Mitschrift (?:der )?Pressekonferenz\s*(?:[-–,]\s*\p{Lu}\p{Ll}+(?:tag|woch|abend), .{6,30})?$/u,
      sample: 'Mitschrift der Pressekonferenz - Mittwoch, 14. Mai 2031',
    },
    {
      kind: 'chrome',
      pattern:
        /^(?:Mitschrift|Presse- und Informationsamt der Bundesregierung|Im Wortlaut|Pressekonferenzen?|\d{1,3} Min\. Lesedauer|Seite (?:teilen|drucken)|Teilen|Drucken|Auf \p{L}+ teilen|Per E-Mail teilen.{0,40}|Beitrag teilen|Seitenanfang|Nach oben|Startseite|Service|Schließen)$/iu,
      sample: '17 Min. Lesedauer',
    },
    {
      kind: 'end',
      pattern: /^\(?(?:Ende|Schluss) der (?:Pressekonferenz|Mitschrift)(?:[:,]? .{1,20})?\)?\.?$/i,
      sample: '(Ende der Pressekonferenz: 12.40 Uhr)',
    },
    {
      kind: 'end',
      pattern: /^(?:Weitere (?:Informationen|Mitschriften)|Mehr zum Thema|Beitrag teilen)\s*:?$/i,
      sample: 'Mehr zum Thema',
    },
  ],
  dateOrder: 'day-first',
  selector: '.bpa-richtext, .bpa-article, article, main',
};
