import { describe, expect, it } from 'vitest';
import type { OwnPageText } from '../../src/archive/types.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { factsOf, type Shown, type Step } from '../../src/site/page-kinds.ts';
import { archive, briefing, item, turn } from './made.ts';

const asked = turn('question', 'Who pays the river tolls?', { speaker: 'Ida Orr', outlet: 'Orlu Herald' });
const tolls = (speaker: string) =>
  item('river-tolls', 'River tolls', [asked, turn('answer', 'The barges.', { speaker })]);
const ferry = item('ferry', 'The ferry', [turn('statement', 'The ferry runs.', { speaker: 'Ann Vale' })], {
  kind: 'remarks',
});
const about: OwnPageText = {
  file: 'pages/about.md',
  slug: 'about',
  lang: null,
  title: 'About',
  markdown: 'Hello.',
};

/** A briefing of today, one of long ago in a series, and one without a date in and out of it; a topic, two speakers, of whom one is nobody. */
const site = makeSite(
  archive(
    [
      briefing('2031-03-04', { items: [tolls('Ann Vale'), ferry] }),
      briefing('0987-11-05', { series: 'noon', items: [tolls('Bo Oro')] }),
      briefing('harbour-talk', { title: 'Harbour talk', series: 'noon', items: [tolls('Ann Vale')] }),
      briefing('old-talk', { title: 'Old talk', items: [ferry] }),
    ],
    {
      config: { topics: [{ name: 'Tolls', match: ['river'] }], series: { noon: { title: 'At noon' } } },
      people: { config: { never: ['Bo Oro'] }, labels: [], messages: [] },
      pages: [about],
    },
  ),
);

function factsAt(address: string) {
  const page = site.pages.find((one) => one.address === address);
  if (!page) throw new Error(`There is no ${address}`);
  return factsOf(page, site.kinds);
}

/** "/en/noon/ At noon", "/en/2031/ year of 2031-03-04" */
function told(step: Step): string {
  if ('name' in step) return `${step.address} ${step.name}`;
  return `${step.address} ${'section' in step ? step.section : `${step.unit} of ${step.date}`}`;
}

describe('The way down to a page', () => {
  it.each([
    ['/en/2031/', []],
    ['/en/undated/', []],
    ['/en/about.html', []],
    ['/en/2031/03/', ['/en/2031/ year of 2031-01-01']],
    ['/en/0987/11/', ['/en/0987/ year of 0987-01-01']],
    ['/en/0987/11/05/', ['/en/0987/ year of 0987-11-05', '/en/0987/11/ month of 0987-11-05']],
    ['/en/noon/0987/', ['/en/noon/ At noon']],
    ['/en/noon/undated/', ['/en/noon/ At noon']],
    ['/en/noon/0987/11/', ['/en/noon/ At noon', '/en/noon/0987/ year of 0987-01-01']],
    ['/en/2031/03/04/', ['/en/2031/ year of 2031-03-04', '/en/2031/03/ month of 2031-03-04']],
    [
      '/en/2031/03/04/ferry.html',
      [
        '/en/2031/ year of 2031-03-04',
        '/en/2031/03/ month of 2031-03-04',
        '/en/2031/03/04/ day of 2031-03-04',
      ],
    ],
    [
      '/en/noon/0987/11/05/river-tolls.html',
      [
        '/en/noon/ At noon',
        '/en/noon/0987/ year of 0987-11-05',
        '/en/noon/0987/11/ month of 0987-11-05',
        '/en/noon/0987/11/05/ day of 0987-11-05',
      ],
    ],
    ['/en/undated/old-talk/', ['/en/undated/ undated']],
    [
      '/en/noon/undated/harbour-talk/river-tolls.html',
      ['/en/noon/ At noon', '/en/noon/undated/ undated', '/en/noon/undated/harbour-talk/ Harbour talk'],
    ],
    ['/en/topics/tolls.html', ['/en/topics/ topics']],
    ['/en/speakers/ann-vale.html', ['/en/speakers/ speakers']],
    ['/en/speakers/bo-oro.html', ['/en/speakers/ speakers']],
    ['/en/outlets/orlu-herald.html', ['/en/outlets/ outlets']],
  ])('%s is %j', (address, way) => {
    expect(factsAt(address).way()?.map(told)).toEqual(way);
  });

  it.each(['/', '/en/', '/en/search/', '/404.html'])('%s does not go below the home page', (address) => {
    expect(factsAt(address).way()).toBeNull();
  });
});

describe('A page stands in the menu', () => {
  it.each([
    ['/en/dates/', 'dates'],
    ['/en/2031/', 'dates'],
    ['/en/noon/0987/11/', 'dates'],
    ['/en/0987/11/05/', 'dates'],
    ['/en/undated/', 'dates'],
    ['/en/topics/', 'topics'],
    ['/en/topics/tolls.html', 'topics'],
    ['/en/speakers/', 'speakers'],
    ['/en/speakers/ann-vale.html', 'speakers'],
    ['/en/speakers/bo-oro.html', 'speakers'],
    ['/en/outlets/', 'outlets'],
    ['/en/outlets/orlu-herald.html', 'outlets'],
  ])('%s under %s', (address, section) => {
    expect(factsAt(address).section).toBe(section);
  });

  it.each(['/', '/en/', '/en/search/', '/en/noon/', '/en/2031/03/04/', '/en/about.html', '/404.html'])(
    '%s under nothing',
    (address) => {
      expect(factsAt(address).section).toBeNull();
    },
  );
});

describe('A page is called, where no template says so,', () => {
  it.each([
    ['/en/noon/', 'At noon'],
    ['/en/2031/03/04/', 'Briefing 2031-03-04'],
    ['/en/2031/03/04/ferry.html', 'The ferry'],
    ['/en/topics/tolls.html', 'Tolls'],
    ['/en/speakers/ann-vale.html', 'Ann Vale'],
    ['/en/speakers/bo-oro.html', 'Bo Oro'],
    ['/en/outlets/orlu-herald.html', 'Orlu Herald'],
    ['/en/about.html', 'About'],
    ['/en/2031/', '/en/2031/'],
  ])('%s “%s”', (address, name) => {
    expect(factsAt(address).name()).toBe(name);
  });
});

describe('A page is of a time', () => {
  it.each([
    ['/en/2031/', '2031'],
    ['/en/0987/', '0987'],
    ['/en/0987/11/', '0987-11'],
    ['/en/2031/03/', '2031-03'],
    ['/en/0987/11/05/', '0987-11-05'],
    ['/en/2031/03/04/', '2031-03-04'],
    ['/en/2031/03/04/ferry.html', '2031-03-04'],
    ['/en/undated/old-talk/', null],
    ['/en/topics/tolls.html', null],
  ])('%s of %s', (address, when) => {
    expect(factsAt(address).when()).toBe(when);
  });
});

describe('A page shows at the least', () => {
  const ids = (what: Shown): unknown => {
    if ('items' in what) return what.items.map(({ address }) => address).sort();
    if ('briefings' in what) return what.briefings.map(({ address }) => address).sort();
    return 'html' in what ? what.html : what.said.address;
  };
  const river = [
    '/en/2031/03/04/river-tolls.html',
    '/en/noon/0987/11/05/river-tolls.html',
    '/en/noon/undated/harbour-talk/river-tolls.html',
  ];
  it.each([
    ['/', []],
    ['/en/2031/', ['/en/2031/03/04/']],
    ['/en/0987/11/', ['/en/noon/0987/11/05/']],
    ['/en/0987/11/05/', ['/en/noon/0987/11/05/']],
    ['/en/undated/', ['/en/noon/undated/harbour-talk/', '/en/undated/old-talk/']],
    ['/en/noon/undated/', ['/en/noon/undated/harbour-talk/']],
    ['/en/noon/', ['/en/noon/0987/11/05/', '/en/noon/undated/harbour-talk/']],
    ['/en/2031/03/04/', '/en/2031/03/04/'],
    ['/en/2031/03/04/ferry.html', '/en/2031/03/04/ferry.html'],
    ['/en/topics/tolls.html', river],
    ['/en/outlets/orlu-herald.html', river],
    [
      '/en/speakers/ann-vale.html',
      ['/en/2031/03/04/ferry.html', river[0], river[2], '/en/undated/old-talk/ferry.html'],
    ],
    ['/en/speakers/bo-oro.html', []],
    ['/en/about.html', '<p>Hello.</p>'],
  ])('%s what belongs there', (address, shown) => {
    const what = ids(factsAt(address).shows());
    expect(typeof what === 'string' ? what.trim() : what).toEqual(shown);
  });

  it('is all that the edition holds where it is none of these', () => {
    expect(ids(factsAt('/en/').shows())).toEqual(
      site.editions[0]?.briefings.map(({ address }) => address).sort(),
    );
  });
});
