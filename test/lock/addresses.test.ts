import { describe, expect, it } from 'vitest';
import {
  briefingAddress,
  extractedName,
  formerName,
  languageAddress,
  logoAddress,
  monthAddress,
  ordinalOf,
  pageName,
  readAddress,
  reserved,
  seriesSegment,
  sourceName,
  sourceNames,
  Taken,
  undatedAddress,
} from '../../src/lock/addresses.ts';

describe('The address of a briefing', () => {
  it.each([
    ['2031-05-04', '2031-05-04', '/en/2031/05/04/'],
    ['2031-05-04-2', '2031-05-04', '/en/2031/05/04-2/'],
    // a number of another day is not its own
    ['2031-05-06-2', '2031-05-04', '/en/2031/05/04/'],
    ['2031-05-04-noon', '2031-05-04', '/en/2031/05/04/'],
    ['Noon Briefing', null, '/en/undated/noon-briefing/'],
    ['…', null, '/en/undated/briefing/'],
  ])('of %s on %s is read out of it: %s', (id, date, address) => {
    expect(briefingAddress('/en/', { id, date })).toBe(address);
    expect(readAddress(address)).toMatchObject({ base: '/en/', date });
  });

  it('says which it is on its day', () => {
    expect([ordinalOf('2031-05-04-12', '2031-05-04'), ordinalOf('2031-05-0412', '2031-05-04')]).toEqual([
      12, 1,
    ]);
    expect(readAddress('/en/noon/2031/05/04-2/')).toEqual({
      base: '/en/noon/',
      date: '2031-05-04',
      id: '2031-05-04-2',
    });
    expect(readAddress('/en/noon/undated/pier-2/')).toEqual({ base: '/en/noon/', date: null, id: 'pier-2' });
    for (const other of [
      '/en/2031/05/',
      '/en/2031/05/04',
      '/en/topics/toll/',
      'x/en/undated/',
      'x/en/2031/05/04/',
      '/en/2031/5/4/',
    ])
      expect(readAddress(other)).toBeNull();
  });

  it('is no longer than a name of eighty letters makes it', () => {
    const address = undatedAddress('/en/', `${'harbour '.repeat(20)}`);
    expect(address.length).toBeLessThanOrEqual('/en/undated//'.length + 80);
    expect(address).toMatch(/^\/en\/undated\/harbour(?:-harbour){5,}\/$/);
  });
});

describe('The address of a series, a language, a month', () => {
  it('is that of no page of another kind', () => {
    for (const name of [...reserved, '2031', 'countries'])
      expect(seriesSegment(name, ['countries'])).toBe(`${name}-series`);
    expect(seriesSegment('Noon briefings', ['countries'])).toBe('noon-briefings');
    expect(seriesSegment('…')).toBe('series');
    expect([languageAddress('Pt-BR'), languageAddress('…')]).toEqual(['/pt-br/', '/und/']);
    expect(monthAddress('/en/', 987, 3)).toBe('/en/0987/03/');
  });
});

describe('What the files of a briefing are called', () => {
  it('lets no script of theirs run: pages and subtitles are texts, and what is saved is saved as it is', () => {
    expect([sourceName({ format: 'html' }), sourceName({ format: 'text' })]).toEqual([
      'source.html.txt',
      'source.txt',
    ]);
    expect(sourceName({ format: 'text', original: 'vtt' })).toBe('source.vtt.txt');
    expect(sourceName({ format: 'text', original: 'srt' })).toBe('source.srt.txt');
    expect(sourceName({ format: 'text', original: 'pdf' })).toBe('source.pdf');
    expect([extractedName({ format: 'text', original: 'docx' }), extractedName({ format: 'text' })]).toEqual([
      'source.txt',
      null,
    ]);
    expect(['pdf', 'docx', 'srt', null].map((one) => formerName('ab', one as 'pdf' | null))).toEqual([
      'ab.pdf',
      'ab.docx',
      'ab.txt',
      'ab.txt',
    ]);
    expect(sourceNames.filter((name) => /\.html?$/.test(name))).toEqual([]);
    expect([logoAddress('images/Our Mark.SVG'), logoAddress('mark')]).toEqual([
      '/assets/logo.svg',
      '/assets/logo',
    ]);
  });

  it('is never that of the briefing itself', () => {
    expect([pageName('index'), pageName('indexes')]).toEqual(['index-page', 'indexes']);
  });
});

describe('An address that is taken', () => {
  it('is given once: a second one gets a number before what it ends with', () => {
    const taken = new Taken();
    const claimed = ['/en/x.html', '/en/x.html', '/en/x/', '/en/x/', '/en/x'].map((one) => taken.claim(one));
    expect(claimed.slice(0, 2)).toEqual(['/en/x.html', '/en/x-2.html']);
    expect(claimed[3]).toMatch(/^\/en\/x-\d\/$/);
    expect(new Set(claimed).size).toBe(claimed.length);
  });
});
