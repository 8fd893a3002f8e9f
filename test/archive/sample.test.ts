import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import type { Archive, ArchivedBriefing } from '../../src/archive/types.ts';
import type { Turn } from '../../src/model/briefing.ts';
import { heardArchive } from '../../src/people/heard.ts';
import { findSpeakers } from '../../src/people/speakers.ts';
import { projectFolder } from '../helpers/build-site.ts';

/** The podium of the sample archive that prints no titles: what threads, derived titles and offices can be seen by. */
let archive: Archive;
let podium: ArchivedBriefing[];
beforeAll(async () => {
  archive = await loadArchive(join(projectFolder, 'content'), { cache: false });
  podium = archive.briefings.filter(({ series }) => series === 'transport');
});

const turnsOf = ({ briefing }: ArchivedBriefing): Turn[] => briefing.items.flatMap(({ turns }) => turns);

describe('The podium without titles', () => {
  it('has three briefings, in which somebody leads through and three answer', () => {
    expect(podium.map(({ briefing }) => briefing.date)).toEqual(['2024-08-14', '2024-10-09', '2024-11-06']);
    for (const one of podium) {
      const labels = new Set(turnsOf(one).map(({ label }) => label?.split(',')[0]?.split(' ').at(-1)));
      expect(labels.size).toBe(5);
      expect(labels).toContain('MODERATOR');
    }
  });

  it('prints no title: each is derived from what is said, and stands once', () => {
    for (const { briefing } of podium) {
      expect(briefing.toc).toEqual([]);
      expect(new Set(briefing.items.map(({ titleFrom }) => titleFrom))).toEqual(new Set(['text']));
      expect(new Set(briefing.items.map(({ title }) => title)).size).toBe(briefing.items.length);
    }
  });

  it('goes on about one matter through interruptions, so that threads are fewer than exchanges', () => {
    for (const one of podium) {
      const { items, threads = [] } = one.briefing;
      expect(threads.flatMap((thread) => thread.items)).toEqual(items.map(({ id }) => id));
      expect(threads.length).toBeLessThan(items.length / 2);
      expect(threads.length).toBeGreaterThan(2);
      const said = turnsOf(one).map(({ paragraphs }) => paragraphs.join(' '));
      expect(said.filter((text) => /--$/.test(text)).length).toBeGreaterThan(1);
      expect(said.filter((text) => /^Follow-up\?/.test(text)).length).toBeGreaterThan(0);
    }
  });

  it('has two offices that change hands, each between two briefings, and gives nobody the words of who held it before', () => {
    const holders = (office: string) =>
      podium.map((one) => turnsOf(one).find((turn) => turn.office === office)?.speaker);
    expect(holders('Minister of Transport')).toEqual([
      'Agathe Sorell',
      'Bram Calloway-Finn',
      'Bram Calloway-Finn',
    ]);
    expect(holders('Captain of the Port')).toEqual(['Ida Roake', 'Ida Roake', 'Noor Selwyn']);
    const first = podium.flatMap(({ briefing }) => briefing.items.map(() => briefing.date));
    const heard = heardArchive({ ...archive, briefings: podium }).flatMap(({ briefings }) => briefings);
    const { people } = findSpeakers(heard);
    const days = (name: string) =>
      new Set(people.find((one) => one.name === name)?.items.map((item) => first[item]));
    expect(days('Agathe Sorell')).toEqual(new Set(['2024-08-14']));
    expect(days('Bram Calloway-Finn')).toEqual(new Set(['2024-10-09', '2024-11-06']));
    expect(days('Noor Selwyn')).toEqual(new Set(['2024-11-06']));
  });

  it('is read without a warning', () => {
    const warnings = podium.flatMap(({ briefing }) =>
      briefing.messages.filter(({ severity }) => severity !== 'info'),
    );
    expect(warnings).toEqual([]);
  });
});
