import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { akomaNtoso } from '../../../src/formats/data/akoma-ntoso.ts';
import type { DataFormat } from '../../../src/formats/data/format.ts';
import { parlaClarin } from '../../../src/formats/data/parla-clarin.ts';
import { piecesOf } from '../../../src/formats/data/pieces.ts';
import { writeData } from '../../../src/publish/write-data.ts';
import { folderOf, temporaryFolder } from '../../archive/made.ts';
import { briefing, item, turn } from '../../site/made.ts';
import { allOf, filesOf, siteOf } from './made.ts';
import { type Validate, validateAkn, validateTei } from './tools.ts';

const laugh = 'It is late. (Laughter.) Very late.';
const site = siteOf(
  [
    briefing('2031-05-04', {
      place: 'Northport',
      url: 'https://harbour.example/4 May?a=1&b=2',
      items: [
        item('ferry', 'Where is the <ferry> & co?', [
          turn('question', 'Where is it?', { label: 'Q', outlet: 'Orlu Herald' }),
          turn('answer', laugh, {
            label: 'MS. LINDT',
            speaker: 'Ms. Lindt',
            office: 'Harbour Minister',
            marks: [{ kind: 'stage', paragraph: 0, start: 12, end: 23 }],
          }),
        ]),
        item('note', 'A note', [turn('statement', 'So much.')], { kind: 'announcement' }),
      ],
    }),
    briefing('2031-05-04-2', { items: [item('bell', 'The bell', [turn('question', 'And the bell?')])] }),
    briefing('notice', {
      date: null,
      lang: 'ru',
      items: [
        item('odd', 'Odd \u0001 signs \ud800', [
          turn('answer', 'a\u0000b\u000b<!-- ]]> &amp; "\u{1d4b3}', { label: '' }),
          turn('statement', '', { paragraphs: [], label: 'LABEL' }),
        ]),
      ],
    }),
  ],
  { publisher: 'Harbour & Sons', license: 'CC0', licenseUrl: 'https://cc0.example' },
);

/** All text of a document, and nothing else. */
function textIn(node: { type: string; value?: string; children?: unknown[] }): string {
  if (node.type === 'text') return node.value ?? '';
  const children = (node.children ?? []) as (typeof node)[];
  return children.map(textIn).join('');
}

describe.each([
  ['akoma-ntoso', akomaNtoso, validateAkn],
  ['parla-clarin', parlaClarin, validateTei],
] as [string, DataFormat, Validate][])('A document of %s', (_, format, validate) => {
  it('lies where its briefing does, and holds every word that was said', async () => {
    const files = await filesOf(format, allOf(site));
    expect([...files.keys()]).toEqual(['en/2031/05/04.xml', 'en/2031/05/04-2.xml', 'ru/undated/notice.xml']);
    const first = textIn(fromXml(files.get('en/2031/05/04.xml') ?? ''));
    for (const words of ['Where is the <ferry> & co?', 'Where is it?', 'MS. LINDT', laugh, 'So much.'])
      expect(first).toContain(words);
    expect(first.indexOf('Where is it?')).toBeLessThan(first.indexOf(laugh));
    expect(textIn(fromXml(files.get('ru/undated/notice.xml') ?? ''))).toContain('a�b�<!-- ]]> &amp; "𝒳');
  });

  it.skipIf(!validate)('is valid by the schema of its standard, and the schema is asked', async () => {
    const folder = temporaryFolder();
    await writeData(folder, format.files(allOf(site)));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.xml$/.test(name),
    );
    expect(files).toHaveLength(3);
    expect(validate?.(files.map((name) => join(folder, name)))).toBe('');
    const [text = ''] = [...(await filesOf(format, allOf(site))).values()];
    const broken = folderOf({ 'a.xml': text.replace(/<(?:heading|head)>/, '<nothing/>$&') });
    expect(validate?.([join(broken, 'a.xml')])).toContain('nothing');
  });
});

describe('Akoma Ntoso', () => {
  it('says who speaks, what nobody said, and of a day that is not stated that it is not', async () => {
    const files = await filesOf(akomaNtoso, allOf(site));
    const first = files.get('en/2031/05/04.xml') ?? '';
    expect(first).toContain('<remark>(Laughter.)</remark>');
    expect(first).toMatch(/<TLCPerson eId="p2" href="[^"]+" showAs="Ms. Lindt"/);
    expect(first).toContain('<answer eId="dbsect_1__answer_2" by="#p2">');
    expect(files.get('en/2031/05/04-2.xml')).toContain('by="#unnamed"');
    expect(files.get('ru/undated/notice.xml')).toContain('<FRBRdate date="0001-01-01" name="unstated"/>');
  });
});

describe('Parla-CLARIN', () => {
  it('says who speaks and with which office, and leaves out what is not stated', async () => {
    const files = await filesOf(parlaClarin, allOf(site));
    expect(files.get('en/2031/05/04.xml')).toContain(
      '<person xml:id="p2"><persName>Ms. Lindt</persName><occupation>Harbour Minister</occupation></person>',
    );
    expect(files.get('en/2031/05/04.xml')).toContain('<u who="#p2" ana="#answer">');
    expect(files.get('en/2031/05/04-2.xml')).toContain('<u ana="#question">');
    expect(files.get('ru/undated/notice.xml')).not.toContain('<date');
  });
});

describe('A paragraph in pieces', () => {
  it('is whole, whatever is marked in it, though marks reach into each other', () => {
    const said = {
      paragraphs: ['abcdef'],
      marks: [
        { kind: 'note' as const, paragraph: 0, start: 4, end: 6 },
        { kind: 'stage' as const, paragraph: 0, start: 1, end: 3 },
        { kind: 'stage' as const, paragraph: 0, start: 2, end: 5 },
      ],
    };
    expect(piecesOf(said, 0)).toEqual([
      { text: 'a', kind: null },
      { text: 'bc', kind: 'stage' },
      { text: 'd', kind: null },
      { text: 'ef', kind: 'note' },
    ]);
    expect(piecesOf({ paragraphs: [''] }, 0)).toEqual([]);
  });
});
