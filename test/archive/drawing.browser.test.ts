import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDrawing } from '../../src/archive/drawing/read-drawing.ts';
import { redraw } from '../../src/archive/drawing/redraw.ts';
import { noBrowser, useBrowser } from '../site-pages/sites.ts';
import { exported, hostile } from './drawings.ts';

const browser = useBrowser();

describe.skipIf(noBrowser)('A drawing that is opened by itself', () => {
  let server: Server;
  let url = '';
  let served: Uint8Array = new Uint8Array();
  let page: Page;
  let asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url !== '/logo.svg') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(served);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/logo.svg`;
    page = await browser().newPage();
    page.on('request', (request) => asked.push(request.url()));
    // nothing of a test leaves this machine
    await page.route(/evil\.example/, (route) => route.abort());
  });
  afterAll(async () => {
    await page?.close();
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done));
  });
  /** What a drawing does when it is opened: the scripts that it ran, and the addresses that it asked for. */
  async function open(
    drawing: string | Uint8Array,
  ): Promise<{ ran: boolean; asked: string[]; broken: boolean }> {
    served = Buffer.from(drawing as Uint8Array);
    asked = [];
    await page.goto(url, { waitUntil: 'load' }).catch(() => null);
    // a frame more: animations begin, styles are loaded
    const done = page.evaluate(
      () =>
        new Promise<[boolean, boolean]>((done) =>
          setTimeout(
            () => done(['hacked' in globalThis, document.querySelector('parsererror') !== null]),
            50,
          ),
        ),
    );
    // what led elsewhere has asked for it
    const [ran, broken] = await done.catch(() => [false, false]);
    return {
      ran: ran === true,
      broken: broken === true,
      asked: asked.filter((one) => one !== url && !one.endsWith('/favicon.ico')),
    };
  }

  /** Of many nothing is left, or the same: that is opened once. */
  const doneBy = new Map<string, Awaited<ReturnType<typeof open>>>();

  it.each(Object.entries(hostile))(
    'with %s does nothing once it is drawn anew, were it not refused',
    async (_, { drawing }) => {
      const text = new TextDecoder().decode(typeof drawing === 'string' ? Buffer.from(drawing) : drawing);
      const drawn = redraw(text).svg ?? '<svg xmlns="http://www.w3.org/2000/svg"/>';
      const done = doneBy.get(drawn) ?? (await open(drawn));
      doneBy.set(drawn, done);
      expect(done).toEqual({ ran: false, asked: [], broken: false });
    },
  );

  const running = [
    'a script',
    'a script with a prefix',
    'a script of HTML',
    'an event handler',
    'a handler that a DOCTYPE adds',
    'a script in UTF-16',
    'a script in ISO-2022-JP',
    'a script in a program’s notes',
    'a script in a page',
  ];
  const asking = [
    'a style sheet from elsewhere',
    'an image from elsewhere',
    'a style that imports',
    'a filter that loads',
    'a style of its own that loads',
    'a style that loads, in an escape',
    'a style that loads by another function',
    'a page that goes elsewhere',
  ];

  it('would do much as it came: what the other tests see nothing of is there to be seen', async () => {
    const [ran, asked]: [string[], string[]] = [[], []];
    for (const name of [...running, ...asking]) {
      const done = await open(hostile[name]?.drawing ?? '');
      if (done.ran) ran.push(name);
      if (done.asked.length > 0) asked.push(name);
    }
    expect(ran).toEqual(expect.arrayContaining(running));
    expect(asked).toEqual(expect.arrayContaining(asking));
  });

  it.each(Object.entries(exported))(
    'as %s writes it looks the same when it is drawn anew',
    async (_, drawing) => {
      const anew = readDrawing(Buffer.from(drawing)).svg ?? '';
      // the one before may still be on its way elsewhere
      page = await browser().newPage();
      const [before, after] = [drawing, anew].map((one) => Buffer.from(one).toString('base64'));
      const { colours, sizes, far } = await compare(before ?? '', after ?? '');
      expect(colours).toBeGreaterThan(3);
      expect(sizes[1]).toEqual(sizes[0]);
      expect(far).toEqual([]);
    },
  );

  /**
   * Two drawings as a page shows them that has them as images: the size of each, how many values of red, green, blue and opacity the first has,
   * and the places at which they differ by more than an eye could see.
   */
  const compare = (first: string, second: string) =>
    page.evaluate(
      async (both) => {
        const drawn = async (source: string) => {
          const image = new Image();
          image.src = `data:image/svg+xml;base64,${source}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = 128;
          canvas.height = 128;
          const brush = canvas.getContext('2d');
          brush?.drawImage(image, 0, 0, 128, 128);
          const points = [...(brush?.getImageData(0, 0, 128, 128).data ?? [])];
          return { size: [image.naturalWidth, image.naturalHeight], points };
        };
        const [one, other] = [await drawn(both[0]), await drawn(both[1])];
        return {
          sizes: [one.size, other.size],
          colours: new Set(one.points).size,
          far: [...one.points.keys()].filter(
            (at) => Math.abs((one.points[at] ?? 0) - (other.points[at] ?? -9)) > 2,
          ),
        };
      },
      [first, second] as const,
    );
});
