import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { contentSecurityPolicy } from '../../src/formats/policy.ts';
import { folderOf, transcript } from '../archive/made.ts';
import { program, run } from './run.ts';

/** Takes a port on every interface, or leaves it to whoever has it; 0 is any. */
async function occupyPort(wanted: number): Promise<number> {
  const server = createServer();
  const taken = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(wanted, () => resolve(true));
  });
  onTestFinished(() => {
    server.close();
  });
  return taken ? (server.address() as AddressInfo).port : wanted;
}

/** `lectern serve`, and the first line that it writes. Where it ends before, that is said with what it complained of. */
async function serve(
  cwd: string,
  ...options: string[]
): Promise<{ child: ChildProcessWithoutNullStreams; said: string }> {
  const child = spawn(process.execPath, [program, 'serve', 'archive', '--quiet', ...options], { cwd });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const complaints = text(child.stderr);
  let said = '';
  for await (const part of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += part;
    if (said.includes('\n')) return { child, said };
  }
  throw new Error(`lectern serve ended before it said where the site is:\n${await complaints}`);
}

/** A page as a reader opens it: `fetch` says of itself that it is a script, and is not sent what reloads pages. */
function opened(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address.replace('localhost', '127.0.0.1'), (response) => resolve(text(response))).once(
      'error',
      reject,
    );
  });
}

it('lectern serve shows the site on the next free port, says as JSON which, follows changes, and ends with Ctrl-C', {
  timeout: 300_000,
}, async () => {
  const folder = folderOf({ 'archive/a.txt': transcript('buoy') });
  const busy = await occupyPort(8080);
  const { child, said } = await serve(folder, '--json');
  const closed = new Promise((resolve) => child.once('close', resolve));
  expect(JSON.parse(said)).toEqual({
    address: expect.stringMatching(/^http:\/\/localhost:\d+\/$/),
    network: [],
  });
  const { address } = JSON.parse(said) as { address: string };
  expect(Number(new URL(address).port)).toBeGreaterThan(busy);

  // the rest of the loopback network stands for other machines
  await expect(fetch(address.replace('localhost', '127.0.0.2'))).rejects.toThrow();
  expect((await fetch(address.replace('localhost', '127.0.0.1'))).status).toBe(200);

  const home = await fetch(`${address}en/`);
  expect(home.status).toBe(200);
  expect(home.headers.get('content-security-policy')).toBe(
    `${contentSecurityPolicy}; frame-ancestors 'none'`,
  );
  const source = await fetch(`${address}en/2022/03/14/source.txt`);
  expect(source.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect((await fetch(`${address}en/nowhere/`)).status).toBe(404);
  const lostPage = await opened(`${address}en/nowhere/`);
  expect(lostPage).toContain('<main');
  // the policy of a page runs no script inside it
  expect(lostPage).not.toMatch(/<script[^>]*>[^<]/);
  expect(lostPage).toContain('reload-client.js');
  for (const odd of [
    '%E0%A4%A',
    '..%2farchive%2fa.txt',
    'en/%2e%2e%2f%2e%2e%2farchive/a.txt',
    '..%5cx',
    '%00',
  ]) {
    expect({ odd, status: (await fetch(`${address}${odd}`)).status }).toEqual({ odd, status: 400 });
  }

  writeFileSync(path.join(folder, 'archive/b.txt'), transcript('barge', 'March 20, 2022'));
  const added = { timeout: 120_000, interval: 250 };
  await expect.poll(async () => (await fetch(`${address}en/2022/03/20/`)).status, added).toBe(200);
  child.kill('SIGINT');
  expect(await closed).toBe(0);
});

it('lectern serve --port takes that port or none, and says so before it builds', async () => {
  const folder = folderOf({ 'archive/a.txt': transcript('buoy') });
  const busy = await occupyPort(0);
  const at = ['archive', '_site'].map((name) => path.join(folder, name));
  const { code, out, err } = await run('serve', at[0]!, '--out', at[1]!, '--port', String(busy));
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: `lectern: Port ${busy} is in use. Name another with --port, or leave it out to have the first free one from 8080 on.\n`,
  });
  expect(readdirSync(folder)).toEqual(['archive']);
});
