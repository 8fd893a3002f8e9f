import { describe, expect, it } from 'vitest';
import { mostOfBriefing } from '../../src/site/by-briefing.ts';
import { personByYear, topicByYear } from '../../src/site/by-year.ts';
import { pageKeys } from '../../src/site/keys.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { faultsOf } from '../helpers/valid-html.ts';
import { archive, briefing, item, turn } from './made.ts';

const said = [
  turn('question', 'What of the River tolls?'),
  turn('answer', 'As before.', { speaker: 'Bo Lind' }),
];
const on = (id: string, count = 1) =>
  briefing(id, { items: Array.from({ length: count }, (_, at) => item(`tolls-${at}`, 'River tolls', said)) });

/** One a week from January 1 on: "2031-01-01", "2031-01-08" … */
const weekly = (year: number, count: number) =>
  Array.from({ length: count }, (_, week) =>
    on(new Date(Date.UTC(year, 0, 1 + 7 * week)).toISOString().slice(0, 10)),
  );

const config = { topics: [{ name: 'River tolls', match: ['River tolls'] }] };
const siteOf = (briefings: ReturnType<typeof briefing>[]) => {
  const whole = archive(briefings, { config });
  const digest = ({ briefing: one }: (typeof whole.briefings)[number]) => JSON.stringify(one);
  return makeSite({ ...whole, briefings: whole.briefings.map((one) => ({ ...one, digest: digest(one) })) });
};
const topicOf = (site: ReturnType<typeof siteOf>) => site.editions[0]!.topics[0]!;
const lindIn = (site: ReturnType<typeof siteOf>) => site.editions[0]!.speakers[0]!;
const daysOf = (held: readonly { item: { briefing: { briefing: { date: string | null } } } }[]) =>
  held.map(({ item: { briefing } }) => briefing.briefing.date);

describe('What is said on a topic over years', () => {
  it('stands on one page as long as that has no more than sixty rows', () => {
    const sixty = siteOf([...weekly(2030, 30), ...weekly(2031, 30)]);
    expect(topicByYear(topicOf(sixty))).toMatchObject({ left: 0, years: [] });
    expect(topicByYear(topicOf(sixty)).newest).toHaveLength(60);
    const more = topicByYear(topicOf(siteOf([...weekly(2030, 30), ...weekly(2031, 31)])));
    expect(more.newest).toHaveLength(40);
    expect(more.left).toBe(21);
    expect(daysOf(more.newest)[0]).toBe(weekly(2030, 30)[21]?.date);
  });

  it('is all of it on the pages of its years, each of which leads to the one before and the next; a year that the page lists whole is there', () => {
    const site = siteOf([...weekly(2029, 30), ...weekly(2030, 45), ...weekly(2031, 5), on('notice')]);
    const { years } = topicByYear(topicOf(site));
    const at = (name: string) => `/en/topics/river-tolls/${name}.html`;
    const newest = '/en/topics/river-tolls.html#_2031';
    expect(years.map(({ address, held }) => [address, held.length])).toEqual([
      [newest, 5],
      [at('2030'), 45],
      [at('2029'), 30],
      [at('undated'), 1],
    ]);
    expect(years.map(({ previous, next }) => [previous?.address, next?.address])).toEqual([
      [at('2030'), undefined],
      [at('2029'), newest],
      [at('undated'), at('2030')],
      [undefined, at('2029')],
    ]);
    const pages = site.pages.flatMap(({ kind, address }) => (kind === 'subject-year' ? [address] : []));
    expect(pages).toEqual(expect.arrayContaining([at('2030'), at('2029'), at('undated')]));
    expect(pages).not.toContain(newest);
    expect(pages).toContain('/en/speakers/bo-lind/2030.html');
  });

  it('is not taken apart within a briefing', () => {
    const { newest } = topicByYear(topicOf(siteOf([...weekly(2030, 60), on('2031-12-31', 3)])));
    expect(newest).toHaveLength(40);
    expect(daysOf(newest).filter((day) => day === '2031-12-31')).toHaveLength(3);
  });
});

describe('What one person says over years', () => {
  it('is listed whole of few answers; of many the first few of each briefing', () => {
    const some = lindIn(siteOf([on('2031-01-01', 30), on('2031-01-02', 30)]));
    expect(mostOfBriefing(some)).toBe(Number.POSITIVE_INFINITY);
    expect(personByYear(some)).toMatchObject({ left: 0, years: [] });
    const many = lindIn(siteOf([on('2031-01-01', 30), on('2031-01-02', 31)]));
    expect(mostOfBriefing(many)).toBe(5);
    // ten rows of two briefings: both stand on the page
    expect(personByYear(many).years).toEqual([]);
  });
});

describe('The page of somebody', () => {
  const pageOf = (site: ReturnType<typeof siteOf>) =>
    renderPage(site.pages.find(({ address }) => address === '/en/speakers/bo-lind.html')!, site);

  it('shows the years of which nothing is held between the first answer and the last', () => {
    const gap = pageOf(siteOf([on('2029-05-04'), on('2031-05-04')]));
    expect(gap).toContain('bar-not-held');
    expect(gap).toMatch(/href="?#_2031/);
    expect(pageOf(siteOf([on('2030-05-04'), on('2031-05-04')]))).not.toContain('year-strip');
  });
});

describe('The page of one year', () => {
  const before = siteOf([...weekly(2029, 40), ...weekly(2030, 40), ...weekly(2031, 41)]);
  const after = siteOf([...weekly(2029, 40), ...weekly(2030, 40), ...weekly(2031, 42)]);
  const kept = (of: typeof before) => {
    const keyOf = pageKeys(of, 'this release');
    return new Map(of.pages.map((page) => [page.address, keyOf(page)]));
  };

  it('stays as it is where something comes in another year', () => {
    const [old, now] = [kept(before), kept(after)];
    const changed = [...now].flatMap(([address, key]) =>
      /topics|speakers/.test(address) && key !== null && old.get(address) !== key ? [address] : [],
    );
    expect(changed).toEqual([
      '/en/topics/river-tolls.html',
      '/en/topics/river-tolls/2031.html',
      '/en/speakers/bo-lind.html',
      '/en/speakers/bo-lind/2031.html',
    ]);
    const htmlOf = (site: typeof before, address: string) =>
      renderPage(site.pages.find((page) => page.address === address)!, site);
    for (const name of ['topics/river-tolls', 'speakers/bo-lind'])
      for (const year of [2029, 2030]) {
        const address = `/en/${name}/${year}.html`;
        expect(htmlOf(after, address), address).toBe(htmlOf(before, address));
      }
  });

  it('is valid HTML, and so is that of a page that leads to it', () => {
    const some = after.pages.filter(({ address }) => /topics|speakers/.test(address));
    expect(some.map(({ kind }) => kind)).toContain('subject-year');
    for (const page of some)
      expect(faultsOf(renderPage(page, after), page.address), page.address).toEqual([]);
  });

  it('is led to by the years of the chart', () => {
    const page = after.pages.find(({ kind }) => kind === 'topic')!;
    const text = renderPage(page, after);
    for (const year of [2029, 2030, 2031])
      expect(text).toMatch(new RegExp(`class="?year-bar"? href="?river-tolls/${year}\\.html`));
  });
});
