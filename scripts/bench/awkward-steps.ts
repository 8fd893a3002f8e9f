import { takeOutDuplicates } from '../../src/archive/duplicates.ts';
import { identify } from '../../src/archive/identify.ts';
import type { Archive } from '../../src/archive/types.ts';
import { daysBefore } from '../../src/formats/days-before.ts';
import { sitemaps } from '../../src/formats/sitemap.ts';
import { makeSite, placeBriefings } from '../../src/site/make-site.ts';

/** What is done to a loaded archive before its pages are written, step by step; `around` is given each step to run it. */
export function allSteps(archive: Archive, around: <T>(step: string, work: () => T) => T) {
  const unique = around('copies', () => takeOutDuplicates(archive.briefings));
  const briefings = around('ids', () => identify(unique.briefings).briefings);
  const whole: Archive = { ...archive, briefings };
  const placed = around('places', () => placeBriefings(whole));
  const site = around('subjects', () => makeSite(whole, { baseUrl: 'https://archive.example' }, placed));
  const files = around('files', () => [...sitemaps(site), ...site.editions.flatMap(daysBefore)]);
  return { site, messages: unique.messages, files };
}
