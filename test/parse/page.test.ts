import { describe, expect, it } from 'vitest';
import { mfaRussia } from '../../src/dialects/mfa-russia.ts';
import { parsed, toldOf } from '../helpers/parsed.ts';

/** What the top of a page, its foot and its contents list are read as, through the parser. */

const talk = ['Question: When will the Sarn bridge open?', 'Spokesperson: In spring.'];
const kinds = (lines: readonly string[], dialect = 'general') =>
  parsed(lines, 'a.txt', { dialect }).furniture.map(({ kind, text }) => `${kind} ${text}`);

describe('The lines between the title and the first turn', () => {
  it('are its letterhead where they are short, and are said where one of them ends a sentence', () => {
    expect(kinds(['Harbour briefing', 'Office of the harbour', 'Third floor', ...talk])).toEqual([
      'title Harbour briefing',
      'letterhead Office of the harbour',
      'letterhead Third floor',
    ]);
    expect(kinds(['Harbour briefing', 'Office of the harbour', 'The bridge is open.', ...talk])).toEqual([
      'title Harbour briefing',
    ]);
  });

  it('are no letterhead where nobody with a label speaks below', () => {
    expect(kinds(['Harbour briefing', 'Office of the harbour', 'Nobody speaks'])).toEqual([
      'title Harbour briefing',
    ]);
  });

  it('are none behind the time of day of somebody else’s speech', () => {
    const note = '* The Bridge Office answered a question of the day before.';
    // a label stands between the note and the time
    const { furniture } = parsed(['Harbour briefing', note, ...talk, '1:05 P.M.']);
    expect(furniture.some(({ text }) => text === note)).toBe(false);
  });

  it('hold the date, the time beside it and the editions of the page', () => {
    const briefing = parsed(['en-GB fr-FR', 'Harbour briefing', 'May 8, 2031, 9:00 a.m. PLT', ...talk]);
    expect(briefing).toMatchObject({
      title: 'Harbour briefing',
      date: '2031-05-08',
      time: '9:00 a.m. PLT',
      editions: ['en-GB', 'fr-FR'],
    });
    expect(briefing.furniture.map(({ kind }) => kind)).toEqual(['chrome', 'title', 'date']);
  });

  it('name one edition alone as a line like any other', () => {
    const { editions, title } = parsed(['en-GB', 'Harbour briefing by the council', ...talk]);
    expect(editions).toEqual([]);
    expect(title).toBe('Harbour briefing by the council');
  });
});

describe('Where a briefing was held', () => {
  const top = (...above: string[]) => {
    const page = ['Press briefing by Press Secretary Ann Lindt', ...above, '1:07 P.M. EDT'];
    const said = ['MS. LINDT:  Good afternoon.', 'Q    Is it open?', 'MS. LINDT:  It is.'];
    return parsed([...page, ...said], 'a.txt', { dialect: 'white-house' });
  };

  it('is said by one or two lines right above the time of day', () => {
    expect(top('Harbour Hall').place).toBe('Harbour Hall');
    expect(top('Harbour Hall', 'Northport, Noland').place).toBe('Harbour Hall, Northport, Noland');
    expect(top('Far Hall', 'Harbour Hall', 'Northport, Noland').place).toBe(
      'Harbour Hall, Northport, Noland',
    );
    expect(top('Harbour Hall', 'May 4, 2031').place).toBe('Harbour Hall');
  });

  it('is not said by capitals, by a line that titles have, nor by one of more than eighty characters', () => {
    expect(top('OFFICE OF THE HARBOUR').place).toBeNull();
    expect(top('Press briefing in the morning').place).toBeNull();
    expect(top('H'.concat('a'.repeat(79))).place).toHaveLength(80);
    expect(top('H'.concat('a'.repeat(80))).place).toBeNull();
  });

  it('is printed as a place, and its time as a date', () => {
    expect(top('Harbour Hall').furniture.map(({ kind }) => kind)).toEqual(['title', 'place', 'date']);
    expect(top('Harbour Hall').time).toBe('1:07 P.M. EDT');
  });

  it('is said by a line that the publisher’s pages have', () => {
    expect(top('Aboard the ferry').place).toBe('Aboard the ferry');
    expect(top(`Aboard ${'a'.repeat(113)}`).place).toHaveLength(120);
    expect(top(`Aboard ${'a'.repeat(114)}`).place).toBeNull();
    // above the title it is a line of the page
    const { place } = parsed(
      ['En Route Northport', 'Press briefing by Press Secretary Ann Lindt', 'MS. LINDT:  Good afternoon.'],
      'a.txt',
      { dialect: 'white-house' },
    );
    expect(place).toBeNull();
  });
});

describe('The line that names the briefing', () => {
  const titleOf = (lines: readonly string[], dialect = 'general') =>
    parsed([...lines, ...talk], 'a.txt', { dialect }).title;

  it('is the first that says more than a menu does', () => {
    expect(titleOf(['Content Viewer', 'Press briefing of the harbour office'])).toBe(
      'Press briefing of the harbour office',
    );
    expect(titleOf(['Northport, May 4, 2031', 'Press briefing of the harbour office'])).toBe(
      'Press briefing of the harbour office',
    );
    expect(titleOf(['The ferry, its engine and the bridge at Sarn', 'Press briefing of the harbour'])).toBe(
      'The ferry, its engine and the bridge at Sarn',
    );
  });

  it.each([
    // 40 and 41 characters
    ['The ferry, its engine and the Sarn bridg', 'Press briefing of the harbour'],
    ['The ferry, its engine and the Sarn bridge', 'The ferry, its engine and the Sarn bridge'],
  ])('is one behind it where the first has forty characters at most: “%s”', (first, title) => {
    expect(titleOf([first, 'Press briefing of the harbour'])).toBe(title);
  });

  it.each([
    ['Briefing on', 'Content Viewer'],
    ['Briefing one', 'Briefing one'],
  ])('has twelve characters or more behind a menu: “%s”', (line, title) => {
    expect(titleOf(['Content Viewer', line])).toBe(title);
  });

  it('is one that names the spokesperson, however little it says', () => {
    const named = 'Spokeswoman Anna Example';
    expect(mfaRussia.spokesperson?.[0]?.pattern.test(named)).toBe(true);
    expect(titleOf(['Content Viewer', named], 'mfa-russia')).toBe(named);
    expect(titleOf([named, 'Press briefing of the harbour'], 'mfa-russia')).toBe(named);
  });

  it('is not looked for below a sentence, a list or the table of contents', () => {
    const behind = 'Press briefing of the harbour office';
    for (const line of ['The page is old.', '1. The ferry', '• The ferry'])
      expect(titleOf(['Content Viewer', line, behind])).toBe('Content Viewer');
    expect(titleOf(['Content Viewer', 'Table of contents', behind], 'mfa-russia')).toBe('Content Viewer');
  });
});

describe('A title that is not printed', () => {
  it('is that of the publisher’s pages, else the name of the file, and a message says so', () => {
    const untitled = parsed(talk, 'folder/harbour.en.txt', { dialect: 'general' });
    expect(untitled.title).toBe('harbour.en');
    expect(toldOf(untitled)).toContain('1 title-missing');
    expect(untitled.messages.find(({ rule }) => rule === 'title-missing')?.reason).toBe(
      'No title is printed.',
    );
    const publisher = ['PREGUNTA: ¿Cuándo abre el puente?', 'PRESIDENTA ANA EJEMPLO: En primavera.'];
    expect(parsed(publisher, 'a.txt', { dialect: 'presidencia-mexico' }).title).toBe('Conferencia de prensa');
  });
});

describe('The dialect that front matter names', () => {
  const page = (line: string) => `---\nlang: en\n${line}\n---\nHarbour briefing\n\n${talk.join('\n\n')}\n`;

  it('is taken, and where nobody knows it the text tells, and a message of its line says so', () => {
    expect(parsed(page('dialect: doorstop')).dialect).toBe('doorstop');
    const told = parsed(page('dialect: door-stop'));
    expect(told.dialect).toBe('general');
    const message = told.messages.find(({ rule }) => rule === 'dialect-unknown');
    expect(message?.line).toBe(3);
    expect(message?.reason).toBe(
      'There is no dialect “door-stop”. Did you mean “doorstop”? The layout was told from the text.',
    );
  });
});

describe('The language', () => {
  const told = (text: string, lang?: string) => {
    const { messages } = parsed(text, 'a.txt', { dialect: 'general', ...(lang ? { lang } : {}) });
    return messages
      .filter(({ rule }) => rule === 'language-guessed')
      .map(({ line, confidence, reason }) => `${line} ${confidence} ${reason}`);
  };

  it('is said to be inferred, with the line at which the words begin and how surely they tell', () => {
    const english =
      'The bridge and the ferry are in the harbour of the town, and that is where they will be. ';
    expect(told(`\n${english.repeat(3)}`)).toEqual([
      '2 0.95 No language is stated; the words read as English (en).',
    ]);
    expect(told('7 7 7', 'sv')).toEqual([
      '1 0.5 The words do not tell their language; that of the archive (sv) was taken.',
    ]);
    expect(told('7 7 7')).toEqual(['1 0 No language is stated, and the words do not tell it.']);
  });

  it('is Chinese where a fifth of the characters are Han and none is Japanese', () => {
    const langOf = (text: string) => parsed(text, 'a.txt', { dialect: 'general' }).lang;
    expect(langOf('桥春天开放。')).toBe('zh');
    expect(langOf('橋は春に開きます。港の船は明日も出ます。')).not.toBe('zh');
  });
});
