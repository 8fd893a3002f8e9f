/** A year of five figures is no date of a lock. */
const YEAR_10000 = Date.UTC(10000) / 1000;

/**
 * The date of now in UTC, ISO 8601. $SOURCE_DATE_EPOCH (seconds since 1970) stands for now where it is set, so that a build can be made again
 * to the byte: https://reproducible-builds.org/specs/source-date-epoch/
 */
export function today(env: NodeJS.ProcessEnv = process.env, now: Date = new Date()): string {
  const stated = Number(env.SOURCE_DATE_EPOCH || Number.NaN);
  const date = stated >= 0 && stated < YEAR_10000 ? new Date(stated * 1000) : now;
  return date.toISOString().slice(0, 10);
}
