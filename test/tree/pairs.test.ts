import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { corpusFiles, corpusOrSkip } from '../helpers/corpus.ts';

const { skip, folder } = corpusOrSkip();
const pages = skip ? [] : corpusFiles(folder, ['.html']);

const read = new Map<string, Briefing>();

/** What is read out of a file, once for all tests. */
function parseFile(path: string): Briefing {
  const briefing = read.get(path) ?? parse(readSource(path, readFileSync(path)));
  read.set(path, briefing);
  return briefing;
}

/** What was said, without the white space that a browser collapses, and the strokes that are lost on the way. */
function saidIn(briefing: Briefing): unknown {
  const bare = (text: string | null) => text?.replace(/\s+|~~/g, '') ?? null;
  return {
    title: briefing.title,
    date: briefing.date,
    dialect: briefing.dialect,
    items: briefing.items.map(({ id, kind, title, followUp, turns }) => ({
      id,
      kind,
      title: bare(title),
      followUp,
      turns: turns.map(({ role, speaker, label, paragraphs }) => ({
        role,
        speaker,
        label: bare(label),
        paragraphs: paragraphs.map(bare),
      })),
    })),
  };
}

describe.skipIf(skip)('A saved page and the text that a person pastes from it', () => {
  it.each(pages.map(({ source, name, path }) => ({ name: `${source}/${name}`, path })))(
    'give the same items: $name',
    ({ path }) => {
      const page = parseFile(path);
      expect(saidIn(page)).toEqual(saidIn(parseFile(path.replace(/\.html$/, '.txt'))));
    },
  );

  it.each(pages.map(({ source, name, path }) => ({ name: `${source}/${name}`, path })))(
    'leave no line of the page unaccounted for: $name',
    ({ path }) => {
      const briefing = parseFile(path);
      const held = new Map<number, number>();
      const hold = ([first, last]: [number, number]): void => {
        for (let line = first; line <= last; line++) held.set(line, (held.get(line) ?? 0) + 1);
      };
      for (const item of briefing.items) {
        for (const turn of item.turns) hold(turn.lines);
        if (item.titleFrom === 'heading') hold([item.lines[0], item.lines[0]]);
      }
      const lines = readFileSync(path, 'utf8').split(/\r\n|[\r\n]/);
      for (const {
        lines: [first, last],
      } of briefing.furniture) {
        for (let line = first; line <= last; line++) if (lines[line - 1]!.trim()) hold([line, line]);
      }
      const stray = lines.flatMap((text, i) => (text.trim() && held.get(i + 1) !== 1 ? [i + 1] : []));
      expect(stray).toEqual([]);
    },
  );
});
