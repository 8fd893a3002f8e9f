import { parentPort } from 'node:worker_threads';

/**
 * Where the libraries that take text out of documents run, apart from everything else: a document that makes one of them
 * hang, or take all the memory, costs this thread alone. It is told what to read and answers with plain data; what of it is a
 * line or a paragraph is told elsewhere (pdf.ts, docx.ts).
 */

/** @typedef {import('./ask-library.ts').Question} Question */
/** @typedef {import('./ask-library.ts').Answer} Answer */
/** @typedef {import('./ask-library.ts').PdfPage} PdfPage */
/** @typedef {import('./ask-library.ts').DocxBlock} DocxBlock */
/** @typedef {import('./ask-library.ts').Run} Run */

// nothing that a document names is ever fetched
globalThis.fetch = () => Promise.reject(new Error('Nothing is fetched for a document.'));

/** @type {Set<string>} tables of letters that the document at work leans on, and does not hold: "UniJIS-UCS2-H" */
let tables = new Set();
/** No document leans on more. */
const MOST_TABLES = 100;

/** What pdf.js asks for data outside the document: tables of letters, and shapes of fonts, which no text needs. It has none. */
class NoTables {
  /** @param {{ kind: string, filename: string }} wanted */
  async fetch({ kind, filename }) {
    if (kind === 'cMapUrl' && tables.size < MOST_TABLES) tables.add(filename.replace(/\.bcmap$/, ''));
    throw new Error('There is no data outside the document.');
  }
}

parentPort?.on('message', async (/** @type {Question} */ question) => {
  tables = new Set();
  /** @type {Answer} */
  let answer;
  try {
    answer =
      question.kind === 'pdf'
        ? await readPdf(question.bytes, question.limits)
        : await readDocx(question.bytes);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    answer = { failed: name === 'PasswordException' ? 'encrypted' : 'damaged', detail: message };
  }
  parentPort?.postMessage(answer);
});

/**
 * @param {Uint8Array} data
 * @param {{ pages: number, characters: number }} limits
 * @returns {Promise<Answer>}
 */
async function readPdf(data, limits) {
  const { getDocument, Util } = await import('unpdf/pdfjs');
  const task = getDocument({
    data,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    stopAtErrors: false,
    verbosity: 0,
    BinaryDataFactory: NoTables,
  });
  try {
    const document = await task.promise;
    const { numPages } = document;
    if (numPages > limits.pages) return { failed: 'pages', detail: String(numPages) };
    /** @type {PdfPage[]} */
    const pages = [];
    let characters = 0;
    for (let number = 1; number <= numPages; number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      /** @type {PdfPage} */
      const own = { width: viewport.width, height: viewport.height, pieces: [] };
      const reader = page.streamTextContent({ disableNormalization: true }).getReader();
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        for (const item of chunk.value.items) {
          if (!('str' in item) || item.str === '') continue;
          characters += item.str.length;
          const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform);
          own.pieces.push({
            text: item.str,
            x,
            y,
            // pdf.js measures along the line, in the space of the page
            width: item.width,
            size: Math.hypot(c, d) || item.height,
            angle: Math.round((Math.atan2(b, a) * 180) / Math.PI),
            font: item.fontName,
            isLeftward: item.dir === 'rtl',
          });
        }
        if (characters > limits.characters) {
          await reader.cancel(new Error('enough')).catch(() => {});
          return { failed: 'characters', detail: String(characters) };
        }
      }
      pages.push(own);
      page.cleanup();
      parentPort?.postMessage({ page: number });
    }
    return { pdf: { pages, states: await statesOf(document), tables: [...tables].sort() } };
  } finally {
    await task.destroy();
  }
}

/** What a PDF says of itself. @param {import('unpdf/pdfjs').PDFDocumentProxy} document */
async function statesOf(document) {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const text = (/** @type {unknown} */ value) => (typeof value === 'string' && value.trim() ? value : null);
  const own = /** @type {Record<string, unknown>} */ (info);
  return { title: text(own.Title), author: text(own.Author), made: text(own.CreationDate) };
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Answer>}
 */
async function readDocx(bytes) {
  const { default: mammoth } = await import('mammoth');
  /** @type {any} the document as mammoth holds it; nothing of it is made HTML */
  let found = null;
  const transformDocument = (/** @type {any} */ document) => {
    found = document;
    return { ...document, children: [], comments: [] };
  };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
    { transformDocument, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  /** @type {Extract<Answer, { docx: unknown }>['docx']} */
  const docx = { blocks: [], notes: [], pictures: 0 };
  const notes = new Map();
  const walk = blockWalker(docx, notes);
  walk(found?.children ?? [], docx.blocks, null);
  for (const [number, { noteType, noteId }] of [...notes.values()].entries()) {
    const note = found?.notes?.resolve?.({ noteType, noteId });
    /** @type {DocxBlock[]} */
    const blocks = [];
    walk(note?.body ?? [], blocks, null);
    docx.notes.push({ number: number + 1, blocks });
  }
  return { docx };
}

/**
 * @param {{ pictures: number }} counted
 * @param {Map<string, { noteType: string, noteId: string }>} notes those that are referred to, in order
 */
function blockWalker(counted, notes) {
  /** @typedef {{ strong: boolean, emphasis: boolean, url: string | null }} Look */
  /** @type {(node: any, look: Look, runs: Run[]) => void} */
  const inline = (node, look, runs) => {
    const put = (/** @type {string} */ text) => runs.push({ text, ...look });
    if (node.type === 'text') put(node.value);
    else if (node.type === 'tab') put('\t');
    else if (node.type === 'break') put('\n');
    else if (node.type === 'image') counted.pictures += 1;
    else if (node.type === 'checkbox') put(node.checked ? '☒' : '☐');
    else if (node.type === 'noteReference') {
      const key = `${node.noteType} ${node.noteId}`;
      if (!notes.has(key)) notes.set(key, node);
      put(`[${[...notes.keys()].indexOf(key) + 1}]`);
    } else {
      let own = look;
      if (node.type === 'run') {
        own = {
          ...look,
          strong: look.strong || node.isBold === true,
          emphasis: look.emphasis || node.isItalic === true,
        };
      } else if (node.type === 'hyperlink' && typeof node.href === 'string')
        own = { ...look, url: node.href };
      for (const child of node.children ?? []) inline(child, own, runs);
    }
  };
  const plain = { strong: false, emphasis: false, url: null };
  let rows = 0;
  /** @type {(nodes: any[], into: DocxBlock[], cell: DocxBlock['cell']) => void} */
  const walk = (nodes, into, cell) => {
    for (const node of nodes) {
      if (node.type === 'paragraph') {
        /** @type {Run[]} */
        const runs = [];
        for (const child of node.children ?? []) inline(child, plain, runs);
        const style = node.styleName ?? node.styleId ?? null;
        into.push({ runs, style: typeof style === 'string' ? style : null, cell });
      } else if (node.type === 'tableRow') {
        const row = ++rows;
        for (const [at, one] of (node.children ?? []).entries()) walk(one.children ?? [], into, [row, at]);
      } else if (Array.isArray(node.children)) walk(node.children, into, cell);
      else if (node.type === 'image') counted.pictures += 1;
    }
  };
  return walk;
}
