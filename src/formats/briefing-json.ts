import { wholeBriefing } from '../archive/kept.ts';
import type { SiteBriefing } from '../site/types.ts';

/** The document that `lectern parse` prints, beside each briefing as index.json. */
export function briefingJson(briefing: SiteBriefing): string {
  return `${JSON.stringify(wholeBriefing(briefing.briefing))}\n`;
}
