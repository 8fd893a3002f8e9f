import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** What the thread of the libraries is asked: the bytes are handed over. */
export interface Question {
  kind: 'pdf' | 'docx';
  bytes: Uint8Array<ArrayBuffer>;
  limits: { pages: number; characters: number };
}

/** A piece of text as pdf.js finds it on a page; lengths in points, measured from the top left corner of the page as it is shown. */
export interface PdfPiece {
  text: string;
  x: number;
  /** of the line that it stands on */
  y: number;
  width: number;
  /** of the type */
  size: number;
  /** degrees, 0 for a line that runs across the page */
  angle: number;
  /** stands for its font, in this document alone */
  font: string;
  isLeftward: boolean;
}

export interface PdfPage {
  width: number;
  height: number;
  pieces: PdfPiece[];
}

/** What a document says of itself. */
export interface States {
  title: string | null;
  author: string | null;
  /** when it was made, as it is written */
  made: string | null;
}

/** A stretch of text in one look; "\n" where a line is broken within its paragraph. */
export interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
  url: string | null;
}

export interface DocxBlock {
  runs: Run[];
  style: string | null;
  /** number of the row of a table, over the whole document, and of the cell in it */
  cell: [row: number, cell: number] | null;
}

export interface PdfAnswer {
  pages: PdfPage[];
  states: States;
  /** tables of letters that it leans on, and does not hold: "UniJIS-UCS2-H" */
  tables: string[];
}

export interface DocxAnswer {
  blocks: DocxBlock[];
  notes: { number: number; blocks: DocxBlock[] }[];
  pictures: number;
}

/** Why nothing was read. */
export interface Failure {
  failed: 'encrypted' | 'damaged' | 'pages' | 'characters' | 'memory' | 'time' | 'crashed';
  /** in the words of the library, or a number */
  detail: string;
}

export type Answer = { pdf: PdfAnswer } | { docx: DocxAnswer } | Failure;

export interface Bounds {
  /** bytes by which the process may grow meanwhile */
  memory: number;
  /** megabytes of objects, and of the stack */
  heap: number;
  stack: number;
  /** milliseconds from one page to the next, and in all */
  page: number;
  whole: number;
}

export interface KeeperData {
  port: MessagePort;
  /** how many answers were given */
  signal: Int32Array<SharedArrayBuffer>;
  bounds: Bounds;
}

/**
 * A page of a transcript takes hundredths of a second and a few megabytes; what takes a thousand times as much is meant to. These are
 * for what no count of pages or characters foresees.
 */
const usual: Bounds = { memory: 2 ** 30, heap: 1_024, stack: 4, page: 60_000, whole: 600_000 };
/** Milliseconds behind those of the keeper: where it does not answer either. */
const MARGIN = 10_000;

interface Keeper {
  worker: Worker;
  port: MessagePort;
  signal: Int32Array<SharedArrayBuffer>;
  asked: number;
}

let keeper: Keeper | null = null;

/** The first question starts it; a process that asks none has no thread and loads no library. */
function started(bounds: Bounds): Keeper {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('keeper-thread.js', import.meta.url), {
    workerData: { port: port2, signal, bounds } satisfies KeeperData,
    transferList: [port2],
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  // nobody waits for it to end
  worker.unref();
  worker.on('error', () => {});
  return { worker, port: port1, signal, asked: 0 };
}

/**
 * What the library of a format finds in a document. Waits for the answer, so that whoever reads a file need not know what kind it is. Never
 * throws: a document that cannot be read is answered by why.
 */
export function askLibrary(question: Question, bounds: Bounds = usual): Answer {
  const own = (bounds === usual ? keeper : null) ?? started(bounds);
  if (bounds === usual) keeper = own;
  own.port.postMessage(question, [question.bytes.buffer]);
  const waited = Atomics.wait(own.signal, 0, own.asked, bounds.whole + MARGIN);
  own.asked += 1;
  const answer = waited === 'timed-out' ? null : receiveMessageOnPort(own.port);
  if (answer && own === keeper) return answer.message as Answer;
  void own.worker.terminate();
  if (own === keeper) keeper = null;
  return (answer?.message as Answer | undefined) ?? { failed: 'time', detail: '' };
}
