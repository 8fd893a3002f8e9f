import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteConfig } from '../../src/model/site-config.ts';
import { makeSite } from '../../src/site/make-site.ts';
import type { Site } from '../../src/site/types.ts';
import { Canvas } from '../../templates/preview/canvas.ts';
import { previewSize } from '../../templates/preview/draw.ts';
import { linesOf } from '../../templates/preview/lines.ts';
import { makePen, previewColours } from '../../templates/preview/pen.ts';
import { png } from '../../templates/preview/png.ts';
import { rasterize } from '../../templates/preview/raster.ts';
import { type PreviewWords, previewWords } from '../../templates/preview/words.ts';
import { renderPage } from '../../templates/render-page.ts';
import { trials } from '../helpers/trials.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const toll = item('toll', 'Who pays the toll?', [
  turn('question', 'Who pays the toll?'),
  turn('answer', 'Nobody does.', { speaker: 'Ann Example' }),
]);
const url = 'https://marle.example/briefings';

const siteOf = (config: SiteConfig, title = 'Briefing by the harbour'): Site =>
  makeSite(archive([briefing('2031-05-04', { title, items: [toll] })], { config }));

const wordsOf = (site: Site) =>
  site.editions.flatMap(({ briefings }) => briefings.map((one) => previewWords(site, one)));

const pageOf = (site: Site): string => {
  const page = site.pages.find(({ kind }) => kind === 'briefing');
  return page ? renderPage(page, site) : '';
};

describe('The picture of a briefing', () => {
  it('says the podium and the day, the title, what it is about and who speaks', () => {
    expect(wordsOf(siteOf({ title: 'Marle', url }))).toEqual([
      {
        above: 'Marle · May 4, 2031',
        title: 'Briefing by the harbour',
        threads: ['Who pays the toll?'],
        below: 'Ann Example',
      },
    ]);
  });

  it('says the archive and the day alone where the face has no letters for the title', () => {
    const said = (lang: string, speaker: string) =>
      wordsOf(
        makeSite(
          archive(
            [
              briefing('2031-05-04', {
                lang,
                title: '外交部例行记者会',
                items: [item('toll', '过桥费', [turn('answer', '没有。', { speaker })])],
              }),
            ],
            { config: { url, title: 'Marle' } },
          ),
        ),
      );
    const alone = { above: 'Marle', threads: [] };
    expect(said('zh', '发言人')).toEqual([{ ...alone, title: '2031-05-04', below: '' }]);
    expect(said('en', 'Ann Example')).toEqual([{ ...alone, title: 'May 4, 2031', below: 'Ann Example' }]);
  });

  it('is named on the page of the briefing with its size, and on no page of an answer', () => {
    const site = siteOf({ url });
    expect(pageOf(site)).toContain(`property=og:image content=${url}/en/2031/05/04/preview.png>`);
    expect(pageOf(site)).toContain(`property=og:image:width content=${previewSize.width}>`);
    expect(pageOf(site)).toContain('summary_large_image');
    const answer = site.pages.find(({ kind }) => kind === 'item');
    expect(answer && renderPage(answer, site)).not.toContain('preview.png');
  });

  it.each([
    ['site.yaml wants none', { url, previews: 'none' as const }, 'Briefing'],
    ['nobody says where the site will stand', {}, 'Briefing'],
    ['the face has no letters for the title and the archive', { url, title: '外交部' }, '外交部例行记者会'],
  ])('is not drawn where %s', (_, config, title) => {
    const site = siteOf(config, title);
    expect(wordsOf(site)).toEqual([null]);
    expect(pageOf(site)).not.toContain('og:image');
  });
});

/** The colours of a picture by their numbers, line by line. */
function pixelsOf(bytes: Uint8Array): number[][] {
  const file = Buffer.from(bytes);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const at = file.indexOf('IDAT');
  const lines = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  const perLine = width / 2 + 1;
  expect(lines.length).toBe(perLine * height);
  return Array.from({ length: height }, (_, row) =>
    [...lines.subarray(row * perLine + 1, (row + 1) * perLine)].flatMap((byte) => [byte >> 4, byte & 15]),
  );
}

const inked = (rows: readonly number[][]): number => rows.flat().filter((colour) => colour > 0).length;

describe('A picture', () => {
  const words: PreviewWords = {
    above: 'Marle',
    title: 'The toll',
    threads: ['Who pays?'],
    below: 'Ann Example',
  };
  const colours = previewColours({ colors: { accent: null, accentDark: null } });
  let draw: (words: PreviewWords) => Uint8Array;
  beforeAll(async () => {
    const pen = await makePen();
    draw = (words) => pen({ words, colours });
  });

  it('is the same, byte for byte, whatever was drawn before it', async () => {
    const first = draw(words);
    draw({ ...words, title: 'Another one' });
    expect(Buffer.compare(draw(words), first)).toBe(0);
    const another = await makePen();
    expect(Buffer.compare(another({ words, colours }), first)).toBe(0);
  });

  it('has room for what is longest, and its edges stay free', () => {
    const long = 'Incomprehensibilities of the harbour '.repeat(20);
    const rows = pixelsOf(
      draw({ above: long, title: long, threads: Array.from({ length: 9 }, () => long), below: long }),
    );
    expect([rows.length, rows[0]?.length]).toEqual([previewSize.height, previewSize.width]);
    const edges = rows.map((row) => [...row.slice(0, 60), ...row.slice(-60)]);
    expect([inked(edges), inked(rows.slice(0, 45)), inked(rows.slice(-25))]).toEqual([0, 0, 0]);
  });

  it('has all of a title in Cyrillic, and of signs that the face lacks what can be written in its letters', () => {
    const titled = (title: string) => inked(pixelsOf(draw({ ...words, title })));
    expect(titled('Мост')).toBeGreaterThan(titled('') + 1000);
    expect(Buffer.compare(draw({ ...words, title: 'ꜣ' }), draw({ ...words, title: '' }))).not.toBe(0);
    expect(Buffer.compare(draw({ ...words, title: 'e\u0301' }), draw({ ...words, title: '\u00e9' }))).toBe(0);
  });

  it('has the colours of the style sheet, and the accent of the archive', () => {
    const own = previewColours({ colors: { accent: null, accentDark: null } });
    const tokens = readFileSync(new URL('../../templates/styles/tokens.css', import.meta.url), 'utf8');
    const hex = (colour: readonly number[]) => `#${Buffer.from(colour).toString('hex')}`;
    for (const [name, colour] of Object.entries(own)) expect(tokens).toContain(`--${name}: ${hex(colour)};`);
    expect(previewColours({ colors: { accent: '#28b', accentDark: null } }).accent).toEqual([
      0x22, 0x88, 0xbb,
    ]);
  });

  it('is a PNG of 16 colours', () => {
    const canvas = new Canvas(4, 2);
    canvas.fill(2, 1, 2, 1, 15);
    const colours = Array.from({ length: 16 }, (_, at) => [at, at, at]);
    expect(pixelsOf(png(canvas, colours))).toEqual([
      [0, 0, 0, 0],
      [0, 0, 15, 15],
    ]);
  });
});

describe('An outline', () => {
  const square = (left: number, right: number) => [
    { command: 'moveTo' as const, args: [left, 0] },
    { command: 'lineTo' as const, args: [right, 0] },
    { command: 'lineTo' as const, args: [right, 2] },
    { command: 'lineTo' as const, args: [left, 2] },
    { command: 'closePath' as const, args: [] },
  ];
  const tonesOf = ({ bytes }: { bytes: Uint8Array }) => [...bytes].flatMap((byte) => [byte >> 4, byte & 15]);

  it('is as dark as each pixel is covered', () => {
    const half = rasterize(square(1.5, 3), 1, 10);
    expect([half.x, half.y, half.width, half.height]).toEqual([0, -2, 3, 2]);
    expect(tonesOf(half)).toEqual([0, 5, 10, 0, 0, 0, 0, 5, 10, 0, 0, 0]);
  });

  it('covers half of what a slope cuts in two', () => {
    const slope = rasterize(
      [
        { command: 'moveTo', args: [0, 0] },
        { command: 'lineTo', args: [2, 0] },
        { command: 'lineTo', args: [0, 2] },
        { command: 'closePath', args: [] },
      ],
      1,
      10,
    );
    expect(tonesOf(slope).slice(0, 8)).toEqual([5, 0, 0, 0, 10, 5, 0, 0]);
  });

  it('has its curves, and nothing where it is empty', () => {
    const drop = rasterize(
      [
        { command: 'moveTo', args: [0, 0] },
        { command: 'quadraticCurveTo', args: [10, 20, 20, 0] },
        { command: 'closePath', args: [] },
      ],
      1,
      10,
    );
    const covered = tonesOf(drop).reduce((sum, tone) => sum + tone / 10, 0);
    // two thirds of the triangle of its bends
    expect(covered).toBeGreaterThan(120);
    expect(covered).toBeLessThan(137);
    expect(rasterize([], 1, 10).bytes.length).toBe(0);
  });
});

describe('Any outline', () => {
  type Corner = readonly [x: number, y: number];
  const TONES = 14;
  const place = fc.double({ min: -20, max: 20, noNaN: true });
  const corner = fc.tuple(place, place);
  const drawn = (...contours: (readonly Corner[])[]) =>
    rasterize(
      contours.flatMap((corners) => [
        ...corners.map(([x, y], at) => ({
          command: at === 0 ? ('moveTo' as const) : ('lineTo' as const),
          args: [x, y],
        })),
        { command: 'closePath' as const, args: [] },
      ]),
      1,
      TONES,
    );
  const rowsOf = ({ bytes, width, height }: { bytes: Uint8Array; width: number; height: number }) =>
    Array.from({ length: height }, (_, row) =>
      [...bytes.subarray(row * width, (row + 1) * width)].flatMap((byte) => [byte >> 4, byte & 15]),
    );
  const rect = (left: number, below: number, right: number, above: number): Corner[] => [
    [left, below],
    [right, below],
    [right, above],
    [left, above],
  ];

  it('of three corners is as dark in all as it is large, whichever way round it is drawn', () => {
    fc.assert(
      fc.property(corner, corner, corner, (a, b, c) => {
        const sides = [a, b, c].map((from, at) => {
          const to = [b, c, a][at] ?? a;
          return Math.hypot(to[0] - from[0], to[1] - from[1]);
        });
        const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
        const cut = 2 * sides.reduce((sum, side) => sum + side, 0) + 8;
        const rows = rowsOf(drawn([a, b, c]));
        const dark = rows.flat().reduce((sum, tone) => sum + tone / TONES, 0);
        // a pixel that a side cuts is told to half a tone
        expect(Math.abs(dark - area)).toBeLessThan(cut / 2 / TONES);
        const back = rowsOf(drawn([c, b, a])).flat();
        expect(Math.max(...rows.flat().map((tone, at) => Math.abs(tone - (back[at] ?? 0))))).toBeLessThan(2);
      }),
      trials(60),
    );
  });

  it('may have an edge that is all but level', () => {
    const rows = rowsOf(
      drawn([
        [-20, 0],
        [0, -20],
        [0, -5e-324],
      ]),
    );
    expect(rows.flat().reduce((sum, tone) => sum + tone / TONES, 0)).toBeCloseTo(200, 0);
  });

  it('of any corners is paper again at the end of each row, and the same wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 3, maxLength: 7 }),
        fc.nat(9),
        fc.nat(9),
        (corners, right, up) => {
          const whole = corners.map(([x, y]): Corner => [Math.round(x * 16) / 16, Math.round(y * 16) / 16]);
          const own = drawn(whole);
          for (const row of rowsOf(own)) expect(row.at(-1)).toBe(0);
          const moved = drawn(whole.map(([x, y]): Corner => [x + 2 * right, y + up]));
          expect(moved.x === own.x + 2 * right && moved.y === own.y - up).toBe(true);
          const tones = rowsOf(own).flat();
          const others = rowsOf(moved).flat();
          expect(Math.max(0, ...tones.map((tone, at) => Math.abs(tone - (others[at] ?? 0))))).toBeLessThan(2);
        },
      ),
      trials(60),
    );
  });

  it('covers what either of two contours of one direction does, and has a hole where one of the other lies in it', () => {
    const [left, right] = [rect(0, 0, 4, 4), rect(2, 2, 6, 6)];
    const union = rowsOf(drawn(left, right));
    expect(union.map((row) => row.slice(0, 6).map((tone) => tone / TONES))).toEqual([
      [0, 0, 1, 1, 1, 1],
      [0, 0, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 0, 0],
      [1, 1, 1, 1, 0, 0],
    ]);
    const ring = rowsOf(drawn(rect(0, 0, 4, 4), rect(1, 1, 3, 3).toReversed()));
    expect(ring.map((row) => row.slice(0, 4).map((tone) => tone / TONES))).toEqual([
      [1, 1, 1, 1],
      [1, 0, 0, 1],
      [1, 0, 0, 1],
      [1, 1, 1, 1],
    ]);
  });
});

describe('Lines of a picture', () => {
  const lines = (text: string, width: number, most: number) =>
    linesOf(text, { width, most, widthOf: (some) => [...some].length });

  it('are no wider than there is room, and say where something is left out', () => {
    expect(lines('who pays the toll', 8, 3)).toEqual(['who pays', 'the toll']);
    expect(lines('who pays the toll', 8, 1)).toEqual(['who…']);
    expect(lines('who pays the toll now', 9, 2)).toEqual(['who pays', 'the toll…']);
    expect(lines('tollhousekeepers pay', 9, 2)).toEqual(['tollhous…', 'pay']);
    expect(lines('', 9, 2)).toEqual([]);
  });

  it('end before a comma that nothing follows', () => {
    expect(lines('who, where and when', 6, 1)).toEqual(['who…']);
  });
});
