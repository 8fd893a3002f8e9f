import type { FurniturePattern, LabelPattern } from './types.ts';

/** Furniture that stands in every publisher’s pages. */
export const commonFurniture: FurniturePattern[] = [
  { kind: 'rule', pattern: /^(?:[*_\-=~#+—–•.]\s*){3,}$/, sample: '* * * * *' },
  {
    kind: 'chrome',
    pattern:
      /^(?:share(?: this)?|tweet|print(?: this page)?|e-?mail|facebook|twitter|skip to (?:main )?content|copy link)$/i,
    sample: 'Print this page',
  },
  { kind: 'chrome', pattern: /^(?:©|\(c\)|copyright\b)/i, sample: '© 2021 Press Office of Noland' },
];

/** `Q:` and `A:`, in bold or not. */
export const qAndA: LabelPattern[] = [
  { role: 'question', pattern: /(Q\d{0,3})(?<note>)\s*[:：]\s*/y, sample: 'Q: When will the bridge open?' },
  { role: 'answer', pattern: /(A\d{0,3})(?<note>)\s*[:：]\s*/y, sample: 'A: In spring.' },
  {
    role: 'question',
    followUp: true,
    pattern: /(Follow-?\s?up(?: question)?)\s*[:：]\s*/iy,
    sample: 'Follow-up: And the toll?',
  },
];

/** The words for "question" and for those who ask, as labels, in the languages that Lectern knows. */
export const questionWords: LabelPattern[] = [
  {
    role: 'question',
    pattern:
      /((?:QUESTIONS?|Questions?|REPORTERS?|Reporters?|JOURNALISTS?|Journalists?|CORRESPONDENTS?|Correspondents?|PRESS|MEDIA|Вопрос|ВОПРОС|Frage|FRAGE|Pregunta|PREGUNTA|Periodista|PERIODISTA|Journaliste|JOURNALISTE)(?:\s+\d{1,2})?(?:\s*\((?<note>[^()]{1,120})\))?)\s*[:：]\s*/y,
    sample: 'Question (translated from Nolish): When will the bridge open?',
  },
];
