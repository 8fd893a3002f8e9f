import { wholeBriefing } from '../archive/kept.ts';
import { abridged } from '../model/published.ts';
import type { SiteBriefing } from '../site/types.ts';

/** The document that `lectern parse` prints, without what follows from the rest of it: beside each briefing as index.json. */
export function briefingJson(briefing: SiteBriefing): string {
  return `${JSON.stringify(abridged(wholeBriefing(briefing.briefing)))}\n`;
}
