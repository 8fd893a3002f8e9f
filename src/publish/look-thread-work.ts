import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, LookData } from './look-thread.ts';
import { strangersAmong } from './made-files.ts';
import { otherwiseNow } from './site-rows.ts';
import { StateFile } from './site-state.ts';

/** What the thread does that look-thread.ts starts: once it is told to, it looks at each file of a site, then at what else stands there, and ends. */
const { folder, out } = workerData as LookData;
const tell = (message: FromThread) => parentPort?.postMessage(message);

const told = parentPort && once(parentPort, 'message');
const known = await new StateFile(folder, out).listed();
if (known) {
  await told;
  tell({ seal: known.seal, others: otherwiseNow(out, known.files) });
  tell({ strangers: await strangersAmong(out, new Set(known.files.keys())) });
}
