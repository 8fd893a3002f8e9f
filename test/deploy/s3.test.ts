import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { headersOfFile, main, send, todoOf } from '../../scripts/deploy/s3-send.ts';
import { signed } from '../../scripts/deploy/s3-sign.ts';
import { temporaryFolder, transcript } from '../archive/made.ts';
import { lectern } from '../helpers/build-site.ts';

const keys = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Something that answers as a bucket does. @param answer the status of each request */
async function madeBucket(answer: (asked: Asked, time: number) => number = () => 200) {
  const all: Asked[] = [];
  const held = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const body = (await buffer(request)).toString('latin1');
    const asked = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
    const status = answer(asked, all.filter((one) => one.path === asked.path).length);
    all.push(asked);
    if (status === 200 && asked.method === 'PUT') held.set(asked.path, body);
    if (status === 200 && asked.method === 'DELETE') held.delete(asked.path);
    response.writeHead(status).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ends.push(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { all, held, endpoint: `http://127.0.0.1:${port}` };
}

function madeSite(files: Record<string, string>): string {
  const site = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    writeFileSync(path.join(site, name), text);
  }
  return site;
}

const files = (changes: Partial<Record<'added' | 'changed' | 'removed', string[]>>) => ({
  added: [],
  changed: [],
  removed: [],
  ...changes,
});

describe('A request to S3', () => {
  it('is signed as the documentation of AWS signs its example', () => {
    const request = {
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      headers: { Range: 'bytes=0-9' },
      body: new Uint8Array(),
    };
    expect(signed(request, keys, 'us-east-1', '2013-05-24T00:00:00.000Z').authorization).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });

  it('says of a file what it is, how it is kept, and that a document is saved', () => {
    expect(headersOfFile('en/index.html')).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
    expect(headersOfFile('en/2031/05/04/source.html.txt')).toMatchObject({
      'Content-Type': 'text/plain; charset=utf-8',
    });
    expect(headersOfFile('en/2031/05/04/source.pdf')).toMatchObject({
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment',
    });
  });
});

describe('What is sent', () => {
  it('is what a build lists and what was left before, whichever was last; what only other hosts read is not', () => {
    const left = { put: ['en/a.html', 'en/b.html'], remove: ['en/c.html', 'en/d.html'] };
    const changes = files({
      added: ['en/c.html', '_headers'],
      changed: ['index.html', 'assets/site.css'],
      removed: ['en/a.html'],
    });
    expect(todoOf(changes, left)).toEqual({
      put: ['assets/site.css', 'en/b.html', 'en/c.html', 'index.html'],
      remove: ['en/a.html', 'en/d.html'],
    });
  });

  it('arrives with its bytes and types: what pages show first, lists last, and what goes at the very end', async () => {
    const bucket = await madeBucket();
    const site = madeSite({
      'assets/site.css': 'p {}',
      'en/a.html': 'A',
      'index.html': 'Home',
      'en/index.html': 'List',
    });
    const todo = todoOf(
      files({
        added: ['index.html', 'en/a.html', 'assets/site.css', 'en/index.html'],
        removed: ['en/b.html'],
      }),
    );
    const url = `${bucket.endpoint}/briefings/of/`;
    expect(await send(todo, site, { url, region: 'eu-north-1', keys })).toEqual({
      left: { put: [], remove: [] },
      reason: null,
    });
    const order = bucket.all.map(({ method, path: at }) => `${method} ${at}`);
    expect(order.slice(0, 2)).toEqual(['PUT /briefings/of/assets/site.css', 'PUT /briefings/of/en/a.html']);
    expect(order.slice(2, 4).sort()).toEqual([
      'PUT /briefings/of/en/index.html',
      'PUT /briefings/of/index.html',
    ]);
    expect(order[4]).toBe('DELETE /briefings/of/en/b.html');
    expect(bucket.held.get('/briefings/of/en/a.html')).toBe('A');
    const [first] = bucket.all;
    expect(first?.headers['content-type']).toBe('text/css; charset=utf-8');
    // the host that was signed is the one that was asked
    const time = String(first?.headers['x-amz-date']);
    const iso = `${time.slice(0, 4)}-${time.slice(4, 6)}-${time.slice(6, 11)}:${time.slice(11, 13)}:${time.slice(13, 15)}.000Z`;
    const again = signed(
      {
        method: 'PUT',
        url: new URL('assets/site.css', url),
        headers: headersOfFile('assets/site.css'),
        body: Buffer.from('p {}'),
      },
      keys,
      'eu-north-1',
      iso,
    );
    expect(first?.headers.authorization).toBe(again.authorization);
  });

  it('is tried again where the bucket is busy, and left for the next time where it is refused; then nothing is taken away', async () => {
    const bucket = await madeBucket(({ path: at }, time) =>
      at.endsWith('a.html') && time < 2 ? 503 : at.endsWith('b.html') ? 403 : 200,
    );
    const site = madeSite({ 'a.html': 'A', 'b.html': 'B' });
    const todo = { put: ['a.html', 'b.html'], remove: ['c.html'] };
    const sent = await send(
      todo,
      site,
      { url: `${bucket.endpoint}/briefings/`, region: 'eu-north-1', keys },
      1,
    );
    expect(sent).toEqual({ left: { put: ['b.html'], remove: ['c.html'] }, reason: 'b.html: 403 Forbidden' });
    expect(bucket.held.get('/briefings/a.html')).toBe('A');
    expect(bucket.all.map(({ method }) => method)).not.toContain('DELETE');
    expect(bucket.all.filter(({ path: at }) => at.endsWith('b.html'))).toHaveLength(1);
  });
});

describe('s3-send.ts', () => {
  const told = (out: string, changes: ReturnType<typeof files>) =>
    JSON.stringify({ built: true, out, files: changes });
  const env = { AWS_ACCESS_KEY_ID: keys.id, AWS_SECRET_ACCESS_KEY: keys.secret };

  it('sends what one build listed with what another left', async () => {
    let refused = true;
    const bucket = await madeBucket(() => (refused ? 403 : 200));
    const site = madeSite({ 'a.html': 'A', 'b.html': 'B' });
    const pending = path.join(site, '..', `${path.basename(site)}-to-send.json`);
    const args = ['--endpoint', bucket.endpoint, '--bucket', 'briefings', '--pending', pending];
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await main(args, told(site, files({ added: ['a.html'] })), env)).toBe(1);
    expect(JSON.parse(readFileSync(pending, 'utf8'))).toEqual({ put: ['a.html'], remove: [] });
    refused = false;
    expect(await main(args, told(site, files({ added: ['b.html'] })), env)).toBe(0);
    expect([...bucket.held.keys()].sort()).toEqual(['/briefings/a.html', '/briefings/b.html']);
    expect(existsSync(pending)).toBe(false);
    expect(said.mock.calls.map(([line]) => line)).toEqual([
      `Done: 0 of 1 files. 1 are left for the next time (${pending}), the first for a.html: 403 Forbidden.\n`,
      'Done: 2 of 2 files.\n',
    ]);
    said.mockRestore();
  });

  it('leaves in the bucket what stands in the site, build after build', async () => {
    const bucket = await madeBucket();
    const home = madeSite({
      'archive/a.txt': transcript('buoy'),
      'archive/b.txt': transcript('barge', 'March 15, 2022'),
    });
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const publish = async () => {
      const { stdout } = await lectern(['build', 'archive', '--out', 'site', '--json'], home);
      const args = [
        '--endpoint',
        bucket.endpoint,
        '--bucket',
        'b',
        '--pending',
        path.join(home, 'to-send.json'),
      ];
      expect(await main(args, stdout, env)).toBe(0);
      const site = path.join(home, 'site');
      const standing = readdirSync(site, { recursive: true, withFileTypes: true })
        .filter(
          (entry) => entry.isFile() && !/^(?:\.lectern|_headers|_redirects|redirects\.)/.test(entry.name),
        )
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [`/b/${path.relative(site, file)}`, readFileSync(file, 'latin1')] as const);
      expect(Object.fromEntries(bucket.held)).toEqual(Object.fromEntries(standing));
      return bucket.all.length;
    };
    const first = await publish();
    writeFileSync(path.join(home, 'archive/a.txt'), transcript('buoy').replace('a sailor', 'a diver'));
    rmSync(path.join(home, 'archive/b.txt'));
    const second = await publish();
    expect(second - first).toBeLessThan(first);
    expect(await publish()).toBe(second);
    said.mockRestore();
  });

  it('with --dry-run says what it would do, and asks nobody', async () => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const args = [
      '--endpoint',
      'https://nowhere.invalid',
      '--bucket',
      'briefings',
      '--prefix',
      'x/',
      '--dry-run',
    ];
    expect(await main(args, told('/nowhere', files({ added: ['a.html'], removed: ['b.html'] })), env)).toBe(
      0,
    );
    expect(said.mock.calls.map(([line]) => line).join('')).toBe('put x/a.html\nremove x/b.html\n');
    said.mockRestore();
  });
});
