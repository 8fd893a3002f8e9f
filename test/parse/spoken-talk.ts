import { taggerOf } from '../../src/languages/tagger.ts';
import type { Turn } from '../../src/model/briefing.ts';
import { lexiconOf } from '../../src/parse/titles/lexicon.ts';
import { SaidSentences } from '../../src/parse/titles/said-sentences.ts';
import { type Heard, hear, type Weighed, weighHeard } from '../../src/parse/titles/spoken/heard.ts';
import { parsed } from '../helpers/parsed.ts';

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

/**
 * What exchanges of a briefing are called: "question | answer", behind one that makes it talk as it was said; all of one thread, as far as they
 * are told to be.
 */
export function titlesOf(exchanges: readonly string[]): string[] {
  const lines = [
    'Harbour briefing, May 4, 2031',
    'Question: Well -- so, is that it?',
    'Spokesperson: It is.',
    ...exchanges.flatMap((one) => {
      const [asked, answered = 'No.'] = one.split(' | ');
      return [`Question: ${asked}`, `Spokesperson: ${answered}`];
    }),
  ];
  const { items } = parsed(lines, '2031-05-04.en.txt', { dialect: 'general' });
  return items.slice(1).map(({ title }) => title);
}
