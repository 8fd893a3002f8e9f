import { describe, expect, it } from 'vitest';
import { bracketLabels } from '../../src/dialects/bracket-labels.ts';
import { general } from '../../src/dialects/general.ts';
import { meaIndia } from '../../src/dialects/mea-india.ts';
import { mfaRussia } from '../../src/dialects/mfa-russia.ts';
import { labelKey, readLabel } from '../../src/parse/segments/labels.ts';

const read = (line: string, from = 0) => readLabel(line, from, general);
/** "upper MR. VALE|Yes.": its shape, what is printed of it, and what is said behind it. */
const label = (line: string, from = 0): string | null => {
  const found = read(line, from);
  return found && `${found.shape} ${line.slice(found.start, found.end)}|${line.slice(found.said)}`;
};

describe('A label that no pattern lists', () => {
  it.each([
    ['MR. VALE: Yes.', 'upper MR. VALE|Yes.'],
    ['MR. VALE (?): Yes.', 'upper MR. VALE (?)|Yes.'],
    ['AB: Yes.', 'upper AB|Yes.'],
    ['ABc: Yes.', 'upper ABc|Yes.'],
    ['MINISTER of the HARBOUR: Yes.', 'upper MINISTER of the HARBOUR|Yes.'],
    ['PETER McNAMARA: Yes.', 'upper PETER McNAMARA|Yes.'],
    ['ANN macNAMARA: Yes.', 'upper ANN macNAMARA|Yes.'],
    ['ÉMILE ÖRN: Yes.', 'upper ÉMILE ÖRN|Yes.'],
    ['ANN McORR：Yes.', 'upper ANN McORR|Yes.'],
    ['АННА ПРИМЕР: Да.', 'upper АННА ПРИМЕР|Да.'],
    ['Анна Пример: Да.', 'name Анна Пример|Да.'],
  ])('in capitals is “%s”', (line, expected) => {
    expect(label(line)).toBe(expected);
  });

  it.each([
    ['ABcd: Yes.', 'name'],
    ['ABCDefghijk: Yes.', 'name'],
    // of the beginning of a name three letters at most are small: "macNAMARA"
    ['ANN vermacNAMARA: Yes.', 'words'],
    ['ABCDEFGHIJKLMNabcdefg: Yes.', 'name'],
    ['ABCDEFGHIJKLMNabcdef: Yes.', 'upper'],
    [`${'AB '.repeat(22).trim()}: Yes.`, 'upper'],
    [`${'AB '.repeat(23).trim()}: Yes.`, undefined],
  ])('in capitals holds few small letters and at most 22 words: “%s”', (line, shape) => {
    expect(read(line)?.shape).toBe(shape);
  });

  it.each([
    ['Mr. Vale: Yes.', 'name Mr. Vale|Yes.'],
    ['Ann A. Vale: Yes.', 'name Ann A. Vale|Yes.'],
    ['Gen. Vale, Harbour Master: Yes.', 'name Gen. Vale, Harbour Master|Yes.'],
    ['Jeanne d’Arc: Yes.', 'name Jeanne d’Arc|Yes.'],
    ['Omar al-Din: Yes.', 'name Omar al-Din|Yes.'],
    ['Omar al Din: Yes.', 'name Omar al Din|Yes.'],
    ['Minister of the Harbour: Yes.', 'name Minister of the Harbour|Yes.'],
    ['Ann (Vale) Orr: Yes.', 'name Ann (Vale) Orr|Yes.'],
    ['5th Speaker: Yes.', 'name 5th Speaker|Yes.'],
    ['Ann : Yes.', 'name Ann|Yes.'],
    ['Ann:Yes.', 'name Ann|Yes.'],
    ['Ann:3 boats.', 'name Ann|3 boats.'],
    ['Ann 1: 2 boats.', 'name Ann 1|2 boats.'],
    ['\u200b Ann: Yes.', 'name Ann|Yes.'],
    ['Ann:\u200bYes.', 'name Ann|\u200bYes.'],
    [
      'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve: Yes.',
      'name One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve|Yes.',
    ],
  ])('is a name in “%s”', (line, expected) => {
    expect(label(line)).toBe(expected);
  });

  it.each([
    ['Ann said Bo: Yes.', 'words Ann said Bo|Yes.'],
    ['Le porte-parole: Oui.', 'words Le porte-parole|Oui.'],
    ['Le porte parole du gouvernement: Oui.', 'words Le porte parole du gouvernement|Oui.'],
    ['המזכירה: כן.', 'words המזכירה|כן.'],
    ['MINISTER gave HARBOUR: Yes.', 'words MINISTER gave HARBOUR|Yes.'],
  ])('is a few words in “%s”, of which nobody may be meant', (line, expected) => {
    expect(label(line)).toBe(expected);
    expect(readLabel(line, 0, mfaRussia)).toBeNull();
  });

  it.each([
    ['张三: 是。', 'han 张三|是。'],
    ['张三：是。', 'han 张三|是。'],
    [`${'张'.repeat(24)}：是。`, `han ${'张'.repeat(24)}|是。`],
  ])('is Chinese in “%s”', (line, expected) => {
    expect(label(line)).toBe(expected);
    expect(readLabel(line, 0, mfaRussia)).toBeNull();
  });

  it.each([
    // somebody is quoted
    '“Ann: Yes.',
    '‘Ann: Yes.',
    "'Ann: Yes.",
    '«Ann: Yes.',
    '„Ann: Yes.',
    'Ann “Bo: Yes.',
    // a word for a line, an address, a time of day
    'NOTE: Yes.',
    'https: Yes.',
    'Ann:/yes',
    'Ann 12:30 it is.',
    // no letter
    '5 : Yes.',
    '(?): Yes.',
    ': Yes.',
    // a sentence or a line ends before the colon
    'Ann? Bo: Yes.',
    'Ann? (Bo): Yes.',
    'Ann (?Bo): Yes.',
    'Ann! Bo: Yes.',
    'Ann; Bo: Yes.',
    'Ann\nBo: Yes.',
    'Ann\rBo: Yes.',
    '张三。李四：是。',
    'Ann。Bo: Yes.',
    'Ann，Bo: Yes.',
    'Ann？Bo: Yes.',
    'Ann！Bo: Yes.',
    'Ann 12:95 it is.',
    '张三，李四：是。',
    '张三？李四：是。',
    '张三！李四：是。',
    // words of a sentence
    '张三说：是。',
    '张三 a_b：是。',
    `${'张'.repeat(25)}：是。`,
    'Ann Etc. Vale: Yes.',
    'Ann vs. Vale: Yes.',
    'On Sudan: Yes.',
    'And Ann: Yes.',
    'the Minister: Yes.',
    'de la Vale: Yes.',
    'Ann () Orr: Yes.',
    'Le porte parole du gouvernement dit: Oui.',
    'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen: Yes.',
    'Ann Vale',
  ])('is none in “%s”', (line) => {
    expect(label(line)).toBeNull();
  });

  it('is read where it stands, not at the begin of the text', () => {
    expect(label('It is late. Ann: Yes.', 12)).toBe('name Ann|Yes.');
    expect(label('It is late. Question: When?', 12)).toBe('listed Question|When?');
    expect(label('It is late. **Ann**: Yes.', 12)).toBe('name **Ann**|Yes.');
  });
});

describe('A label between asterisks', () => {
  it.each([
    ['**Ann Vale**: Yes.', 'name **Ann Vale**|Yes.'],
    ['**Ann Vale:** Yes.', 'name **Ann Vale:**|Yes.'],
    ['**Ann Vale** : Yes.', 'name **Ann Vale**|Yes.'],
    ['**Question:** When?', 'listed **Question:**|When?'],
    ['**张三：** 是。', 'han **张三：**|是。'],
  ])('is printed with them, and read without: “%s”', (line, expected) => {
    expect(label(line)).toBe(expected);
    expect(read(line)?.text).not.toContain('*');
  });

  it.each(['**Ann Vale Yes.', '**Ann Vale** Yes.', '**said so**: Yes.', '**Ann: Vale** Yes.'])(
    'is none in “%s”',
    (line) => {
      expect(label(line)).toBeNull();
    },
  );
});

describe('A label with the time of a recording', () => {
  it.each([
    ['Ann Vale (00:31)\nYes.', 'name Ann Vale (00:31)|Yes.', 31],
    ['Ann Vale (00:31): Yes.', 'name Ann Vale (00:31)|Yes.', 31],
    ['Ann Vale: (00:31) Yes.', 'name Ann Vale: (00:31)|Yes.', 31],
    ['[00:31] Ann Vale: Yes.', 'name [00:31] Ann Vale|Yes.', 31],
    ['(00:31) Ann Vale: Yes.', 'name (00:31) Ann Vale|Yes.', 31],
    ['<v Ann Vale>Yes.', 'name <v Ann Vale>|Yes.', undefined],
    ['<v.loud Ann Vale> Yes.', 'name <v.loud Ann Vale>|Yes.', undefined],
    ['Ann Vale (00:31) : Yes.', 'name Ann Vale (00:31)|Yes.', 31],
    ['  Ann Vale [1:00:31]\nYes.', 'name Ann Vale [1:00:31]|Yes.', 3631],
  ])('is read with it, and is the person’s without it: “%s”', (line, expected, seconds) => {
    const found = read(line);
    expect(label(line)).toBe(expected);
    expect([found?.key, found?.seconds]).toEqual(['annvale', seconds]);
  });

  it('is none where words go on behind the time', () => {
    expect(label('Ann Vale (00:31) said so.')).toBeNull();
    expect(label('and so (00:31): Yes.')).toBeNull();
    expect(label('<v>Yes.')).toBeNull();
  });
});

describe('A word that a dialect knows for nobody’s name', () => {
  it('is no name of a pattern, but may be its word for who asks', () => {
    expect(readLabel('【例大臣】春です。', 0, bracketLabels)?.text).toBe('【例大臣】');
    expect(readLabel('【質疑応答】春です。', 0, bracketLabels)).toBeNull();
    expect(readLabel('Question: When?', 0, meaIndia)?.role).toBe('question');
    expect(readLabel('Disclaimer: It is a draft.', 0, meaIndia)).toBeNull();
  });
});

describe('The mark of a correction', () => {
  it.each([
    ['CORRECTED: Ann Vale: Yes.', 'name Ann Vale|Yes.', 'CORRECTED'],
    ['[Corrected] Ann Vale: Yes.', 'name Ann Vale|Yes.', 'Corrected'],
    ['*CORRECTED:* Question: When?', 'listed Question|When?', 'CORRECTED'],
    ['BERICHTIGUNG: MINISTER VALE (off-mike): Ja.', 'upper MINISTER VALE (off-mike)|Ja.', 'off-mike'],
  ])('stands before a label, and is its note where it has no other: “%s”', (line, expected, note) => {
    expect(label(line)).toBe(expected);
    expect(read(line)).toMatchObject({ note, marked: true });
  });

  it('is nobody’s name by itself', () => {
    expect(label('CORRECTED: It is late.')).toBeNull();
    expect(read('Ann Vale: Yes.')).not.toHaveProperty('marked');
  });
});

describe('What a label says besides the name', () => {
  it.each([
    ['MINISTER VALE (off-mike): Yes.', 'off-mike', 'ministervale'],
    ['MINISTER VALE [off-mike]: Yes.', 'off-mike', 'ministervale'],
    ['Minister Vale ( laughing ): Yes.', 'laughing', 'ministervale'],
    ['Ann (a) (b): Yes.', 'b', 'ann(a)'],
    ['Ann (Vale) Orr: Yes.', null, 'ann(vale)orr'],
    ['Question (in Nolish): When?', 'in Nolish', 'question'],
    ['Question: When?', null, 'question'],
    ['MR.VALE: Yes.', null, 'mrvale'],
    ['MR.VALE (): Yes.', null, 'mrvale'],
    ['Mr.\u00a0Vale: Yes.', null, 'mrvale'],
    ['Jeanne d’Arc: Yes.', null, 'jeannedarc'],
    ["Jeanne d'Arc: Yes.", null, 'jeannedarc'],
  ])('is its note, and the key holds none of it: “%s”', (line, note, key) => {
    expect([read(line)?.note, read(line)?.key]).toEqual([note, key]);
  });

  it('is its key where it is in brackets as a whole', () => {
    expect(labelKey('(a)')).toBe('(a)');
    expect(labelKey('Ann [a] ')).toBe('ann');
    expect(labelKey('Ann \u200bVale')).toBe('annvale');
  });

  it('is whether it follows up, and whether it is a word of the floor', () => {
    expect(read('Follow-up: And the toll?')).toMatchObject({ followUp: true, role: 'question', weak: false });
    expect(read('Question: When?')).toMatchObject({ followUp: false, role: 'question', weak: false });
    expect(read('Ann: Yes.')).toMatchObject({ followUp: false, role: null, weak: false });
    expect(read('Question: When?')).not.toHaveProperty('comment');
    expect(read('Question: When?')).not.toHaveProperty('slip');
  });

  it('begins at the same place where spaces do not break', () => {
    expect(label('Question\u00a0(in Nolish)\u00a0:\u00a0When?')).toBe(
      'listed Question\u00a0(in Nolish)|When?',
    );
  });
});
