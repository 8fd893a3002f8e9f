import type { IncomingMessage, ServerResponse } from 'node:http';
import EleventyDevServer, { type DevServerOptions } from '@11ty/eleventy-dev-server';
import { reasonOf } from '../../archive/walk.ts';
import { headersOf } from '../../formats/headers.ts';
import { type Answers, refusal } from './hosts.ts';
import { listenAt } from './listen.ts';
import { pathOf, servedFile } from './served-file.ts';

/** Bytes of a message that a page sends: the script that reloads it sends none. */
const largestMessage = 1024;

/** Milliseconds in which a page says goodbye; one that is gone without a word never does. */
const goodbye = 1000;

/**
 * Eleventy’s server, which listens on every address of the machine, answers under every name and follows every link, and
 * whose process ends with the first request or message that it cannot read. This one does not.
 */
export class GuardedServer extends EleventyDevServer {
  readonly #host: string;
  readonly #answers: Answers;
  readonly #complain: (text: string) => void;

  constructor(
    folder: string,
    at: { host: string; answers: Answers; complain: (text: string) => void },
    options: DevServerOptions,
  ) {
    super('lectern', folder, options);
    this.#host = at.host;
    this.#answers = at.answers;
    this.#complain = at.complain;
    // Eleventy’s would go on to the next port, or throw where nobody catches
    this.server.removeAllListeners('error');
  }

  async listenAndBeReady(port: number): Promise<void> {
    await listenAt(this.server, this.#host, port);
    await this.ready();
  }

  /** The script that reloads is a file, also on the page for lost addresses: the policy of the pages runs none inline. */
  override augmentContentWithNotifier(content: string, _inline?: boolean, options?: object): string {
    return super.augmentContentWithNotifier(content, false, options);
  }

  /** Every file that is sent comes from here; "" is none. */
  override getOutputDirFilePath(pathname: string, added = ''): string {
    return servedFile(this.dir, pathname, added) ?? '';
  }

  override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => {});
    await this.#answering(response, async () => {
      const refused = refusal(request.headers, this.#answers);
      if (refused !== null) return say(response, 403, refused);
      if (pathOf(request.url) === null) return say(response, 400, 'The address cannot be read.');
      // a part of a file would be read in another way, past getOutputDirFilePath; the whole may be sent instead
      delete request.headers.range;
      await super.onRequestHandler(request, response);
    });
  }

  /** Comes right before the file. Eleventy does not wait for it, so what fails from here on is caught here. */
  async withHeaders(request: IncomingMessage, response: ServerResponse, next: () => unknown): Promise<void> {
    await this.#answering(response, async () => {
      for (const [name, value] of Object.entries(headersOf(pathOf(request.url) ?? '/'))) {
        response.setHeader(name, value);
      }
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
      await next();
    });
  }

  async #answering(response: ServerResponse, answer: () => Promise<void>): Promise<void> {
    try {
      await answer();
    } catch (error) {
      this.#complain(`A request could not be answered: ${reasonOf(error)}`);
      if (response.headersSent) response.destroy();
      else say(response, 500, 'This could not be answered.');
    }
  }

  override setupReloadNotifier(): void {
    super.setupReloadNotifier();
    const { options } = this.updateServer;
    options.maxPayload = largestMessage;
    options.verifyClient = ({ req }, answer) => {
      const refused = refusal(req.headers, this.#answers);
      answer(refused === null, 403, refused ?? undefined);
    };
    // whatever is wrong with a message, the connection that it came by is closed, and that is all
    this.updateServer.on('connection', (page) => page.on('error', () => {}));
  }

  override async close(): Promise<void> {
    const late = setTimeout(() => {
      for (const page of this.updateServer.clients) page.terminate();
    }, goodbye);
    try {
      await super.close();
    } finally {
      clearTimeout(late);
    }
  }
}

function say(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${text}\n`);
}
