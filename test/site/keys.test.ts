import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/types.ts';
import type { SiteConfig } from '../../src/model/site-config.ts';
import { pageKeys } from '../../src/site/keys.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { trials } from '../helpers/trials.ts';
import { archive, briefing, item, turn } from './made.ts';

/** Something of which there are a few: small numbers make two archives alike that differ in one thing. */
interface Told {
  date: number;
  lang: 'en' | 'fr';
  series: string | null;
  title: number;
  time: string | null;
  items: { title: number; speaker: string; outlet: string | null; printed: boolean; kind: number }[];
}

const told: fc.Arbitrary<Told> = fc.record({
  date: fc.nat(5),
  lang: fc.constantFrom('en' as const, 'en' as const, 'fr' as const),
  series: fc.constantFrom(null, 'city', 'coast'),
  title: fc.nat(2),
  time: fc.constantFrom(null, '10:00'),
  items: fc.array(
    fc.record({
      title: fc.nat(3),
      speaker: fc.constantFrom('Ms. Vale', 'Mr. Orr', 'Ann Vale'),
      outlet: fc.constantFrom(null, 'Orlu Herald'),
      printed: fc.boolean(),
      kind: fc.nat(2),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const config: fc.Arbitrary<SiteConfig> = fc.record(
  {
    title: fc.constantFrom('Archive', 'Other'),
    publisher: fc.constant('City of Orlu'),
    license: fc.constant('CC0'),
    lang: fc.constantFrom('en', 'fr'),
  },
  { requiredKeys: [] },
);

const days = ['2031-05-04', '2031-05-04-2', '2031-05-06', '2031-06-01', '2032-05-04', 'notice'];
const titles = ['River tolls', 'Orlu Bridge', 'Ferry to Hest', 'Update on river tolls'];

/** What is said on several days, nearly so. */
const position = (number: number) =>
  `Whoever crosses the Orlu Bridge at night must say so beforehand${['', ', in writing', ', and pay'][number] ?? ''}.`;

function made(list: readonly Told[], settings: SiteConfig): Archive {
  // one place of the calendar, language and series has one briefing
  const unique = new Map(list.map((one) => [`${one.date} ${one.lang} ${one.series}`, one]));
  const briefings = [...unique.values()].map((one) =>
    briefing(days[one.date] ?? '', {
      lang: one.lang,
      series: one.series,
      title: `Briefing ${one.title}`,
      time: one.time,
      items: one.items.map((own, at) => {
        const title = titles[own.title] ?? '';
        const said = [
          turn('question', `What of ${title}?`, { outlet: own.outlet }),
          turn('answer', `The Orlu Bridge is as ${title}. ${position(one.title)}`, { speaker: own.speaker }),
        ];
        const kind = (['exchange', 'announcement', 'remarks'] as const)[own.kind] ?? 'exchange';
        return item(`item-${at}`, title, said, { titleFrom: own.printed ? 'heading' : 'text', kind });
      }),
    }),
  );
  const whole = archive(briefings, { config: settings });
  const sorted = whole.briefings.toSorted((a, b) => (`${a.briefing.id}` < `${b.briefing.id}` ? -1 : 1));
  const digestOf = (of: unknown) => createHash('sha256').update(JSON.stringify(of)).digest('hex');
  return { ...whole, briefings: sorted.map((one) => ({ ...one, digest: digestOf(one.briefing) })) };
}

function pagesOf(one: Archive): Map<string, { key: string; html: string }> {
  const site = makeSite(one);
  const keyOf = pageKeys(site, 'this release');
  return new Map(
    site.pages.flatMap((page) => {
      const key = keyOf(page);
      return key === null ? [] : [[page.address, { key, html: renderPage(page, site) }]];
    }),
  );
}

describe('A page that has a key', () => {
  it('reads the same wherever its key is the same, whatever else of the archive changed', () => {
    const two = fc.record({
      kept: fc.array(told, { minLength: 1, maxLength: 5 }),
      before: fc.array(told, { maxLength: 2 }),
      after: fc.array(told, { maxLength: 2 }),
      config,
      other: fc.option(config, { nil: null, freq: 3 }),
    });
    let compared = 0;
    fc.assert(
      fc.property(two, (given) => {
        const before = pagesOf(made([...given.kept, ...given.before], given.config));
        const after = pagesOf(made([...given.kept, ...given.after], given.other ?? given.config));
        for (const [address, { key, html }] of after) {
          const known = before.get(address);
          if (known?.key !== key) continue;
          compared += 1;
          if (known.html !== html) expect(html, address).toBe(known.html);
        }
      }),
      trials(80),
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('has another where a podium has another colour, since one came that stands before it', () => {
    const items = [{ title: 1, speaker: 'Ms. Vale', outlet: null, printed: true, kind: 0 }];
    const coast = [0, 2, 3].map(
      (date): Told => ({ date, lang: 'en', series: 'coast', title: date % 3, time: null, items }),
    );
    const settings = { topics: [{ name: 'Orlu', match: ['Orlu'] }] };
    const city: Told = { ...coast[0]!, date: 4, series: 'city', items: [{ ...items[0]!, title: 0 }] };
    const [one, other] = [coast, [...coast, city]].map((list) =>
      pagesOf(made(list, settings)).get('/en/topics/orlu.html'),
    );
    expect(one?.html).toMatch(/id="?_positions[\s\S]*podium-1[\s\S]*coast/);
    expect(other?.html).toMatch(/id="?_positions[\s\S]*podium-2[\s\S]*coast/);
    expect(other?.key).not.toBe(one?.key);
  });

  it('has another where what it shows is another', () => {
    const list: Told[] = [0, 2].map((date) => ({
      date,
      lang: 'en',
      series: null,
      title: 0,
      time: null,
      items: [{ title: 0, speaker: 'Ms. Vale', outlet: null, printed: true, kind: 0 }],
    }));
    const [one, other] = [pagesOf(made(list, {})), pagesOf(made([...list, { ...list[0]!, date: 3 }], {}))];
    const changed = [...one].filter(([address, { key }]) => other.get(address)?.key !== key);
    // the one before leads to the new one; its items do not
    expect(changed.map(([address]) => address).filter((address) => address.startsWith('/en/2031'))).toEqual([
      '/en/2031/05/',
      '/en/2031/05/06/',
    ]);
  });
});
