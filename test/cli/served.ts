import { spawn } from 'node:child_process';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Served {
  port: number;
  /** what it said on standard error so far */
  complaints(): string;
  /** ends it as a user does; its exit code */
  stop(): Promise<number | null>;
}

/** A server over a folder, in a process of its own, which is gone when the test is. */
export function serveFolder(folder: string, host?: string): Promise<Served> {
  return startServing(folder, { host, atEnd: onTestFinished });
}

/** The same; `atEnd` is told what ends the process. */
export async function startServing(
  folder: string,
  { host, atEnd }: { host?: string | undefined; atEnd: (end: () => void) => void },
): Promise<Served> {
  const script = path.join(import.meta.dirname, 'serve-folder.js');
  const child = spawn(process.execPath, [script, folder, ...(host ? [host] : [])]);
  atEnd(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = await Promise.race([
    new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim()))),
    closed.then((code) => Promise.reject(new Error(`The server ended with ${code}: ${said}`))),
  ]);
  return {
    port: Number(new URL(address).port),
    complaints: () => said,
    stop: () => {
      child.kill('SIGTERM');
      return closed;
    },
  };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One request with exactly this target and these headers; Host is localhost unless they say otherwise. */
export function ask(port: number, target: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: target,
        headers: { Host: `localhost:${port}`, ...headers },
        agent: false,
      },
      async (response) =>
        resolve({ status: response.statusCode!, headers: response.headers, body: await text(response) }),
    );
    asked.once('error', reject);
    asked.end();
  });
}

/** A connection of its own, on which anything can be said. */
export function open(port: number): { socket: Socket; heard: () => string } {
  let heard = '';
  const socket = connect({ host: '127.0.0.1', port });
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => {});
  socket.on('data', (data) => {
    heard += data.toString('latin1');
  });
  return { socket, heard: () => heard };
}

/** What opens a WebSocket, with the headers of a page or whatever else is given. */
export function handshake(headers: Readonly<Record<string, string>>): string {
  const all = {
    Host: 'localhost',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET / HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** A frame of a client: RFC 6455, section 5.2. The mask is all zeros, so the payload stands there as it is. */
export function frame(first: number, payload: Uint8Array, length: number = payload.length): Uint8Array {
  const head =
    length < 126 ? [length] : length < 65_536 ? [126, ...bytesOf(length, 2)] : [127, ...bytesOf(length, 8)];
  return Uint8Array.from([first, head[0]! | 0x80, ...head.slice(1), 0, 0, 0, 0, ...payload]);
}

function bytesOf(number: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(number / 256 ** (count - 1 - i)) % 256);
}
