import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressesOf, alsoListen, freePort } from '../../src/cli/serve/listen.ts';

const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

/** A port that is taken on `host`, and free elsewhere as far as can be told. */
async function occupy(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ host, port: 0 }, resolve));
  closeAtEnd(server);
  return (server.address() as AddressInfo).port;
}

function closeAtEnd(server: Server): void {
  onTestFinished(() => {
    server.close();
  });
}

describe('A port', () => {
  it('is free only where both addresses of localhost are', async () => {
    for (const host of hasIPv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']) {
      const taken = await occupy(host);
      const found = await freePort(addressesOf(undefined), taken);
      expect(found.port).toBeGreaterThan(taken);
      expect(found.addresses).toEqual(hasIPv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']);
    }
  });

  it('is said to be taken, with what to do, where none of the next is free', async () => {
    // no port lies behind the last one
    await expect(freePort(['127.0.0.1'], 65_536)).rejects.toThrow('Name another with --port.');
  });

  it('is none where the machine has no such address', async () => {
    await expect(freePort(['203.0.113.7'], 8080)).rejects.toThrow('This machine has no address 203.0.113.7.');
  });
});

it.skipIf(!hasIPv6)('A server on one address of localhost answers on the other too', async () => {
  const server = createHttpServer((_, response) => response.end('here'));
  closeAtEnd(server);
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  const { port } = server.address() as AddressInfo;
  closeAtEnd(await alsoListen(server, '::1', port));
  const answers = ['127.0.0.1', '[::1]'].map(async (host) => (await fetch(`http://${host}:${port}/`)).text());
  expect(await Promise.all(answers)).toEqual(['here', 'here']);
});
