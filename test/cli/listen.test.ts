import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressesOf, alsoListen, freePort } from '../../src/cli/serve/listen.ts';
import { UsageError } from '../../src/publish/usage-error.ts';

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
      const found = await freePort(addressesOf(undefined), { number: taken, orNext: true });
      expect(found.port).toBeGreaterThan(taken);
      expect(found.addresses).toEqual(hasIPv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']);
    }
  });

  it('that somebody named is that one or none, and what is said ends the command as a wrong call', async () => {
    for (const host of hasIPv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1']) {
      const taken = await occupy(host);
      const refused = freePort(addressesOf(undefined), { number: taken, orNext: false });
      await expect(refused).rejects.toThrow(UsageError);
      await expect(refused).rejects.toThrow(
        `Port ${taken} is in use. Name another with --port, or leave it out to have the first free one from 8080 on.`,
      );
    }
  });

  it('is said to be taken, with what to do, where none of the next is free', async () => {
    const last = 65_535;
    const server = createServer();
    await new Promise<void>((resolve) => {
      // whoever else has it: it is taken
      server.once('error', () => resolve());
      server.listen({ host: '127.0.0.1', port: last }, resolve);
    });
    closeAtEnd(server);
    await expect(freePort(['127.0.0.1'], { number: last, orNext: true })).rejects.toThrow(
      'The ports from 65535 to 65535 are in use. Name another with --port.',
    );
  });

  it('is none where the machine has no such address', async () => {
    await expect(freePort(['203.0.113.7'], { number: 8080, orNext: true })).rejects.toThrow(
      'This machine has no address 203.0.113.7.',
    );
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
