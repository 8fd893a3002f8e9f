/** The part of @11ty/eleventy-dev-server that `serve` uses, and of ws below it; the first ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export interface DevServerOptions {
    domDiff?: boolean;
    showAllHosts?: boolean;
    messageOnStart?: (start: { hosts: string[]; localhostUrl: string }) => string | false;
    middleware?: ((request: IncomingMessage, response: ServerResponse, next: () => unknown) => unknown)[];
    logger?: { info(text: string): void; log(text: string): void; error(text: string): void };
  }

  interface Page extends EventEmitter {
    terminate(): void;
  }

  /** https://github.com/websockets/ws/blob/master/doc/ws.md#class-websocketserver */
  interface UpdateServer {
    clients: Set<Page>;
    options: {
      maxPayload: number;
      verifyClient?: (
        request: { req: IncomingMessage },
        answer: (isAccepted: boolean, status?: number, text?: string) => void,
      ) => void;
    };
    on(event: 'connection', listener: (page: Page) => void): void;
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options?: DevServerOptions);
    readonly dir: string;
    get server(): Server;
    /** once it listens */
    updateServer: UpdateServer;
    augmentContentWithNotifier(content: string, inline?: boolean, options?: object): string;
    getOutputDirFilePath(pathname: string, added?: string): string;
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    setupReloadNotifier(): void;
    ready(): Promise<void>;
    reload(event?: { subtype?: string; files?: string[] }): void;
    close(): Promise<void>;
  }
}
