/** The part of @11ty/eleventy-dev-server that `serve` uses; it ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export interface DevServerOptions {
    port?: number;
    domDiff?: boolean;
    showVersion?: boolean;
    portReassignmentRetryCount?: number;
    showAllHosts?: boolean;
    messageOnStart?: (start: { hosts: string[]; localhostUrl: string }) => string | false;
    middleware?: ((
      request: IncomingMessage,
      response: ServerResponse,
      next: () => Promise<void>,
    ) => unknown)[];
    logger?: { info(text: string): void; log(text: string): void; error(text: string): void };
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options?: DevServerOptions);
    get server(): Server;
    _serverListen(port: number): void;
    augmentContentWithNotifier(content: string, inline?: boolean, options?: object): string;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event?: { subtype?: string; files?: string[] }): void;
    close(): Promise<void>;
  }
}
