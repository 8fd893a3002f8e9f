import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { headersOf } from '../../src/formats/headers.ts';
import { type Keys, signed } from './s3-sign.ts';

/**
 * Sends to a bucket (S3, or what speaks as it does) what a build changed, and nothing else:
 *
 *     lectern build archive --out site --json | npx tsx scripts/deploy/s3-send.ts --endpoint https://s3.eu-north-1.amazonaws.com --bucket briefings
 *
 * What could not be sent is kept in a file and sent the next time, so that no build is lost.
 */

const Files = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
});
const Built = z.object({ built: z.boolean(), out: z.string(), files: Files });
const Left = z.object({ put: z.array(z.string()), remove: z.array(z.string()) });

/** What is to be done at the bucket. */
export type Todo = z.infer<typeof Left>;

/** For the hosts that read them; a bucket does not. */
const OF_HOSTS = new Set(['_headers', '_redirects', 'redirects.nginx.conf']);

/** What is left of the times before, and what a build adds to it: a file is put or taken away, whichever was last. */
export function todoOf(files: z.infer<typeof Files>, left: Todo = { put: [], remove: [] }): Todo {
  const put = new Set([...left.put, ...files.added, ...files.changed]);
  const remove = new Set([...left.remove, ...files.removed]);
  for (const file of files.removed) put.delete(file);
  for (const file of [...files.added, ...files.changed]) remove.delete(file);
  return { put: [...put].filter((file) => !OF_HOSTS.has(file)).sort(byDepth), remove: [...remove].sort() };
}

/** What pages show comes before them, and pages of lists, which lead to others, last. */
const rank = (file: string): number => (file.endsWith('index.html') ? 2 : file.endsWith('.html') ? 1 : 0);
const byDepth = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.gz': 'application/gzip',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Those headers that a bucket keeps with a file. The others are for the CDN before it to add. */
const kept = ['Content-Type', 'Content-Disposition', 'Cache-Control'];

export function headersOfFile(file: string): Record<string, string> {
  const all = {
    'Content-Type': types[path.posix.extname(file)] ?? 'application/octet-stream',
    // asked for again each time, and not sent again where it is the same
    'Cache-Control': 'no-cache',
    ...headersOf(`/${file}`),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name)));
}

export interface Bucket {
  /** https://s3.eu-north-1.amazonaws.com/briefings/ */
  url: string;
  region: string;
  keys: Keys;
}

const AT_A_TIME = 8;
const TRIES = 4;

/** Does what is to be done; resolves with what could not be, and with the first reason. */
export async function send(
  todo: Todo,
  site: string,
  bucket: Bucket,
  pause = 500,
): Promise<{ left: Todo; reason: string | null }> {
  const left: Todo = { put: [], remove: [] };
  let reason: string | null = null;
  const each = async (files: readonly string[], method: 'PUT' | 'DELETE', failed: string[]) => {
    const queue = [...files];
    const worker = async () => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        const fault = await ask(method, file, site, bucket, pause);
        if (fault === null) continue;
        failed.push(file);
        reason ??= `${file}: ${fault}`;
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  };
  // one rank after the other
  for (const wanted of [0, 1, 2])
    await each(
      todo.put.filter((file) => rank(file) === wanted),
      'PUT',
      left.put,
    );
  // nothing goes while something that leads elsewhere is missing
  if (left.put.length > 0) left.remove.push(...todo.remove);
  else await each(todo.remove, 'DELETE', left.remove);
  return { left, reason };
}

/** Null where it went well, else why not. */
async function ask(
  method: 'PUT' | 'DELETE',
  file: string,
  site: string,
  bucket: Bucket,
  pause: number,
): Promise<string | null> {
  const url = new URL(file, bucket.url);
  let fault = '';
  for (let time = 0; time < TRIES; time++) {
    if (time > 0) await new Promise((done) => setTimeout(done, pause * 2 ** time));
    try {
      const body = method === 'PUT' ? readFileSync(path.join(site, file)) : Buffer.alloc(0);
      const wanted = { method, url, headers: method === 'PUT' ? headersOfFile(file) : {}, body };
      const { host, ...headers } = signed(wanted, bucket.keys, bucket.region, new Date().toISOString());
      const answer = await fetch(url, { method, headers, ...(method === 'PUT' ? { body } : {}) });
      await answer.arrayBuffer();
      if (answer.ok || (method === 'DELETE' && answer.status === 404)) return null;
      fault = `${answer.status} ${answer.statusText}`;
      // what is refused once is refused again
      if (answer.status < 500 && answer.status !== 429) return fault;
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
  }
  return fault;
}

export async function main(args: readonly string[], input: string, env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      endpoint: { type: 'string' },
      bucket: { type: 'string' },
      prefix: { type: 'string', default: '' },
      region: { type: 'string' },
      pending: { type: 'string', default: '.lectern-to-send.json' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { endpoint, bucket, prefix, pending } = values;
  if (!endpoint || !bucket) throw new Error('Say where to: --endpoint https://… --bucket NAME');
  const { built, out, files } = Built.parse(JSON.parse(input));
  if (!built) throw new Error('Nothing was built, and nothing is sent.');
  const todo = todoOf(files, leftIn(pending));
  if (values['dry-run']) {
    const lines = [
      ...todo.put.map((file) => `put ${prefix}${file}`),
      ...todo.remove.map((file) => `remove ${prefix}${file}`),
    ];
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return 0;
  }
  // whatever becomes of this process, it is known what was to be sent
  writeFileSync(pending, JSON.stringify(todo));
  const url = `${endpoint.replace(/\/+$/, '')}/${bucket}/${prefix}`;
  const keys = {
    id: env.AWS_ACCESS_KEY_ID ?? '',
    secret: env.AWS_SECRET_ACCESS_KEY ?? '',
    token: env.AWS_SESSION_TOKEN,
  };
  const region = values.region ?? env.AWS_REGION ?? 'us-east-1';
  const { left, reason } = await send(todo, out, { url, region, keys });
  const undone = left.put.length + left.remove.length;
  const done = todo.put.length + todo.remove.length - undone;
  if (undone === 0) rmSync(pending, { force: true });
  else writeFileSync(pending, JSON.stringify(left));
  const rest =
    undone === 0 ? '' : ` ${undone} are left for the next time (${pending}), the first for ${reason}.`;
  process.stderr.write(`Done: ${done} of ${done + undone} files.${rest}\n`);
  return undone === 0 ? 0 : 1;
}

function leftIn(pending: string): Todo | undefined {
  try {
    return Left.parse(JSON.parse(readFileSync(pending, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${pending} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await main(process.argv.slice(2), await text(process.stdin), process.env);
}
