import type { ArchivedBriefing } from '../archive/types.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { nameOf } from '../outline/subjects.ts';
import { type FoundTopics, peopleIn, topicQuestion } from '../site/subjects.ts';
import type { Edition } from '../site/types.ts';
import { groupBy } from '../text/group-by.ts';
import { type ThreadData, TopicsThread } from './topics-thread.ts';

/** What is heard in fewer briefings is gone through sooner than a thread has started: two milliseconds each. */
const FEWEST = 400;

/** The finding of an archive's topics beside whatever does not need them. */
export class TopicsBeside {
  readonly #aside: TopicsThread;
  #heard = false;

  private constructor(data: ThreadData) {
    this.#aside = new TopicsThread(data);
  }

  /** Null where a thread would not be worth it. @param jobs threads that may work at once */
  static start(briefings: number, jobs: number, data: ThreadData, fewest = FEWEST): TopicsBeside | null {
    return jobs > 1 && briefings >= fewest ? new TopicsBeside(data) : null;
  }

  /** Hands over what is heard in the briefings, in any order and before they have addresses; once. */
  hear(briefings: readonly ArchivedBriefing[]): void {
    if (this.#heard) return;
    this.#heard = true;
    const documents = briefings.flatMap(({ file, briefing: { lang, items }, digest, storedSubjects }) => {
      if (!storedSubjects || digest === undefined) return [];
      const called = items.map(nameOf).join('\n');
      return [{ file, lang, digest, called, stored: storedSubjects() }];
    });
    const people = [...groupBy(briefings, ({ briefing: { lang } }) => lang)].map(
      ([lang, own]) =>
        [
          lang,
          [...peopleIn(own.flatMap(({ outline }) => outline?.items.map(({ voices }) => voices) ?? []))],
        ] as const,
    );
    this.#aside.hear(documents, people);
  }

  /** By language; null where the thread could not, and they are to be found here. */
  async find(editions: readonly Edition[], config: SiteConfig): Promise<FoundTopics | null> {
    try {
      const found = await this.#aside.find(editions.map((edition) => topicQuestion(edition, config)));
      return found && new Map(editions.map(({ lang }, at) => [lang, found[at] ?? []]));
    } catch {
      return null;
    }
  }

  /** When it has kept what the next build need not count again. */
  ended(): Promise<void> {
    return this.#aside.ended();
  }

  dismiss(): Promise<void> {
    return this.#aside.dismiss();
  }
}
