import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { wholeBriefing } from '../../src/archive/kept.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { writeLock } from '../../src/archive/lock-file.ts';
import { parseTranscript } from '../../src/archive/transcript.ts';
import { refuseByName } from '../../src/cli/read-transcript.ts';
import { emptyLock } from '../../src/lock/lock.ts';
import type { Severity } from '../../src/model/briefing.ts';
import { type Rule, type RuleId, rules as table } from '../../src/model/rules.ts';
import { whoIsWho } from '../../src/people/who-is-who.ts';
import { keepLock } from '../../src/publish/keep-lock.ts';
import { recoverLock } from '../../src/publish/lost-lock.ts';
import { writeFiles } from '../../src/publish/write-files.ts';
import { writeSearch } from '../../src/publish/write-search.ts';
import { askLibrary } from '../../src/read/originals/ask-library.ts';
import { mostUnfolded } from '../../src/read/originals/docx-package.ts';
import { failureMessage } from '../../src/read/originals/failures.ts';
import { largestFile, readSource } from '../../src/read/read-source.ts';
import { makeSite, placeBriefings } from '../../src/site/make-site.ts';
import { recallMessages } from '../../src/site/recalls.ts';
import { DEEPEST_HTML } from '../../src/text/bounded-html.ts';
import { folderOf, temporaryFolder, transcript } from '../archive/made.ts';
import { docxOf, paragraphXml, pdfFile, pdfOf, stream } from '../helpers/documents.ts';
import { archive, briefing } from '../site/made.ts';

/** What became of a search index, or why there is none: Pagefind itself is not asked. */
const index = vi.hoisted(() => ({ write: (): object => ({}) }));
vi.mock('../../src/search/write/write-aside.ts', async (original) => {
  const real = await original<typeof import('../../src/search/write/write-aside.ts')>();
  const part = {
    language: 'en',
    name: 'undated',
    from: null,
    to: null,
    records: 1,
    file: '',
    vocabulary: '',
  };
  return { ...real, writeAside: async () => [{ ...part, leftOut: [], ...index.write() }] };
});

type Files = Readonly<Record<string, string | Uint8Array>>;
type Told = { file: string; line: number | null; rule: string; severity: Severity };

/** What raises a rule, and where it stands: “file:line”, or the file alone. */
interface Case {
  at: string;
  /** an archive that raises it */
  files?: Files;
  /** what stands in the place of the example where all is well; null: nothing */
  mended?: string | null;
  /** the example is the beginning of a line that is far longer */
  begins?: true;
  /** what raises it where it is no matter of what stands in the files of an archive */
  raise?: () => Promise<readonly Told[]> | readonly Told[];
}

async function messagesOf(folder: string): Promise<Told[]> {
  const archive = await loadArchive(folder, { cache: false });
  const { messages, briefings } = archive;
  return [
    ...messages,
    ...whoIsWho(archive).messages,
    ...recallMessages(placeBriefings(archive).editions),
    ...makeSite(archive).faults,
    ...briefings.flatMap((one) => one.briefing.messages.map((found) => ({ file: one.file, ...found }))),
  ];
}

const inFiles = (at: string, files: Files, more: Pick<Case, 'mended' | 'begins'> = {}): Case => ({
  at,
  files,
  ...more,
});
/** One transcript, of these lines. */
const inText = (line: number | null, lines: readonly string[], more: Pick<Case, 'mended' | 'begins'> = {}) =>
  inFiles(line === null ? 'a.txt' : `a.txt:${line}`, { 'a.txt': `${lines.join('\n')}\n` }, more);

const linked = (at: string, target: (folder: string) => string, files: Files = {}): Case => ({
  at,
  raise: () => {
    const folder = folderOf({ 'a.txt': transcript('buoy'), ...files });
    symlinkSync(target(folder), path.join(folder, at));
    return messagesOf(folder);
  },
});

const ofSearch = (write: () => object, at: string): Case => ({
  at,
  raise: async () => {
    index.write = write;
    const told: Told[] = [];
    const { editions } = placeBriefings(archive([briefing('2031-05-04')]));
    await writeSearch(editions, temporaryFolder(), { onFault: (fault) => void told.push(fault) });
    return told;
  },
});

const noInk = (): never => {
  throw new Error('no ink');
};

const asked = ['Q: When will the Sarn bridge open?', '', 'A: In spring, when the paint is dry.'];
const general = ['Question: When will the Sarn bridge open?', '', 'Spokesperson: In spring.'];
const titled = (...more: string[]) => ['Harbour briefing, May 4, 2031', '', ...more];
const ministry = (
  titles: readonly string[],
  exchanges: readonly string[],
  announced: readonly string[] = [],
) => [
  'Briefing by Foreign Ministry Spokeswoman Anna Example, May 4, 2031',
  '',
  'Table of contents',
  '',
  '1. River levels',
  'Answers to media questions:',
  ...titles,
  '',
  'River levels',
  '',
  'The Corrow has fallen for nine days, and our neighbours have been asked for an explanation.',
  '',
  ...announced,
  'Answers to media questions:',
  '',
  ...exchanges,
];
const ferry = [
  'Question: When will the ferry sail again?',
  '',
  'Anna Example: The ferry will sail in June.',
  '',
];
const barley = [
  'Question: Will the levy on barley be reduced?',
  '',
  'Anna Example: The levy on barley will be reviewed after the harvest.',
  '',
];

/** A document alone, about which as a whole there is something to say. */
const inDocument = (name: string, bytes: Uint8Array): Case => inFiles(name, { [name]: bytes });
const columns = Array.from({ length: 12 }, (_, at) => ({
  x: at % 2 === 0 ? 70 : 330,
  y: 80 + 12 * Math.floor(at / 2),
  text: 'the pier of Northport was mended',
}));
const lockedPdf = pdfFile(
  [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  ],
  `/Encrypt 3 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
);
/** Its letters are numbered by a table that is not in the file. */
const foreignFont = pdfFile([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 7 0 R >> >> >>',
  stream(Buffer.from('BT /F1 10 Tf 70 700 Td <30423044> Tj ET BT /F2 10 Tf 70 600 Td (Yes.) Tj ET')),
  '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H /DescendantFonts [6 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 8 0 R >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
  '<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
]);
const picture =
  '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="p1"/></v:shape></w:pict></w:r></w:p>';
const pictureRelationship =
  '<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/>';
const srt = (...cues: string[]) =>
  cues
    .map((text, at) => `${at + 1}\n00:00:0${2 * at},000 --> 00:00:0${2 * at + 2},000\n${text}\n`)
    .join('\n');

/** For each rule something that raises it. The compiler names a rule that has nothing here. */
const cases: Record<RuleId, Case> = {
  'address-reused': {
    at: 'a.txt',
    raise: async () => {
      const folder = folderOf({ 'a.txt': asked.join('\n') });
      const { settlement } = await loadArchive(folder, { cache: false });
      await writeLock(folder, settlement?.lock ?? emptyLock());
      writeFileSync(path.join(folder, 'a.txt'), 'Q: Who paints the buoys?\n\nA: Nobody has since the war.\n');
      return messagesOf(folder);
    },
  },
  'beside-transcripts': inFiles('b.txt', {
    'transcripts/a.txt': transcript('buoy'),
    'b.txt': transcript('barge'),
  }),
  'binary-file': inText(null, ['{\\rtf1 Press briefing', ...asked]),
  'columns-read': inDocument('a.pdf', pdfOf([columns])),
  'comments-left-out': inDocument('a.docx', docxOf({ body: paragraphXml('Yes.'), comments: 1 })),
  'config-invalid': inFiles('site.yaml:2', {
    'site.yaml': 'colors:\n  accent: blueish\n  accentDark: "#ffcc00"\n',
    'a.txt': transcript('buoy'),
  }),
  'config-unknown-key': inFiles('site.yaml:1', {
    'site.yaml': 'titel: My archive\nlang: en\n',
    'a.txt': transcript('buoy'),
  }),
  'control-character': inText(5, titled(asked[0]!, '', 'A: In spring\u0007, when the paint is dry.')),
  'date-ambiguous': inText(1, ['Press briefing, 4/5/2031', '', ...general], {
    mended: 'Press briefing, 13/5/2031',
  }),
  'date-apart': inFiles(
    'z.txt',
    Object.fromEntries([
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((name, day) => [
        `${name}.txt`,
        transcript(name, `March ${day + 1}, 2032`),
      ]),
      ['z.txt', transcript('buoy', 'March 4, 2031')],
    ]),
  ),
  'date-conflict': inFiles('2031-03-09.en.txt:1', {
    '2031-03-09.en.txt': [
      'Press Briefing by Press Secretary Ann Example, 3/9/2030',
      '',
      'Q    When will the Sarn bridge open?',
      '',
      'MS. EXAMPLE:  In spring.',
    ].join('\n'),
  }),
  'date-from-file-name': inFiles(
    'Minutes of 2031-05-04.txt',
    { 'Minutes of 2031-05-04.txt': transcript('buoy', null) },
    { mended: 'Minutes.txt' },
  ),
  'date-from-title': inText(1, ['Briefing by Spokeswoman Anna Example, May 4, 2031', '', ...general]),
  'date-missing': inText(1, ['Press briefing of the harbour office', '', ...general], {
    mended: 'Press briefing of the harbour office, 4 May 2031',
  }),
  'date-of-issue': inText(2, [
    'Press Briefing by Press Secretary Ann Example',
    'Issued on: April 6, 2031',
    '',
    'Q    When will the Sarn bridge open?',
    '',
    'MS. EXAMPLE:  In spring.',
  ]),
  'date-without-year': inText(1, ['Regular Press Conference on September 18', '', ...general]),
  'decision-not-applied': inFiles('a.txt:3', {
    'a.txt': `${titled(...asked).join('\n')}\n`,
    'a.decisions.yaml': 'decisions:\n  - { line: 3, text: "Q: When…", do: join }\n',
  }),
  'decision-stale': inFiles('a.decisions.yaml:2', {
    'a.txt': `${titled(...asked).join('\n')}\n`,
    'a.decisions.yaml':
      'decisions:\n  - { line: 5, text: "A: In autumn.", do: phrase }\n  - { line: 5, text: "A: In…", do: phrase }\n',
  }),
  'decisions-invalid': inFiles('a.decisions.yaml:2', {
    'a.txt': `${titled(...asked).join('\n')}\n`,
    'a.decisions.yaml':
      'decisions:\n  - { line: 12, do: splitt }\n  - { line: 5, text: "A: In…", do: phrase }\n',
  }),
  'decisions-without-transcript': inFiles(
    '2031-05-04.decisions.yaml',
    { 'a.txt': transcript('buoy'), '2031-05-04.decisions.yaml': 'decisions: []\n' },
    { mended: 'a.decisions.yaml' },
  ),
  'dialect-tie': inText(null, [
    'Briefing by Foreign Ministry Spokeswoman Ann Example, May 4, 2031',
    '',
    'Q    When will the Sarn bridge open?',
    '',
    'Ann Example:  In spring.',
  ]),
  'dialect-unknown': inText(2, ['---', 'dialect: white-hose', 'lang: en', '---', ...asked]),
  'dialect-weak': inText(null, titled('Minister Lindt: The bridge is open.', '', 'Captain Orr: It is.')),
  'document-states': inDocument(
    'a.docx',
    docxOf({ body: paragraphXml('Yes.'), core: '<x><dc:title>Draft</dc:title></x>' }),
  ),
  duplicate: inFiles('b.txt', { 'a.txt': transcript('buoy'), 'b.txt': transcript('buoy') }),
  'embed-without-pages': inFiles('site.yaml:2', {
    'site.yaml': 'items: anchors\nembed: all\n',
    'a.txt': transcript('buoy'),
  }),
  'empty-file': inText(null, ['', '']),
  'encoding-guessed': inFiles('a.txt:1', {
    'a.txt': Buffer.from('Q: When will the café open?\n\nA: It is open.\n', 'latin1'),
  }),
  'encoding-mixed': inFiles('a.txt:3', {
    'a.txt': Buffer.concat([
      Buffer.from('Q: Où est le café, près du pont de la rivière à Quaye?\n\n', 'utf8'),
      Buffer.from('A: Le café est là.\n', 'latin1'),
      Buffer.from(`${'Q: Où est le café, près du pont de la rivière à Quaye?\n\n'.repeat(20)}`, 'utf8'),
    ]),
  }),
  'exchange-without-title': inText(
    15,
    ministry(
      ['2. Levy on barley'],
      [
        'Question: And the ferry?',
        '',
        'Anna Example: It will sail in June, from the new pier.',
        '',
        ...barley,
      ],
    ),
  ),
  'file-damaged': inDocument('a.pdf', Buffer.from('%PDF-1.7\n')),
  'file-encrypted': inDocument('a.pdf', lockedPdf),
  'file-failed': {
    at: '2031-05-04.txt',
    raise: async () => {
      const told: Told[] = [];
      // the transcript itself does not lie in the folder
      const made = archive([briefing('2031-05-04')], { folder: temporaryFolder() });
      await writeFiles(makeSite(made), made, temporaryFolder(), {
        onFault: (fault) => void told.push(fault),
      });
      return told;
    },
  },
  'file-given-up': {
    at: 'a.pdf',
    raise: () => {
      const [bytes, limits] = [Uint8Array.from(pdfOf([[]])), { pages: 1, characters: 1 }];
      const bounds = { memory: 2 ** 30, heap: 256, stack: 4, page: 60_000, whole: 0 };
      const answer = askLibrary({ kind: 'pdf', bytes, limits }, bounds);
      return 'failed' in answer ? [{ file: 'a.pdf', ...failureMessage(answer, 'PDF') }] : [];
    },
  },
  'file-too-complex': inDocument(
    'a.docx',
    docxOf({
      body: paragraphXml('Yes.'),
      more: [{ name: 'word/x.xml', bytes: '', claimed: mostUnfolded + 1 }],
    }),
  ),
  'file-too-large': {
    at: 'a.txt',
    raise: () =>
      readSource('a.txt', new Uint8Array(largestFile + 1)).messages.map((one) => ({ file: 'a.txt', ...one })),
  },
  'font-unreadable': inDocument('a.pdf', foreignFont),
  'format-guessed': inText(1, ['<!doctype html>', ...asked]),
  'front-matter-passed-over': inText(2, ['---', 'published_time: 2031-05-04T10:00:00Z', '---', ...asked]),
  'front-matter-language': inText(1, ['---js', 'module.exports = {}', '---', ...asked]),
  'front-matter-syntax': inText(2, ['---', 'title: Briefing: the harvest', 'lang: en', '---', ...asked]),
  'front-matter-unknown-key': inText(2, ['---', 'tittle: Harvest briefing', 'lang: en', '---', ...asked]),
  'front-matter-value': inText(2, ['---', 'date: 3 November', 'lang: en', '---', ...asked]),
  'heading-not-in-contents': inText(
    13,
    ministry(['2. Levy on barley'], barley, [
      'Repair of the lighthouse',
      '',
      'The lighthouse has been dark since March, and the masons begin on Monday.',
      '',
    ]),
  ),
  homoglyph: inText(5, titled(...asked.slice(0, 2), 'The joint Сollegium will meet.'), {
    mended: 'The joint Collegium will meet.',
  }),
  'ignored-files': inFiles('.', { 'a.txt': transcript('buoy'), 'quay.jpg': 'none' }, { mended: 'b.txt' }),
  'label-doubtful': inText(7, titled(...asked, '', 'Sarn Bridge: it stays closed.')),
  'label-inside': inText(
    15,
    titled(
      ...[1, 2, 3].flatMap((day) => [`Q    And on day ${day}?`, '', 'MR. EXAMPLE:  Later.', '']),
      'Q    Will it open? MR. EXAMPLE: Soon.',
    ),
  ),
  'label-joined': inText(
    15,
    titled(
      ...[1, 2, 3].flatMap((day) => [`Q    And on day ${day}?`, '', 'MR. EXAMPLE:  Later.', '']),
      'MR. EXMPLE: Soon.',
    ),
  ),
  'label-without-colon': inText(
    7,
    titled('Q    When will the Sarn bridge open?', '', 'MR. EXAMPLE:  In spring.', '', 'MR. EXAMPLE  Soon.'),
  ),
  'language-guessed': inText(1, ['Q: And the ferry?']),
  'line-out-of-order': inFiles('a.html:3', {
    'a.html':
      '<p>Q: When will the Sarn bridge open?</p>\n<p>A: In spring.</p>\n<h2>The harvest<select></h2>\n<p>Q: Is that all?</p>\n',
  }),
  'link-leads-out': linked('b.txt', () => tmpdir()),
  'link-to-folder': linked('b.txt', (folder) => path.join(folder, 'c'), { 'c/d.txt': transcript('barge') }),
  'lock-invalid': inFiles('lectern.lock:2', {
    'a.txt': transcript('buoy'),
    'lectern.lock': '# lectern.lock 1\n<<<<<<< HEAD\n',
  }),
  'lock-lost': {
    at: 'lectern.lock',
    raise: async () => {
      const found = await loadArchive(folderOf({ 'a.txt': transcript('buoy') }), { cache: false });
      const sha256 = '0'.repeat(64);
      const pages = { address: '/manifest/pages.json', sha256 };
      const told = {
        schema: 1,
        release: '',
        lock: sha256,
        itemPages: true,
        parts: [],
        pages,
        moved: {},
        gone: [],
      };
      const site = folderOf({
        'manifest.json': JSON.stringify(told),
        'en/2022/03/14/index.json': JSON.stringify(wholeBriefing(found.briefings[0]!.briefing)),
      });
      const recovered = await recoverLock(found, site, '2031-06-01');
      return recovered ? [recovered.message] : [];
    },
  },
  'lock-not-written': {
    at: 'lectern.lock',
    raise: async () => {
      const folder = folderOf({ 'a.txt': transcript('buoy') });
      // nothing can be written over a folder
      const found = await loadArchive(folder, { cache: false });
      mkdirSync(path.join(folder, 'lectern.lock'));
      return (await keepLock(found, temporaryFolder(), 'write')).faults;
    },
  },
  'markdown-too-complex': inFiles(
    'a.md:1',
    { 'a.md': `# Harbour briefing\n\n${'> '.repeat(40)}a\n` },
    { begins: true },
  ),
  'marked-corrected': inText(1, [
    'CORRECTED: Press Briefing by Press Secretary Ann Example',
    '',
    'May 6, 2031',
    '',
    ...asked,
  ]),
  mojibake: inText(7, titled(...asked, '', 'It wasnâ€™t me.')),
  'near-duplicate': inFiles('b.txt', {
    'a.txt': transcript('buoy'),
    'b.txt': `${transcript('buoy')}\nQ: Is that all?\n\nA: That is all.\n`,
  }),
  'newsroom-joined': inText(7, [
    'Foreign Ministry Spokesperson Ann Example’s Regular Press Conference on May 4, 2031',
    '',
    'Orlu Radio Network: Is the bridge open?',
    '',
    'Ann Example: It is.',
    '',
    'ORN: And the ferry?',
    '',
    'Ann Example: It rests.',
    '',
  ]),
  'no-transcripts': inFiles('.', { 'site.yaml': 'title: Harbour\n' }),
  'no-turns': inText(3, titled('The bridge over the Sarn is open again, and nobody has to pay for it.')),
  'not-a-briefing': inText(1, [
    'Debates of the House of Quays (Hansard)',
    'Tuesday, 6 May 2031',
    '',
    'Madam Speaker: Order. The Minister for Bridges.',
    '',
    'The Minister for Bridges: The bridge will open in June.',
  ]),
  'not-a-transcript': {
    at: 'site.yaml',
    raise: () => [refuseByName('site.yaml')].flatMap((one) => (one ? [{ file: 'site.yaml', ...one }] : [])),
  },
  'nul-character': inText(5, titled(asked[0]!, '', 'A: In spring\0, when the paint is dry.')),
  'page-failed': {
    at: 'transcripts/2031-05-04.txt',
    raise: () => {
      const broken = Object.defineProperty(briefing('2031-05-04'), 'items', { get: noInk });
      return placeBriefings(archive([broken])).faults;
    },
  },
  'page-link-dead': inFiles('pages/about.md:3', {
    'a.txt': transcript('buoy'),
    'pages/about.md': '# About\n\nMore is said [here](abuot.html).\n\nOr on [all dates](dates/).\n',
  }),
  'page-picture-unusable': inFiles('pages/about.md:3', {
    'a.txt': transcript('buoy'),
    'pages/about.md': '# About\n\n![The harbour](harbuor.png)\n',
  }),
  'page-too-complex': inFiles(
    'a.html:1',
    { 'a.html': `${'<div>'.repeat(2 * DEEPEST_HTML)}Q: When will the Sarn bridge open?\n` },
    { begins: true },
  ),
  'page-without-text': inDocument('a.pdf', pdfOf([[{ x: 70, y: 80, text: 'Yes.' }], []])),
  'parser-failed': {
    at: 'a.txt',
    raise: () => {
      const source = readSource('a.txt', new TextEncoder().encode(transcript('buoy')));
      return parseTranscript(Object.defineProperty(source, 'body', { get: noInk }), null).messages;
    },
  },
  'pdf-without-text': inDocument('a.pdf', pdfOf([[]])),
  'people-invalid': inFiles('people.yaml:1', {
    'people.yaml': 'peple: []\nnever: [Voice]\n',
    'a.txt': transcript('buoy'),
  }),
  'people-unused': inFiles('people.yaml:1', {
    'people.yaml': 'never: [Aide]\n',
    'a.txt': transcript('buoy'),
  }),
  'pictures-left-out': inDocument(
    'a.docx',
    docxOf({
      body: paragraphXml('Yes.') + picture,
      relationships: pictureRelationship,
      more: [{ name: 'word/media/a.png', bytes: 'x' }],
    }),
  ),
  'recall-linked': inFiles('b.txt:5', {
    'a.txt': 'Press briefing, May 4, 2031\n\nQ: When does the ferry sail?\n\nMS. LINDT: In spring.\n',
    'b.txt':
      'Press briefing, May 5, 2031\n\nQ: And the ferry?\n\nMS. LINDT: As I said yesterday, it sails in spring.\n',
  }),
  'record-failed': ofSearch(
    () => ({ leftOut: [{ url: '/en/2031/05/04/river-tolls.html', reason: 'no ink' }] }),
    '2031-05-04.txt:1',
  ),
  'replacement-character': inText(7, titled(...asked, '', 'The pri\ufffdce rose.')),
  'role-doubtful': inText(
    9,
    titled(
      'QUESTION: Is the bridge open?',
      '',
      'MINISTER LINDT: It is. I have walked over it twice, and so has my dog.',
      '',
      'QUESTION: And what does it cost?',
      '',
      'MR. EXAMPLE: And what would you like to know?',
      '',
      'QUESTION: The toll.',
      '',
      'MR. EXAMPLE: By cart or on foot?',
      '',
      'MINISTER LINDT: Two crowns for a cart, and nothing for whoever walks.',
    ),
    { mended: 'MR. EXAMPLE: The toll is two crowns.' },
  ),
  'role-worked-out': inText(
    5,
    titled(
      'Minister Lindt: The bridge is open.',
      '',
      'Ann Example: And the toll?',
      '',
      'Minister Lindt: Two crowns for a cart, and nothing for whoever walks.',
    ),
    { mended: 'Question: And the toll?' },
  ),
  'search-failed': ofSearch(noInk, '.'),
  'series-editions': inFiles('site.yaml', {
    'harbour-en/a.txt': transcript('buoy'),
    'harbour-fr/a.txt': `---\nlang: fr\n---\n${transcript('buoy')}`,
  }),
  'series-misspelt': inFiles(
    'b.txt:2',
    {
      ...Object.fromEntries(
        ['barge', 'buoy', 'cable', 'ferry', 'wreck'].map((matter) => [
          `harbour/${matter}.txt`,
          transcript(matter),
        ]),
      ),
      'b.txt': `---\nseries: harbuor\n---\n${transcript('tram')}`,
    },
    { mended: 'series: harbour' },
  ),
  'series-untitled': inFiles('site.yaml', { 'harbour/a.txt': transcript('buoy') }),
  'speaker-doubtful': inText(
    37,
    titled(
      ...Array.from({ length: 8 }, (_, at) => [
        `Q: Is ferry ${at} late?`,
        '',
        `MR. LINDT: Ferry ${at} is.`,
        '',
      ]).flat(),
      'Q: And the Sarn bridge?',
      '',
      'THE PRESIDENT: The President believes that it will open.',
    ),
  ),
  'speaker-inferred': inText(
    9,
    titled(
      'Q: When is the bridge painted?',
      '',
      'MINISTER LINDT: In spring, when the days are long.',
      '',
      'Q: And who pays the painters?',
      '',
      'A: Whoever walks over it.',
    ),
  ),
  'speaker-joined': inText(
    5,
    [
      'Remarks by President Example, May 4, 2031',
      '',
      'Q: When will the Sarn bridge open?',
      '',
      'THE PRESIDENT: Good morning.',
      '',
    ],
    { mended: 'PRESIDENT EXAMPLE: Good morning.' },
  ),
  'speaker-unnamed': inFiles(
    'a.srt',
    { 'a.srt': srt('>> ANN EXAMPLE: In spring.', '>> When will it open?') },
    { mended: '>> BEN EXAMPLE: When will it open?' },
  ),
  'subjects-failed': {
    at: '.',
    raise: () => {
      const config = Object.defineProperty({}, 'topics', { get: noInk });
      return makeSite(archive([briefing('2031-05-04')], { config })).faults;
    },
  },
  'subtitles-repeated': inFiles('a.srt', {
    'a.srt': srt('One', 'One\nTwo', 'Two\nThree', 'Three\nFour'),
  }),
  'subtitles-unreadable': inFiles(
    'a.srt',
    { 'a.srt': `${srt('Yes.')}\n00:00:05 -> 00:00:07\nNo.\n` },
    { mended: '00:00:05,000 --> 00:00:07,000' },
  ),
  'text-left-out': inDocument(
    'a.docx',
    docxOf({ body: `${paragraphXml('Yes.')}<w:p><m:oMath><m:t>x</m:t></m:oMath></w:p>` }),
  ),
  'title-completed': inText(7, [
    ...titled(
      'Question: Will the Sarn bridge open to trucks?',
      '',
      'Spokesperson: Not before the harvest.',
      '',
    ),
    'Question: Why is that?',
    '',
    'Spokesperson: I said so.',
  ]),
  'title-missing': inText(1, asked),
  'toc-join': inText(
    15,
    ministry(
      ['7. Lake Region update'],
      ['Question: Is there an update on the Lake Region?', '', 'Anna Example: The lake is quiet.'],
    ),
  ),
  'toc-join-weak': inText(
    19,
    ministry(
      ['7. Other business'],
      [
        'Question: What other business is there?',
        '',
        'Anna Example: None that would keep us from lunch.',
        '',
        'Question: How long will the repair of the wooden stairs last?',
        '',
        'Anna Example: Four weeks.',
      ],
    ),
  ),
  'threads-inferred': inText(
    7,
    titled(
      'QUESTION: When will the ferry run?',
      '',
      'MINISTER LINDT: In June, from the new pier.',
      '',
      'QUESTION: Just to follow up, who pays for the ferry?',
      '',
      'MINISTER LINDT: Nobody does.',
    ),
  ),
  'toc-shuffled': inText(7, ministry(['2. Levy on barley', '3. Ferry'], [...ferry, ...barley])),
  'toc-title-on-remarks': inText(
    8,
    ministry(
      ['2. Ferry', '12. Harvest Day'],
      [
        ...ferry,
        'Back to top',
        '',
        'Saturday is Harvest Day. We congratulate all who have cut the barley before Harvest Day.',
      ],
    ),
  ),
  'toc-title-without-item': inText(8, ministry(['2. Ferry', '9. Visit of the harbour master'], ferry)),
  'tracked-changes': inDocument(
    'a.docx',
    docxOf({ body: '<w:p><w:ins w:id="1"><w:r><w:t>Yes.</w:t></w:r></w:ins></w:p>' }),
  ),
  'unknown-file': inFiles(
    'briefing.rtf',
    { 'a.txt': transcript('buoy'), 'briefing.rtf': 'none' },
    { mended: 'b.txt' },
  ),
  'unreadable-file': linked('b.txt', (folder) => path.join(folder, 'gone.txt')),
  'words-joined': inDocument(
    'a.pdf',
    pdfOf([['An interna-', 'tional treaty.'].map((text, at) => ({ x: 70, y: 80 + 12 * at, text }))]),
  ),
};

const rules: Readonly<Record<RuleId, Rule>> = table;
const ids = Object.keys(rules) as RuleId[];
const placeOf = ({ file, line }: Told) => (line === null ? file : `${file}:${line}`);

/** The files as they are where all is well: the line of the example otherwise, or the file of that name. */
function mend(files: Files, example: string, { mended = null, begins }: Case): Files {
  let found = 0;
  const isIt = (line: string) => (begins ? line.startsWith(example) : line === example);
  const entries = Object.entries(files).map(([name, content]): [string, string | Uint8Array] => {
    if (path.basename(name) === example) {
      found++;
      return [mended ?? name, content];
    }
    if (typeof content !== 'string') return [name, content];
    const lines = content.split('\n').flatMap((line) => {
      if (!isIt(line)) return [line];
      found++;
      return mended === null ? [] : [mended];
    });
    return [name, lines.join('\n')];
  });
  expect(found, `“${example}” stands once in what raises the rule`).toBe(1);
  return Object.fromEntries(entries);
}

describe('A rule', () => {
  it('stands in the order of the names', () => {
    expect(ids).toEqual([...ids].sort());
    expect(Object.keys(cases).sort()).toEqual(ids);
  });

  it.each(ids)('is raised, at its place and with its severity: %s', async (rule) => {
    const { at, files, raise } = cases[rule];
    const told = files ? await messagesOf(folderOf(files)) : await raise!();
    const found = told.filter((one) => one.rule === rule);
    expect(found.map(placeOf), JSON.stringify(told, null, 1)).toContain(at);
    for (const { severity } of found) expect(severity).toBe(rules[rule].severity);
  });

  it.each(ids.filter((rule) => rules[rule].example !== null))(
    'is raised by its example, and once less where that is mended: %s',
    async (rule) => {
      const { files = {} } = cases[rule];
      const count = async (all: Files) =>
        (await messagesOf(folderOf(all))).filter((one) => one.rule === rule).length;
      const mended = mend(files, rules[rule].example!, cases[rule]);
      expect(await count(mended)).toBe((await count(files)) - 1);
    },
  );
});
