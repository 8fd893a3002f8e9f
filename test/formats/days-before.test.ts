import { expect, it } from 'vitest';
import { daysBefore } from '../../src/formats/days-before.ts';
import type { Item } from '../../src/model/briefing.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { archive, briefing, item } from '../site/made.ts';

const asked = (id: string, title: string) => item(id, title, [], { titleFrom: 'text' });

it('The days of a month, over all years, are one file, newest first, with what was asked and where it stands', () => {
  const site = makeSite(
    archive([
      briefing('2030-11-20', {
        items: [asked('why', 'Why?'), asked('bridge', 'When does the bridge to Hest open?')],
      }),
      briefing('2031-11-19', {
        items: [item('herring', 'Herring', [], { kind: 'announcement' }), item('tolls', 'Tolls')],
      }),
      briefing('2031-02-01', { items: [] }),
      briefing('undated'),
    ]),
  );
  const [edition] = site.editions;
  const files = edition ? daysBefore(edition) : [];
  expect(files.map(({ address, text }) => [address, JSON.parse(text)])).toEqual([
    [
      '/en/dates/11.json',
      [
        { date: '2031-11-19', address: '2031/11/19/tolls.html', said: 'Tolls' },
        { date: '2030-11-20', address: '2030/11/20/bridge.html', said: 'When does the bridge to Hest open?' },
      ],
    ],
    ['/en/dates/02.json', [{ date: '2031-02-01', address: '2031/02/01/', said: 'Briefing 2031-02-01' }]],
  ]);
});

it('A day is told by a question that tells what it is about, else by the first, or by its title where nothing is in it', () => {
  const saidOn = (items: Item[]) => {
    const [edition] = makeSite(archive([briefing('2031-11-04', { items })])).editions;
    return JSON.parse(daysBefore(edition!)[0]?.text ?? '')[0].said;
  };
  const [short, long] = [`Why ${'x'.repeat(24)}?`, `Why ${'x'.repeat(25)}?`];
  expect(saidOn([asked('a', short), asked('b', long)])).toBe(long);
  expect(saidOn([asked('a', short), asked('b', 'No?')])).toBe(short);
  expect(saidOn([item('a', 'Remarks', [], { kind: 'remarks' })])).toBe('Remarks');
  expect(saidOn([])).toBe('Briefing 2031-11-04');
});
