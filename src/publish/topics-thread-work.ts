import { parentPort } from 'node:worker_threads';
import type { Subjects } from '../outline/subjects.ts';
import { UsesSum } from '../outline/word-uses.ts';
import type { AsideTask } from '../topics/topic-task.ts';
import { topicsOf } from '../topics/topics.ts';
import type { FoundTopic } from '../topics/types.ts';
import type { FromThread, ToThread } from './topics-thread.ts';

/** What the thread does that topics-thread.ts starts: it hears what it is handed, finds topics once, and ends. */
const heard = new Map<string, Subjects>();

parentPort?.on('message', (message: ToThread) => {
  if ('documents' in message) {
    for (const { file, bytes } of message.documents)
      heard.set(file, JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()));
    return;
  }
  parentPort?.postMessage({ found: message.tasks.map(topicsIn) } satisfies FromThread);
  // what listens keeps a thread alive
  parentPort?.close();
});

function topicsIn({ task, files, people }: AsideTask): FoundTopic[] {
  const uses = new UsesSum();
  const items = files.flatMap((file) => {
    const subjects = heard.get(file);
    if (!subjects) throw new Error(`Nothing was heard of ${file}.`);
    uses.add(subjects.uses);
    return subjects.items;
  });
  return topicsOf(task, { items, uses: uses.all(), people });
}
