import { describe, expect, it } from 'vitest';
import { mfaRussia } from '../../src/dialects/mfa-russia.ts';
import type { Furniture, Item, Lines } from '../../src/model/briefing.ts';
import {
  besideDate,
  isDateLine,
  isFieldLine,
  isPointedTitle,
  isProse,
} from '../../src/parse/page/line-looks.ts';
import { strayLines } from '../../src/parse/page/stray-lines.ts';
import { parsed, toldOf } from '../helpers/parsed.ts';
import { sourceOf } from '../tree/source.ts';

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

describe('The top of a page', () => {
  it('ends at the heading of the answers and of the contents, and holds no short line above them', () => {
    const title = 'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031';
    const answers = 'Answers to media questions:';
    const top = (...lines: string[]) => kinds([title, ...lines, ...talk], 'mfa-russia').slice(1);
    expect(top(answers)).toEqual([`heading ${answers}`]);
    expect(top('Bridge Office', answers)).toEqual([`heading ${answers}`]);
    expect(top('Bridge Office', 'Table of contents', '1. Bridge', '2. Toll')).not.toContain(
      'letterhead Bridge Office',
    );
    expect(top('Bridge Office')).toEqual(['letterhead Bridge Office']);
  });

  it('names the place right below the date, and not elsewhere', () => {
    const place = (...lines: string[]) => parsed(['Harbour briefing', ...lines, ...talk]).place;
    expect(place('May 4, 2031', 'Northport, Noland')).toBe('Northport, Noland');
    expect(place('Northport, Noland', 'May 4, 2031')).toBeNull();
    expect(place('January 8, 2031, Northport')).toBe('Northport');
    expect(place('May 4, 2031', 'Bridge Office', 'Northport, Noland')).toBeNull();
    expect(place('May 4, 2031', 'northport, Noland')).toBeNull();
  });

  it('says who, when and where, in lines below the title that hold a field', () => {
    const found = kinds(['Harbour radio talk', 'Location: Northport', 'Host: Tom Example', ...talk]);
    expect(found).toEqual([
      'title Harbour radio talk',
      'letterhead Location: Northport',
      'letterhead Host: Tom Example',
    ]);
  });

  it('prints its title once more as a line of the letterhead', () => {
    expect(kinds(['Harbour briefing', 'Bridge Office', 'Harbour briefing', ...talk])).toEqual([
      'title Harbour briefing',
      'letterhead Bridge Office',
      'letterhead Harbour briefing',
    ]);
  });

  it('has one sentence between title and date for a note, and no second one', () => {
    const sentence = 'The minister answered questions in the old hall.';
    expect(kinds(['Harbour briefing', sentence, 'May 4, 2031', ...talk])).toEqual([
      'title Harbour briefing',
      `note ${sentence}`,
      'date May 4, 2031',
    ]);
    expect(kinds(['Harbour briefing', 'May 3, 2031', sentence, 'May 4, 2031', ...talk])).toHaveLength(2);
    expect(kinds(['Harbour briefing', `1. ${sentence}`, 'May 4, 2031', ...talk])).toHaveLength(1);
    const long = (length: number) =>
      `The ${'old '.repeat(120)}`
        .slice(0, length - 2)
        .trimEnd()
        .padEnd(length - 2, 'x')
        .concat('y.');
    const noted = (length: number) =>
      kinds(['Harbour briefing', long(length), 'May 4, 2031', ...talk]).length;
    expect([noted(400), noted(401)]).toEqual([3, 1]);
  });
});

describe('Lines of the page with nobody who speaks behind them', () => {
  const prose = 'The bridge is open today, and so is the ferry. It is said so.';

  it('are still of the letterhead where they state who, when or where', () => {
    expect(kinds(['Harbour radio talk', 'Location: Northport', prose])).toEqual([
      'title Harbour radio talk',
      'letterhead Location: Northport',
    ]);
  });

  it('are no foot: nothing was said above it', () => {
    expect(kinds(['Harbour briefing', prose, 'See also', 'Bridges'])).toEqual(['title Harbour briefing']);
  });
});

describe('A note at the top of a page', () => {
  it.each(['* The Bridge Office met on May 1, 2030.', 'CORRECTED: It opened on May 1, 2030.'])(
    'holds days of which it speaks, and states none: “%s”',
    (note) => {
      const briefing = parsed(['Harbour briefing', 'May 4, 2031', note, '1:05 P.M.', ...talk]);
      expect(briefing.furniture).toContainEqual(expect.objectContaining({ kind: 'note', text: note }));
      expect(briefing.date).toBe('2031-05-04');
      expect(toldOf(briefing).filter((one) => one.includes('date-'))).toEqual([]);
    },
  );

  it('behind a rule at the end is known by how editors begin, in any letters', () => {
    const below = (line: string) =>
      parsed(['# Harbour briefing', ...talk, '---', line], 'a.md').furniture.some(
        ({ kind, text }) => kind === 'note' && text === line,
      );
    expect(
      ['Editor’s note: it is late.', 'NOTE: it is late.', 'It is late, says the editor.'].map(below),
    ).toEqual([true, true, false]);
  });
});

describe('A table of contents with a plain line among its numbers', () => {
  it('is divided all the same where they start again', () => {
    const { toc } = parsed(
      [
        'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031',
        'Table of contents',
        ...['1. River levels', '2. Ferry no. 4. of Sarn', 'Harvest tax', '1. Bridge', '2. Toll'],
        ...talk,
      ],
      'a.txt',
      { dialect: 'mfa-russia' },
    );
    expect(toc.map(({ kind }) => kind)).toEqual([...Array(3).fill('announcement'), 'exchange', 'exchange']);
    expect(toc[1]?.title).toBe('Ferry no. 4. of Sarn');
  });
});

describe('A correction above the time of day at which it all began', () => {
  const top = (...lines: string[]) =>
    kinds(
      [
        'Press briefing by Press Secretary Ann Lindt',
        ...lines,
        'MS. LINDT:  Good afternoon.',
        'Q    Is it open?',
        'MS. LINDT:  It is.',
      ],
      'white-house',
    ).slice(1);
  const time = '1:07 P.M. EDT';
  const see = 'Please see below for a correction to a typo in the transcript.';

  it('is a note of the page: a line marked so, and what stands below such an announcement', () => {
    for (const line of ['CORRECTED:  Q    When will it open?', 'CORRECTED: Long Quay, not longing'])
      expect(top(line, time)).toEqual([`note ${line}`, `date ${time}`]);
    expect(top(see, 'MS. LINDT:  In spring.', time)).toEqual([
      `note ${see}`,
      'note MS. LINDT:  In spring.',
      `date ${time}`,
    ]);
  });

  it('is told with its line, the announcement and what stands below it too', () => {
    const briefing = parsed(
      [
        'Press briefing by Press Secretary Ann Lindt',
        see,
        'MS. LINDT:  In spring.',
        time,
        'CORRECTED: MS. LINDT:  Good afternoon.',
        'Q    Is it open?',
        'MS. LINDT:  It is.',
      ],
      'a.txt',
      { dialect: 'white-house' },
    );
    expect(toldOf(briefing).filter((one) => one.endsWith('marked-corrected'))).toEqual([
      '5 marked-corrected',
      '9 marked-corrected',
    ]);
  });

  it('is none where somebody else speaks so, or the time does not follow', () => {
    expect(top('Bridge Office', 'MS. LINDT:  In spring.', time)).not.toContain('note MS. LINDT:  In spring.');
    expect(top('CORRECTED:  Q    When will it open?')).toEqual([]);
  });

  it.each([
    [60, true],
    [61, false],
  ])('stands above a time of at most sixty characters: %i', (length, is) => {
    const line = `1:07 P.M. (${'old time of the harbour '.repeat(3)}`
      .slice(0, length - 1)
      .replace(/ $/, 'x')
      .concat(')');
    expect(line).toHaveLength(length);
    expect(top('* It was said so.', line).includes('note * It was said so.')).toBe(is);
  });
});

describe('A line at the top, by its looks', () => {
  it.each([
    ['Doorstop interview in Northport.', true],
    ['Minister for Harbours.', true],
    ['“Minister for the Harbours.”', true],
    ['May 4, 2031.', true],
    ['Press briefing by Mr. J. Vale.', true],
    ['Minister for Harbours', false],
    ['Minister for harbours.', false],
    ['Harbours.', false],
    ['eMinister for Harbours.', false],
    ['The bridge is open.', false],
    ['We had a press briefing.', false],
    ['It is late. Press briefing.', false],
    ['Is it? Press briefing.', false],
    [`Press briefing ${'x'.repeat(144)}.`, true],
    [`Press briefing ${'x'.repeat(145)}.`, false],
  ])('may be a title that a point ends: “%s”: %s', (text, is) => {
    expect(isPointedTitle(text)).toBe(is);
  });

  it.each([
    ['January 8, 2031, 11:04 a.m. Northport', '11:04 a.m.', 'Northport'],
    ['Wednesday, January 8, 2031 | Northport Harbour, Noland |', null, 'Northport Harbour, Noland'],
    ['8. Januar 2031, 11.30 Uhr, Nordhafen', '11.30 Uhr', 'Nordhafen'],
    ['January 8, 2031', null, null],
    ['January 8, 2031 press briefing', null, null],
    ['January 8, 2031 Press Briefing', null, null],
    ['January 8 Northport', null, null],
    ['January 8, 2031 and May 4, 2031 Northport', null, null],
    [`January 8, 2031 N${'o'.repeat(59)}`, null, `N${'o'.repeat(59)}`],
    [`January 8, 2031 N${'o'.repeat(60)}`, null, null],
    ['at 9:00 a.m. PLT', '9:00 a.m. PLT', null],
  ])('states time and place behind a date: “%s”', (text, time, place) => {
    expect(besideDate(text)).toEqual({ time, place });
  });

  it.each([
    ['May 8, 2031, 17:30', true],
    ['Thursday, May 8, 2031, 9:00 a.m. PLT, at Northport', true],
    ['May 8, 2031 in the old hall of', true],
    ['May 8, 2031 in the old hall of Northport', false],
    ['Press briefing, May 8, 2031', false],
    ['Northport', false],
  ])('is a date and hardly a word: “%s”: %s', (text, is) => {
    expect(isDateLine(text)).toBe(is);
  });

  it('states a field in at most three hundred characters, with something behind its colon', () => {
    expect(
      ['Location: Northport', 'Ort : Nordhafen', 'Location:', 'My location: here'].map(isFieldLine),
    ).toEqual([true, true, false, false]);
    expect([290, 291].map((length) => isFieldLine(`Location: ${'x'.repeat(length)}`))).toEqual([true, false]);
  });

  it.each([
    ['It is.', true],
    ['Is it?”', true],
    ['Office of the harbour', false],
    ['Office of the harbour:', false],
    [`Office ${'of the harbour '.repeat(4)}:`, true],
  ])('is a sentence: “%s”: %s', (text, is) => {
    expect(isProse(text)).toBe(is);
  });
});

describe('The foot of a page', () => {
  const below = (...lines: string[]) =>
    kinds(['Harbour briefing', 'May 4, 2031', ...talk, ...lines]).slice(2);

  it('begins below the last answer at a line that only pages print, and holds short lines alone', () => {
    expect(below('See also', 'Bridges')).toEqual(['chrome See also', 'chrome Bridges']);
    expect(below('See Bridges', 'Bridges')).toEqual([]);
    const long = (length: number) => 'x'.repeat(length);
    expect(below('See also', long(300))).toHaveLength(2);
    expect(below('See also', long(301))).toHaveLength(0);
  });

  it('is none above what somebody says, in a list, or as a heading', () => {
    expect(below('See also', ...talk)).toEqual([]);
    expect(below('• See also', 'Bridges')).toEqual([]);
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

  it('is never the way to the page, unless nothing else names it', () => {
    const title = 'Daily briefing of the harbour';
    for (const trail of [
      'Home > Newsroom > Briefings',
      'Home › Media › Press briefings and remarks of the last ten years',
    ]) {
      expect(titleOf(['Skip to main content', trail, 'Share', title])).toBe(title);
      expect(titleOf(['Content Viewer', trail, title])).toBe(title);
      expect(titleOf([trail])).toBe(trail);
    }
    const compared = 'Press briefing: why 4>3 and what follows';
    expect(titleOf([compared, title])).toBe(compared);
  });

  it('may end in a point, and stands below a rule', () => {
    const pointed = 'Doorstop interview in Northport.';
    expect(titleOf([pointed])).toBe(pointed);
    expect(parsed(['***', '# Harbour briefing', ...talk], 'a.md').title).toBe('Harbour briefing');
    expect(parsed(['***', 'Harbour briefing', ...talk], 'a.md').title).toBe('Harbour briefing');
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

describe('A page without a line', () => {
  it('has no title, and the message of it no line', () => {
    const told = parsed('').messages.find(({ rule }) => rule === 'title-missing');
    expect(told?.line ?? null).toBeNull();
    expect(told).toMatchObject({ line: null });
  });
});

describe('A page that prints a title', () => {
  it('has no message of a missing one', () => {
    expect(toldOf(parsed(['Harbour briefing', ...talk])).join()).not.toContain('title-missing');
  });
});

describe('Lines that nobody said', () => {
  it('are those of front matter, to its last', () => {
    const { furniture } = parsed(`---\nlang: en\n---\nHarbour briefing\n\n${talk.join('\n\n')}\n`);
    expect(furniture[0]).toMatchObject({ kind: 'front-matter', lines: [1, 3] });
  });

  it('are those of a page that stand nowhere else, each with a message', () => {
    const source = sourceOf('a.html', '<p>One\n<b>two</b>\n\n<hr>\nthree');
    const owned: Furniture = { kind: 'title', lines: [1, 1], text: 'One' };
    const { furniture, notes } = strayLines(source, [], [owned]);
    expect(furniture).toEqual([
      { lines: [2, 2], kind: 'other', text: 'two' },
      { lines: [4, 4], kind: 'other', text: '<hr>' },
      { lines: [5, 5], kind: 'other', text: 'three' },
    ]);
    expect(notes.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 line-out-of-order',
      '4 line-out-of-order',
      '5 line-out-of-order',
    ]);
    const pasted = sourceOf('a.txt', 'One\n');
    expect(strayLines(pasted, [], []).furniture).toEqual([]);
  });

  it('are none that a heading or a turn holds', () => {
    const source = sourceOf('a.html', '<p>One\ntwo\nthree\nfour\nfive</p>');
    const [item] = parsed(['Harbour briefing', ...talk]).items;
    const held = (titleFrom: Item['titleFrom'], turns: readonly Lines[]) =>
      strayLines(
        source,
        [
          {
            ...item!,
            titleFrom,
            lines: [1, 4],
            turns: turns.map((lines) => ({ ...item!.turns[0]!, lines })),
          },
        ],
        [],
      ).furniture.map(({ lines }) => lines[0]);
    expect(held('heading', [[3, 4]])).toEqual([5]);
    expect(held('text', [[3, 4]])).toEqual([1, 2, 5]);
    expect(held('heading', [[1, 4]])).toEqual([5]);
    expect(held('heading', [])).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('A word with letters of two alphabets', () => {
  it('is told with its line', () => {
    const { messages } = parsed(['Harbour briefing', 'The Сollegium meets.', ...talk]);
    expect(
      messages.filter(({ rule }) => rule === 'homoglyph').map(({ line, reason }) => [line, reason]),
    ).toEqual([
      [3, '“Сollegium” holds letters of two alphabets; it is kept as it is, and folded for search.'],
    ]);
  });
});

describe('The dialect that the text tells', () => {
  const told = (...lines: string[]) =>
    parsed(lines)
      .messages.filter(({ rule }) => rule.startsWith('dialect-'))
      .map(({ rule, line, reason, confidence }) => [rule, line, reason, confidence]);
  const ministry = 'Briefing by Foreign Ministry Spokeswoman Ann Example, May 4, 2031';

  it('is none where no layout is recognised, and the nearest is named if there is one', () => {
    const weak = (nearest: string) => [
      [
        'dialect-weak',
        null,
        `No publisher’s layout was recognised${nearest}; labels and roles were worked out from the text.`,
        undefined,
      ],
    ];
    expect(told('The harbour', 'Minister Lindt said so today.', 'It is.')).toEqual(weak(''));
    expect(told('Harbour briefing', 'Minister Lindt: It is open.', 'Captain Orr: It is.')).toEqual(
      weak(' (nearest: mofa-japan)'),
    );
    expect(told(ministry, 'Minister Lindt: It is open.', 'Captain Orr: It is.')).toEqual([]);
  });

  it('has a rival where another fits nearly as well', () => {
    expect(told(ministry, 'Q    When will the Sarn bridge open?', 'Ann Example:  In spring.')).toEqual([
      ['dialect-tie', null, 'Read as white-house, but mfa-russia fits nearly as well.', 0.54],
    ]);
  });

  it('names the element of its pages that holds the transcript: what stands beside it is furniture', () => {
    const said = Array.from({ length: 20 }, () => talk.map((line) => `<p>${line}</p>`).join('\n')).join('\n');
    const beside = 'Read more of it.';
    const last = (name: string) =>
      parsed(
        `<html><body><h1>Harbour briefing</h1><div><blockquote class="${name}">${said}</blockquote><p>${beside}</p></div></body></html>`,
        'a.html',
        { dialect: 'doorstop' },
      )
        .items.at(-1)
        ?.turns.at(-1)
        ?.paragraphs.at(-1);
    expect(last('content')).not.toBe(beside);
    expect(last('other')).toBe(beside);
  });
});

describe('A title that is marked as corrected', () => {
  const titleOf = (line: string) => parsed([line, ...talk]).title;

  it('is printed without the mark, as one behind “Title:” is without that', () => {
    expect(titleOf('CORRECTED: Harbour briefing by the council')).toBe('Harbour briefing by the council');
    expect(titleOf('Title: Harbour briefing by the council')).toBe('Harbour briefing by the council');
    expect(titleOf('Harbour briefing by the council')).toBe('Harbour briefing by the council');
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

  it('is told at the first line where it is written in another way, not at a line that speaks of a dialect', () => {
    const told = parsed(page('&a dialect: door-stop').replace('Harbour', 'dialect of Hest:'));
    expect(toldOf(told)).toContain('1 dialect-unknown');
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
