import { anyOf } from '../text/any-of.ts';
import type { Mark } from './types.ts';

/** A kind of transcript that is no press briefing and that Lectern does not take apart, with the signs by which it is told. */
interface OtherKind {
  /** ends the sentence "this reads as …" */
  name: string;
  marks: readonly Mark[];
}

/** What was met: its name, and the first two signs of it, each with the index of its text. */
export interface MetKind {
  name: string;
  signs: readonly { at: number; text: string }[];
}

export const otherKinds: readonly OtherKind[] = [
  {
    name: 'the debate of a parliament',
    marks: [
      {
        pattern:
          /^(?:HANSARD\b|Official Report\b|Parliamentary Debates\b|H[CL] Deb\b|\[?Congressional Record Volume\b|Plenarprotokoll\b|Stenografischer Bericht\b|Compte rendu (?:intégral|analytique)\b|Diario de Sesiones\b|Стенограмма (?:пленарного )?заседания)/,
        weight: 2,
        sample: 'Official Report of the House of Quays',
      },
      { pattern: /\bHansard\b/, weight: 2, sample: 'Debates of the House of Quays (Hansard)' },
      {
        pattern:
          /^(?:The (?:House|Senate|Assembly) met at\b|The (?:sitting|session) (?:was )?opened\b|Beginn der Sitzung\b|La séance est (?:ouverte|reprise)\b|Se abre la sesión\b)/,
        weight: 1.5,
        sample: 'The House met at half-past Two o’clock',
      },
      {
        pattern:
          /^\W?(?:(?:Mr|Madam|Mrs|Ms)\.? (?:Deputy )?Speaker in the Chair\W?|(?:Prayers?|PRAYERS?)\W?)$/,
        weight: 1.5,
        sample: '[Madam Speaker in the Chair]',
      },
      {
        pattern:
          /^(?:Mr\.?|Madam|Mme|The|Le|La|Präsidentin?) (?:Deputy |Acting )?(?:Speaker|SPEAKER|PRESIDING OFFICER|Président|Présidente)(?: pro tempore)?(?: \([^()]{2,40}\))?\s?[:.]/,
        weight: 1,
        atMost: 2,
        sample: 'Madam Speaker: Order.',
      },
      {
        pattern:
          /^(?:Oral (?:Answers to )?Questions|Question Time|Points? of Order|Business of the House|Second Reading|Royal Assent|Hon\.? Members?:|The House divided\b|Question put and agreed to|Fragestunde|Questions au [Gg]ouvernement)\b/,
        weight: 1.5,
        atMost: 2,
        sample: 'Oral Answers to Questions',
      },
    ],
  },
  {
    name: 'a podcast',
    marks: [
      { pattern: /\b[Pp]odcast\b/, weight: 1.5, sample: 'The Quay Podcast' },
      {
        pattern: /^(?:Episode|EPISODE|Ep\.|Season) ?#?\d+\b/,
        weight: 1.5,
        sample: 'Episode 12: The herring',
      },
      {
        pattern: /^\W?(?:(?:intro|outro|theme|upbeat) music|music(?: (?:playing|plays|fades))?)\W?$/i,
        weight: 1.5,
        sample: '[intro music]',
      },
      {
        pattern:
          /\b(?:(?:podcast|episode|show) is (?:brought to you|sponsored) by|welcome (?:back )?to (?:another|this) episode|wherever you (?:get|listen to) your podcasts|rate and review (?:us|the show)|thanks for listening to (?:this|the) (?:episode|podcast|show))\b/i,
        weight: 1.5,
        atMost: 2,
        sample: 'This episode is brought to you by Quay Rope.',
      },
      { pattern: /^Show [Nn]otes\b/, weight: 1.5, sample: 'Show notes' },
    ],
  },
];

/** Signs stand near the beginning, or at the very end. */
const LINES_AT_HEAD = 60;
const LINES_AT_TAIL = 10;
/** So much of a line tells how it opens; a sign that may stand anywhere counts in a line that is no longer. */
const LONGEST = 110;
/** One sign may be a word in passing: two different ones must come to this. */
const ENOUGH = 3;
const FEWEST_SIGNS = 2;

const everySign = otherKinds.flatMap(({ marks }) => marks.map(({ pattern }) => pattern));
const isOpening = ({ source }: RegExp) => source.startsWith('^');
const anyOpening = anyOf(everySign.filter(isOpening));
const anyInLine = anyOf(everySign.filter((pattern) => !isOpening(pattern)));

const isSign = (line: string, isWhole: boolean) =>
  anyOpening.some((pattern) => pattern.test(line)) ||
  (isWhole && anyInLine.some((pattern) => pattern.test(line)));

/** Tells by its paragraphs a text that is no press briefing; null where nothing says so. */
export function otherKindOf(texts: readonly string[]): MetKind | null {
  const looked = texts.flatMap((text, at) => {
    if (at >= LINES_AT_HEAD && at < texts.length - LINES_AT_TAIL) return [];
    const isWhole = text.length <= LONGEST;
    const line = isWhole ? text.trim() : text.slice(0, LONGEST);
    return isSign(line, isWhole) ? [{ at, text: line, isWhole }] : [];
  });
  if (looked.length < FEWEST_SIGNS) return null;
  for (const { name, marks } of otherKinds) {
    let score = 0;
    const signs: { at: number; text: string }[] = [];
    for (const { pattern, weight, atMost = 1 } of marks) {
      const found = looked.filter((line) => (line.isWhole || isOpening(pattern)) && pattern.test(line.text));
      score += weight * Math.min(found.length, atMost);
      signs.push(...found.slice(0, 1));
    }
    if (score >= ENOUGH && signs.length >= FEWEST_SIGNS)
      return {
        name,
        signs: signs
          .map(({ at, text }) => ({ at, text }))
          .sort((a, b) => a.at - b.at)
          .slice(0, FEWEST_SIGNS),
      };
  }
  return null;
}
