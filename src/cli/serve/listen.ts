import { createServer, type Server as NetServer } from 'node:net';
import { UsageError } from '../../publish/usage-error.ts';

/** Both are “localhost”; which of them a browser tries first differs. */
const loopback = ['127.0.0.1', '::1'];

/** Which port is wished for. */
export interface WantedPort {
  number: number;
  /** whether the next free one is as good; not where somebody named it */
  orNext: boolean;
}

/** How many ports are tried where the next is as good. */
const most = 11;

/** The addresses to listen on: this machine alone, unless somebody names another. */
export function addressesOf(host: string | undefined): string[] {
  return host === undefined || host === 'localhost' ? loopback : [host];
}

/**
 * The port that is wished for, or the first after it that is free on all addresses; those that this machine has not are
 * left out.
 * @throws UsageError where there is none
 */
export async function freePort(
  addresses: readonly string[],
  { number: port, orNext }: WantedPort,
): Promise<{ port: number; addresses: string[] }> {
  const last = Math.min(65_535, orNext ? port + most - 1 : port);
  for (let tried = port; tried <= last; tried++) {
    const own = await whereFree(addresses, tried);
    if (own === null) continue;
    if (own.length === 0) throw new UsageError(`This machine has no address ${addresses.join(' or ')}.`);
    return { port: tried, addresses: own };
  }
  if (orNext) throw new UsageError(`The ports from ${port} to ${last} are in use. Name another with --port.`);
  throw new UsageError(busy(port));
}

function busy(port: number): string {
  return `Port ${port} is in use. Name another with --port, or leave it out to have the first free one from 8080 on.`;
}

/** Those of the addresses that this machine has; null where the port is in use on one of them. */
async function whereFree(addresses: readonly string[], port: number): Promise<string[] | null> {
  const held: NetServer[] = [];
  try {
    const own: string[] = [];
    for (const address of addresses) {
      const server = await hold(address, port);
      if (!server) continue;
      held.push(server);
      own.push(address);
    }
    return own;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null;
    throw inPlainWords(error, port);
  } finally {
    await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

/** What kept a server from listening, as an error that says how to mend it. */
function inPlainWords(error: unknown, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES') return new UsageError(`Port ${port} needs more rights. Name one above 1023.`);
  return code === 'EADDRINUSE' ? new UsageError(busy(port)) : error;
}

/** Resolves once the server listens. Errors after that are the caller's to hear. @throws UsageError where the port is taken */
export function listenAt(server: NetServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(inPlainWords(error, port));
    server.once('error', refuse);
    server.listen({ host, port }, () => {
      server.removeListener('error', refuse);
      resolve();
    });
  });
}

/** Null where this machine has no such address. */
function hold(host: string, port: number): Promise<NetServer | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      /EADDRNOTAVAIL|EAFNOSUPPORT|ENOTFOUND|EAI_/.test(error.code ?? '') ? resolve(null) : reject(error),
    );
    server.listen({ host, port }, () => resolve(server));
  });
}

/** Hands whoever connects to `address` on to a server that listens elsewhere. */
export async function alsoListen(server: NetServer, address: string, port: number): Promise<NetServer> {
  // as an HTTP server has it: a client may have said all and still wait for its answer
  const second = createServer({ allowHalfOpen: true }, (socket) => server.emit('connection', socket));
  await listenAt(second, address, port);
  return second;
}
