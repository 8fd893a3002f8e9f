import { GuardedServer } from './guarded-server.ts';
import { answersUnder, isEveryAddress } from './hosts.ts';
import { addressesOf, alsoListen, freePort, type WantedPort } from './listen.ts';

export interface Server {
  /** http://localhost:8080/, or what --host says */
  address: string;
  /** the addresses under which other machines find it */
  network: string[];
  reload(): void;
  close(): Promise<void>;
}

/**
 * Eleventy's own development server over a built site, with the headers that the published site is to be sent with. Its
 * reload script is a file of its own, so the policy lets it run. Without a host, this machine alone reaches it, and under
 * no other name. No request and no message of a client ends it.
 * @throws UsageError where the port cannot be had
 */
export async function startServer(
  folder: string,
  at: { host?: string; port: WantedPort },
  complain: (text: string) => void,
): Promise<Server> {
  const { port, addresses } = await freePort(addressesOf(at.host), at.port);
  const [first, ...others] = addresses;
  const isOpen = isEveryAddress(at.host);
  let hosts: string[] = [];
  const server = new GuardedServer(
    folder,
    { host: first!, answers: answersUnder(at.host), complain },
    {
      domDiff: false,
      showAllHosts: isOpen,
      messageOnStart: (start) => {
        hosts = start.hosts;
        return false;
      },
      middleware: [(request, response, next) => server.withHeaders(request, response, next)],
      logger: { info: () => {}, log: () => {}, error: (text) => /404/.test(text) || complain(text) },
    },
  );
  await server.listenAndBeReady(port);
  const beside = await Promise.all(others.map((address) => alsoListen(server.server, address, port)));
  for (const one of [server.server, ...beside]) one.on('error', (error) => complain(error.message));
  const isLocal = isOpen || at.host === undefined;
  const name = at.host?.includes(':') ? `[${at.host}]` : at.host;
  return {
    address: `http://${isLocal ? 'localhost' : name}:${port}/`,
    network: hosts.filter((host) => isOpen && !host.includes('//localhost:')),
    reload: () => server.reload({ files: [] }),
    close: async () => {
      for (const second of beside) second.close();
      await server.close();
    },
  };
}
