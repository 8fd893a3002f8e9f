import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../src/formats/headers.ts';
import { PublishedBriefing } from '../../src/model/published.ts';
import { buildSite } from '../../src/publish/build-site.ts';
import { unpacked } from '../../src/text/packed.ts';
import { verifySite } from '../../src/verify/verify-site.ts';
import { transcript } from '../archive/made.ts';
import { run } from '../cli/run.ts';
import { docxOf, paragraphXml, pdfOf, setPages } from '../helpers/documents.ts';
import { temporaryFolder as folderOfRun } from '../helpers/temporary.ts';

const talk = (about: string) => [
  `QUESTION: What is known about the ${about} that was seen from the pier of Northport last night, and who has seen it?`,
  `MINISTER EXAMPLE: The harbour master has looked at the ${about} and found nothing that would worry a sailor at all.`,
  `QUESTION: Will the ${about} be moved before the regatta begins on Saturday?`,
  `MINISTER EXAMPLE: It will be moved when the tide allows.`,
];
const setting = {
  width: 60,
  height: 10,
  indent: 0,
  apart: 1,
  header: 'Ministry of Harbours',
  footer: (n: number) => `Page ${n}`,
};
const printed = pdfOf(setPages(['Press briefing, May 4, 2031', ...talk('buoy')], setting));
const written = docxOf({
  body: ['Press briefing, May 5, 2031', ...talk('barge')].map((text) => paragraphXml(text)).join(''),
});
const cues = talk('crane')
  .map((text, at) => `${at + 1}\n00:00:${at}0,000 --> 00:00:${at}8,000\n${text}\n`)
  .join('\n');
const files: Readonly<Record<string, string | Uint8Array>> = {
  'a.pdf': printed,
  'b.docx': written,
  '2031-05-06.en.srt': cues,
  'd.vtt': `WEBVTT\n\n${cues.replaceAll(',000', '.000').replaceAll('crane', 'light')}`,
  'd.decisions.yaml':
    'front-matter:\n  date: 2031-05-07\n  lang: en\n  title: The light of Northport\n  url: https://example.org/light\n',
  'e.txt': transcript('anchor', 'May 8, 2031'),
  'scan.pdf': pdfOf([[]]),
  'broken.docx': written.slice(0, 200),
};

const home = folderOfRun('documents');
const [archive, out, cache] = ['archive', 'site', 'cache'].map((name) => path.join(home, name)) as [
  string,
  string,
  string,
];
const build = () => buildSite({ archive, out, cache, lock: 'write', today: '2031-06-01', jobs: 1 });
const read = (file: string) => readFileSync(path.join(out, file));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let first: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
  mkdirSync(archive, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(archive, name), content);
  first = await build();
}, 120_000);

describe('An archive with documents', () => {
  it.each([
    ['2031/05/04', 'source.pdf', printed],
    ['2031/05/05', 'source.docx', written],
    ['2031/05/06', 'source.srt.txt', cues],
    ['2031/05/07', 'source.vtt.txt', files['d.vtt'] ?? ''],
  ])('publishes each as it came, and the text of it beside: %s', (day, name, content) => {
    const came = Buffer.from(content);
    expect(read(`en/${day}/${name}`).equals(came)).toBe(true);
    const briefing = PublishedBriefing.parse(JSON.parse(unpacked(read(`en/${day}/index.json.gz`))));
    expect(briefing.source.sha256).toBe(hashOf(came));
    expect(briefing.items).toHaveLength(2);
    const text = read(`en/${day}/source.txt`).toString('utf8');
    for (const { turns } of briefing.items)
      for (const { lines, paragraphs } of turns)
        expect(text.split('\n')[lines[0] - 1]).toContain(paragraphs[0]);
    const page = read(`en/${day}/index.html`).toString('utf8');
    expect(page).toMatch(new RegExp(`href="?${name}`));
    expect(page).toMatch(/href="?source\.txt/);
  });

  it('says on the page of an answer where it stands in the document', () => {
    const briefing = PublishedBriefing.parse(JSON.parse(unpacked(read('en/2031/05/04/index.json.gz'))));
    const id = briefing.items[1]?.id;
    const at = briefing.source.places?.find(([line]) => line === briefing.items[1]?.lines[0]);
    expect(read(`en/2031/05/04/${id}.html`).toString('utf8')).toContain(
      `>page ${at?.[1]}, line ${at?.[2]}</a>`,
    );
  });

  it('takes what a file of decisions states of a file that can state nothing', () => {
    const { title, date, url, lang } = PublishedBriefing.parse(
      JSON.parse(unpacked(read('en/2031/05/07/index.json.gz'))),
    );
    expect({ title, date, url, lang }).toEqual({
      title: 'The light of Northport',
      date: '2031-05-07',
      url: 'https://example.org/light',
      lang: 'en',
    });
  });

  it('publishes the others where one cannot be read, and says which', () => {
    const faults = first.messages.filter(({ severity }) => severity === 'error');
    expect(faults.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'broken.docx file-damaged',
      'scan.pdf pdf-without-text',
    ]);
    expect(existsSync(path.join(out, 'en/2031/05/08/index.html'))).toBe(true);
  });

  it('has documents saved and not shown', () => {
    for (const [name, type] of [
      ['source.pdf', 'application/pdf'],
      ['source.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ] as const) {
      const headers = headersOf(`/en/2031/05/04/${name}`);
      expect(headers['Content-Type']).toBe(type);
      expect(headers['Content-Disposition']).toBe('attachment');
      expect(headers['Content-Security-Policy']).toMatch(/\bsandbox\b/);
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(read('_headers').toString('utf8')).toContain(`Content-Type: ${type}`);
    }
    expect(headersOf('/en/2031/05/06/source.srt.txt')['Content-Type']).toBe('text/plain; charset=utf-8');
  });

  it('is not written again where nothing changed', async () => {
    const again = await build();
    expect(again.changed).toBe(0);
  }, 60_000);

  it('is proved, and what was changed in the text of a document is noticed', () => {
    expect(verifySite(out).findings).toEqual([]);
    const text = path.join(out, 'en/2031/05/04/source.txt');
    const own = readFileSync(text);
    writeFileSync(text, own.toString('utf8').replace('buoy', 'boat'));
    expect(verifySite(out).findings.map(({ at, reason }) => `${at} ${reason}`)).toEqual([
      'en/2031/05/04/source.txt is not the text that is taken out of a.pdf.',
    ]);
    rmSync(text);
    expect(verifySite(out).findings.map(({ reason }) => reason)).toEqual(['is missing: the text of a.pdf.']);
    writeFileSync(text, own);
  });

  it('keeps the links of a document that is replaced, and the former one as it came', async () => {
    const newer = pdfOf(
      setPages(
        ['Press briefing, May 4, 2031', ...talk('buoy').map((line) => line.replace('nothing', 'little'))],
        setting,
      ),
    );
    const file = path.join(home, 'newer.pdf');
    writeFileSync(file, newer);
    const { code } = await run('update', file, archive);
    expect(code).toBe(0);
    await build();
    expect(read('en/2031/05/04/source.pdf').equals(Buffer.from(newer))).toBe(true);
    expect(read(`en/2031/05/04/history/${hashOf(printed)}.pdf`).equals(Buffer.from(printed))).toBe(true);
    expect(verifySite(out).findings).toEqual([]);
  }, 60_000);
});

describe('A text with front matter that a PDF replaces', () => {
  it('leaves what it states in the file of decisions, which a PDF has no room for', async () => {
    const folder = folderOfRun('stated');
    const title = 'Of the buoy: at night';
    writeFileSync(
      path.join(folder, 'a.txt'),
      `---\ndate: 2031-05-04\ntitle: "${title}"\n---\n${talk('buoy').join('\n\n')}\n`,
    );
    const newer = path.join(home, 'instead.pdf');
    writeFileSync(newer, printed);
    expect(await run('update', newer, folder)).toMatchObject({
      code: 0,
      out: `${path.join(folder, 'a.pdf')}\n`,
    });
    const parsed = await run('parse', path.join(folder, 'a.pdf'));
    expect(JSON.parse(parsed.out)).toMatchObject({ title, date: '2031-05-04', source: { original: 'pdf' } });
  });
});

describe('lectern add', () => {
  it('brings in documents under the names that they should have', async () => {
    const from = folderOfRun('from');
    writeFileSync(path.join(from, 'Letter (final).PDF'), printed);
    writeFileSync(path.join(from, 'cues'), cues);
    const into = folderOfRun('into');
    const one = await run('add', path.join(from, 'Letter (final).PDF'), '--archive', into);
    expect(one.out).toBe(`${path.join(into, 'transcripts/2031/2031-05-04.en.pdf')}\n`);
    const two = await run('add', path.join(from, 'cues'), '--date', '2031-05-06', '--archive', into);
    expect(two.out).toBe(`${path.join(into, 'transcripts/2031/2031-05-06.en.srt')}\n`);
  });
});
