import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendars } from '../../src/formats/calendar.ts';
import { openSearch } from '../../src/formats/open-search.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { archive, briefing } from '../site/made.ts';

const url = 'https://harbour.example/briefings';
const title = 'Grüße; aus dem Hafen, \\ wo die Fähre nach Nordhafen, Südhafen und 港口 am Abend ablegt';
const correction = { date: '2031-06-01', from: '0'.repeat(64), items: ['river-tolls'] };

const site = makeSite(
  archive(
    [
      briefing('2031-05-04', { title, place: 'Pier 3, Nordhafen', series: 'harbour' }),
      briefing('2031-05-05', {
        series: 'sea',
        corrections: [correction],
        source: { file: 'b.txt', sha256: '1'.repeat(64), bytes: 1, format: 'text' },
      }),
      briefing('undated', { date: null }),
    ],
    { config: { title: 'Harbour, and Sea: what was said on the piers of both', url } },
  ),
);
const files = new Map(calendars(site).map(({ address, text }) => [address, text]));
const eventsIn = (address: string) =>
  new ICAL.Component(ICAL.parse(files.get(address) ?? '')).getAllSubcomponents('vevent');

describe('The calendar of briefings', () => {
  it('is there of an edition and of each series, with every briefing of a day', () => {
    expect([...files.keys()]).toEqual([
      '/en/briefings.ics',
      '/en/harbour/briefings.ics',
      '/en/sea/briefings.ics',
    ]);
    expect([...files.keys()].map((address) => eventsIn(address).length)).toEqual([2, 1, 1]);
  });

  it('holds a day, a title and an address as a calendar reads them back', () => {
    const [event] = eventsIn('/en/harbour/briefings.ics').map((one) => new ICAL.Event(one));
    expect(event?.summary).toBe(title);
    expect(event?.location).toBe('Pier 3, Nordhafen');
    expect([event?.startDate.toString(), event?.startDate.isDate]).toEqual(['2031-05-04', true]);
    expect(event?.component.getFirstPropertyValue('url')).toBe(`${url}/en/harbour/2031/05/04/`);
    expect(event?.uid).toMatch(/^[\da-f-]{36}$/);
  });

  it('says when a briefing was revised by what is stated, never by a clock', () => {
    const [revised] = eventsIn('/en/sea/briefings.ics');
    expect(String(revised?.getFirstPropertyValue('dtstamp'))).toBe('2031-06-01T00:00:01Z');
    expect(revised?.getFirstPropertyValue('sequence')).toBe(1);
    const [plain] = eventsIn('/en/harbour/briefings.ics');
    expect(String(plain?.getFirstPropertyValue('dtstamp'))).toBe('2031-05-04T00:00:00Z');
  });

  it('has lines of at most 75 bytes that end in CR LF, and cuts no character', () => {
    const text = files.get('/en/briefings.ics') ?? '';
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
    expect(text).not.toContain('\ufffd');
  });

  it('is not written where it is not known where the site will stand', () => {
    expect(calendars({ ...site, baseUrl: null })).toEqual([]);
  });
});

describe('What browsers search a site by', () => {
  it('leads to the search page of the edition, with names as short as the standard wants', () => {
    const [file, ...others] = openSearch(site);
    expect(others).toEqual([]);
    expect(file?.address).toBe('/en/search/opensearch.xml');
    expect(file?.text).toContain(`template="${url}/en/search/?q={searchTerms}"`);
    expect(file?.text).toContain('<ShortName>Harbour, and Se…</ShortName>');
    expect(/<LongName>(.*?)<\/LongName>/.exec(file?.text ?? '')?.[1]?.length).toBeLessThanOrEqual(48);
    expect(openSearch({ ...site, baseUrl: null })).toEqual([]);
  });
});
