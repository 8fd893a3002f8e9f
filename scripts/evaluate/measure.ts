import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Briefing, type Turn } from '../../src/model/briefing.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { type Losses, losses } from './conservation.ts';
import type { Case, Reference } from './reference.ts';
import { orderedF1 } from './sequences.ts';

export type DateVerdict = 'right' | 'null' | 'wrong';

/** How one transcript was read, beside its reference. */
export interface Measured {
  source: string;
  name: string;
  dialect: string;
  questions: { found: number; expected: number };
  answers: { found: number; expected: number };
  labels: { f1: number; found: string[]; expected: string[] };
  date: { verdict: DateVerdict; found: string | null; expected: string | null };
  /** null where the reference has none */
  title: { right: boolean; found: string; expected: string } | null;
  losses: Losses;
  items: number;
  weakJoins: number;
  warnings: number;
  bytes: number;
  milliseconds: number;
  /** what of the saved page's reading differs from the pasted text's, or null where there is no page */
  page: string[] | null;
}

/** The outcome for a transcript whose reading threw: always a defect. */
export interface Crash {
  source: string;
  name: string;
  error: string;
}

export function measure(test: Case): Measured | Crash {
  try {
    return read(test);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const place = text.split('\n').slice(0, 3).join('\n');
    return { source: test.source, name: test.name, error: place };
  }
}

function read(test: Case): Measured {
  const bytes = readFileSync(test.text);
  const started = performance.now();
  const source = readSource(basename(test.text), bytes);
  const briefing = parse(source);
  const milliseconds = performance.now() - started;
  Briefing.parse(briefing);
  const { reference } = test;
  const turns = briefing.items.flatMap((item) => item.turns);
  const expectedLabels = reference.speaker_labels.map(foldLabel);
  const foundLabels = turns.filter((turn) => turn.label !== null).map((turn) => foldLabel(turn.label ?? ''));
  return {
    source: test.source,
    name: test.name,
    dialect: briefing.dialect,
    questions: { found: count(turns, 'question'), expected: reference.question_turns },
    answers: { found: answered(turns), expected: reference.answer_turns },
    labels: { f1: orderedF1(foundLabels, expectedLabels), found: foundLabels, expected: expectedLabels },
    date: {
      verdict: dateVerdict(briefing.date, reference.date),
      found: briefing.date,
      expected: reference.date,
    },
    title: titleVerdict(briefing.title, reference),
    losses: losses(source.text, briefing),
    items: briefing.items.length,
    weakJoins: briefing.messages.filter((message) => /weak/.test(message.rule)).length,
    warnings: briefing.messages.filter((message) => message.severity === 'warning').length,
    bytes: bytes.length,
    milliseconds,
    page: test.page === null ? null : comparePage(test.page, briefing),
  };
}

function count(turns: Turn[], role: Turn['role']): number {
  return turns.filter((turn) => turn.role === role).length;
}

/** Questions, or runs of them, that somebody answers: what the reference calls answer turns. */
function answered(turns: Turn[]): number {
  return turns.filter((turn, index) => turn.role !== 'question' && turns[index - 1]?.role === 'question')
    .length;
}

function foldLabel(label: string): string {
  return label
    .replace(/\s+/gu, ' ')
    .replace(/\s*[:：]\s*$/u, '')
    .trim();
}

function dateVerdict(found: string | null, expected: string | null): DateVerdict {
  if (found === expected) return 'right';
  return found === null ? 'null' : 'wrong';
}

function titleVerdict(found: string, reference: Reference): Measured['title'] {
  if (!reference.title) return null;
  const fold = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return { right: fold(found) === fold(reference.title), found, expected: reference.title };
}

/** The saved page of the same briefing must give the same items. */
function comparePage(file: string, pasted: Briefing): string[] {
  const saved = parse(readSource(basename(file), readFileSync(file)));
  const differences: string[] = [];
  const compare = (what: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b)) differences.push(what);
  };
  const items = (briefing: Briefing) => briefing.items;
  compare('date', saved.date, pasted.date);
  compare('number of items', items(saved).length, items(pasted).length);
  compare(
    'ids',
    items(saved).map((item) => item.id),
    items(pasted).map((item) => item.id),
  );
  compare(
    'labels',
    turnsOf(saved).map((turn) => turn.label),
    turnsOf(pasted).map((turn) => turn.label),
  );
  compare(
    'roles',
    turnsOf(saved).map((turn) => turn.role),
    turnsOf(pasted).map((turn) => turn.role),
  );
  compare('words', turnsOf(saved).map(words), turnsOf(pasted).map(words));
  return differences;
}

function turnsOf(briefing: Briefing): Turn[] {
  return briefing.items.flatMap((item) => item.turns);
}

function words(turn: Turn): string {
  // who pastes loses the strokes through what was struck
  return turn.paragraphs.join('').replace(/\s+|~~/gu, '');
}
