import type { Edition, Month, Series, SiteBriefing, Topic } from './entities.ts';
import { busiestTopics } from './order.ts';
import { overTime } from './over-time.ts';
import { type AxisYear, drawnAxis, gapsOf } from './time-axis.ts';

/** A picture of all that is held: time on one axis of whole years, a lane a series, below it what came up most. */
export interface River {
  /** those of the axis, oldest first, whether or not anything is held in them */
  years: readonly AxisYear[];
  /** times of which nothing is held, in months since the beginning of the axis: the first, and that behind the last */
  gaps: readonly (readonly [from: number, to: number])[];
  lanes: readonly Lane[];
  /** those in which something is held, oldest first */
  months: readonly RiverMonth[];
  topics: readonly { topic: Topic; counts: readonly number[] }[];
}

/** A series; of those beyond `MOST_LANES` all in one, and so of briefings in none. */
export interface Lane {
  series: Series | null;
  briefings: number;
}

export interface RiverMonth {
  /** since the beginning of the axis */
  at: number;
  month: Month;
  /** by lane the briefings, oldest first */
  lanes: readonly (readonly Mark[])[];
}

/** A briefing. */
export interface Mark {
  /** 0–1, where in its month */
  day: number;
  words: number;
}

/** More would be no lanes to the eye. */
const MOST_LANES = 8;
const MOST_TOPICS = 12;
/** A month is taken to have as many days. */
export const LONGEST_MONTH = 31;

/** Null where there is nothing to see: fewer than two briefings have a date. */
export function riverOf(edition: Edition): River | null {
  const years = drawnAxis(edition.years);
  const [first] = years;
  if (!first || edition.briefings.length - edition.undated.length < 2) return null;
  const lanes = lanesOf(edition);
  const laneOf = new Map(lanes.map(({ series }, at) => [series?.id, at]));
  const others = lanes.length - 1;
  const monthAt = ({ year, month }: { year: number; month: number }) => (year - first.year) * 12 + month - 1;
  const months = edition.years
    .flatMap((year) => year.months)
    .filter(({ year }) => year >= first.year)
    .map((month): RiverMonth => {
      const own = lanes.map((): Mark[] => []);
      for (const briefing of month.briefings.toReversed())
        own[laneOf.get(briefing.series?.id) ?? others]?.push(markOf(briefing));
      return { at: monthAt(month), month, lanes: own.map((marks) => marks.sort((a, b) => a.day - b.day)) };
    })
    .sort((a, b) => a.at - b.at);
  const period = [first.year * 12, (first.year + years.length) * 12 - 1] as const;
  const topics = busiestTopics(edition).slice(0, MOST_TOPICS);
  return {
    years,
    gaps: gapsOf(years),
    lanes,
    months,
    topics: topics.map((topic) => ({ topic, counts: overTime(topic, period) })),
  };
}

function markOf({ briefing: { date }, words }: SiteBriefing): Mark {
  return { day: (Number(date?.slice(8, 10)) - 1) / LONGEST_MONTH, words };
}

function lanesOf({ series, briefings }: Edition): Lane[] {
  const inNone = briefings.filter((one) => one.series === null).length;
  const all = series.map((one): Lane => ({ series: one, briefings: one.briefings.length }));
  if (all.length < MOST_LANES && inNone === 0) return all;
  const busiest = new Set(
    all
      .toSorted((a, b) => b.briefings - a.briefings)
      .slice(0, all.length < MOST_LANES ? all.length : MOST_LANES - 1),
  );
  const rest = all.filter((lane) => !busiest.has(lane));
  const others = rest.reduce((sum, lane) => sum + lane.briefings, inNone);
  return [...all.filter((lane) => busiest.has(lane)), { series: null, briefings: others }];
}
