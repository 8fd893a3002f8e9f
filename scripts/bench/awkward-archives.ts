import type { Archive, ArchivedBriefing } from '../../src/archive/types.ts';
import type { Briefing, Item, Turn } from '../../src/model/briefing.ts';
import type { SiteConfig } from '../../src/model/site-config.ts';
import { seeded } from './random.ts';
import { type Chain, sentence } from './words.ts';

/** An archive that grows in one respect which a step could be quadratic in. */
export interface Awkward {
  /** how much of it a large archive may hold */
  full: number;
  make(chain: Chain, size: number): Archive;
}

/** A year has so many days here, so that dates stay near each other. */
const daysOfAYear = 365;

function day(number: number): string {
  return new Date(Date.UTC(2029, 0, 1 + (number % daysOfAYear))).toISOString().slice(0, 10);
}

function turn(role: Turn['role'], paragraphs: string[], more: Partial<Turn> = {}): Turn {
  return { role, speaker: null, label: null, note: null, paragraphs, lines: [1, 1], ...more };
}

function item(number: number, title: string, turns: Turn[], titleFrom: Item['titleFrom'] = 'heading'): Item {
  return {
    id: `item-${number}`,
    kind: 'exchange',
    title,
    titleFrom,
    topic: null,
    followUp: false,
    turns,
    lines: [1, 2],
  };
}

function briefing(number: number, items: Item[], more: Partial<Briefing> = {}): ArchivedBriefing {
  const made: Briefing = {
    schema: 1,
    id: '',
    lang: 'en',
    dialect: 'plain',
    title: `Briefing ${number}`,
    date: day(number),
    time: null,
    place: null,
    editions: [],
    toc: [],
    items,
    furniture: [],
    messages: [],
    source: {
      file: `${number}.txt`,
      sha256: number.toString(16).padStart(64, '0'),
      bytes: 1,
      format: 'text',
    },
    ...more,
  };
  return { briefing: made, file: `transcripts/${made.source.file}`, series: made.series ?? null };
}

function archive(briefings: ArchivedBriefing[], config: SiteConfig = {}): Archive {
  return { folder: '/archive', config, briefings, pages: [], messages: [] };
}

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

/** So many sentences of the chain’s words. */
function talk(chain: Chain, seed: number, sentences: number): string {
  const random = seeded(seed + 1);
  return times(sentences, () => sentence(chain, random, 8 + Math.floor(random() * 16), '.')).join(' ');
}

/** A name that no other number has, of letters alone: "Bacada", "Bacade". */
export function nameOf(number: number): string {
  const consonants = 'bcdfghklmnprstvz';
  const vowels = 'aeiou';
  let rest = number;
  let name = '';
  for (let syllable = 0; syllable < 3 || rest > 0; syllable += 1) {
    name += consonants.charAt(rest % 16) + vowels.charAt(Math.floor(rest / 16) % 5);
    rest = Math.floor(rest / 80);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** One name, in capitals that no other number below 2^16 has: "Bacadafagahalamana", "BAcadafagahalamana". */
function capitals(number: number): string {
  return [...'bacadafagahalamana']
    .map((letter, at) => (at === 0 || (number >> (at - 1)) & 1 ? letter.toUpperCase() : letter))
    .join('');
}

/** Items by tens, a briefing each: `make` gives the title and the turns of one. */
function inTens(count: number, make: (index: number) => Item): ArchivedBriefing[] {
  return times(Math.ceil(count / 10), (number) =>
    briefing(
      number,
      times(Math.min(10, count - 10 * number), (i) => make(10 * number + i)),
    ),
  );
}

/** Ten answers, each by the bearer of the next name. */
function spoken(names: readonly string[]): Archive {
  return archive(
    inTens(names.length, (index) =>
      item(index, `Matter ${index}`, [
        turn('question', ['And why is that?']),
        turn('answer', [`Because it is so, matter ${index} being what it is.`], {
          speaker: names[index] ?? '',
        }),
      ]),
    ),
  );
}

/** An item that says names, each often enough for a topic. */
function about(number: number, names: readonly string[]): Item {
  const said = names.map((name) => `the ${name} Harbour`);
  return item(
    number,
    `And what of it in the end, number ${number}?`,
    [turn('question', [`Is it ${said.join(' and ')}?`]), turn('answer', [`It is ${said.join(' and ')}.`])],
    'text',
  );
}

const forms = ['Mr.', 'Sir', 'Lord', 'Dr.', 'Prof.', 'Hon.', 'Rt.', 'Senor', 'Don', 'Shri'];

/** Forms of address in an order that no other number has. */
function titles(number: number): string {
  return number === 0 ? 'Mr.' : [...number.toString()].map((digit) => forms[Number(digit)]).join(' ');
}

export const awkward: Readonly<Record<string, Awkward>> = {
  'briefings on one day': {
    full: 2000,
    make: (chain, size) =>
      archive(
        times(size, (number) =>
          briefing(
            number,
            times(10, (i) =>
              item(i, `Matter ${i}`, [
                turn('question', [talk(chain, 20 * number + 2 * i, 2)]),
                turn('answer', [talk(chain, 20 * number + 2 * i + 1, 40)]),
              ]),
            ),
            { date: '2029-03-04' },
          ),
        ),
      ),
  },
  'near copies of one text': {
    full: 2000,
    make: (chain, size) => {
      const text = talk(chain, 0, 420);
      return archive(
        times(size, (number) =>
          briefing(
            number,
            [item(0, 'Matter', [turn('statement', [`${text} ${talk(chain, number + 1, 2)}`])])],
            { date: '2029-03-04' },
          ),
        ),
      );
    },
  },
  'briefings of one day out of the same stock paragraphs': {
    full: 2000,
    make: (chain, size) => {
      const stock = times(60, (number) => talk(chain, number, 12));
      return archive(
        times(size, (number) => {
          const random = seeded(number + 1);
          const said = times(30, () => stock[Math.floor(random() * stock.length)] ?? '');
          return briefing(number, [item(0, 'Matter', [turn('statement', said)])], { date: '2029-03-04' });
        }),
      );
    },
  },
  'characters in one text': {
    full: 20_000_000,
    make: (chain, size) => {
      const text = talk(chain, 0, Math.ceil(size / 80))
        .repeat(2)
        .slice(0, size / 2);
      return archive(
        times(2, (number) =>
          briefing(
            number,
            [
              item(
                0,
                'And what of it?',
                [
                  turn('question', [text.replaceAll('.', ',').slice(0, size / 4)]),
                  turn('answer', [`${number} ${text.slice(size / 4)}`]),
                ],
                'text',
              ),
            ],
            { date: '2029-03-04' },
          ),
        ),
        { topics: [{ name: 'Rivers', match: ['the river tolls'] }] },
      );
    },
  },
  'Chinese characters in one text': {
    full: 7_000_000,
    make: (_, size) => {
      const random = seeded(size);
      const pieces = times(1000, () =>
        String.fromCharCode(...times(20, () => 0x4e00 + Math.floor(random() * 2000))),
      );
      const text = times(Math.ceil(size / 40), () => pieces[Math.floor(random() * 1000)] ?? '').join('');
      return archive(
        times(2, (number) =>
          briefing(
            number,
            [item(0, '如何？', [turn('question', [text]), turn('answer', [`${number}${text}`])], 'text')],
            {
              date: '2029-03-04',
              lang: 'zh',
            },
          ),
        ),
        { topics: [{ name: '河', match: ['河流'] }] },
      );
    },
  },
  'letters in one word': {
    full: 1_000_000,
    make: (_, size) =>
      archive(
        times(2, (number) =>
          briefing(
            number,
            [
              item(0, `${'y'.repeat(size)}`, [
                turn('question', [`${'y'.repeat(size)} ${'.'.repeat(size)}a`]),
                turn('answer', [`${number} ${'а'.repeat(size)} ${' '.repeat(size)}b`], {
                  speaker: 'Mr. Lind',
                }),
              ]),
            ],
            { date: '2029-03-04', lang: 'fr' },
          ),
        ),
        { topics: [{ name: 'Rivers', match: ['rivers'] }] },
      ),
  },
  'items of five words': {
    full: 200_000,
    make: (chain, size) => {
      const random = seeded(size);
      return archive(
        inTens(size, (index) =>
          item(index, sentence(chain, random, 4, '.'), [
            turn('question', [sentence(chain, random, 5, '?')]),
            turn('answer', [sentence(chain, random, 5, '.')], { speaker: 'Ms. Lind' }),
          ]),
        ),
      );
    },
  },
  speakers: {
    full: 50_000,
    make: (_, size) => spoken(times(size, (number) => `${nameOf(number)} ${nameOf(7 * number + 1)}`)),
  },
  'speakers of one surname': {
    full: 50_000,
    make: (_, size) => spoken(times(size, (number) => `${nameOf(number)} Lind`)),
  },
  'speakers of one surname who may all be one': {
    full: 50_000,
    make: (_, size) => spoken(times(size, (number) => `${titles(number)} Ada Lind`)),
  },
  'speakers whose names differ by a letter': {
    full: 50_000,
    make: (_, size) => spoken(times(size, (number) => `Ada Lindgar${nameOf(number).toLowerCase()}`)),
  },
  'speakers under the same titles': {
    full: 50_000,
    make: (_, size) => spoken(times(size, (number) => `Rear Admiral Sir ${nameOf(number)}`)),
  },
  'newsrooms of one slug': {
    full: 50_000,
    make: (_, size) =>
      archive(
        inTens(size, (index) =>
          item(index, `Matter ${index}`, [
            turn('question', ['Why?'], {
              outlet: `${'外'.repeat(40)}报${String.fromCharCode(0x4e00 + (index % 20_000))}${Math.floor(index / 20_000)}`,
            }),
            turn('answer', [`So it is, matter ${index} being what it is.`]),
          ]),
        ),
      ),
  },
  'candidate topics': {
    full: 20_000,
    make: (_, size) => archive(inTens(4 * size, (index) => about(index, [nameOf(index % size)]))),
  },
  'candidate topics that differ in their capitals': {
    full: 20_000,
    make: (_, size) => archive(inTens(4 * size, (index) => about(index, [capitals(index % size)]))),
  },
  'candidate topics that overlap': {
    full: 20_000,
    make: (_, size) => {
      const random = seeded(size);
      return archive(
        inTens(size, (index) =>
          about(
            index,
            times(12, () => nameOf(Math.floor(random() * size))),
          ),
        ),
      );
    },
  },
  series: {
    full: 2000,
    make: (chain, size) =>
      archive(
        times(2 * size, (number) =>
          briefing(number, [item(0, 'Tolls', [turn('answer', [talk(chain, number, 3)])])], {
            date: day(Math.floor(number / size)),
            series: `podium ${number % size}`,
          }),
        ),
      ),
  },
  'undated files of one name': {
    full: 5000,
    make: (chain, size) =>
      archive(
        times(size, (number) => ({
          ...briefing(number, [item(0, 'Tolls', [turn('answer', [talk(chain, number, 3)])])], { date: null }),
          file: `transcripts/2029/${number}/minutes.txt`,
        })),
      ),
  },
  'topics in site.yaml': {
    full: 20_000,
    make: (chain, size) => {
      const random = seeded(size);
      return archive(
        inTens(size, (index) =>
          item(index, `River tolls and ferry fares at ${nameOf(index)}`, [
            turn('question', [sentence(chain, random, 8, '?')]),
            turn('answer', [sentence(chain, random, 8, '.')]),
          ]),
        ),
        {
          topics: times(size, (number) => ({
            name: `Topic ${number}`,
            match: [`river tolls and ferry fares at ${nameOf(number)}`, `ferry tolls of ${nameOf(number)}`],
            merge: [nameOf(number)],
            exclude: [`Title ${number}`],
          })),
        },
      );
    },
  },
  'topics in site.yaml that hold the same items': {
    full: 20_000,
    make: (_, size) =>
      archive(
        times(10, (number) => briefing(number, [item(0, 'River tolls', [turn('answer', ['They rise.'])])])),
        { topics: times(size, (number) => ({ name: `Topic ${number}`, match: ['river', 'tolls'] })) },
      ),
  },
  'briefings of one day in two languages': {
    full: 20_000,
    make: (chain, size) =>
      archive(
        times(size, (number) =>
          briefing(number, [item(0, 'Tolls', [turn('answer', [talk(chain, number, 3)])])], {
            date: '2029-03-04',
            time: `${number % 24}:${String(number % 60).padStart(2, '0')}`,
            lang: number % 2 === 0 ? 'en' : 'fr',
          }),
        ),
      ),
  },
  languages: {
    full: 2000,
    make: (chain, size) =>
      archive(
        times(size, (number) =>
          briefing(number, [item(0, 'Tolls', [turn('answer', [talk(chain, number, 3)])])], {
            date: '2029-03-04',
            lang: `en-x-${nameOf(number).toLowerCase()}`,
          }),
        ),
      ),
  },
};
