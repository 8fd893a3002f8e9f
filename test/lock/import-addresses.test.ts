import { describe, expect, it } from 'vitest';
import { addressesIn, type Imported, importBriefings, importPages } from '../../src/lock/import-addresses.ts';
import { emptyLock, followed, type Lock, type LockedBriefing } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { build, exchange, ferry, lamp, type MadeText, text, wreck } from './made.ts';

const toll = exchange(
  'Who pays the toll on the Orlu Bridge?',
  'Nobody does, since the bridge was given to the city by its builders in March.',
);
const today = '2032-02-01';
const A = '/en/2031/05/04/';
const [TOLL, FERRY, WRECK] = [
  'who-pays-the-toll-on-the-orlu-bridge',
  'when-will-the-ferry-to-anvil-skerry-run-again',
  'has-the-wreck-off-cape-ardlow-been-raised-at-last',
] as const;

const locked = (...texts: MadeText[]): Lock => build(null, texts).lock;
/** What a site had published under addresses of its own: "/en/old/2031/05/04/". */
const former = (own: MadeText, address = '/en/old/2031/05/04/'): LockedBriefing => {
  const [one] = locked(own).briefings.values();
  return { ...one!, items: [...one!.items], address };
};
const counts = ({ known, taken, unmatched }: Imported) => ({ known, taken, unmatched });
const endIn = ({ lock }: Imported, address: string) => followed(lock.moved, address);

describe('A site that was published without a lock', () => {
  it('has its addresses lead to what they meant, by file and by words', () => {
    const now = locked(text([toll, ferry]));
    const result = importBriefings(now, [former(text([toll, ferry]))], today);
    expect(counts(result)).toEqual({ known: 0, taken: 3, unmatched: [] });
    expect(endIn(result, '/en/old/2031/05/04/')).toBe(A);
    expect(endIn(result, `/en/old/2031/05/04/${FERRY}`)).toBe(A + FERRY);
    expect(result.lock.moved.get('/en/old/2031/05/04/')).toEqual({ date: today, to: A });
    // the lock that was handed in is as it was
    expect(now.moved.size).toBe(0);
  });

  it('has those of a corrected answer lead to it, and those of one that is gone say so', () => {
    const corrected = { ...toll, paragraphs: [toll.title, toll.paragraphs[1]!.replace('March', 'April')] };
    const now = locked(text([corrected, ferry]));
    const result = importBriefings(now, [former(text([toll, ferry, wreck]))], today);
    expect(endIn(result, `/en/old/2031/05/04/${TOLL}`)).toBe(A + TOLL);
    expect(result.lock.goneItems.get(`/en/old/2031/05/04/${WRECK}`)).toMatchObject({
      gone: today,
      id: WRECK,
      title: '',
      text: '',
    });
    expect(result.taken).toBe(4);
  });

  it('has no address lead to another answer that only begins in the same way', () => {
    const other = exchange(
      'Who pays the piper of Tarn Island?',
      'The harbour master pays him out of the fines that captains leave behind.',
    );
    const now = locked(text([other, ferry]));
    const result = importBriefings(now, [former(text([toll, ferry]))], today);
    expect(result.lock.goneItems.has(`/en/old/2031/05/04/${TOLL}`)).toBe(true);
    expect(result.lock.moved.has(`/en/old/2031/05/04/${TOLL}`)).toBe(false);
  });

  it('of answers of the same words has each lead to the one that has its id, else to the first', () => {
    const thanks = exchange('Thank you.');
    const now = locked(text([toll, thanks, ferry, thanks]));
    const old = former(text([toll, thanks, ferry, thanks]));
    const result = importBriefings(now, [old], today);
    expect(endIn(result, '/en/old/2031/05/04/thank-you-2')).toBe(`${A}thank-you-2`);
    const renamed = { ...old, items: old.items.map((item) => ({ ...item, id: `x-${item.id}` })) };
    expect(endIn(importBriefings(now, [renamed], today), '/en/old/2031/05/04/x-thank-you-2')).toBe(
      `${A}thank-you`,
    );
  });

  it('is entered as it was where the lock has nothing of it, and the next build finds its transcript', () => {
    const old = former(text([toll, ferry], { file: 'old.txt' }), '/en/2031/05/09/');
    const result = importBriefings(emptyLock(), [old], today);
    expect(counts(result)).toEqual({ known: 0, taken: 3, unmatched: [] });
    expect(result.lock.briefings.get('/en/2031/05/09/')).toEqual(old);
    const built = build(result.lock, [text([toll, ferry], { file: 'old.txt', date: '2031-05-09' })]);
    expect(built.said.get(`/en/2031/05/09/${TOLL}`)).toBe(toll);
  });

  it('is told of addresses that the lock has: known where they mean the same, unmatched where they mean something else', () => {
    const now = locked(text([toll, ferry]));
    const same = importBriefings(now, [former(text([toll, ferry]), A)], today);
    expect(counts(same)).toEqual({ known: 3, taken: 0, unmatched: [] });
    // wreck stood at the address that the toll has here
    const old = former(text([ferry, wreck]), A);
    const swapped = {
      ...old,
      items: old.items.map((item) => (item.id === FERRY ? { ...item, id: TOLL } : item)),
    };
    const other = importBriefings(now, [swapped], today);
    expect(other.unmatched).toEqual([A + TOLL]);
    expect(followed(other.lock.moved, A + TOLL)).toBe(A + TOLL);
    const strange = importBriefings(now, [former(text([wreck], { file: 'z.txt' }), A)], today);
    expect(counts(strange)).toEqual({ known: 0, taken: 1, unmatched: [A] });
    expect(strange.lock.briefings.get(A)?.file).toBe(text([]).file);
  });

  it('whose briefing has given its address to another still answers: what stood there is gone, and what stands there is unmatched', () => {
    const now = locked(text([toll, ferry]));
    const old = former(text([wreck, { ...lamp, title: toll.title }], { file: 'z.txt' }), A);
    const result = importBriefings(now, [old], today);
    expect(counts(result)).toEqual({ known: 0, taken: 1, unmatched: [A, A + TOLL] });
    expect(result.lock.goneItems.get(A + WRECK)).toMatchObject({ id: WRECK, gone: today });
    expect(result.lock.briefings.get(A)?.items.map(({ id }) => id)).toEqual([TOLL, FERRY]);
    // and the next build leaves both as they are
    const next = build(result.lock, [text([toll, ferry])]);
    expect([next.said.get(A + TOLL), next.lock.goneItems.has(A + WRECK)]).toEqual([toll, true]);
  });

  it('goes on to lead where a sitemap said, though its briefing is entered later', () => {
    const site = importPages(locked(text([toll, ferry])), [`/en/2031/05/04-9/${TOLL}`], today);
    const old = former(text([{ ...wreck, title: toll.title }, lamp], { file: 'z.txt' }), '/en/2031/05/04-9/');
    const result = importBriefings(site.lock, [old], today);
    expect(counts(result)).toEqual({ known: 1, taken: 2, unmatched: [] });
    expect(endIn(result, `/en/2031/05/04-9/${TOLL}`)).toBe(A + TOLL);
    expect(printLock(readLock(printLock(result.lock)))).toBe(printLock(result.lock));
  });

  it('is unmatched where another answer of its own briefing stands there, and its words nowhere', () => {
    const now = locked(text([toll, ferry, wreck]));
    const old = former(text([{ ...lamp, title: toll.title }, ferry, wreck]), A);
    expect(counts(importBriefings(now, [old], today))).toEqual({
      known: 3,
      taken: 0,
      unmatched: [A + TOLL],
    });
  });
});

describe('A sitemap', () => {
  it('names briefings and answers, and whatever else there is it passes over', () => {
    const pages = [
      '/en/2031/05/04/',
      '/en/2031/05/04/who-pays.html',
      '/en/noon/undated/pier/',
      '/en/2031/',
      '/en/topics/toll/',
      '/en/2031/05/04/index.json',
      '/en/2031/05/04/history/',
      'en/2031/05/04/',
    ];
    expect(addressesIn(pages)).toEqual([
      '/en/2031/05/04/',
      '/en/2031/05/04/who-pays',
      '/en/noon/undated/pier/',
    ]);
  });

  const now = locked(
    text([toll, ferry], { date: '2031-05-04' }),
    text([wreck], { date: '2031-05-06', file: 'b.txt' }),
  );

  it('leads to the briefing of the same day and series where there is one alone', () => {
    const two = locked(text([toll]), text([ferry], { file: 'b.txt' }));
    expect(endIn(importPages(now, ['/en/2031/05/04-3/'], today), '/en/2031/05/04-3/')).toBe(A);
    expect(importPages(two, ['/en/2031/05/04-3/'], today).unmatched).toEqual(['/en/2031/05/04-3/']);
    expect(importPages(now, ['/en/noon/2031/05/04/', '/fr/2031/05/04/'], today).unmatched).toHaveLength(2);
  });

  it('leads to the answer of that day whose name has most of the same words, at least half of all', () => {
    const at = (id: string) => endIn(importPages(now, [A + id], today), A + id);
    expect(at('who-pays-the-toll-of-orlu-bridge')).toBe(A + TOLL);
    expect(at('when-will-the-ferry-run-again')).toBe(A + FERRY);
    // four of the ten words that both have
    expect(importPages(now, [`${A}who-pays-the-toll-collector-and-when`], today).unmatched).toHaveLength(1);
    expect(importPages(now, [`${A}whales`], today).unmatched).toEqual([`${A}whales`]);
  });

  it('leads nowhere where two answers fit as well', () => {
    const twins = locked(text([exchange('Is the bridge safe?'), exchange('Is the bridge open?')]));
    const wanted = `${A}is-the-bridge`;
    const result = importPages(twins, [wanted], today);
    expect(result.unmatched).toEqual([wanted]);
    expect(result.lock.moved.has(wanted)).toBe(false);
  });

  it('leads to an answer of the briefing that its own address leads to, before others of that day', () => {
    const two = locked(text([toll]), text([toll, ferry], { file: 'z.txt' }));
    two.moved.set('/en/2031/05/04-7/', { date: today, to: '/en/2031/05/04-2/' });
    const wanted = `/en/2031/05/04-7/${TOLL}`;
    expect(endIn(importPages(two, [wanted], today), wanted)).toBe(`/en/2031/05/04-2/${TOLL}`);
    expect(importPages(two, [`/en/2031/05/04-9/${TOLL}`], today).unmatched).toHaveLength(1);
    const other = `/en/2031/05/04-9/${FERRY}`;
    expect(endIn(importPages(two, [other], today), other)).toBe(`/en/2031/05/04-2/${FERRY}`);
  });

  it('is told once of what it names twice, and of what is known already', () => {
    const result = importPages(now, [A, `${A}${TOLL}`, A, '/en/2031/05/06-2/', '/en/2031/05/06-2/'], today);
    expect(counts(result)).toEqual({ known: 2, taken: 1, unmatched: [] });
    expect(now.moved.size).toBe(0);
  });
});
