import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/lock/given.ts';
import { emptyLock, followed, type Lock } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { LockError, readLock } from '../../src/lock/read-lock.ts';
import { settle } from '../../src/lock/settle.ts';
import { projectFolder } from '../helpers/build-site.ts';
import { trials } from '../helpers/trials.ts';
import { build, exchange, text, unsettled } from './made.ts';

const sample = readFileSync(path.join(projectFolder, 'content/lectern.lock'), 'utf8');
const [head = ''] = sample.split('\n\n');
const lockOf = (...lines: string[]) => `${head}\n\n${lines.join('\n')}\n`;

/** What is told of a text: the line and the reason, or null where it reads. */
function told(lock: string): string | null {
  try {
    readLock(lock);
    return null;
  } catch (error) {
    if (!(error instanceof LockError)) throw error;
    return `${error.line}: ${error.message}`;
  }
}

const SHA = 'a'.repeat(64);
const BRIEFING = `/en/2031/05/04/ briefing 2031-05-05 ${SHA} "transcripts/a.txt"`;
const ITEM = '/en/2031/05/04/x item 1-4 12 abcde abcdefghij.klmno';
/** A lock that holds a line of every kind. */
const every = lockOf(
  BRIEFING,
  `/en/2031/05/04/ corrected 1 2031-06-01 ${SHA} x,y`,
  '/en/2031/05/04/old moved 2031-06-01 /en/2031/05/04/x',
  '/en/2031/05/04/then gone 2031-06-01 item 3-9 40 abcde -^3 ["Then?","Then? \\u2028 No."]',
  ITEM,
  '/en/2031/05/04/x split 2031-06-01 /en/2031/05/04/y',
  '/en/2031/05/04/y item 6-6 2 abcde x~2=abcdefghij.2+3=klmno^7',
  `/en/2031/05/06/ gone 2031-06-01 briefing 2031-05-05 ${SHA} ["b.txt","B"]`,
  '/en/noon/ series "Noon"',
);

describe('A lock with a line of every kind', () => {
  it('reads, and is printed as it was', () => {
    const lock = readLock(every);
    expect(printLock(lock).split('\n').length).toBe(every.split('\n').length);
    expect(readLock(printLock(lock))).toEqual(lock);
  });
});

describe('A lock', () => {
  it('that was merged by hand may say a thing twice, in the same words', () => {
    const moved = '/en/2031/05/04/old moved 2031-06-01 /en/2031/05/04/x';
    const once = readLock(lockOf(BRIEFING, ITEM, moved));
    expect(readLock(lockOf(BRIEFING, ITEM, BRIEFING, moved, ITEM, moved))).toEqual(once);
    expect(
      printLock(once)
        .split('\n')
        .filter((line) => line.startsWith('/')),
    ).toHaveLength(3);
  });

  it('tells of the corrections of a briefing in their order, however many there are', () => {
    const days = Array.from({ length: 12 }, (_, at) => `2031-06-${String(at + 10)}`);
    const lines = days.map((day, at) => `/en/2031/05/04/ corrected ${at + 1} ${day} ${SHA} -`);
    const lock = readLock(lockOf(BRIEFING, ...lines.toSorted()));
    expect(lock.corrected.get('/en/2031/05/04/')).toEqual(
      days.map((date) => ({ date, from: SHA, items: [] })),
    );
    expect(readLock(printLock(lock))).toEqual(lock);
    expect(told(lockOf(BRIEFING, ...lines, ...lines.slice(3, 4)))).toBe(
      '5: The corrections of /en/2031/05/04/ are not numbered in order.',
    );
  });

  it('has the items of a page on one line in the order of their numbers', () => {
    const items = ['c 1-1.2', 'a 1-1.10', 'b 1-1.1'].map((one) => {
      const [id, lines] = one.split(' ');
      return `/en/2031/05/04/${id} item ${lines} 12 abcde abcde`;
    });
    const [briefing] = readLock(lockOf(BRIEFING, ...items)).briefings.values();
    expect(briefing?.items.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(Object.keys(briefing?.items[0] ?? {})).not.toContain('number');
  });

  it('is no merge where a name only looks like one', () => {
    const named = BRIEFING.replace('transcripts/a.txt', 'a <<<<<<< b.txt');
    expect(readLock(lockOf(named)).briefings.get('/en/2031/05/04/')?.file).toBe('a <<<<<<< b.txt');
  });

  it('leads on as far as it goes, and back to itself from nowhere', () => {
    const ways = ['1 2', '2 3', '4 2'].map((one) => {
      const [from, to] = one.split(' ');
      return `/en/2031/05/0${from}/ moved 2031-06-01 /en/2031/05/0${to}/`;
    });
    const end = BRIEFING.replace('/04/', '/03/');
    const lock = readLock(lockOf(...ways, end));
    expect(['1', '2', '3', '4'].map((day) => followed(lock.moved, `/en/2031/05/0${day}/`))).toEqual(
      Array.from({ length: 4 }, () => '/en/2031/05/03/'),
    );
    expect(told(lockOf(...ways, '/en/2031/05/03/ moved 2031-06-01 /en/2031/05/02/'))).toMatch(
      /^\d: It leads back to itself\.$/,
    );
  });
});

describe('A lock that somebody spoilt', () => {
  it.each([
    ['another file', 'lines\n', '1: It does not begin as a lock does.'],
    ['nothing', '', '1: It does not begin as a lock does.'],
    [
      'one of a later release',
      sample.replace('lectern.lock 1', 'lectern.lock 2'),
      '1: It was written by another release of Lectern (format 2). Use that one, or a newer.',
    ],
    [
      'a merge',
      lockOf(BRIEFING, '<<<<<<< HEAD', ITEM),
      '6: Git could not merge it here. Run “lectern lock”.',
    ],
    [
      'a hash that is too long',
      lockOf(BRIEFING.replace(SHA, `${SHA}a`)),
      '5: This line does not read as one of a lock.',
    ],
    [
      'the name of an item in capitals',
      lockOf(BRIEFING, ITEM.replace('/x ', '/X-x ')),
      '6: This line does not read as one of a lock.',
    ],
    ['an item alone', lockOf(ITEM), '5: Its briefing /en/2031/05/04/ is not in the lock.'],
    [
      'two things of one address',
      lockOf(BRIEFING, ITEM, ITEM.replace('1-4', '1-5')),
      '7: Line 6 says something else of this address. Run “lectern lock”.',
    ],
    [
      'an address that stands and has moved',
      lockOf(BRIEFING, ITEM, '/en/2031/05/04/x moved 2031-06-01 /en/2031/05/04/'),
      '7: Line 6 says something else of this address. Run “lectern lock”.',
    ],
    [
      'a way to nowhere',
      lockOf('/en/2031/05/04/ moved 2031-06-01 /en/2031/05/05/'),
      '5: It leads to /en/2031/05/05/, which is not in the lock.',
    ],
    [
      'a circle',
      lockOf(
        '/en/2031/05/04/ moved 2031-06-01 /en/2031/05/05/',
        '/en/2031/05/05/ moved 2031-06-01 /en/2031/05/04/',
      ),
      '5: It leads back to itself.',
    ],
    [
      'a correction too few',
      lockOf(BRIEFING, `/en/2031/05/04/ corrected 4000000000 2031-06-01 ${SHA} -`),
      '6: This line does not read as one of a lock.',
    ],
    [
      'corrections out of order',
      lockOf(BRIEFING, `/en/2031/05/04/ corrected 2 2031-06-01 ${SHA} -`),
      '5: The corrections of /en/2031/05/04/ are not numbered in order.',
    ],
  ])('is refused with the line: %s', (_, lock, reason) => {
    expect(told(lock)).toBe(reason);
  });

  it.each([
    ['a path out of the site', '/en/../../etc/ moved 2031-06-01 /en/2031/05/04/'],
    ['a page of another kind', '/en/search/ moved 2031-06-01 /en/2031/05/04/'],
    ['the start page', `/ briefing 2031-05-05 ${SHA} "a.txt"`],
    ['a host', '//evil/2031/05/04/ moved 2031-06-01 /en/2031/05/04/'],
    ['an address that leads to a host', '/en/2031/05/09/ moved 2031-06-01 //evil/2031/05/04/'],
    ['markup for an address', '/en/2031/05/04/<script> moved 2031-06-01 /en/2031/05/04/'],
    ['a hash that goes on', `/en/2031/05/08/ briefing 2031-05-05 ${SHA}a "a.txt"`],
    ['a hash with something before it', `/en/2031/05/08/ briefing 2031-05-05 z${SHA} "a.txt"`],
    ['an item without an id', '/en/2031/05/08/ item 1-4 12 abcde abcde'],
    ['a name of the language', '/en/2031/05/04/__proto__ item 1-4 12 abcde abcde'],
    ['a file that is no text', `/en/2031/05/08/ briefing 2031-05-05 ${SHA} ["a.txt"]`],
    ['a series that is an object', '/en/noon/ series {"__proto__":1}'],
    ['a series below a series', '/en/noon/2031/ series "Noon"'],
    ['an endless number', `/en/2031/05/04/z item 1-4 ${'9'.repeat(400)} abcde abcde`],
    ['an anchor without end', `/en/2031/05/04/z item 1-4 3 abcde ${'9'.repeat(400)}=abcde`],
    ['no number', '/en/2031/05/04/z item 1-4 0x10 abcde abcde'],
    ['no day', '/en/2031/05/04/old moved yesterday /en/2031/05/04/'],
    ['a name that no file can have', `/en/2031/05/04/${'x'.repeat(201)} item 1-4 12 abcde abcde`],
    ['a place that nobody could open', `/en/2031/05/09/ moved 2031-06-01 /en${'/x'.repeat(500)}/2031/05/04/`],
    ['a correction of what is no page', `/en/<b>/2031/05/09/ corrected 1 2031-06-01 ${SHA} -`],
    ['a word too many', `${ITEM.replace('/x', '/z')} abcde`],
    ['a word too few', '/en/2031/05/04/z item 1-4 12 abcde'],
    ['a line of no kind', '/en/2031/05/04/z stays here'],
    ['white space before it', ` ${ITEM}`],
    ['a hash of four signs', '/en/2031/05/04/z item 1-4 12 abcd abcde'],
    ['a print that is cut', '/en/2031/05/04/z item 1-4 12 abcde abcdef'],
    ['lines that begin at none', '/en/2031/05/04/z item 0-4 12 abcde abcde'],
    ['two highest numbers', '/en/2031/05/04/z item 1-4 12 abcde abcde^3^4'],
    ['a briefing of too many words', `/en/2031/05/08/ briefing 2031-05-05 ${SHA} again "a.txt"`],
    ['a move to two places', '/en/2031/05/04/old moved 2031-06-01 /en/2031/05/04/x /en/2031/05/04/y'],
    ['a part without a day', '/en/2031/05/04/x split /en/2031/05/04/y'],
    ['a series of two names', '/en/noon/ series "Noon" "noon"'],
    ['a correction of too many words', `/en/2031/05/04/ corrected 1 2031-06-01 ${SHA} x y`],
    [
      'a lost briefing of three names',
      `/en/2031/05/08/ gone 2031-06-01 briefing 2031-05-05 ${SHA} ["b","B","c"]`,
    ],
    ['a lost item of three names', '/en/2031/05/04/then gone 2031-06-01 item 3-9 40 abcde - ["a","b","c"]'],
    ['something lost of no kind', '/en/2031/05/04/then gone 2031-06-01 thing 3-9 40 abcde - ["a","b"]'],
  ])('does not read: %s', (_, line) => {
    expect(told(lockOf(BRIEFING, line))).toBe('6: This line does not read as one of a lock.');
  });

  it('is refused however long its lines are', () => {
    const long = 'x'.repeat(2_000_000);
    expect(told(lockOf(`/en/${long}`))).toBe('5: This line does not read as one of a lock.');
    expect(told(lockOf(`/en/2031/05/04/ briefing ${'" '.repeat(1_000_000)}`))).toContain('5: This line');
    expect(
      told(lockOf(BRIEFING, `/en/2031/05/04/x item 1-4 12 abcde ${'abcde.'.repeat(300_000)}`)),
    ).toContain('6: This line');
    expect(told(`# lectern.lock ${'1'.repeat(1000)}\n`)).toContain('another release');
  });

  const pieces = [
    '"',
    '[',
    ']',
    ' ',
    '/',
    '-',
    '^',
    '=',
    '~',
    '+',
    '.',
    '0',
    '__proto__',
    '\u2028',
    '<',
    '\r',
  ];
  const mutation = fc.record({
    at: fc.nat(),
    length: fc.nat(12),
    instead: fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ maxLength: 6, unit: 'binary' }),
      fc.constant(''),
    ),
  });

  it('either reads, and is printed so that it reads the same, or is refused by LockError: nothing else', () => {
    const made = build(null, [
      text([exchange('Who pays the toll?', 'Nobody does.'), exchange('Thank you.')]),
      text([exchange('When does it open?', 'In June.')], { file: 'b.txt', date: null, oneLine: true }),
    ]);
    const texts = [every, made.printed, sample.slice(0, 4000)];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (whole, all) => {
          let spoilt = whole;
          for (const { at, length, instead } of all) {
            const start = at % spoilt.length;
            spoilt = spoilt.slice(0, start) + instead + spoilt.slice(start + length);
          }
          let lock: Lock;
          try {
            lock = readLock(spoilt);
          } catch (error) {
            expect(error).toBeInstanceOf(LockError);
            return;
          }
          const printed = printLock(lock);
          expect(readLock(printed)).toEqual(lock);
          expect(printLock(readLock(printed))).toBe(printed);
          // and whatever it says, a build settles by it
          const { lock: next } = settle(lock, [unsettled(text([exchange('Who pays the toll?')]))], {
            today: '2033-01-01',
          });
          const known = addressesOf(next);
          for (const address of addressesOf(lock)) {
            expect(known.has(address)).toBe(true);
            expect(followed(next.moved, address)).not.toBeNull();
          }
        },
      ),
      trials(1500),
    );
  });

  it('whatever titles, files and series are called, a lock says it in lines that read', () => {
    const any = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(any, any, any, any, (title, words, file, series) => {
        const lock = emptyLock();
        lock.series.set('/en/noon/', series);
        lock.briefings.set('/en/2031/05/04/', {
          address: '/en/2031/05/04/',
          date: '2031-05-05',
          sha256: SHA,
          file: `f${file}`,
          items: [],
        });
        lock.goneItems.set('/en/2031/05/04/x', {
          id: 'x',
          address: '/en/2031/05/04/x',
          lines: [1, 2],
          words: 3,
          whole: 'abcde',
          paragraphs: [],
          highest: 0,
          gone: '2031-06-01',
          title,
          text: words,
        });
        // what is no well-formed text is written as what stands for it
        expect(printLock(readLock(printLock(lock)))).toBe(printLock(lock));
      }),
      trials(300),
    );
  });
});
