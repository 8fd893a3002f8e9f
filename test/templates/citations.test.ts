import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { formats, keyOf, styles, textOf } from '../../templates/client/citations.js';

const answer = {
  authors: [{ name: 'Ann Example', family: '' }],
  title: 'Answer to “Who pays the toll?”',
  briefing: 'Press Briefing by Harbour Minister Ann Example',
  date: '2031-05-04',
  publisher: 'Harbour Ministry',
  archive: 'The Port Briefings',
  license: 'CC0 1.0',
  lang: 'en',
  address: 'https://archive.example/en/2031/05/04/who-pays-the-toll.html',
  accessed: '2031-09-12',
};
const whole = {
  ...answer,
  authors: ['Ann Example', 'Bo Sample', 'Cy Third'].map((name) => ({ name, family: '' })),
  title: answer.briefing,
  briefing: '',
  address: 'https://archive.example/en/2031/05/04/',
};
const bare = { ...whole, authors: [], date: '', publisher: '', license: '' };

const cited = (name: string, entry: typeof answer) =>
  textOf(styles.find((style) => style.name === name)?.runs(entry) ?? []);
const file = (name: string, entry: typeof answer) =>
  formats.find((format) => format.name === name)?.print(entry) ?? '';

describe('As text, an answer is cited', () => {
  it.each([
    [
      'APA',
      'Ann Example. (2031, May 4). Answer to “Who pays the toll?” [Press briefing transcript]. In Press Briefing by Harbour Minister Ann Example. Harbour Ministry. https://archive.example/en/2031/05/04/who-pays-the-toll.html',
    ],
    [
      'Chicago',
      'Ann Example. “Answer to ‘Who pays the toll?’” In “Press Briefing by Harbour Minister Ann Example.” Harbour Ministry, May 4, 2031. The Port Briefings. Accessed September 12, 2031. https://archive.example/en/2031/05/04/who-pays-the-toll.html.',
    ],
    [
      'MLA',
      'Ann Example. “Answer to ‘Who pays the toll?’” Press Briefing by Harbour Minister Ann Example, Harbour Ministry, 4 May 2031, https://archive.example/en/2031/05/04/who-pays-the-toll.html. Accessed 12 Sept. 2031.',
    ],
  ])('in %s', (style, text) => {
    expect(cited(style, answer)).toBe(text);
  });
});

describe('A briefing that is called by its day in figures', () => {
  const figures = { ...answer, briefing: 'Press Briefing by Ann Example, 5/4/31' };

  it('is cited as text without them, since the day stands there in words', () => {
    for (const { name } of styles) {
      expect(cited(name, figures), name).toBe(
        cited(name, { ...answer, briefing: 'Press Briefing by Ann Example' }),
      );
      expect(cited(name, { ...figures, date: '' }), name).toContain('5/4/31');
    }
  });

  it('is told to programs as it is called', () => {
    expect(file('RIS', figures)).toContain('T2  - Press Briefing by Ann Example, 5/4/31');
  });
});

describe('A name whose surname is known', () => {
  const by = (...authors: [name: string, family: string][]) => ({
    ...answer,
    authors: authors.map(([name, family]) => ({ name, family })),
  });
  const begins = (style: string, entry: typeof answer) =>
    cited(style, entry).slice(0, cited(style, entry).search(/ (?:\(2031|“)/));

  it('begins with it; of several, the first does', () => {
    const two = by(['Ann B. Example', 'Example'], ['Jean-Luc di Mare', 'di Mare']);
    expect(begins('APA', two)).toBe('Example, A. B., & di Mare, J.-L.');
    for (const style of ['Chicago', 'MLA'])
      expect(begins(style, two)).toBe('Example, Ann B., and Jean-Luc di Mare.');
  });

  it('stays as it is where the name begins with it, but that APA has initials', () => {
    expect(begins('APA', by(['Geng Orlu', 'Geng']))).toBe('Geng, O.');
    expect(begins('MLA', by(['Geng Orlu', 'Geng']))).toBe('Geng Orlu.');
  });

  it('is not taken apart where it is not in the name, or a title is', () => {
    for (const [name, family] of [
      ['Ann Example', 'Sample'],
      ['Gen. Ann Example', 'Example'],
      ['Example', 'Example'],
    ] as const)
      for (const { name: style } of styles) expect(begins(style, by([name, family]))).toBe(`${name}.`);
  });

  it('is two fields for programs', () => {
    const one = by(['Ann Example', 'Example']);
    for (const { name } of formats)
      expect(new Cite(file(name, one)).data[0]?.author, name).toEqual([
        expect.objectContaining({ family: 'Example', given: 'Ann' }),
      ]);
  });
});

describe('As text, a whole briefing is cited', () => {
  it.each([
    [
      'APA',
      'Ann Example, Bo Sample, & Cy Third. (2031, May 4). Press Briefing by Harbour Minister Ann Example [Press briefing transcript]. Harbour Ministry. https://archive.example/en/2031/05/04/',
      'Press Briefing by Harbour Minister Ann Example [Press briefing transcript]. (n.d.). The Port Briefings. https://archive.example/en/2031/05/04/',
    ],
    [
      'Chicago',
      'Ann Example, Bo Sample, and Cy Third. “Press Briefing by Harbour Minister Ann Example.” Harbour Ministry, May 4, 2031. The Port Briefings. Accessed September 12, 2031. https://archive.example/en/2031/05/04/.',
      '“Press Briefing by Harbour Minister Ann Example.” The Port Briefings. Accessed September 12, 2031. https://archive.example/en/2031/05/04/.',
    ],
    [
      'MLA',
      'Ann Example, Bo Sample, and Cy Third. “Press Briefing by Harbour Minister Ann Example.” Harbour Ministry, 4 May 2031, https://archive.example/en/2031/05/04/. Accessed 12 Sept. 2031.',
      '“Press Briefing by Harbour Minister Ann Example.” The Port Briefings, https://archive.example/en/2031/05/04/. Accessed 12 Sept. 2031.',
    ],
  ])('in %s, and one of which little is known', (style, text, short) => {
    expect([cited(style, whole), cited(style, bare)]).toEqual([text, short]);
  });
});

describe('A file for programs is read by another one as it was meant', () => {
  const dates = { issued: { 'date-parts': [[2031, 5, 4]] }, accessed: { 'date-parts': [[2031, 9, 12]] } };
  const read = (name: string, entry: typeof answer) => new Cite(file(name, entry)).data[0] ?? {};

  it('BibTeX, with what means something to TeX', () => {
    const title = 'Tolls & 50 % of #1_a {x} ~ ^ \\ $5: “naïve”, 桥';
    const found = read('BibTeX', { ...answer, title });
    expect(found).toMatchObject({
      title,
      // which has no word for a name that is not taken apart
      author: [{ family: 'Ann Example' }],
      URL: answer.address,
      accessed: dates.accessed,
      language: 'en',
      note: 'The Port Briefings. Licence: CC0 1.0',
    });
    expect(found.issued).toMatchObject(dates.issued);
    expect(read('BibTeX', whole).author).toEqual(whole.authors.map(({ name: family }) => ({ family })));
  });

  it('BibTeX, of which no brace in a title ends a field', () => {
    const forged = 'a}}, note = {{b';
    const authors = [{ name: `Ann ${forged}`, family: '' }];
    const printed = file('BibTeX', {
      ...answer,
      title: forged,
      briefing: forged,
      publisher: forged,
      authors,
    });
    // as BibTeX counts, to which a backslash before a brace means nothing
    const depths = [...printed.matchAll(/[{}]/g)].map(([brace]) => (brace === '{' ? 1 : -1));
    let depth = 0;
    const open = depths.map((step) => (depth += step));
    expect([open.indexOf(0), printed.match(/^ {2}note = /gm)?.length]).toEqual([open.length - 1, 1]);
    const title = 'The law } of {braces';
    expect(read('BibTeX', { ...answer, title }).title).toBe(title);
  });

  it('RIS', () => {
    expect(read('RIS', answer)).toMatchObject({
      type: 'webpage',
      title: answer.title,
      publisher: 'Harbour Ministry',
      URL: answer.address,
      language: 'en',
      issued: dates.issued,
    });
    // it passes over these two of a page, which Zotero and EndNote read
    expect(file('RIS', answer)).toContain(`\r\nT2  - ${answer.briefing}\r\n`);
    expect(file('RIS', answer)).toContain('\r\nY2  - 2031/09/12/\r\n');
    expect(read('RIS', whole).author).toHaveLength(3);
  });

  it('RIS, of which a line break in a name begins no other entry', () => {
    const forged = 'One\r\nER  - \r\nTY  - BOOK\u2028TI  - Two';
    const printed = file('RIS', {
      ...answer,
      title: forged,
      publisher: forged,
      authors: [{ name: forged, family: '' }],
    });
    expect(printed.match(/^ER {2}-/gm)).toHaveLength(1);
    expect(printed.match(/^TY {2}-/gm)).toHaveLength(1);
  });

  it('CSL-JSON', () => {
    expect(read('CSL-JSON', answer)).toMatchObject({
      type: 'webpage',
      title: answer.title,
      'container-title': answer.briefing,
      archive: 'The Port Briefings',
      note: 'Licence: CC0 1.0',
      author: [{ literal: 'Ann Example' }],
      ...dates,
    });
  });

  it.each(['BibTeX', 'RIS', 'CSL-JSON'])('%s leaves out what is not known', (name) => {
    const found = read(name, bare);
    expect(found.title).toBe(bare.title);
    expect([found.author ?? [], found.issued, found.note]).toEqual([[], undefined, undefined]);
  });

  it('under a name that no other answer has', () => {
    expect([keyOf(answer), keyOf(whole), keyOf(bare)]).toEqual([
      'who-pays-the-toll-2031-05-04',
      'briefing-2031-05-04',
      'briefing-undated',
    ]);
  });
});
