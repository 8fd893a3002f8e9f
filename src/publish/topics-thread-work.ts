import { parentPort, workerData } from 'node:worker_threads';
import { storedBytes } from '../archive/held-file.ts';
import type { Subjects } from '../outline/subjects.ts';
import { groupBy } from '../text/group-by.ts';
import { type Share, shareOf, Together } from '../topics/share.ts';
import type { AsideTask } from '../topics/topic-task.ts';
import { topicsOf } from '../topics/topics.ts';
import type { FoundTopic } from '../topics/types.ts';
import { packed } from './packed-topics.ts';
import { inShares, keepShares, readShares, shareKey } from './topic-shares.ts';
import type { FromThread, HeardDocument, ThreadData, ToThread } from './topics-thread.ts';

/** What the thread does that topics-thread.ts starts: it hears what it is handed, finds topics once, keeps what it counted, and ends. */
const { folder, release } = workerData as ThreadData;
const kept = folder === null ? new Map<string, Share>() : readShares(folder, release);
const now = new Map<string, Share>();
const documents = new Map<string, HeardDocument>();
/** By language. What the last build heard is added up before it is told what there is now: nearly always that is nearly the same. */
const sums = new Map<string, Together>();
for (const [lang, own] of groupBy(kept, ([, share]) => share.lang)) sumOf(lang).become(new Map(own));

parentPort?.on('message', (message: ToThread) => {
  if ('documents' in message) {
    for (const document of message.documents) documents.set(document.file, document);
    const people = new Map(message.people);
    // nearly always all of them are asked for
    for (const [lang, own] of groupBy(message.documents, (one) => one.lang)) {
      bring(lang, sharesOf(own));
      sumOf(lang).lookForNames(lang, people.get(lang) ?? []);
      for (const { called } of own) sumOf(lang).readTitles(called.split('\n'));
    }
    return;
  }
  const found = message.tasks.map((task) => packed(topicsIn(task)));
  const buffers = found.map(({ entries }) => entries.buffer);
  parentPort?.postMessage({ found } satisfies FromThread, buffers);
  if (folder !== null) keepShares(folder, now, kept, release);
  // what listens keeps a thread alive
  parentPort?.close();
});

function sumOf(lang: string): Together {
  const sum = sums.get(lang) ?? new Together();
  sums.set(lang, sum);
  return sum;
}

function topicsIn({ task, files, people }: AsideTask): FoundTopic[] {
  const own = files.map((file) => {
    const document = documents.get(file);
    if (!document) throw new Error(`Nothing was heard of ${file}.`);
    return document;
  });
  bring(task.lang, sharesOf(own));
  return topicsOf(task, sumOf(task.lang).inOrder(files, task.lang, people));
}

/** Brings the sum of a language to these shares: where most of it would go, it is begun anew. */
function bring(lang: string, shares: ReadonlyMap<string, Share>): void {
  const sum = sumOf(lang);
  if (2 * sum.countOf(shares.keys()) < sum.size) sums.set(lang, new Together());
  sumOf(lang).become(shares);
}

/** Those of briefings of one language. */
function sharesOf(own: readonly HeardDocument[]): Map<string, Share> {
  const shares = new Map<string, Share>();
  for (const share of inShares(own)) {
    const key = shareKey(share, release);
    const count = () =>
      shareOf(
        share.map((one) => ({ file: one.file, subjects: subjectsOf(one) })),
        share[0]?.lang ?? '',
      );
    const made = now.get(key) ?? kept.get(key) ?? count();
    now.set(key, made);
    shares.set(key, made);
  }
  return shares;
}

function subjectsOf({ stored }: HeardDocument): Subjects {
  const bytes = storedBytes(stored);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return JSON.parse(text) as Subjects;
}
