import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decisions.ts';
import { parsed } from '../helpers/parsed.ts';
import { contents, ministry, news, title, toll } from './ministry.ts';

/** Headings, lines of the page and the contents list, through the parser: what is said and what is not. */

const talk = ['Question: When will the Sarn bridge open?', 'Spokesperson: In spring.'];
const general = (...lines: string[]) => parsed(lines, 'a.txt', { dialect: 'general' });
const headingsOf = ({ items }: ReturnType<typeof parsed>) =>
  items.filter(({ titleFrom }) => titleFrom === 'heading').map((item) => item.title);

describe('A line above prose', () => {
  const prose = (length: number) => `T${'he ferry is late and '.repeat(30)}`.slice(0, length - 1).concat('.');

  it.each([
    [59, []],
    [60, ['River levels']],
  ])('is a heading where the prose has sixty characters: %i', (length, found) => {
    expect(
      headingsOf(general('Harbour briefing', 'Good morning.', 'River levels', prose(length), ...talk)),
    ).toEqual(found);
  });

  it('is a heading where the prose is about as long at least', () => {
    const line = `River levels ${'and bridges '.repeat(8)}`.trim();
    const among = (length: number) =>
      headingsOf(general('Harbour briefing', 'Good morning.', line, prose(length), ...talk)).length;
    expect(line).toHaveLength(108);
    expect(among(86)).toBe(0);
    expect(among(87)).toBe(1);
  });

  it.each([
    ['To', []],
    ['Too', ['Too']],
    [`T${'o'.repeat(299)}`, [`T${'o'.repeat(299)}`]],
    [`T${'o'.repeat(300)}`, []],
  ])('is a heading with three characters to three hundred: %s', (line, found) => {
    expect(headingsOf(general('Harbour briefing', 'Good morning.', line, prose(400), ...talk))).toEqual(
      found,
    );
  });

  it('is said behind the first question', () => {
    expect(headingsOf(general('Harbour briefing', ...talk, 'River levels', news))).toEqual([]);
  });

  it('is a heading however long it is, but for a line that a list of contents could hold and does not', () => {
    const line = `River levels ${'and bridges '.repeat(13)}`.trim();
    expect(line.length).toBeGreaterThan(150);
    const long = prose(400);
    expect(headingsOf(general('Harbour briefing', 'Good morning.', line, long, ...talk))).toEqual([line]);
    const listed = (...body: string[]) => headingsOf(ministry(['1. River levels'], [...body, ...toll]));
    expect(listed('River levels', news, line, long)).toEqual(['River levels']);
    expect(listed('River levels', news, 'The other bridges', long)).toEqual([
      'River levels',
      'The other bridges',
    ]);
  });
});

describe('A heading that the contents list', () => {
  it('twice owns the first of the two titles, the second heading the second', () => {
    const { toc, items } = ministry(
      ['1. River levels', '2. Ferry fares', '3. River levels'],
      ['River levels', news, 'Ferry fares', news, 'River levels', news, ...toll],
    );
    const first = items.filter((item) => item.title === 'River levels').map(({ id }) => id);
    expect(first).toHaveLength(2);
    expect([toc[0]?.items, toc[2]?.items]).toEqual([[first[0]], [first[1]]]);
  });

  it('and that prints one word otherwise owns its title, but not where another heading has it', () => {
    const slip = (...body: string[]) =>
      ministry(['1. Levels of the river at Marle Bridge'], [...body, ...toll]).toc[0]?.items.length;
    expect(slip('Levels of the rivers at Marle Bridge', news)).toBe(1);
    expect(
      slip('Levels of the river at Marle Bridge', news, 'Levels of the rivers at Marle Bridge', news),
    ).toBe(1);
  });
});

describe('The table of contents', () => {
  const titlesOf = ({ toc }: ReturnType<typeof parsed>) => toc.map((one) => `${one.kind} ${one.title}`);

  it('has a title alone below its heading', () => {
    expect(titlesOf(contents(['1. Toll'], ['Answers to media questions:', ...toll.slice(1)]))).toHaveLength(
      1,
    );
  });

  it('is a list of two or more without a heading', () => {
    const list = (...titles: string[]) =>
      parsed([title, ...titles, news, ...toll], 'a.txt', { dialect: 'mfa-russia' }).toc.length;
    expect(list('1. River levels')).toBe(0);
    expect(list('1. River levels', '2. Ferry fares')).toBe(2);
  });

  it('is divided where its numbers start again: what stands before is announced', () => {
    expect(
      titlesOf(
        contents(
          ['1. River levels', '2. Ferry fares', '1. Toll', '2. Bridge'],
          ['River levels', news, ...toll],
        ),
      ),
    ).toEqual(['announcement River levels', 'announcement Ferry fares', 'exchange Toll', 'exchange Bridge']);
  });

  it('ends above the heading that stands in it as well, with or without its number', () => {
    for (const heading of ['River levels', '1. River levels'])
      expect(
        titlesOf(contents(['1. River levels', '2. Ferry fares', '3. Toll'], [heading, news, ...toll])).map(
          (one) => one.replace(/^\w+ /, ''),
        ),
      ).toEqual(['River levels', 'Ferry fares', 'Toll']);
  });

  it('holds a numbered title that ends in a point, however long', () => {
    const long = 'The levels of the rivers at Marle Bridge and at Sarn.';
    expect(ministry([`1. ${long}`, '2. Ferry fares'], [news, ...toll]).toc.map((one) => one.title)).toContain(
      long,
    );
  });

  it('holds plain lines up to the prose', () => {
    expect(
      contents(['River levels', 'Ferry fares', 'Toll'], [news, ...toll]).toc.map((one) => one.title),
    ).toEqual(['River levels', 'Ferry fares', 'Toll']);
  });

  it('reads numbers without a space behind them', () => {
    const { toc } = contents(['1.River levels', '2.Ferry fares', '1.Toll'], ['River levels', news, ...toll]);
    expect(titlesOf({ toc } as ReturnType<typeof parsed>)).toEqual([
      'announcement River levels',
      'announcement Ferry fares',
      'exchange Toll',
    ]);
  });
});

describe('A short line that recurs', () => {
  const long = `${news} ${news} ${news} ${news}`;
  const found = (next: string) => {
    const exchanges = [0, 1, 2].flatMap((at) => [
      `Question: What of ferry number ${at}?`,
      `Anna Example: ${long}`,
      'To the top',
      ...(next ? [next] : []),
    ]);
    const { furniture } = ministry(
      ['1. River levels'],
      [
        'River levels',
        news,
        'Answers to media questions:',
        ...exchanges,
        'Question: And now?',
        'Anna Example: Lunch.',
      ],
    );
    return furniture.filter(({ text }) => text === 'To the top').length;
  };

  it('is of the page where a question follows, and is said where the answer goes on at length', () => {
    expect(found('')).toBe(3);
    expect(found(long)).toBe(0);
  });
});

describe('A page on which nobody speaks', () => {
  it('is read to its end, be it of short lines alone', () => {
    const lines = ['Contact us', 'Site map', 'To the top'];
    const { items, furniture } = parsed(['The bridge is open today.', ...lines], 'a.txt', {
      dialect: 'mfa-russia',
    });
    const all = [...items.flatMap(({ turns }) => turns.flatMap((turn) => turn.lines[0])), ...furniture];
    expect(all.length).toBeGreaterThan(0);
    expect(parsed(lines, 'a.txt', { dialect: 'mfa-russia' }).messages.length).toBeGreaterThan(0);
  });
});

describe('A line behind the end of a transcript', () => {
  const end = '(The briefing was concluded at 1:38 p.m.)';
  const notesIn = (file: string, body: readonly string[]) =>
    parsed(['Harbour briefing', ...body], file, { dialect: 'general' }).furniture.filter(
      ({ kind }) => kind === 'note',
    );
  const note = (...body: string[]) => notesIn('a.txt', body);
  const markdown = (...body: string[]) => notesIn('a.md', body);

  it('is a note, and one of its editor where a rule ends a text in Markdown', () => {
    expect(note('Spokesperson: The bridge is open.', end, 'The text was taken down by hand.')).toHaveLength(
      1,
    );
    expect(markdown(...talk, '---', '[The name of the ferry was misspelt.]')).toHaveLength(1);
    expect(markdown(...talk, '---', 'The ferry is late.')).toHaveLength(0);
  });

  it('is no note where somebody speaks below it', () => {
    expect(note(end, ...talk, 'The text was taken down by hand.')).toHaveLength(0);
  });
});

describe('A line at the top of a page', () => {
  const kindOf = (line: string, ...behind: string[]) =>
    general('Harbour briefing', line, ...behind, ...talk).furniture.find(({ text }) => text === line)?.kind ??
    'said';
  const long = (length: number, end: string) =>
    `Office of the harbour ${'and the bridge '.repeat(30)}`
      .slice(0, length - 1)
      .trimEnd()
      .padEnd(length - 1, 'x')
      .concat(end);

  it.each([
    [long(60, ':'), 'letterhead'],
    [long(61, ':'), 'said'],
    [long(280, 'x'), 'letterhead'],
    [long(281, 'x'), 'said'],
    [long(40, '.'), 'said'],
  ])('is of the letterhead or said, by its length and its end: “%s”', (line, kind) => {
    expect(kindOf(line)).toBe(kind);
  });

  it('is a date where it holds two and hardly a word', () => {
    expect(kindOf('Northport, September 18, 2031 – 18 September 2031')).toBe('date');
    expect(kindOf('Northport at the Harbour, September 18, 2031')).toBe('letterhead');
    expect(kindOf(`May 8, 2031${'.'.repeat(49)}`)).toBe('date');
    expect(kindOf(`May 8, 2031${'.'.repeat(50)}`)).toBe('said');
  });

  it('is a note above the time of day where it begins with an asterisk or in brackets, and no place elsewhere', () => {
    expect(kindOf('* Corrected the day after.', '1:05 P.M.')).toBe('note');
    expect(kindOf('[Corrected the day after.]', '1:05 P.M.')).toBe('note');
    expect(kindOf('Harbour Hall (north side)', '1:05 P.M.')).toBe('letterhead');
    expect(general('Harbour briefing', 'Harbour Hall', '1:05 P.M.', ...talk).place).toBeNull();
  });

  it('lists no editions where it is too long for a list of them', () => {
    const many = (count: number) =>
      general('en-GB fr-FR '.repeat(count).trim(), 'Harbour briefing', ...talk).editions;
    expect(many(9)).toHaveLength(18);
    expect(many(11)).toHaveLength(0);
  });

  it('lists no editions where words only look like them', () => {
    const { editions, title: read } = general('The to-DOs and the go-TOs of the harbour council', ...talk);
    expect(editions).toEqual([]);
    expect(read).toBe('The to-DOs and the go-TOs of the harbour council');
  });

  it('is a note where it stands in brackets above the time of day and asks, and of the letterhead where it is a place', () => {
    const asks = '(Is it the north hall of the harbour or is it the south hall?)';
    expect(kindOf('(Northport, Noland)', '1:05 P.M.')).toBe('letterhead');
    expect(kindOf(asks, '1:05 P.M.')).toBe('note');
  });

  it('is what a person settled, and the header goes on below it', () => {
    const decision: Decision = { line: 3, text: 'The bridge is open.', do: 'furniture', kind: 'chrome' };
    const lines = ['Harbour briefing', 'The bridge is open.', 'May 4, 2031', ...talk];
    const { furniture, date } = parsed(lines, 'a.txt', { dialect: 'general', decisions: [decision] });
    expect(furniture.map(({ kind }) => kind)).toEqual(['title', 'chrome', 'date']);
    expect(date).toBe('2031-05-04');
  });
});

describe('The language of a text', () => {
  const langOf = (text: string) => parsed(text, 'a.txt', { dialect: 'general' });

  it('is told by no more than the beginning of each paragraph', () => {
    const paragraphs = [`${'the '.repeat(1000)}`, ...Array.from({ length: 9 }, () => 'est '.repeat(100))];
    expect(langOf(paragraphs.join('\n\n')).lang).toBe('fr');
  });

  it('is guessed by one little word where nothing else tells', () => {
    const { lang, messages } = langOf('the 7 7');
    expect(lang).toBe('en');
    expect(messages.find(({ rule }) => rule === 'language-guessed')?.confidence).toBe(0.2);
  });

  it('is that of the dialect, without a message', () => {
    const words = 'the bridge and the ferry and the toll of the harbour '.repeat(4);
    const { lang, messages } = parsed(words, 'a.txt', { dialect: 'presidencia-mexico' });
    expect(lang).toBe('es');
    expect(messages.filter(({ rule }) => rule === 'language-guessed')).toEqual([]);
  });

  it('is that of front matter, without a message', () => {
    const { lang, messages } = langOf(`---\nlang: sv\n---\n${'the bridge and the ferry '.repeat(10)}`);
    expect(lang).toBe('sv');
    expect(messages.filter(({ rule }) => rule === 'language-guessed')).toEqual([]);
  });
});

describe('A line that stands again and again among what was said', () => {
  const said = (length: number) =>
    'It is late. '
      .repeat(30)
      .slice(0, length - 1)
      .concat('.');
  const pages = (length: number) =>
    ministry(
      ['1. River levels'],
      ['River levels', ...['A', 'B', 'C'].flatMap(() => [news, 'Print this section', said(length)]), ...toll],
    ).furniture.filter(({ text }) => text === 'Print this section').length;

  it('is the page’s where what begins below it has at most three hundred characters', () => {
    expect([pages(300), pages(301)]).toEqual([3, 0]);
  });
});

describe('A line below the last answer', () => {
  it('that the publisher’s pages print keeps what it is known to be', () => {
    const { furniture } = ministry(
      ['1. River levels'],
      ['River levels', news, ...toll, 'Bridges', 'Additional materials', 'End of transcript', 'Ferries'],
    );
    expect(furniture.slice(-4).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'chrome Bridges',
      'chrome Additional materials',
      'end End of transcript',
      'note Ferries',
    ]);
  });
});

describe('A saved page', () => {
  const page = `<html><body><nav>Menu of the harbour</nav>
<article>
<h1>Harbour briefing</h1>
<p>Question: When will the Sarn bridge open?</p>
<p>Spokesperson: In
<b>
</b>
spring.</p>
</article>
<footer>Imprint of the harbour</footer></body></html>
`;

  it('has its furniture in the order of its lines, none of it inside what was said', () => {
    const { furniture, items } = parsed(page, 'a.html', { dialect: 'general' });
    const lines = furniture.map(({ lines: [first] }) => first);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines.length).toBeGreaterThan(2);
    const inside = items.flatMap(({ turns }) =>
      turns.flatMap((turn) => lines.filter((line) => turn.lines[0] <= line && line <= turn.lines[1])),
    );
    expect(inside).toEqual([]);
  });
});
