import { parentPort, workerData } from 'node:worker_threads';
import type { Subjects } from '../outline/subjects.ts';
import { groupBy } from '../text/group-by.ts';
import { inOrder, type Share, shareOf, type Together, together } from '../topics/share.ts';
import type { AsideTask } from '../topics/topic-task.ts';
import { topicsOf } from '../topics/topics.ts';
import type { FoundTopic } from '../topics/types.ts';
import { inShares, keepShares, readShares, shareKey } from './topic-shares.ts';
import type { FromThread, HeardDocument, ThreadData, ToThread } from './topics-thread.ts';

/** What the thread does that topics-thread.ts starts: it hears what it is handed, finds topics once, keeps what it counted, and ends. */
const { folder, release } = workerData as ThreadData;
const kept = folder === null ? new Map<string, Share>() : readShares(folder);
const now = new Map<string, Share>();
const documents = new Map<string, HeardDocument>();
const heard = new Map<string, Subjects>();
/** by language, what was heard in all that was handed over: nearly always that is what is asked for */
const expected = new Map<string, { files: ReadonlySet<string>; together: Together }>();

parentPort?.on('message', (message: ToThread) => {
  if ('documents' in message) {
    for (const document of message.documents) documents.set(document.file, document);
    for (const [lang, own] of groupBy(message.documents, (one) => one.lang))
      expected.set(lang, { files: new Set(own.map(({ file }) => file)), together: together(sharesOf(own)) });
    return;
  }
  parentPort?.postMessage({ found: message.tasks.map(topicsIn) } satisfies FromThread);
  if (folder !== null) keepShares(folder, now, kept);
  // what listens keeps a thread alive
  parentPort?.close();
});

function topicsIn({ task, files, people }: AsideTask): FoundTopic[] {
  return topicsOf(task, { ...inOrder(heardIn(files, task.lang), files), people });
}

function heardIn(files: readonly string[], lang: string): Together {
  const known = expected.get(lang);
  if (known?.files.size === files.length && files.every((file) => known.files.has(file)))
    return known.together;
  const own = files.map((file) => {
    const document = documents.get(file);
    if (!document) throw new Error(`Nothing was heard of ${file}.`);
    return document;
  });
  return together(sharesOf(own));
}

function sharesOf(own: readonly HeardDocument[]): Share[] {
  return inShares(own).map((share) => {
    const key = shareKey(share, release);
    const made =
      kept.get(key) ?? shareOf(share.map((one) => ({ file: one.file, subjects: subjectsOf(one) })));
    now.set(key, made);
    return made;
  });
}

function subjectsOf({ file, bytes }: HeardDocument): Subjects {
  const known = heard.get(file);
  if (known) return known;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const subjects = JSON.parse(text) as Subjects;
  heard.set(file, subjects);
  return subjects;
}
