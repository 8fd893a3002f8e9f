// @ts-check
/** When what was found was said: the strip of hits, and what its colours mean. */

import { dayNumber } from '../../text/days.js';
import { allDates, podiums, strip, words } from './parts-of-page.js';
import { podiumOf, podiumsKnown } from './podiums-known.js';
import { drawStrip, legend } from './strip.js';
import { locale, numberName, plural } from './view.js';

/** A line of fewer has marks at its ends alone. */
const FEWEST_DAYS = 3;

/**
 * @param {import('./finder.js').Answer} answer
 * @param {{ filters: Record<string, string>, archive: [first: string, last: string], isNarrowed: boolean }} within the days that were searched, and whether the form says so
 * @param {(span: import('./marks.js').Span) => void} onSpan somebody chooses days @param {() => boolean} isCurrent
 */
export async function drawTime({ found, total }, { filters, archive, isNarrowed }, onSpan, isCurrent) {
  const all = await Promise.all(found.map(({ part, places }) => part.podiums(places)));
  if (!isCurrent() || !strip) return;
  /** @type {Map<string, string[]>} */
  const days = new Map();
  for (const own of all)
    for (const [series, list] of own) days.set(series, [...(days.get(series) ?? []), ...list]);
  const held = [...days].filter(([, list]) => list.length > 0);
  const order = [...podiumsKnown.keys()];
  held.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const [first, last] = archive;
  const { from = first, to = last } = filters;
  const span = { from: from > first ? from : first, to: to < last ? to : last };
  allDates?.toggleAttribute('hidden', !isNarrowed);
  const isDated = total > 0 && span.from !== '' && span.from <= span.to;
  const isDrawn = isDated && dayNumber(span.to) - dayNumber(span.from) + 1 >= FEWEST_DAYS;
  strip.toggleAttribute('hidden', !isDrawn);
  if (!isDrawn) strip.replaceChildren();
  else
    drawStrip(
      strip,
      {
        podiums: held.map(([series, list]) => ({ series, days: list })),
        span,
        colourOf: (series) => podiumsKnown.get(series)?.colour ?? 1,
      },
      { locale, label: `${words.overTime}: ${plural(total, words.answers)}`, onSpan },
    );
  const named = held.flatMap(([series, list]) => {
    const podium = podiumOf(series);
    return podium ? [{ ...podium, count: numberName(list.length) }] : [];
  });
  const undated = total - held.reduce((sum, [, list]) => sum + list.length, 0);
  const name = words.undated ?? '';
  // with it the counts add up to what was found
  const rest = named.length > 0 && undated > 0 ? [{ name, colour: null, count: numberName(undated) }] : [];
  podiums?.replaceChildren(...(isDated ? legend([...named, ...rest]) : []));
}
