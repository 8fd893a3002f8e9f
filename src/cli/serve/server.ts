import EleventyDevServer from '@11ty/eleventy-dev-server';
import { headersOf } from '../../formats/headers.ts';
import { addressesOf, alsoListen, freePort, type WantedPort } from './listen.ts';

export interface Server {
  /** http://localhost:8080/, or what --host says */
  address: string;
  /** the addresses under which other machines find it */
  network: string[];
  reload(): void;
  close(): Promise<void>;
}

/** Eleventy’s server listens on every address of the machine; this one where it is told. */
class ServerAt extends EleventyDevServer {
  host = 'localhost';

  override _serverListen(port: number): void {
    this.server.listen({ port, host: this.host });
  }

  /** The script that reloads is a file, also on the page for lost addresses: the policy of the pages runs none inline. */
  override augmentContentWithNotifier(content: string, _inline?: boolean, options?: object): string {
    return super.augmentContentWithNotifier(content, false, options);
  }
}

/**
 * Eleventy's own development server over a built site, with the headers that the published site is to be sent with. Its
 * reload script is a file of its own, so the policy lets it run. Without a host, this machine alone reaches it.
 */
export async function startServer(
  folder: string,
  at: { host?: string; port: WantedPort },
  complain: (text: string) => void,
): Promise<Server> {
  const { port, addresses } = await freePort(addressesOf(at.host), at.port);
  const [first, ...others] = addresses;
  const isOpen = first === '0.0.0.0' || first === '::';
  let hosts: string[] = [];
  const server = new ServerAt('lectern', folder, {
    domDiff: false,
    showAllHosts: isOpen,
    messageOnStart: (start) => {
      hosts = start.hosts;
      return false;
    },
    middleware: [
      async (request, response, next) => {
        const pathname = pathOf(request.url);
        if (pathname === null) {
          response.statusCode = 400;
          response.end('The address cannot be read.');
          return;
        }
        for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
        response.setHeader('Cache-Control', 'no-cache');
        await next();
      },
    ],
    logger: { info: () => {}, log: () => {}, error: (text) => /404/.test(text) || complain(text) },
  });
  server.host = first!;
  server.serve(port);
  await server.ready();
  const beside = await Promise.all(others.map((address) => alsoListen(server.server, address, port)));
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

/**
 * Null for what is no address of a site, and on which the server would fall over or leave its folder: what cannot be
 * decoded ("/%E0%A4%A"), steps up that are written in code ("/..%2fsecret"), backslashes, NUL.
 */
function pathOf(url: string | undefined): string | null {
  try {
    const pathname = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
    return /[\\\0]/.test(pathname) || pathname.split('/').includes('..') ? null : pathname;
  } catch {
    return null;
  }
}
