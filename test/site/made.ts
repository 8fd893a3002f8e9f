import type { Archive, ArchivedBriefing } from '../../src/archive/types.ts';
import type { Briefing, Item, Turn } from '../../src/model/briefing.ts';

/** Small invented archives for the tests of the site, its subjects and its search. */

export function turn(role: Turn['role'], text: string, more: Partial<Turn> = {}): Turn {
  return { role, speaker: null, label: null, note: null, paragraphs: [text], lines: [1, 1], ...more };
}

export function item(id: string, title: string, turns: Turn[] = [], more: Partial<Item> = {}): Item {
  return {
    id,
    kind: 'exchange',
    title,
    titleFrom: 'toc',
    topic: null,
    followUp: false,
    turns: turns.length > 0 ? turns : [turn('question', `${title}?`), turn('answer', `As to ${title}: yes.`)],
    lines: [1, 2],
    ...more,
  };
}

export function briefing(id: string, more: Partial<Briefing> = {}): Briefing {
  return {
    schema: 1,
    id,
    lang: 'en',
    dialect: 'plain',
    title: `Briefing ${id}`,
    date: /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? null,
    time: null,
    place: null,
    editions: [],
    toc: [],
    items: [item('river-tolls', 'River tolls')],
    furniture: [],
    messages: [],
    source: { file: `${id}.txt`, sha256: '0'.repeat(64), bytes: 1, format: 'text' },
    ...more,
  };
}

export function archive(briefings: Briefing[], more: Partial<Archive> = {}): Archive {
  return {
    folder: '/archive',
    config: {},
    briefings: briefings.map(
      (one): ArchivedBriefing => ({
        briefing: one,
        file: `transcripts/${one.source.file}`,
        series: one.series ?? null,
      }),
    ),
    pages: [],
    messages: [],
    ...more,
  };
}
