import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export interface Server {
  url: string;
  /** bytes sent so far, headers included: to workers of a page too, which a browser’s own count leaves out */
  sent: () => number;
  close: () => Promise<void>;
}

export interface HeaderRule {
  path: string;
  headers: [string, string][];
}

/** Reads a `_headers` file: a path pattern at the line's start, its headers indented below it. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

function applies(rule: HeaderRule, path: string): boolean {
  return rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path;
}

/** Serves a folder as a static host would: `_headers` applied, folders by their index.html, 404.html for the rest, text compressed. */
export async function serveFolder(folder: string): Promise<Server> {
  const headersFile = join(folder, '_headers');
  const rules = existsSync(headersFile) ? readHeaderRules(readFileSync(headersFile, 'utf8')) : [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    for (const rule of rules) {
      if (applies(rule, path)) for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    const file = fileAt(folder, path);
    if (
      file !== null &&
      !path.endsWith('/') &&
      file.endsWith(`${sep}index.html`) &&
      !path.endsWith('.html')
    ) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const found = file ?? join(folder, '404.html');
    const status = file === null ? 404 : 200;
    if (!existsSync(found)) {
      response.writeHead(404).end('not found');
      return;
    }
    const type = types[extname(found)] ?? 'application/octet-stream';
    response.setHeader('content-type', type);
    if (/^text|json|xml|svg/.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      response.writeHead(status, { 'content-encoding': 'gzip' });
      createReadStream(found).pipe(createGzip()).pipe(response);
      return;
    }
    response.writeHead(status, { 'content-length': statSync(found).size });
    createReadStream(found).pipe(response);
  });
  // a connection that is closed in the moment in which it is used again fails what is asked
  server.keepAliveTimeout = 0;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function fileAt(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder.replace(/[\\/]$/, '') + sep)) return null;
  if (!existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : null;
}
