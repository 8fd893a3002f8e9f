import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { foldSpace } from '../../src/text/space.ts';
import type { Figure } from './baseline.ts';
import type { Crash, Measured } from './measure.ts';
import { counts, isCrash, summarize } from './summary.ts';

/** What of a briefing that was taken apart by hand, NAME.gold.json, tells which title belongs to which question. */
const Gold = z.object({ qa: z.array(z.object({ line: z.int(), toc_title: z.string() })) });

/** Of the exchanges that a person put under a printed title those that stand under it. */
function titleJoins(folder: string): Figure {
  const figure = { held: 0, of: 0 };
  const golds = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.gold.json'),
  );
  for (const name of golds.sort()) {
    const text = join(folder, name.replace(/\.gold\.json$/, '.txt'));
    if (!existsSync(text)) continue;
    const { qa } = Gold.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const { items } = parse(readSource('gold.txt', readFileSync(text)));
    for (const { line, toc_title } of qa) {
      const item = items.find(({ lines: [from, to] }) => from <= line && line <= to);
      figure.of += 1;
      if (item?.topic === foldSpace(toc_title)) figure.held += 1;
    }
  }
  return figure;
}

/** The figures of the real transcripts of a folder. */
export function corpusFigures(
  folder: string,
  results: readonly (Measured | Crash)[],
): Record<string, Figure> {
  const all = summarize('all', [...results]);
  const read = results.filter((result): result is Measured => !isCrash(result));
  const labels = read.filter((result) => counts(result, 'labels'));
  const dates = all.datesRight + all.datesNull + all.datesWrong;
  return {
    'read at all': { held: read.length, of: results.length },
    questions: { held: all.questionsEqual, of: all.reliable },
    answers: { held: all.answersEqual, of: all.reliable },
    'labels F1': { held: labels.reduce((sum, { labels: { f1 } }) => sum + f1, 0), of: labels.length },
    'dates right': { held: all.datesRight, of: dates },
    'dates not wrong': { held: dates - all.datesWrong, of: dates },
    'titles of briefings': { held: all.titlesRight, of: all.titles },
    'title joins': titleJoins(folder),
    'lines kept': { held: read.filter(({ losses }) => losses.lines.length === 0).length, of: results.length },
    'text kept': {
      held: read.filter(({ losses }) => losses.characters.length === 0).length,
      of: results.length,
    },
    'saved pages as pasted': {
      held: read.filter(({ page }) => page !== null && page.length === 0).length,
      of: read.filter(({ page }) => page !== null).length,
    },
  };
}
