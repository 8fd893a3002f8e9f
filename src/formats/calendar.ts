import { calendarName } from '../site/feed-addresses.ts';
import { lastingIdsOf } from '../site/feeds.ts';
import type { IdOf } from '../site/lasting-ids.ts';
import { type StatedTimes, timesOf } from '../site/stated-times.ts';
import type { Site, SiteBriefing } from '../site/types.ts';

/**
 * The briefings as days of a calendar (RFC 5545), of each edition and each of its series: "/en/briefings.ics". Times are left out: no transcript
 * states a zone. None where it is not known where the site will stand.
 */
export function calendars(site: Site): { address: string; text: string }[] {
  const { baseUrl, title, editions } = site;
  if (baseUrl === null) return [];
  const eventOf = eventsOf(baseUrl, lastingIdsOf(site));
  return editions.flatMap((edition) => {
    const all = [
      { page: edition.address, name: title, briefings: edition.briefings },
      ...edition.series.map((series) => ({
        page: series.address,
        name: `${series.title} – ${title}`,
        briefings: series.briefings,
      })),
    ];
    return all.flatMap(({ page, name, briefings }) => {
      // the oldest first, so that one more is added at the end
      const events = briefings.toReversed().flatMap(eventOf);
      if (events.length === 0) return [];
      const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Lectern//Lectern//EN',
        `NAME:${escaped(name)}`,
        `X-WR-CALNAME:${escaped(name)}`,
        ...events,
        'END:VCALENDAR',
      ];
      return [{ address: calendarName(page), text: lines.map((line) => `${folded(line)}\r\n`).join('') }];
    });
  });
}

/** An event is a whole day and keeps nobody busy. Each correction is one revision. */
function eventsOf(baseUrl: string, idOf: IdOf) {
  return (one: SiteBriefing): string[] => {
    const { date, title, place, corrections = [] } = one.briefing;
    const times = timesOf(one);
    if (date === null || times === null) return [];
    return [
      'BEGIN:VEVENT',
      `UID:${idOf(one)}`,
      `DTSTAMP:${stamp(times)}`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
      ...(corrections.length > 0 ? [`SEQUENCE:${corrections.length}`] : []),
      'TRANSP:TRANSPARENT',
      `URL:${baseUrl}${one.address}`,
      'END:VEVENT',
    ];
  };
}

/** "2031-05-04T00:00:00Z" → "20310504T000000Z" */
const stamp = ({ updated }: StatedTimes): string => updated.replace(/[-:]/g, '');

function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n?|\n/g, '\\n')
      // "a\u0007b"
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** Bytes of a line at most, the space of a line that goes on among them. */
const WIDTH = 75;

/** No character is cut in two. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= WIDTH) return line;
  let text = '';
  let width = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (width + bytes > WIDTH) {
      text += '\r\n ';
      width = 1;
    }
    text += character;
    width += bytes;
  }
  return text;
}
