import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { losses } from '../../scripts/evaluate/conservation.ts';
import { Briefing } from '../../src/model/briefing.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';
import { trials } from '../helpers/trials.ts';
import { jumble, transcript } from './transcripts.ts';

const runs = trials(100);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, file = '2031-03-04.txt') => readSource(file, bytesOf(text));

/** So many are kept: those of one run of this file. */
const mostKept = 1_000;
const kept = new Map<string, Briefing>();

/** What is read of a text, once: with one seed laws that take the same kind of text are tried on the same ones. */
function briefingOf(text: string): Briefing {
  const briefing = kept.get(text) ?? parse(read(text));
  if (kept.size < mostKept) kept.set(text, briefing);
  return briefing;
}

/** What was said and how it is addressed; line numbers apart. */
function substance(briefing: Briefing): unknown {
  return briefing.items.map((item) => ({
    id: item.id,
    kind: item.kind,
    title: item.title,
    turns: item.turns.map(({ role, label, speaker, paragraphs }) => ({ role, label, speaker, paragraphs })),
  }));
}

describe('Whatever a transcript of a known layout says', () => {
  it('every line and every character of it is accounted for', () => {
    fc.assert(
      fc.property(transcript, ({ text }) => {
        expect(losses(text, briefingOf(text))).toEqual({ lines: [], characters: [] });
      }),
      runs,
    );
  });

  it('each question that was put is a question turn', () => {
    fc.assert(
      fc.property(transcript, ({ text, questions }) => {
        const turns = briefingOf(text).items.flatMap((item) => item.turns);
        expect(turns.filter((turn) => turn.role === 'question')).toHaveLength(questions);
      }),
      runs,
    );
  });

  it('its own publisher’s dialect reads it', () => {
    fc.assert(
      fc.property(transcript, ({ text, dialect }) => {
        expect(briefingOf(text).dialect).toBe(dialect);
      }),
      runs,
    );
  });

  it('a blank line more between paragraphs changes nothing that was said', () => {
    fc.assert(
      fc.property(transcript, fc.nat(), ({ text }, where) => {
        const gaps = [...text.matchAll(/\n\n+/g)].map((match) => match.index);
        const at = gaps[where % Math.max(gaps.length, 1)] ?? text.length;
        const spaced = `${text.slice(0, at)}\n${text.slice(at)}`;
        expect(substance(briefingOf(spaced))).toEqual(substance(briefingOf(text)));
      }),
      runs,
    );
  });

  it('CRLF line ends, a byte order mark and trailing spaces change nothing that was said', () => {
    fc.assert(
      fc.property(transcript, ({ text }) => {
        const pasted = `\ufeff${text.replaceAll('\n', '  \r\n')}`;
        const spoken = (briefing: Briefing) =>
          briefing.items.map((item) => [
            item.id,
            ...item.turns.map((turn) => [turn.label, turn.paragraphs.join('\n').trim()]),
          ]);
        expect(spoken(briefingOf(pasted))).toEqual(spoken(briefingOf(text)));
      }),
      runs,
    );
  });

  it('an exchange added at the end changes the address of no answer before it', () => {
    fc.assert(
      fc.property(transcript, ({ text, dialect }) => {
        fc.pre(dialect === 'white-house' && !text.includes('\nEND '));
        const ids = (source: string) => briefingOf(source).items.map((item) => item.id);
        const before = ids(text);
        const after = ids(
          `${text}\nQ    And the new harbour wall, is it dry?\n\nMR. GARRICK:  As far as I know.\n`,
        );
        expect(after.slice(0, before.length)).toEqual(before);
      }),
      runs,
    );
  });
});

describe('Whatever stands in a file', () => {
  it('every line and every character of it is accounted for', () => {
    fc.assert(
      fc.property(jumble, (text) => {
        const source = read(text);
        expect(losses(source.text, parse(source))).toEqual({ lines: [], characters: [] });
      }),
      runs,
    );
  });

  it('what is made of it fits the schema, each id stands once, and the lines are of the file', () => {
    fc.assert(
      fc.property(jumble, fc.constantFrom('.txt', '.html', '.md'), (text, ending) => {
        const source = read(text, `2031-03-04${ending}`);
        const briefing = Briefing.parse(parse(source));
        const ids = briefing.items.map((item) => item.id);
        expect(new Set(ids).size).toBe(ids.length);
        const last = source.text.split(/\r\n|\n|\r/).length;
        for (const item of briefing.items) {
          expect(item.lines[0]).toBeLessThanOrEqual(item.lines[1]);
          expect(item.lines[1]).toBeLessThanOrEqual(last);
        }
      }),
      runs,
    );
  });

  it('bytes that are no text at all crash nothing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('.txt', '.html', '.md'),
        (bytes, ending) => {
          Briefing.parse(parse(readSource(`noise${ending}`, bytes)));
        },
      ),
      runs,
    );
  });

  it('the same bytes make the same briefing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          jumble,
          transcript.map((made) => made.text),
        ),
        (text) => {
          expect(parse(read(text))).toEqual(parse(read(text)));
        },
      ),
      runs,
    );
  });
});
