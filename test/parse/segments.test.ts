import { describe, expect, it } from 'vitest';
import { general } from '../../src/dialects/general.ts';
import { mfaChina } from '../../src/dialects/mfa-china.ts';
import type { Dialect } from '../../src/dialects/types.ts';
import { whiteHouse } from '../../src/dialects/white-house.ts';
import { toBlocks } from '../../src/parse/segments/blocks.ts';
import { toSegments } from '../../src/parse/segments/segments.ts';
import { withoutStamps } from '../../src/parse/segments/stamps.ts';
import { segmentText } from '../../src/parse/segments/verbatim.ts';
import type { Segment } from '../../src/parse/stages.ts';
import { textTree } from '../../src/parse/tree/text.ts';
import { readMarkdown, readPage, sourceOf } from '../tree/source.ts';
import { segment } from './made.ts';

function segmentsOf(text: string, dialect: Dialect): readonly Segment[] {
  const source = sourceOf('a.txt', text);
  return toSegments(toBlocks(textTree(source), source), dialect);
}
const labelOf = ({ label }: Segment): string => label?.text ?? '—';

describe('One long line that holds a whole transcript', () => {
  const four = 'MS. LINDT: It is late. Q Is it late? MS. LINDT: It is. Q Is it? MS. LINDT: Yes.';
  const long = `${'late '.repeat(300).trim()}.`;
  /** What is cut out of it behind the first four labels. */
  const cut = (line: string) =>
    segmentsOf(`${four} ${line} ${long}\n`, whiteHouse)
      .slice(5)
      .map((one) => segmentText(one).replace(` ${long}`, ''));

  it.each([
    ['Q And? MR. RHODES: Soon.', ['Q And?', 'MR. RHODES: Soon.']],
    ['Q And? THE PRESIDENT: Soon.', ['Q And?', 'THE PRESIDENT: Soon.']],
    ['Q And? ÉMILE ÖRN: Soon.', ['Q And?', 'ÉMILE ÖRN: Soon.']],
    ['Q It is! MR. VALE: Soon.', ['Q It is!', 'MR. VALE: Soon.']],
    ['Q And -- MR. VALE: Soon.', ['Q And --', 'MR. VALE: Soon.']],
    ['Q And “so” MR. VALE: Soon.', ['Q And “so”', 'MR. VALE: Soon.']],
    ['Q And [crosstalk] MR. VALE: Soon.', ['Q And [crosstalk]', 'MR. VALE: Soon.']],
    ['Q (Laughter.)  MR. VALE:  Soon.', ['Q (Laughter.)', 'MR. VALE:  Soon.']],
    ['*Q Really? *MR. VALE: Soon.', ['Q Really? *', 'MR. VALE: Soon.']],
    ['Q And 2:15 P.M. EST MR. VALE: Soon.', ['Q And 2:15 P.M. EST', 'MR. VALE: Soon.']],
    ['Q Is it the LAST. MR. VALE: Soon.', ['Q Is it the LAST.', 'MR. VALE: Soon.']],
    ['MS. LINDT: Q And? MR. VALE: Soon.', ['MS. LINDT:', 'Q And?', 'MR. VALE: Soon.']],
  ])('is cut where a sentence, a bracket or a time ends before a label: “%s”', (line, parts) => {
    expect(cut(line)).toEqual(parts);
  });

  it.each([
    'Q Is the MR. VALE: there?',
    'Q And, MR. VALE: Soon.',
    'Q And? mr. vale: soon.',
    'Q And? Mr. Vale: Soon.',
    'Q And EAST MR. VALE: Soon.',
    'Q And? AIDE OF MR. VALE: Soon.',
    'Q And so*MR. VALE: Soon.',
  ])('is not cut inside of a sentence or a name: “%s”', (line) => {
    expect(cut(line)).toEqual([line]);
  });

  it('is not cut at an asterisk that ends its first word', () => {
    const parts = segmentsOf(`A*MR. VALE: It is. ${four} ${long}\n`, whiteHouse);
    expect(segmentText(parts[0]!)).toBe('A*MR. VALE: It is.');
  });

  it('is cut in Chinese where a sentence ends, without a space', () => {
    const said = '问：桥何时开通？答：春天。问：收费呢？答：没有！问：真的？他说，问：谁？';
    const parts = segmentsOf(`${said}答：${'我们'.repeat(600)}。\n`, mfaChina).map(segmentText);
    expect(parts.slice(0, -1)).toEqual([
      '问：桥何时开通？',
      '答：春天。',
      '问：收费呢？',
      '答：没有！',
      '问：真的？他说，问：谁？',
    ]);
  });

  it('is cut into parts that hold all of it in order, of which only the first is not inside', () => {
    const parts = segmentsOf(`It begins. ${four} ${long}\n`, whiteHouse);
    expect(parts.map(segmentText).join(' ')).toBe(`It begins. ${four} ${long}`);
    expect(parts.map(({ inner }) => inner)).toEqual([false, true, true, true, true, true]);
    expect(parts.map(labelOf)).toEqual(['—', 'MS. LINDT', 'Q', 'MS. LINDT', 'Q', 'MS. LINDT']);
  });

  it('is cut beside lines that are not', () => {
    const parts = segmentsOf(`Harbour briefing\n\n${four} ${long}\n\nIt ends.\n`, whiteHouse);
    expect(parts.map(labelOf)).toEqual(['—', 'MS. LINDT', 'Q', 'MS. LINDT', 'Q', 'MS. LINDT', '—']);
  });

  it('is cut by all long lines together', () => {
    const half = `MS. LINDT: It is late. Q Is it late? MS. LINDT: It is. ${long}`;
    const parts = segmentsOf(`${half}\n\n${half}\n`, whiteHouse);
    expect(parts.map(labelOf)).toEqual(['MS. LINDT', 'Q', 'MS. LINDT', 'MS. LINDT', 'Q', 'MS. LINDT']);
    expect(parts.map(({ inner }) => inner)).toEqual([false, true, true, false, true, true]);
  });

  it('is not cut where the lines of the text open with as many labels as it holds', () => {
    const labelled = 'MS. LINDT: It is.\n\n'.repeat(3);
    expect(segmentsOf(`${labelled}${four} ${long}\n`, whiteHouse).map(labelOf)).toEqual([
      'MS. LINDT',
      'MS. LINDT',
      'MS. LINDT',
      'MS. LINDT',
    ]);
  });
});

describe('A paragraph of several lines', () => {
  it('is cut where a line of it opens with a label, and each part has its lines', () => {
    const { blocks } = readMarkdown('Q: When?\nOr never?\nA: In spring,\nor so.\nQ: And?\n');
    const parts = toSegments(blocks, general);
    expect(parts.map((one) => [segmentText(one), one.lines, one.inner])).toEqual([
      ['Q: When?\nOr never?', [1, 2], false],
      ['A: In spring,\nor so.', [3, 4], true],
      ['Q: And?', [5, 5], true],
    ]);
    expect(parts.map(labelOf)).toEqual(['Q', 'A', 'Q']);
  });

  it('of a page is not: its lines end anywhere', () => {
    const { blocks } = readPage(
      '<!doctype html><html><body><div><p>Q: When will it open, if the letter\nA: is painted?</p><p>A: In spring. It is said so.</p></div></body></html>',
    );
    expect(toSegments(blocks, general).map(labelOf)).toEqual(['Q', 'A']);
  });

  it('is no label of a rule', () => {
    const { blocks } = readMarkdown('Q: When?\n\n---\n\nA: Soon.\n');
    expect(toSegments(blocks, general).map(labelOf)).toEqual(['Q', '—', 'A']);
  });
});

describe('Names on lines of their own', () => {
  const asked = 'Is the ferry late today, as it was yesterday?';
  const said = 'It is as it was yesterday, and we have said so before.';
  const pair = (name = 'Anna') => [name, asked, 'Minister Lindt', said];
  const three = (name = 'Anna') => [...pair(name), ...pair(name), ...pair(name)];
  const speakers = (lines: readonly string[], dialect = general) =>
    segmentsOf(`${lines.join('\n\n')}\n`, dialect).flatMap(({ label }) => label?.text ?? []);

  it('speak where they recur and take turns', () => {
    expect(speakers(three())).toEqual([
      'Anna',
      'Minister Lindt',
      'Anna',
      'Minister Lindt',
      'Anna',
      'Minister Lindt',
    ]);
  });

  it('speak where they stand once beside one that recurs', () => {
    expect(speakers([...pair(), 'Bo', asked, 'Minister Lindt', said, ...pair()])).toContain('Bo');
    expect(speakers([...three(), 'Bo', asked])).toContain('Bo');
    expect(speakers(['Bo', asked, ...three()])).toContain('Bo');
  });

  it('do not speak where three stand once in a row, but for those beside one that recurs', () => {
    const lines = [...pair(), 'Bo', asked, 'Cara', asked, 'Dora', asked, ...pair(), ...pair(), ...pair()];
    const found = speakers(lines);
    expect(found).toContain('Bo');
    expect(found).not.toContain('Cara');
    expect(found).toContain('Dora');
  });

  it.each([
    ['one alone', ['Anna', asked, 'Anna', asked, 'Anna', asked, 'Anna', asked]],
    [
      'one after the other',
      ['Anna', 'Lindt'].flatMap((name) => [name, asked, name, asked, name, asked, name, asked]),
    ],
    [
      'each its own',
      ['Anna', 'Bo', 'Cara', 'Dora', 'Emil', 'Finn', 'Anna', 'Gus', 'Anna', 'Hal', 'Ina', 'Jo'].flatMap(
        (name) => [name, asked],
      ),
    ],
  ])('do not speak where they do not take turns: %s', (_, lines) => {
    expect(speakers(lines)).toEqual([]);
  });

  it.each(['Anna 1', 'Anna (off-mike)', 'ANNA'])('may be “%s”', (name) => {
    expect(speakers(three(name))).toHaveLength(6);
  });

  it.each([
    'Anna.',
    'Anna!',
    'Anna?”',
    'Anna;',
    'Anna,',
    'Anna 12',
    '1. Anna',
    '• Anna',
    'Anna said Bo',
    'anna',
  ])('are none in “%s”', (name) => {
    expect(speakers(three(name))).toEqual([]);
  });

  it('do not speak above a rule, a line that is no sentence, or at the end of the page', () => {
    const all = three();
    expect(speakers(['Anna', 'The harbour', ...all])).toHaveLength(6);
    expect(speakers([...all, 'Anna'])).toHaveLength(6);
    const { blocks } = readMarkdown(`${['Anna', '---', ...all].join('\n\n')}\n`);
    expect(toSegments(blocks, general).filter(({ label }) => label)).toHaveLength(6);
  });

  it('speak beside fewer labels with a colon, not beside as many', () => {
    expect(speakers([...three(), ...Array(5).fill('Question: Is it?')])).toHaveLength(11);
    expect(speakers([...three(), ...Array(6).fill('Question: Is it?')])).toHaveLength(6);
  });

  it('have all of their line for a label', () => {
    const [first] = segmentsOf(`${three().join('\n\n')}\n`, general);
    expect(first?.label).toMatchObject({ start: 0, end: 4, said: 4, alone: true });
  });

  it('speak in no dialect whose labels are all known', () => {
    expect(speakers(three(), whiteHouse)).toEqual([]);
  });

  it('may have a colon, with nothing behind it', () => {
    expect(speakers(three('Anna:'))).toHaveLength(6);
  });
});

describe('The letterhead of an interview', () => {
  const labels = (...lines: string[]) =>
    segmentsOf(`${lines.join('\n\n')}\n\nAnn Vale: Good morning to all.\n`, general).flatMap(
      ({ label }) => label?.text ?? [],
    );

  it.each([
    'Host: Tom Example',
    'Ort: Nordhafen',
    'Location : Northport, “Old Quay”',
    'Guests: Ann Vale, and Bo Lindt',
    'Date: 4 May 2031',
    `Venue: ${'Hall '.repeat(40).trim()}`,
  ])('states who, when and where, in words that speak for nobody: “%s”', (line) => {
    expect(labels(line)).toEqual(['Ann Vale']);
    expect(labels('Harbour radio', line, line)).toEqual(['Ann Vale']);
  });

  it.each([
    'Host: Good morning, Northport.',
    'Host: Is it late?',
    'Host: It is “late.”',
    'Host: and so it is late',
    'Host: Tom is so late',
    'Host:',
    'Tom Example: Northport',
    `Host: ${'Hall '.repeat(40)}A`,
  ])('states nothing where a sentence, a word that is no name, or nothing stands: “%s”', (line) => {
    expect(labels(line)).toHaveLength(2);
  });

  it('ends where somebody speaks, and behind forty lines', () => {
    const head = Array.from({ length: 39 }, () => 'Northport');
    expect(labels('Host: Good morning.', 'Guests: Bo Lindt')).toEqual(['Host', 'Guests', 'Ann Vale']);
    expect(labels(...head, 'Host: Tom Example')).toEqual(['Ann Vale']);
    expect(labels(...head, 'Harbour', 'Host: Tom Example')).toEqual(['Host', 'Ann Vale']);
  });
});

describe('Captions', () => {
  const cue = '00:01.000 --> 00:04.000';
  /** "12 text" for what begins at that second, "text" for the rest; what runs along is in brackets. */
  const shown = (...texts: string[]) =>
    withoutStamps(texts.map((text) => segment(text).block)).map(({ text, seconds, running }) =>
      running ? `[${text}]` : `${seconds ?? ''} ${text}`.trim(),
    );

  it('have times, numbers and the name of their format, which nobody says', () => {
    expect(shown('WEBVTT', '1', cue, 'Good morning.', '2', '00:05,500 --> 00:06,000', 'And so on.')).toEqual([
      '[WEBVTT]',
      '[1]',
      `[${cue}]`,
      '1 Good morning.',
      '[2]',
      '[00:05,500 --> 00:06,000]',
      '5.5 And so on.',
    ]);
    expect(shown('WEBVTT - Harbour talk', `${cue} align:start`, 'It is late.', 'So it is.')).toEqual([
      '[WEBVTT - Harbour talk]',
      `[${cue} align:start]`,
      '1 It is late.',
      'So it is.',
    ]);
  });

  it.each([
    ['12', 'It is late.'],
    ['1234567', cue],
    ['It is late.', cue],
    ['It is late.', 'WEBVTT'],
    ['00:31', 'It is late.'],
    ['(00:31) It is late.', 'So it is.'],
  ])('are none in “%s” above “%s”', (...texts) => {
    expect(shown(...texts)[0]).toBe(texts[0]);
  });

  it('may have a time in brackets alone on its line, but not as an item of a list', () => {
    expect(shown('[00:31]', 'It is late.')).toEqual(['[[00:31]]', '31 It is late.']);
    expect(shown('(1:00:31)', 'It is late.')).toEqual(['[(1:00:31)]', '3631 It is late.']);
    const inList = withoutStamps([segment('(00:31)', 1, 1, { marker: '•' }).block]);
    expect(inList[0]).not.toHaveProperty('running');
    expect(shown('It is late.', 'WEBVTT')[1]).toBe('WEBVTT');
  });
});
