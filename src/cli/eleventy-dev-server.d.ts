/** The part of @11ty/eleventy-dev-server that `serve` uses; it ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface DevServerOptions {
    port?: number;
    domDiff?: boolean;
    showVersion?: boolean;
    portReassignmentRetryCount?: number;
    messageOnStart?: (start: { hosts: string[]; localhostUrl: string }) => string | false;
    middleware?: ((
      request: IncomingMessage,
      response: ServerResponse,
      next: () => Promise<void>,
    ) => unknown)[];
    logger?: { info(text: string): void; log(text: string): void; error(text: string): void };
  }

  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options?: DevServerOptions): EleventyDevServer;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event?: { subtype?: string; files?: string[] }): void;
    close(): Promise<void>;
  }
}
