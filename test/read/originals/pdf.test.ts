import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse/parse.ts';
import { mostPages } from '../../../src/read/originals/pdf.ts';
import { readSource } from '../../../src/read/read-source.ts';
import { losses } from '../../../src/verify/conservation.ts';
import { pdfFile, pdfOf, type SetLine, setPages, stream } from '../../helpers/documents.ts';
import { trials } from '../../helpers/trials.ts';

const read = (bytes: Uint8Array) => readSource('briefing.pdf', bytes);
const linesOf = (bytes: Uint8Array) => read(bytes).text.split('\n').filter(Boolean);
const told = (bytes: Uint8Array) => read(bytes).messages.map(({ rule, reason }) => `${rule}: ${reason}`);

const house = { width: 60, height: 50, indent: 0, apart: 1 };
const talk = [
  'MINISTER EXAMPLE: Good morning. The ferry has a new engine, and the pier at Northport was mended in the spring.',
  'QUESTION: The ferry has been stopped since March. When will it run again, and who pays for the new engine of it?',
  'MINISTER EXAMPLE: On June 1. The harbour office pays for it out of the money that was put aside for the old one.',
  'QUESTION: And who pays the toll on the bridge?',
  'MINISTER EXAMPLE: Nobody does.',
];

describe('The text of a PDF', () => {
  it('has a line for each paragraph, however its lines are broken', () => {
    for (const setting of [house, { ...house, indent: 3, apart: 0 }, { ...house, width: 44 }])
      expect(linesOf(pdfOf(setPages(talk, setting)))).toEqual(talk);
  });

  it('goes on over the end of a page, and leaves running titles and page numbers aside', () => {
    const setting = {
      ...house,
      height: 6,
      header: 'Ministry of Harbours',
      footer: (n: number) => `Page ${n} of 4`,
    };
    const bytes = pdfOf(setPages(talk, setting));
    const { text, original } = read(bytes);
    expect(text.split('\n').filter(Boolean).slice(0, talk.length)).toEqual(talk);
    expect(original?.unsaid.lines.map(({ text: shown, kind }) => `${kind} ${shown}`)).toEqual(
      [1, 2, 3, 4]
        .flatMap((n) => ['chrome Ministry of Harbours', `chrome Page ${n} of 4`])
        .slice(0, 2 * setPages(talk, setting).length),
    );
  });

  it('knows the page and the line on it of each of its lines', () => {
    const setting = { ...house, height: 6, header: 'Ministry of Harbours', footer: (n: number) => `${n}` };
    const pages = setPages(talk, setting);
    const { original, text } = read(pdfOf(pages));
    const lines = text.split('\n');
    for (const [line, page, own] of original?.places ?? []) {
      const printed = pages[page - 1]?.[own - 1]?.text ?? '';
      expect(printed).not.toBe('');
      expect(lines[line - 1]?.startsWith(printed)).toBe(true);
    }
    expect(original?.places).toHaveLength(lines.filter(Boolean).length);
  });

  it('says the page and the line in each message about a line', () => {
    const briefing = parse(read(pdfOf(setPages(['Press briefing, 4/5/2031', ...talk], house))));
    expect(briefing.messages.find(({ rule }) => rule === 'date-ambiguous')?.reason).toMatch(
      /\(page 1, line 1\)$/,
    );
  });

  it('is read column by column, and what goes over both columns where it stands', () => {
    const column =
      (from: number) =>
      (words: string, at: number): SetLine => ({ x: from, y: 120 + 12 * at, text: words });
    const left = [
      'QUESTION: The ferry has been',
      'stopped since March, as the',
      'notice on the pier says. When',
      'will it run again?',
      'MINISTER EXAMPLE: On the first',
      'day of June, if the engine is',
      'delivered on time, which the',
      'yard has promised us in',
    ];
    const right = [
      'writing, and not only once.',
      'QUESTION: And who pays the toll',
      'on the bridge while the ferry is',
      'stopped for all of the spring?',
      'MINISTER EXAMPLE: Nobody does.',
      'The toll was taken off in March',
      'and stays off until the ferry is',
      'back at its own pier.',
    ];
    const title = {
      x: 70,
      y: 90,
      text: 'Press briefing of the Harbour Minister in the old town hall',
      size: 12,
    };
    const found = linesOf(pdfOf([[title, ...left.map(column(70)), ...right.map(column(320))]]));
    expect(found).toEqual([
      title.text,
      'QUESTION: The ferry has been stopped since March, as the notice on the pier says. When will it run again?',
      'MINISTER EXAMPLE: On the first day of June, if the engine is delivered on time, which the yard has promised us in writing, and not only once.',
      'QUESTION: And who pays the toll on the bridge while the ferry is stopped for all of the spring?',
      'MINISTER EXAMPLE: Nobody does. The toll was taken off in March and stays off until the ferry is back at its own pier.',
    ]);
  });

  it('has words whole that the end of a line divided, keeps a hyphen of their own, and says how many of each', () => {
    const lines = [
      'The interna-',
      'tional treaty of the long-',
      'term kind is a long-term',
      'treaty, and south-',
      'eastern towns signed it.',
    ];
    const bytes = pdfOf([lines.map((text, at) => ({ x: 70, y: 80 + 12 * at, text }))]);
    expect(linesOf(bytes)).toEqual([
      'The international treaty of the long-term kind is a long-term treaty, and southeastern towns signed it.',
    ]);
    expect(told(bytes)).toEqual([
      'words-joined: Words that the end of a line divided were joined without their hyphen: 2, first “international” (page 1, line 1). Hyphens at the end of a line that were kept: 1, first “long-term” (page 1, line 2).',
    ]);
  });

  it('loses no word, whatever is written and however it is set', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9]{1,12}[.,?!:]?$/);
    const paragraphs = fc.array(
      fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ')),
      { minLength: 1, maxLength: 12 },
    );
    const setting = fc.record({
      width: fc.integer({ min: 30, max: 75 }),
      height: fc.integer({ min: 8, max: 50 }),
      indent: fc.constantFrom(0, 3),
      apart: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(paragraphs, setting, fc.boolean(), (all, how, hasFooter) => {
        const source = read(
          pdfOf(setPages(all, { ...how, ...(hasFooter ? { footer: (n: number) => `Page ${n}` } : {}) })),
        );
        const words = (text: string) => text.split(/\s+/).filter(Boolean).sort();
        const pages = setPages(all, how).length;
        const footers = hasFooter ? Array.from({ length: pages }, (_, at) => `Page ${at + 1}`) : [];
        expect(words(source.text)).toEqual(words([...all, ...footers].join(' ')));
        expect(losses(source.text, parse(source))).toEqual({ lines: [], characters: [] });
      }),
      trials(60),
    );
  });

  it('is the same whenever it is read', () => {
    const bytes = pdfOf(setPages(talk, { ...house, height: 7 }));
    const first = read(bytes);
    // what was taken out of it is kept by its bytes: these are others
    const others = read(Uint8Array.from([...bytes, 0x0a]));
    expect({ ...others, sha256: first.sha256, bytes: first.bytes }).toEqual(first);
  });
});

describe('A PDF that cannot be read', () => {
  const plain = pdfOf(setPages(talk, house));
  it('says why', () => {
    const scan = pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
      stream(Buffer.from('q 500 0 0 700 40 40 cm /I Do Q')),
      stream(
        Buffer.alloc(64),
        '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
      ),
    ]);
    const locked = pdfFile(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
        `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      ],
      `/Encrypt 3 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
    );
    const many = pdfOf(Array.from({ length: mostPages + 1 }, () => []));
    const numbered = pdfOf([[{ x: 280, y: 800, text: '1' }]]);
    expect([scan, locked, many, plain.slice(0, 40), numbered].flatMap(told)).toEqual([
      'pdf-without-text: This is a scan; it holds pictures of pages and no text. Run OCR first: e.g. ocrmypdf in.pdf out.pdf',
      'file-encrypted: This PDF is locked with a password. Save a copy without one.',
      'file-too-complex: This PDF says that it has 2001 pages; 2,000 are read.',
      'file-damaged: This PDF cannot be read: Invalid PDF structure.',
      'empty-file: There is no text in the file that anybody said.',
    ]);
  });

  it('costs itself alone: the next one is read', () => {
    expect(told(plain.slice(0, 40))[0]).toMatch(/^file-damaged/);
    expect(linesOf(plain)).toEqual(talk);
  });
});
