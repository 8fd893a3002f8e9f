import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { foldSpace } from '../../src/text/space.ts';
import { corpusOrSkip } from '../helpers/corpus.ts';

/** A briefing taken apart by hand, as the corpus keeps it. */
interface Gold {
  title: string;
  date: string;
  time: string;
  languages_listed: string[];
  toc_announcements: { line: number; verbatim: string }[];
  toc_answers: { line: number; verbatim: string }[];
  announcements: { heading_line: number; title: string; paragraph_lines: number[] }[];
  qa: {
    line: number;
    toc_title: string;
    question_label: string;
    question_note: string | null;
    question_lines: number[];
    answer_label: string;
    answer_lines: number[];
  }[];
  closing_remarks: { lines: number[]; toc_title: string } | null;
  page_furniture: { line?: number; text: string }[];
}

const { skip, folder } = corpusOrSkip();
const source = 'ru-mfa';
const golds = skip
  ? []
  : readdirSync(join(folder, source))
      .filter((name) => name.endsWith('.gold.json'))
      .map((name) => name.replace('.gold.json', ''));

describe.skipIf(skip).each(golds)('The briefing %s is read as a person took it apart', (name) => {
  const gold = JSON.parse(readFileSync(join(folder, source, `${name}.gold.json`), 'utf8')) as Gold;
  const file = join(folder, source, `${name}.txt`);
  const briefing = parse(readSource(`${name}.txt`, readFileSync(file)));
  const said = (lines: readonly number[]) => [lines[0], lines.at(-1)];

  it('title, date, time and editions', () => {
    expect(briefing.title).toBe(foldSpace(gold.title));
    expect(briefing.date).toBe(gold.date);
    expect(briefing.time).toBe(gold.time);
    expect(briefing.editions).toEqual(gold.languages_listed);
  });

  it('both lists of the table of contents', () => {
    const list = (kind: string) =>
      briefing.toc.filter((one) => one.kind === kind).map((one) => [one.line, one.title]);
    const wanted = (titles: { line: number; verbatim: string }[]) =>
      titles.map((one) => [one.line, foldSpace(one.verbatim)]);
    expect(list('announcement')).toEqual(wanted(gold.toc_announcements));
    expect(list('exchange')).toEqual(wanted(gold.toc_answers));
  });

  it('the announcements, to the line', () => {
    const read = briefing.items
      .filter((item) => item.kind === 'announcement')
      .map((item) => [item.lines[0], item.title, item.turns.map((turn) => turn.lines)]);
    expect(read).toEqual(
      gold.announcements.map((one) => [one.heading_line, foldSpace(one.title), [said(one.paragraph_lines)]]),
    );
  });

  it('the exchanges, each under the title that names it', () => {
    const read = briefing.items
      .filter((item) => item.kind === 'exchange')
      .map((item) => [item.topic, item.turns.map((turn) => [turn.role, turn.label, turn.note, turn.lines])]);
    expect(read).toEqual(
      gold.qa.map((one) => [
        foldSpace(one.toc_title),
        [
          ['question', one.question_label, one.question_note, said(one.question_lines)],
          ['answer', one.answer_label, null, said(one.answer_lines)],
        ],
      ]),
    );
  });

  it('a second question under one title is a further one', () => {
    const topics = briefing.items.filter((item) => item.kind === 'exchange');
    topics.forEach((item, index) => {
      expect([item.id, item.followUp]).toEqual([item.id, item.topic === topics[index - 1]?.topic]);
    });
  });

  it('the closing remarks', () => {
    const read = briefing.items.filter((item) => item.kind === 'remarks');
    if (!gold.closing_remarks) {
      expect(read).toEqual([]);
      return;
    }
    expect(read.map((item) => [item.topic, item.turns.map((turn) => turn.lines[0])])).toEqual([
      [gold.closing_remarks.toc_title, [gold.closing_remarks.lines[0]]],
    ]);
    expect(briefing.messages.map((message) => message.rule)).toContain('toc-title-on-remarks');
  });

  it('the furniture of the page', () => {
    const lines = new Map(briefing.furniture.map((one) => [one.lines[0], foldSpace(one.text)]));
    for (const one of gold.page_furniture) {
      if (one.line) expect(lines.get(one.line)).toBe(foldSpace(one.text));
    }
  });
});

it.runIf(skip)('Briefings taken apart by hand are compared where the corpus is', (context) => context.skip());
