import EleventyDevServer from '@11ty/eleventy-dev-server';
import { headersOf } from '../../formats/headers.ts';

export interface Server {
  address: string;
  reload(): void;
  close(): Promise<void>;
}

/**
 * Eleventy's own development server over a built site, with the headers that the published site is to be sent with. Its
 * reload script is a file of its own, so the policy lets it run. A busy port: the next free one of ten.
 */
export async function startServer(
  folder: string,
  port: number,
  complain: (text: string) => void,
): Promise<Server> {
  let address = '';
  const server = EleventyDevServer.getServer('lectern', folder, {
    domDiff: false,
    portReassignmentRetryCount: 10,
    messageOnStart: ({ localhostUrl }) => {
      address = localhostUrl;
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
  server.serve(port);
  await server.ready();
  return {
    address,
    reload: () => server.reload({ files: [] }),
    close: () => server.close(),
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
