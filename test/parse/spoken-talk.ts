import { taggerOf } from '../../src/languages/tagger.ts';
import type { Turn } from '../../src/model/briefing.ts';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import { SaidSentences } from '../../src/parse/titles/said-sentences.ts';
import { type Heard, hear, type Weighed, weighHeard } from '../../src/parse/titles/spoken/heard.ts';

/** What is heard in exchanges of English talk that a test writes down. */

export const lexicon = lexiconOf('en');

/** "question / its second paragraph | answer" */
function turnsOf(exchange: string, line: number): Turn[] {
  const [asked = '', answered = 'It is so.'] = exchange.split(' | ');
  const unsaid = { speaker: null, label: null, note: null };
  return [
    { ...unsaid, role: 'question', paragraphs: asked.split(' / '), lines: [line, line] },
    { ...unsaid, role: 'answer', paragraphs: answered.split(' / '), lines: [line + 5, line + 5] },
  ];
}

export function heardIn(exchange: string, line = 10): Heard {
  const tagger = taggerOf('en');
  if (!tagger) throw new Error('English has a tagger.');
  return hear(turnsOf(exchange, line), new SaidSentences(), tagger, lexicon);
}

/** Linus is one of the speakers, and each word is said in more than one stretch of the briefing. */
export const weighedIn = (exchange: string): Weighed =>
  weighHeard(heardIn(exchange), {
    lexicon,
    rarity: () => 0.8,
    speakers: new Set([lexicon.form('Linus').stem]),
  });
