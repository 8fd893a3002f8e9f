import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules, headersOf } from '../../src/formats/headers.ts';
import { ask } from '../cli/served.ts';
import { has, madeSite, type Running, startCaddy, startNginx } from './web-server.ts';

const paths = [
  '/',
  '/en/2031/05/04/',
  '/en/2031/05/04/index.json.gz',
  '/en/corrections.json',
  '/en/2031/05/04/source.html.txt',
  '/en/2031/05/04/source.pdf',
  '/en/2031/05/04/source.docx',
  '/assets/site.css',
  '/assets/site.js',
  '/pagefind/parts.json',
];

it('Each pattern of _headers is one that a path here falls under', () => {
  const untried = headerRules.filter(
    (rule) => !paths.some((address) => Object.keys(headersOf(address, [rule])).length > 0),
  );
  expect(untried.map(({ pattern }) => pattern)).toEqual([]);
});

describe.each([
  ['nginx', startNginx, ''],
  ['nginx', startNginx, '/briefings'],
  ['caddy', startCaddy, ''],
  ['caddy', startCaddy, '/briefings'],
])('A site on %s', (program, start, base) => {
  // skipped where the server is not installed: apt-get install nginx caddy
  describe.skipIf(!has(program))(
    `as scripts/deploy sets it, under “${base}/” (skipped without ${program})`,
    () => {
      let server: Running;
      beforeAll(async () => {
        server = await start(madeSite(base), base);
      });
      afterAll(() => server?.stop());
      const get = (address: string, headers = {}) => ask(server.port, `${base}${address}`, headers);

      it.each(paths)('sends %s with the headers that _headers asks for', async (address) => {
        const { status, headers } = await get(address);
        expect(status).toBe(200);
        const wanted = Object.entries(headersOf(address)).map(([name, value]) => [name.toLowerCase(), value]);
        expect(wanted.length).toBeGreaterThan(4);
        const sent = wanted.map(([name]) => [name, headers[name ?? '']]);
        expect(Object.fromEntries(sent)).toEqual(Object.fromEntries(wanted));
        // and none twice
        expect(String(headers['content-security-policy']).match(/default-src/g)).toHaveLength(1);
      });

      it('sends pages, styles and scripts as such, in UTF-8, and never something of a stranger as a page', async () => {
        const types = await Promise.all(
          ['/', '/assets/site.css', '/assets/site.js', '/en/2031/05/04/source.html.txt'].map(
            async (address) => (await get(address)).headers['content-type'],
          ),
        );
        expect(types).toEqual([
          'text/html; charset=utf-8',
          'text/css; charset=utf-8',
          expect.stringMatching(/^(?:text|application)\/javascript; charset=utf-8$/),
          'text/plain; charset=utf-8',
        ]);
      });

      it('shows the page for lost addresses, as 404, with its headers', async () => {
        const { status, body, headers } = await get('/en/nowhere.html');
        expect([status, body.includes('<title>Not found')]).toEqual([404, true]);
        expect(headers['content-security-policy']).toContain("script-src 'self'");
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
      });

      it('leads on from what moved, and says 410 with the page of what is gone', async () => {
        const moved = await get('/en/2031/05/05/who-pays.html');
        expect([moved.status, moved.headers.location]).toEqual([301, `${base}/en/2031/05/04/#who-pays`]);
        const gone = await get('/en/2031/05/03/the-toll.html');
        expect([gone.status, gone.body.includes('<title>Withdrawn')]).toEqual([410, true]);
      });

      it('leads to a folder with its stroke at the end, on whatever host it is asked', async () => {
        const { status, headers } = await get('/en/2031/05/04');
        expect([301, 308]).toContain(status);
        expect(headers.location?.replace(/^\/\/?/, '/')).toBe(`${base}/en/2031/05/04/`);
      });

      it.each(['/', '/assets/site.css', '/en/corrections.json'])('compresses %s', async (address) => {
        const { headers, body } = await get(address, { 'accept-encoding': 'gzip' });
        expect(headers['content-encoding']).toBe('gzip');
        expect(String(headers.vary).toLowerCase()).toContain('accept-encoding');
        expect(body.length).toBeLessThan(2_000);
      });

      it('sends parts of a file, and nothing where the reader has it', async () => {
        const part = await get('/en/2031/05/04/source.pdf', { range: 'bytes=1-3' });
        expect([part.status, part.body]).toEqual([206, 'PDF']);
        const { headers } = await get('/assets/site.css');
        expect((await get('/assets/site.css', { 'if-none-match': headers.etag })).status).toBe(304);
      });

      it('keeps to itself what is not of the site', async () => {
        expect((await get('/.lectern-site')).status).toBe(404);
      });
    },
  );
});
