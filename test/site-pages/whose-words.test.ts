import { describe, expect, it } from 'vitest';
import type { PublishableArchive } from '../../src/archive/types.ts';
import { readShown } from '../../src/search/format/shown.js';
import { partsOf, searchRecords } from '../../src/search/write/index.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { renderPage } from '../../templates/render-page.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const pageOf = (made: PublishableArchive, address: string): string => {
  const site = makeSite(made);
  const page = site.pages.find((one) => one.address === address);
  if (!page) throw new Error(`No page ${address} among ${site.pages.map((one) => one.address).join(' ')}`);
  return renderPage(page, site);
};

describe('The page of somebody who answers behind another', () => {
  const turns = [
    turn('question', 'Who pays?'),
    turn('answer', 'The barges pay.', { speaker: 'Bo Lindt' }),
    turn('answer', 'Two of them do.', { speaker: 'Ann Vale' }),
  ];
  const made = () => archive([briefing('2031-03-04', { items: [item('tolls', 'Tolls', turns)] })]);

  it('shows that person’s own words', () => {
    expect(pageOf(made(), '/en/speakers/ann-vale.html')).toContain('Two of them do.');
    expect(pageOf(made(), '/en/speakers/ann-vale.html')).not.toContain('The barges pay.');
    expect(pageOf(made(), '/en/speakers/bo-lindt.html')).toContain('The barges pay.');
    expect(pageOf(made(), '/en/speakers/bo-lindt.html')).not.toContain('Two of them do.');
  });
});

describe('Who asks, and for whom', () => {
  const asked = (note: string) => {
    const more = { speaker: 'Vale', outlet: 'Orlu Kurier', label: `Frage Vale (${note})`, note };
    const turns = [turn('question', 'Wer zahlt?', more), turn('answer', 'Niemand zahlt.')];
    const items = [item('maut', 'Maut', turns)];
    return pageOf(archive([briefing('2031-03-04', { lang: 'de', items })]), '/de/2031/03/04/');
  };

  it('stands beside the question, each once, and so does a remark', () => {
    expect(asked('Orlu Kurier')).toMatch(/<b>Vale <small>Orlu Kurier<\/small> <span/);
    expect(asked('leise')).toMatch(/<b>Vale <small>Orlu Kurier<\/small> <small>leise<\/small> <span/);
  });
});

describe('Words that may be another’s than the transcript says', () => {
  const turns = [
    turn('question', 'Who pays?', { lines: [3, 3] }),
    turn('answer', 'The barges pay.', { label: 'MR. LINDT', speaker: 'Mr. Lindt', lines: [5, 5] }),
    turn('question', 'And who else?', { lines: [7, 7] }),
    turn('answer', 'The President says so.', {
      label: 'THE PRESIDENT',
      speaker: 'The President',
      lines: [9, 10],
    }),
  ];
  const told = { rule: 'speaker-doubtful', severity: 'warning', line: 9, reason: 'So it seems.' } as const;
  const made = (...messages: (typeof told)[]) =>
    archive([briefing('2031-03-04', { items: [item('tolls', 'Tolls', turns)], messages })]);
  const places = ['/en/2031/03/04/', '/en/2031/03/04/tolls.html'];

  it.each(places)('are marked behind the name on %s, with a way to why', (address) => {
    const marks = pageOf(made(told), address).match(
      /<b[^>]*>[^<\n]* <small><a [^<\n]*>printed so, doubtful<\/a>/g,
    );
    expect(marks).toHaveLength(1);
    expect(marks?.[0]).toMatch(/>The President <small><a href="?\.?\/?#_check"?>/);
  });

  it('are nobody’s where it is told who said what: no page of that name, no first line, no search result has them', () => {
    const site = makeSite(made(told));
    expect(site.editions[0]?.speakers.map(({ name }) => name)).toEqual(['Mr. Lindt']);
    expect(pageOf(made(told), places[1] ?? '')).not.toMatch(/<article[^>]*><p>[^\n]*The President/);
    const [record] = site.editions
      .flatMap((edition) => partsOf(edition))
      .flatMap((part) => searchRecords(part));
    expect(readShown(record?.url ?? '')).toMatchObject({
      speakers: ['Mr. Lindt'],
      parts: [{}, { who: 'Mr. Lindt' }, {}, { who: null }],
    });
  });

  it.each(places)('and no others are, on %s', (address) => {
    expect(pageOf(made(), address)).not.toContain('doubtful</a>');
  });
});
