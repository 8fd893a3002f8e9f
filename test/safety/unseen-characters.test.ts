import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSource } from '../../src/read/read-source.ts';

/** Marks of direction, joiners, controls, soft hyphens, fillers: they show nothing, and none of them is white space. */
const characters = [
  ...[0x01, 0x08, 0x7f, 0x80, 0x9f, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x3164, 0xfff9, 0xfffb],
  ...[0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
].map((code) => String.fromCharCode(code));

/** Where in a line such a character may stand; `#` is it. */
const places = [
  '#Q: Will it rise?',
  'Q#: Will it rise?',
  'Q:# Will it rise?',
  'Q: #Will it rise?',
  'Q: Will it rise?#',
  '#MS. ARDEN: We will see it.',
  'MS.# ARDEN: We will see it.',
  'MS. ARDEN#: We will see it.',
  'MS. ARDEN:# We will see it.',
  'MS. ARDEN: #We will see it.',
  '#**MS. ARDEN:** We will see it.',
  '#And that is all.',
  'And that is all.#',
  '(Laughter.)#',
  '1. #Q: Will it rise?',
  '#',
];

const around = (lines: readonly string[]) =>
  [
    'Press briefing, May 4, 2031',
    'Q: Is it late?',
    'MS. ARDEN: It is not late.',
    ...lines,
    'MS. ARDEN: We shall see.',
    'Q: And the barge?',
    'MS. ARDEN: No.',
  ].join('\n\n');

const printed = ({ title, items, furniture }: Briefing): string =>
  [
    title,
    ...items.flatMap(({ turns }) => turns.flatMap(({ label, paragraphs }) => [label ?? '', ...paragraphs])),
    ...furniture.map(({ text }) => text),
  ].join('\n');

const times = (text: string, character: string) => text.split(character).length - 1;

/** So many characters are tried in one transcript, each in a line of its own. */
const atOnce = 4;

/** Of a text every character in every place; of the others each character in a few places, and each place with several. */
const everyNth: [string, number][] = [
  ['txt', 1],
  ['md', 3],
  ['html', 3],
];

describe('A character that shows nothing', () => {
  it.each(everyNth)('is kept wherever it stands in a line, beside a label too: %s', (ending, step) => {
    for (const [at, place] of places.entries()) {
      const tried = characters.filter((_, index) => (index + at) % step === 0);
      for (let next = 0; next < tried.length; next += atOnce) {
        const some = tried.slice(next, next + atOnce);
        const text = around(some.map((character) => place.replace('#', () => character)));
        const file =
          ending === 'html'
            ? `<!doctype html><html><body><main>${text.replace(/.+/g, '<p>$&</p>')}</main></body></html>`
            : text;
        const briefing = parse(readSource(`a.${ending}`, new TextEncoder().encode(file)));
        for (const character of some) {
          const code = character.charCodeAt(0).toString(16);
          expect(times(printed(briefing), character), `U+${code} in “${place}”`).toBeGreaterThanOrEqual(1);
        }
      }
    }
  });
});
