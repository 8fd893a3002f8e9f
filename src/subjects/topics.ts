import type { SiteConfig } from '../model/site-config.ts';
import type { FoundTopic, SubjectItem } from './types.ts';

export interface TopicOptions {
  lang: string;
  /** `topics` of site.yaml */
  topics: NonNullable<SiteConfig['topics']>;
}

export function findTopics(_items: readonly SubjectItem[], _options: TopicOptions): FoundTopic[] {
  return [];
}
