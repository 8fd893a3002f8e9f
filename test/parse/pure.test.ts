import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decisions.ts';
import { joinContents } from '../../src/parse/alignment/contents.ts';
import { namesAtTop } from '../../src/parse/attribution/names-at-top.ts';
import { settleRoles } from '../../src/parse/attribution/roles.ts';
import { decideItems } from '../../src/parse/decisions/items.ts';
import { decideLines } from '../../src/parse/decisions/lines.ts';
import { decideTitles } from '../../src/parse/decisions/titles.ts';
import { readHeader } from '../../src/parse/page/header.ts';
import { headingBook } from '../../src/parse/page/headings.ts';
import { readToc } from '../../src/parse/page/toc.ts';
import { parseStages } from '../../src/parse/parse.ts';
import { toSegments } from '../../src/parse/segments/segments.ts';
import type { Segment } from '../../src/parse/stages.ts';
import { nameItems } from '../../src/parse/titles/name-items.ts';
import { toItems } from '../../src/parse/turns/items.ts';
import { readBody } from '../../src/parse/turns/turns.ts';
import { readSource } from '../../src/read/read-source.ts';

const folder = fileURLToPath(new URL('../fixtures/parse/', import.meta.url));
const inputs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /[\\/]input\.\w+$/.test(file),
);

const refuse = () => {
  throw new TypeError('A map was written to.');
};

/** A value that nobody can write to any more, with all that it holds: whoever tries gets a TypeError. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  // patterns remember where they looked last
  if (value instanceof RegExp) return value;
  if (value instanceof Map) {
    for (const [key, held] of value) frozen([key, held]);
    Object.assign(value, { set: refuse, delete: refuse, clear: refuse });
  }
  Object.freeze(value);
  for (const held of Object.values(value)) frozen(held);
  return value;
}

function sourceOf(file: string) {
  return readSource(file, readFileSync(path.join(folder, file)));
}

/** Three decisions about lines of the transcript, none of which stands in a list of titles. */
function decisionsFor(file: string): Decision[] {
  const { briefing } = parseStages(sourceOf(file));
  return briefing.items.slice(1, 4).flatMap(({ lines: [line] }): Decision[] => [
    { line, text: '…', do: 'split', title: 'A title of one’s own' },
    { line, text: '…', do: 'join' },
    { line, text: '…', do: 'title', title: 'Another title' },
  ]);
}

describe('A stage of the parser', () => {
  it.each(inputs)('writes into nothing that it is handed: %s', (file) => {
    const decisions = frozen(decisionsFor(file));
    const { dialect, blocks, briefing } = parseStages(sourceOf(file));
    const decided = frozen(decideLines(frozen(toSegments(frozen(blocks), dialect)), decisions));
    const { segments } = decided;
    const names = frozen(namesAtTop(segments, dialect));
    const roles = frozen(settleRoles(segments, dialect, names));
    const opens = (one: Segment) => roles.opens.has(one);
    const header = frozen(readHeader(segments, dialect, opens, decided.furniture));
    const printed = frozen(readToc(segments, header.next, dialect, opens));
    const titles = printed?.titles ?? [];
    const body = frozen(segments.slice(printed?.next ?? header.next));
    const headings = headingBook(body, titles, dialect, roles);
    const parts = frozen(readBody(body, { dialect, roles, headings, decided }));
    const items = frozen(decideItems(frozen(toItems(parts)), decisions).items);
    const contents = frozen(joinContents(titles, items, briefing.lang));
    const decidedTitles = frozen(decideTitles(contents, decisions).contents);
    const speaking = { spokesperson: null, meant: new Map(), podium: null, askers: roles.askers, url: null };
    const known = { dialect, lang: briefing.lang, ...speaking };
    expect(nameItems(decidedTitles, known, 'Untitled').items.length).toBe(decidedTitles.items.length);
  });

  it('would be caught: what is frozen refuses to be written to, a map too', () => {
    const held = frozen({ list: [1], map: new Map([['a', { b: 1 }]]) });
    expect(() => held.list.push(2)).toThrow(TypeError);
    expect(() => held.map.set('b', { b: 2 })).toThrow(TypeError);
    expect(() => {
      held.map.get('a')!.b = 2;
    }).toThrow(TypeError);
  });
});
