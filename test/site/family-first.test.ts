import { describe, expect, it } from 'vitest';
import { makeSite } from '../../src/site/make-site.ts';
import { archive, briefing, item, turn } from './made.ts';

const said = (id: string, speaker: string, lang = 'en') =>
  briefing(id, { lang, items: [item('toll', 'Toll', [turn('answer', 'Yes.', { speaker })])] });

/** The speakers of the English edition, each with the surname that is known. */
const families = (...briefings: ReturnType<typeof said>[]) =>
  Object.fromEntries(
    makeSite(archive(briefings))
      .editions.find(({ lang }) => lang === 'en')
      ?.speakers.map(({ name, family }) => [name, family]) ?? [],
  );

describe('A name in Latin letters', () => {
  it('has its surname first where the Chinese edition has it in characters', () => {
    const here = ['Lin Shuilu', 'Lin Lushui', 'Shuilu Lin', 'Shui Lu', 'Linshuilu'].map((name, at) =>
      said(`2031-03-0${at + 1}`, name),
    );
    const found = families(...here, said('2031-03-09.zh', '林水路', 'zh'));
    expect(found).toEqual({
      'Lin Shuilu': 'Lin',
      'Lin Lushui': null,
      'Shuilu Lin': null,
      'Shui Lu': null,
      Linshuilu: null,
    });
  });

  it('has none that is known without it', () => {
    expect(families(said('2031-03-01', 'Lin Shuilu'))).toEqual({ 'Lin Shuilu': null });
  });
});
