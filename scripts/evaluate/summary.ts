import { unreliable, wrongReferences } from './known.ts';
import type { Crash, Measured } from './measure.ts';

/** One row of the table: the figures of a source, or of all. */
export interface Summary {
  source: string;
  files: number;
  crashes: number;
  /** files whose reference can be relied on; one that crashed is among them */
  reliable: number;
  questionsEqual: number;
  answersEqual: number;
  labelsF1: number;
  datesRight: number;
  datesNull: number;
  datesWrong: number;
  titlesRight: number;
  titles: number;
  lostLines: number;
  lostStretches: number;
  items: number;
  weakJoins: number;
  megabytesPerSecond: number;
}

export function isCrash(result: Measured | Crash): result is Crash {
  return 'error' in result;
}

type Figure = 'questions' | 'labels' | 'date' | 'title';

/** Whether a figure of a transcript may be held against its reference. */
export function counts(result: Measured, figure: Figure): boolean {
  const key = `${result.source}/${result.name}`;
  if (figure !== 'date' && figure !== 'title' && unreliable.includes(key)) return false;
  return !(wrongReferences[key] ?? []).some((known) => known.figure === figure);
}

export function summarize(source: string, results: (Measured | Crash)[]): Summary {
  const read = results.filter((result): result is Measured => !isCrash(result));
  const questions = read.filter((result) => counts(result, 'questions'));
  const labels = read.filter((result) => counts(result, 'labels'));
  const dates = read.filter((result) => counts(result, 'date')).map((result) => result.date.verdict);
  const titles = read.filter((result) => counts(result, 'title') && result.title !== null);
  const sum = (value: (result: Measured) => number) =>
    read.reduce((total, result) => total + value(result), 0);
  return {
    source,
    files: results.length,
    crashes: results.length - read.length,
    reliable: questions.length + results.length - read.length,
    questionsEqual: questions.filter((result) => result.questions.found === result.questions.expected).length,
    answersEqual: questions.filter((result) => result.answers.found === result.answers.expected).length,
    labelsF1:
      labels.length === 0 ? 1 : labels.reduce((total, result) => total + result.labels.f1, 0) / labels.length,
    datesRight: dates.filter((verdict) => verdict === 'right').length,
    datesNull: dates.filter((verdict) => verdict === 'null').length,
    datesWrong: dates.filter((verdict) => verdict === 'wrong').length,
    titlesRight: titles.filter((result) => result.title?.right).length,
    titles: titles.length,
    lostLines: sum((result) => result.losses.lines.length),
    lostStretches: sum((result) => result.losses.characters.length),
    items: sum((result) => result.items),
    weakJoins: sum((result) => result.weakJoins),
    megabytesPerSecond:
      sum((result) => result.bytes) /
      1000 /
      Math.max(
        sum((result) => result.milliseconds),
        1e-6,
      ),
  };
}

/** The table: a source a row, all of them in the last. */
export function table(results: (Measured | Crash)[]): string {
  const sources = [...new Set(results.map((result) => result.source))];
  const rows = sources.map((source) =>
    summarize(
      source,
      results.filter((result) => result.source === source),
    ),
  );
  rows.push(summarize('all', results));
  const head = [
    'source',
    'files',
    'crash',
    'questions =',
    'answers =',
    'labels F1',
    'dates right/null/wrong',
    'titles',
    'lost lines',
    'lost text',
    'items',
    'weak joins',
    'MB/s',
  ];
  const body = rows.map((row) => [
    row.source,
    `${row.files}`,
    `${row.crashes}`,
    `${row.questionsEqual}/${row.reliable}`,
    `${row.answersEqual}/${row.reliable}`,
    row.labelsF1.toFixed(4),
    `${row.datesRight}/${row.datesNull}/${row.datesWrong}`,
    `${row.titlesRight}/${row.titles}`,
    `${row.lostLines}`,
    `${row.lostStretches}`,
    `${row.items}`,
    `${row.weakJoins}`,
    row.megabytesPerSecond.toFixed(1),
  ]);
  return columns([head, ...body]);
}

function columns(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
