import { createServer, type Server as NetServer } from 'node:net';

/** Both are “localhost”; which of them a browser tries first differs. */
const loopback = ['127.0.0.1', '::1'];

/** How many ports are tried. */
const most = 11;

/** The addresses to listen on: this machine alone, unless somebody names another. */
export function addressesOf(host: string | undefined): string[] {
  return host === undefined || host === 'localhost' ? loopback : [host];
}

/** The first port from `port` on that is free on all addresses; those that this machine has not are left out. */
export async function freePort(
  addresses: readonly string[],
  port: number,
): Promise<{ port: number; addresses: string[] }> {
  for (let tried = port; tried < port + most && tried < 65_536; tried++) {
    const held: NetServer[] = [];
    try {
      const own: string[] = [];
      for (const address of addresses) {
        const server = await hold(address, tried);
        if (!server) continue;
        held.push(server);
        own.push(address);
      }
      if (own.length === 0) throw new Error(`This machine has no address ${addresses.join(' or ')}.`);
      return { port: tried, addresses: own };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EACCES') throw new Error(`Port ${tried} needs more rights. Name one above 1023.`);
      if (code !== 'EADDRINUSE') throw error;
    } finally {
      await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
    }
  }
  throw new Error(`Port ${port} and the ${most - 1} after it are in use. Name another with --port.`);
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
export function alsoListen(server: NetServer, address: string, port: number): Promise<NetServer> {
  return new Promise((resolve, reject) => {
    const second = createServer((socket) => server.emit('connection', socket));
    second.once('error', reject);
    second.listen({ host: address, port }, () => resolve(second));
  });
}
