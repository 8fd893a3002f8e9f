import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/history/excerpt.ts';
import { compareVersions } from '../../src/history/versions.ts';
import { piecesOf } from '../../src/history/words.ts';
import { briefing, item, turn } from '../site/made.ts';

const said = (id: string, text: string) => item(id, id, [turn('answer', text)], { titleFrom: 'text' });
const bridge = 'The bridge over the strait is shut until the survey of its piers is done';
const ferry = 'A ferry goes every hour from the old pier, and nobody pays for it in winter';
const market = 'The fish market opens at six, as it has since the harbour was dredged';
const version = (...items: ReturnType<typeof said>[]) => briefing('2031-05-04', { items });

const first = version(said('a', `${bridge} in May.`), said('b', ferry));
const second = version(said('a', `${bridge} in June.`), said('b', ferry));
const last = version(said('c', market), said('a', `${bridge} in July.`), said('b', ferry));

const told = (versions: Parameters<typeof compareVersions>[0]) =>
  compareVersions(versions).map(
    (one) => one?.items.map(({ is, title, now }) => `${is} ${title} ${now}`) ?? null,
  );

describe('The versions of a briefing', () => {
  it('tell what changed from each to the next, and where that stands in the last', () => {
    expect(told([first, second, last])).toEqual([['changed a 1'], ['came c 0', 'changed a 1']]);
  });

  it('tell nothing of what is not kept, and all of the others', () => {
    expect(told([first, null, second, last])).toEqual([null, null, ['came c 0', 'changed a 1']]);
    expect(told([first, second, null, last])).toEqual([['changed a 1'], null, null]);
  });

  it('are one less to tell of than there are', () => {
    expect(told([last])).toEqual([]);
  });
});

describe('An excerpt of what changed', () => {
  const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');

  it('leaves out what is far from every change', () => {
    const [before, , , behind] = excerpt(piecesOf(`${long} May ${long}`, `${long} June ${long}`));
    expect(before?.text).toMatch(/^… word30 .* word59$/);
    expect(behind?.text).toMatch(/^word0 .* word29 …$/);
  });

  it('keeps what is short, and all that came or went', () => {
    const pieces = [...piecesOf('It closes in May.', 'It closes in June.'), ...piecesOf('', long)];
    expect(excerpt(pieces)).toEqual(pieces);
  });

  it('of what did not change shows the beginning', () => {
    expect(excerpt(piecesOf(long, long))[0]?.text).toMatch(/^word0 .* word29 …$/);
  });
});
