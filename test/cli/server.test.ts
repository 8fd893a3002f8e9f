import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answersUnder, hostOf, hostOfOption } from '../../src/cli/serve/hosts.ts';
import { folderOf } from '../archive/made.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { trials } from '../helpers/trials.ts';
import { ask, frame, handshake, open, type Served, serveFolder, startServing } from './served.ts';

const page = '<!doctype html><html lang="en"><head><title>Harbour</title></head><body>A draft.</body></html>';

const pages = { 'index.html': page, '404.html': page, 'en/index.html': page };

/** A folder whose name would be another one if it were decoded. */
function site(files: Readonly<Record<string, string>> = {}): string {
  const within = Object.entries({ ...pages, ...files });
  const folder = folderOf(Object.fromEntries(within.map(([name, text]) => [`100%/site/${name}`, text])));
  return path.join(folder, '100%/site');
}

/** One server for all tests of an ordinary site. Whatever one of them asks, it is there for the next. */
let ordinary: Served;
beforeAll(async () => {
  const folder = path.join(temporaryFolder('served'), '100%/site');
  mkdirSync(path.join(folder, 'en'), { recursive: true });
  for (const [name, text] of Object.entries(pages)) writeFileSync(path.join(folder, name), text);
  let end = () => {};
  ordinary = await startServing(folder, {
    atEnd: (kill) => {
      end = kill;
    },
  });
  return end;
});

async function expectAlive({ port }: Served): Promise<void> {
  expect((await ask(port, '/')).body).toContain('A draft.');
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const opened = '101 Switching Protocols';

describe('No message of a client ends the server', () => {
  const frames: [what: string, ...parts: (string | Uint8Array)[]][] = [
    ['text that is no UTF-8', frame(0x81, Uint8Array.of(0xc3, 0x28))],
    ['text that ends within a character', frame(0x81, Uint8Array.of(0xe2, 0x82))],
    ['a frame without a mask', Uint8Array.of(0x81, 0x02, 0x68, 0x69)],
    ['a reserved bit', frame(0xc1, utf8('hi'))],
    ['a reserved kind of frame', frame(0x83, utf8('hi'))],
    ['a continuation of nothing', frame(0x80, utf8('hi'))],
    ['a message within a message', frame(0x01, utf8('hi')), frame(0x81, utf8('hi'))],
    ['a ping too long for a ping', frame(0x89, new Uint8Array(126))],
    ['a ping in parts', frame(0x09, utf8('hi'))],
    ['a goodbye of one byte', frame(0x88, Uint8Array.of(3))],
    ['a goodbye with no such code', frame(0x88, Uint8Array.of(0x03, 0xed))],
    ['a goodbye whose reason is no UTF-8', frame(0x88, Uint8Array.of(0x03, 0xe8, 0xff))],
    ['a message that is too large', frame(0x82, new Uint8Array(70_000))],
    ['a message larger than there are numbers', frame(0x82, utf8('hi'), 2 ** 62)],
    ['a message of too many parts', ...Array.from({ length: 600 }, () => frame(0x01, utf8('hi')))],
    ['HTTP after the handshake', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ];

  it('on a WebSocket: the connection ends, and the next request is answered', async () => {
    const served = ordinary;
    for (const [what, ...parts] of frames) {
      const { socket, heard } = open(served.port);
      const closed = new Promise<void>((resolve) => socket.once('close', resolve));
      for (const part of [handshake({}), ...parts]) socket.write(part);
      // a goodbye is waited for; a client that has said all waits for nothing
      socket.end();
      await closed;
      expect({ what, heard: heard() }).toEqual({ what, heard: expect.stringContaining(opened) });
      await expectAlive(served);
    }
  });

  it('of any bytes whatever, after a handshake or in its place', async () => {
    const served = ordinary;
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(bytes, { minLength: 1, maxLength: 3 }),
        async (greets, parts) => {
          const { socket } = open(served.port);
          const closed = new Promise<void>((resolve) => socket.once('close', resolve));
          for (const part of [...(greets ? [handshake({})] : []), ...parts]) socket.write(part);
          socket.end();
          await closed;
          await expectAlive(served);
        },
      ),
      trials(60),
    );
  });

  const requests: [what: string, request: string][] = [
    ['nothing of HTTP', 'hello\r\n\r\n'],
    ['another version', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a header too long', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['a header with NUL', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: \0\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'a chunk of no length',
      'POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ],
    ['a tunnel', 'CONNECT harbour.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['another protocol', handshake({ Upgrade: 'h2c' })],
    ['a WebSocket without a key', handshake({ 'Sec-WebSocket-Key': '' })],
    ['a WebSocket of another version', handshake({ 'Sec-WebSocket-Version': '99' })],
    ['a WebSocket of odd protocols', handshake({ 'Sec-WebSocket-Protocol': ',,' })],
    [
      'a part of a file that is none',
      'GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=9-1\r\nConnection: close\r\n\r\n',
    ],
  ];

  it('that is no request, or an odd one', async () => {
    const served = ordinary;
    for (const [what, text] of requests) {
      const { socket, heard } = open(served.port);
      const closed = new Promise<void>((resolve) => socket.once('close', resolve));
      socket.end(text);
      await closed;
      const status = heard() === '' ? 'closed' : heard().slice(0, 10);
      expect({ what, status }).toEqual({ what, status: expect.stringMatching(/^closed$|^HTTP\/1\.1 [24]/) });
      await expectAlive(served);
    }
  });

  it('for any address: what is none of the site is refused, or is not found', async () => {
    const folder = site({
      'odd/index.html/x': '',
      'odder.html/x': '',
      'plain.txt': 'plain',
      'one%2e.txt': '',
    });
    execFileSync('mkfifo', [path.join(folder, 'pipe.html')]);
    symlinkSync('circle.html', path.join(folder, 'circle.html'));
    const served = await serveFolder(folder);
    for (const target of [
      '//',
      '//evil.example/',
      '//evil.example//en',
      'http://[',
      'http://localhost/',
      '*',
      '/%',
      '/%00',
      '/%5c..',
      '/..%2fsecret',
      '/%2e%2e%2f%2e%2e/',
    ]) {
      expect({ target, status: (await ask(served.port, target)).status }).toEqual({ target, status: 400 });
    }
    for (const target of [
      '/odd/',
      '/odd',
      '/odd/index.html',
      '/odder',
      '/odder.html',
      '/pipe',
      '/pipe.html',
      '/circle',
      '/plain.txt/',
      '/%252e%252e/',
      `/${'x'.repeat(5_000)}`,
      '/en%2f..%3f',
      '/constructor',
      '/en/index.html/index.html',
    ]) {
      expect({ target, status: (await ask(served.port, target)).status }).toEqual({ target, status: 404 });
    }
    expect((await ask(served.port, '/plain.txt', { Range: 'bytes=1-2' })).body).toBe('plain');
    await expectAlive(served);
    expect(served.complaints()).toBe('');
  });

  it('for a file that cannot be read: that is said, and the next is answered', async () => {
    const folder = site({ 'huge.txt': '' });
    // holes, of which none takes room on the disk
    truncateSync(path.join(folder, 'huge.txt'), 3 * 2 ** 30);
    const served = await serveFolder(folder);
    expect(await ask(served.port, '/huge.txt')).toMatchObject({
      status: 500,
      body: 'This could not be answered.\n',
    });
    expect(served.complaints()).toMatch(/^A request could not be answered: .+\n$/);
    await expectAlive(served);
  });

  it('that goes away: in the middle of an answer, of a handshake, or without a word', async () => {
    const served = await serveFolder(site({ 'long.txt': 'a line of the harbour\n'.repeat(500_000) }));
    const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    for (const text of [
      get('/long.txt'),
      get('/long.txt').repeat(20),
      handshake({}),
      handshake({ Host: 'evil.example' }),
      'GET / HT',
    ]) {
      const { socket } = open(served.port);
      await new Promise<void>((resolve) => socket.once('connect', resolve));
      socket.write(text);
      if (!text.endsWith('HT')) await new Promise<void>((resolve) => socket.once('data', () => resolve()));
      const closed = new Promise<void>((resolve) => socket.once('close', resolve));
      socket.resetAndDestroy();
      await closed;
      await expectAlive(served);
    }
  });

  it('keeps it from ending when it is told to', async () => {
    const served = await serveFolder(site());
    // three that never say goodbye: a page, a request that is not complete, a connection that says nothing
    for (const text of [handshake({}), 'GET / HTTP/1.1\r\n', '']) {
      const { socket, heard } = open(served.port);
      await new Promise<void>((resolve) => socket.once('connect', resolve));
      socket.write(text);
      while (text === handshake({}) && !heard().includes(opened))
        await new Promise((resolve) => socket.once('data', resolve));
      socket.pause();
    }
    expect(await served.stop()).toBe(0);
  });
});

describe('What is served', () => {
  it('lies in the folder: no symbolic link leads out of it, whatever it is named', async () => {
    const folder = site({ 'inside.txt': 'inside' });
    const outside = folderOf({ 'secret.txt': 'SECRET', 'index.html': 'SECRET', 'en.html': 'SECRET' });
    mkdirSync(path.join(folder, 'deep'));
    const links = {
      'link.txt': path.join(outside, 'secret.txt'),
      'page.html': path.join(outside, 'index.html'),
      linked: outside,
      'deep/up': '../../..',
      'deep/index.html': path.join(outside, 'index.html'),
      '400.html': '/etc/passwd',
    };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(folder, name));
    symlinkSync('inside.txt', path.join(folder, 'within.txt'));
    const served = await serveFolder(folder);
    const targets = [
      '/link.txt',
      '/page',
      '/page.html',
      '/linked',
      '/linked/',
      '/linked/secret.txt',
      '/linked/en',
      '/deep',
      '/deep/',
      '/deep/up/site/inside.txt',
      '/400',
    ];
    for (const target of targets) {
      for (const headers of [{}, { Range: 'bytes=0-3' }]) {
        const { status, body } = await ask(served.port, target, headers);
        expect({ target, status }).toEqual({ target, status: 404 });
        expect(body).not.toContain('SECRET');
      }
    }
    expect((await ask(served.port, '/within.txt')).body).toBe('inside');
  });

  it('is no file outside either where the page for lost addresses is a link', async () => {
    const folder = site();
    const outside = folderOf({ 'secret.html': 'SECRET' });
    rmSync(path.join(folder, '404.html'));
    symlinkSync(path.join(outside, 'secret.html'), path.join(folder, '404.html'));
    const served = await serveFolder(folder);
    const { status, body } = await ask(served.port, '/nowhere');
    expect(status).toBe(404);
    expect(body).not.toContain('SECRET');
  });
});

describe('Who is answered', () => {
  const hostsOfMachine = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));

  async function expectAnswered(
    { port }: Served,
    hosts: readonly string[],
    isAnswered: boolean,
  ): Promise<void> {
    for (const host of hosts) {
      const { status, body } = await ask(port, '/', { Host: host });
      expect({ host, status }).toEqual({ host, status: isAnswered ? 200 : 403 });
      expect(body.includes('A draft.')).toBe(isAnswered);
      expect({ host, said: (await greet(port, { Host: host })).slice(0, 12) }).toEqual({
        host,
        said: isAnswered ? 'HTTP/1.1 101' : 'HTTP/1.1 403',
      });
    }
  }

  /** What a WebSocket is told first. */
  function greet(port: number, headers: Readonly<Record<string, string>>): Promise<string> {
    return new Promise((resolve) => {
      const { socket, heard } = open(port);
      socket.once('data', () => resolve(heard()));
      socket.write(handshake(headers));
    });
  }

  const local = [
    'localhost',
    'LOCALHOST',
    'localhost:1',
    '127.0.0.1',
    '127.0.0.1:8080',
    '[::1]',
    '[::1]:8080',
  ];
  const foreign = [
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    'evil.localhost',
    'localhost@evil.example',
    'localhost/evil.example',
    'localhost:80:evil',
    '[::1].evil.example',
    '0.0.0.0',
    '203.0.113.7',
    '[2001:db8::1]',
  ];

  it('without --host: whoever asks this machine under one of its own names', async () => {
    const served = ordinary;
    await expectAnswered(served, local, true);
    await expectAnswered(served, [...foreign, 'preview.example'], false);
    expect(await greet(served.port, { Host: '' })).toContain('403');
    expect((await ask(served.port, '/', { Host: 'evil.example' })).body).toBe(
      'Not answered under this name, as a page of another site could give itself that name and read along. Open http://localhost with the same port, or start “lectern serve” with --host and the name.\n',
    );
  });

  it('with --host NAME: that name too', async () => {
    const served = await serveFolder(site(), '127.0.0.1');
    await expectAnswered(served, local, true);
    await expectAnswered(served, foreign, false);
    const answers = answersUnder('Preview.Example');
    expect(['preview.example', 'localhost', 'evil.example'].map(answers)).toEqual([true, true, false]);
  });

  it('with --host 0.0.0.0: each address of the machine too, and its name, and no other', async () => {
    const served = await serveFolder(site(), '0.0.0.0');
    await expectAnswered(served, [...local, ...hostsOfMachine, hostname()], true);
    await expectAnswered(
      served,
      foreign.filter((host) => host !== '0.0.0.0'),
      false,
    );
    expect(answersUnder('::')(hostOf(hostname())!)).toBe(true);
  });

  it('is never the page of another site', async () => {
    const served = ordinary;
    const own = ['http://localhost:8080', 'http://127.0.0.1', 'https://[::1]:8080'];
    const others = [
      'http://evil.example',
      'http://localhost.evil.example',
      'null',
      'file://',
      'http://localhost@evil.example',
      'chrome-extension://localhost',
      'http://203.0.113.7',
      'localhost',
      '',
    ];
    for (const origin of [...own, ...others]) {
      const isOwn = own.includes(origin);
      expect({ origin, status: (await ask(served.port, '/', { Origin: origin })).status }).toEqual({
        origin,
        status: isOwn ? 200 : 403,
      });
      expect({ origin, said: (await greet(served.port, { Origin: origin })).slice(0, 12) }).toEqual({
        origin,
        said: isOwn ? 'HTTP/1.1 101' : 'HTTP/1.1 403',
      });
    }
    const old = { 'Sec-WebSocket-Version': '8', 'Sec-WebSocket-Origin': 'http://evil.example' };
    expect(await greet(served.port, old)).toContain('403');
  });

  it('is no page of another site that makes this one its picture or script', async () => {
    const served = ordinary;
    expect((await ask(served.port, '/')).headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('--host', () => {
  it.each([
    ['localhost', 'localhost'],
    ['Preview.Example', 'preview.example'],
    ['::', '[::]'],
    ['0:0:0:0:0:0:0:1', '[::1]'],
    ['[::1]', '[::1]'],
    ['fe80::1%eth0', '[fe80::1]'],
    ['0.0.0.0', '0.0.0.0'],
    ['localhost:3000', null],
    ['http://localhost', null],
    ['a b', null],
    ['', null],
  ])('%j is %j', (option, host) => {
    expect(hostOfOption(option)).toBe(host);
  });
});
