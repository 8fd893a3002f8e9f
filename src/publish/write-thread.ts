import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Preview } from '../../templates/preview/pen.ts';
import { type Writing, writingNow } from './writing.ts';

/** Files that go over together, one behind the other in one buffer. */
export interface Batch {
  bytes: Uint8Array<ArrayBuffer>;
  files: readonly { file: string; end: number; isHashed: boolean; packs: boolean }[];
}

/** Pictures that go over together. */
export interface Pictures {
  pictures: readonly { file: string; preview: Preview }[];
}

export type ToThread = Batch | Pictures;

/** A picture that lies there, or why there is none. */
export interface Drawn {
  drawn: string;
  reason?: string;
}

/** What was asked for of a batch that lies there, and its memory. */
export interface Written {
  hashes: string[];
  bytes: Uint8Array<ArrayBuffer>;
}

/** Why a file cannot be written. */
export interface Failure {
  message: string;
  code?: string | undefined;
}

export type FromThread = Written | Drawn | { error: Failure };

/** Bytes that go over at a time: a thousand pages. */
const BATCH = 4 * 2 ** 20;
/** So many batches lie before the thread; whoever has more waits. */
const MOST = 4;
/** So many files are written sooner than a thread has started. */
const FEW = 400;
/** So many pictures are drawn sooner than what draws them is loaded once more. */
const FEW_PICTURES = 24;
/** A character takes so many bytes of UTF-8 at the most. */
const WIDEST = 3;

type Failed = (reason: string) => void;

interface Wanted {
  file: string;
  end: number;
  hashed: ((hash: string) => void) | undefined;
  packs: boolean;
}

/** Writes files in a thread of its own, beside whoever makes them; pictures are drawn there while no file is waiting. */
export class WriteThread implements Writing {
  readonly #few: number;
  readonly #fewPictures: number;
  readonly #encoder = new TextEncoder();
  #thread: Worker | null = null;
  #written = 0;
  #open: Uint8Array<ArrayBuffer> | null = null;
  #files: Wanted[] = [];
  #spare: Uint8Array<ArrayBuffer>[] = [];
  /** what the thread has before it, the first first */
  readonly #sent: Wanted[][] = [];
  /** pictures that nobody has before them yet */
  #undrawn: { file: string; preview: Preview }[] = [];
  #draws = false;
  /** who is told if one that was taken cannot be drawn */
  readonly #drawing = new Map<string, Failed>();
  #failure: { error: unknown } | null = null;
  /** whoever waits until the thread has less before it, or has failed */
  #waiting: (() => void)[] = [];

  /** The thread is started once there is something to do for it. */
  constructor(few = FEW, fewPictures = FEW_PICTURES) {
    this.#few = few;
    this.#fewPictures = fewPictures;
  }

  write(
    file: string,
    content: string | Uint8Array,
    hashed?: (hash: string) => void,
  ): Promise<void> | undefined {
    if (this.#isFew()) return writingNow.write(file, content, hashed);
    return this.#take(content, { file, hashed, packs: false });
  }

  pack(file: string, text: string): Promise<void> | undefined {
    if (this.#isFew()) return writingNow.pack(file, text);
    return this.#take(text, { file, hashed: undefined, packs: true });
  }

  #isFew(): boolean {
    this.#written += 1;
    return this.#written <= this.#few;
  }

  #take(content: string | Uint8Array, wanted: Omit<Wanted, 'end'>): Promise<void> | undefined {
    if (this.#failure) throw this.#failure.error;
    const most = typeof content === 'string' ? WIDEST * content.length : content.length;
    if (this.#open && this.#end + most > this.#open.length) this.#send();
    this.#open ??= most > BATCH ? new Uint8Array(most) : (this.#spare.pop() ?? new Uint8Array(BATCH));
    const room = this.#open.subarray(this.#end);
    let length = content.length;
    if (typeof content === 'string') length = this.#encoder.encodeInto(content, room).written;
    else room.set(content);
    this.#files.push({ ...wanted, end: this.#end + length });
    return this.#sent.length < MOST ? undefined : this.#until(() => this.#sent.length < MOST);
  }

  draw(file: string, preview: Preview, failed: Failed): undefined {
    if (this.#failure) throw this.#failure.error;
    this.#undrawn.push({ file, preview });
    this.#drawing.set(file, failed);
    if (this.#undrawn.length > this.#fewPictures) this.#sendPictures();
  }

  #sendPictures(): void {
    this.#draws = true;
    this.#started().postMessage({ pictures: this.#undrawn.splice(0) } satisfies Pictures);
  }

  /** Of the batch that is filled. */
  get #end(): number {
    return this.#files.at(-1)?.end ?? 0;
  }

  async done(): Promise<void> {
    if (this.#files.length > 0) this.#send();
    // it has loaded what draws them
    if (this.#draws) this.#sendPictures();
    for (const { file, preview } of this.#undrawn.splice(0)) {
      await writingNow.draw(file, preview, this.#drawing.get(file) ?? (() => {}));
      this.#drawing.delete(file);
    }
    await this.#until(() => this.#sent.length + this.#drawing.size === 0);
  }

  async dismiss(): Promise<void> {
    await this.#thread?.terminate();
  }

  #send(): void {
    const bytes = this.#open;
    if (!bytes) return;
    const thread = this.#started();
    const files = this.#files.map(({ hashed, ...wanted }) => ({ ...wanted, isHashed: hashed !== undefined }));
    this.#sent.push(this.#files);
    this.#open = null;
    this.#files = [];
    thread.postMessage({ bytes, files } satisfies Batch, [bytes.buffer]);
  }

  #started(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(new URL('write-thread.js', import.meta.url));
    this.#thread = thread;
    once(thread, 'exit').then(
      () => this.#fail(new Error('The thread that writes files ended without a word.')),
      (error) => this.#fail(error),
    );
    thread.on('message', (message: FromThread) => {
      if ('error' in message) return this.#fail(withCode(message.error));
      if ('drawn' in message) this.#isDrawn(message);
      else this.#lies(message);
      this.#wake();
    });
    return thread;
  }

  /** The first batch that was sent lies there. */
  #lies({ hashes, bytes }: Written): void {
    const asked = (this.#sent.shift() ?? []).flatMap(({ hashed }) => hashed ?? []);
    for (const [at, hashed] of asked.entries()) hashed(hashes[at] ?? '');
    if (bytes.length === BATCH && this.#spare.length < MOST) this.#spare.push(bytes);
  }

  #isDrawn({ drawn, reason }: Drawn): void {
    if (reason !== undefined) this.#drawing.get(drawn)?.(reason);
    this.#drawing.delete(drawn);
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** @throws what the thread failed of */
  async #until(isSo: () => boolean): Promise<void> {
    while (!this.#failure && !isSo()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#failure) throw this.#failure.error;
  }
}

/** What went over as plain data, as it was thrown. */
const withCode = ({ message, code }: Failure): Error =>
  Object.assign(new Error(message), code === undefined ? {} : { code });
