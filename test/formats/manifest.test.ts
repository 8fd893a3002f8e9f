import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { Manifest, ManifestPages, ManifestPart, manifest } from '../../src/formats/manifest.ts';
import { makeSite } from '../../src/site/make-site.ts';
import { archive, briefing, item, turn } from '../site/made.ts';

const ferry = item('who-pays', 'Who pays?', [
  turn('question', 'Who pays the toll?', { label: 'QUESTION' }),
  turn('answer', 'Nobody does.', {
    label: 'MINISTER EXAMPLE',
    paragraphs: ['Nobody does.', 'That is a promise.'],
  }),
]);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function made(...briefings: ReturnType<typeof briefing>[]) {
  const files = manifest(makeSite(archive(briefings), { release: '1.2.3' }));
  const text = (address: string) => files.find((file) => file.address === address)?.text ?? '';
  return { files, text, whole: Manifest.parse(JSON.parse(text('/manifest.json'))) };
}

describe('The manifest of a site', () => {
  it('names each raw file with its hash, and each item with the hash of its words', () => {
    const source = { file: 'transcripts/ferry.txt', sha256: 'ab'.repeat(32), bytes: 1 };
    const { text } = made(briefing('2031-05-04', { items: [ferry], source }));
    const words = 'QUESTION\nWho pays the toll?\nMINISTER EXAMPLE\nNobody does.\nThat is a promise.\n';
    expect(ManifestPart.parse(JSON.parse(text('/manifest/2031.json.gz'))).briefings).toEqual([
      {
        address: '/en/2031/05/04/',
        file: 'transcripts/ferry.txt',
        source: '/en/2031/05/04/source.txt',
        sha256: 'ab'.repeat(32),
        items: { 'who-pays': [sha256(words).slice(0, 32)] },
      },
    ]);
  });

  it('is cut by years, and holds the hash of each part, so that a new briefing changes the part of its year alone', () => {
    const before = made(briefing('2030-05-04'), briefing('2031-05-04'), briefing('spring'));
    const after = made(
      briefing('2030-05-04'),
      briefing('2031-05-04'),
      briefing('2031-06-01'),
      briefing('spring'),
    );
    const addresses = ['/manifest/2030.json.gz', '/manifest/2031.json.gz', '/manifest/undated.json.gz'];
    expect(after.whole.parts.map(({ address }) => address)).toEqual(addresses);
    for (const { address, sha256: hash } of after.whole.parts) expect(sha256(after.text(address))).toBe(hash);
    const changed = addresses.filter((address) => before.text(address) !== after.text(address));
    expect(changed).toEqual(['/manifest/2031.json.gz']);
  });

  it('names the release that made it, and no lock where there was none', () => {
    expect(made(briefing('2031-05-04')).whole).toMatchObject({ schema: 1, release: '1.2.3', lock: null });
  });

  it('has the hashes of all pages: of a briefing and its items beside their words, of others by address', () => {
    const site = makeSite(archive([briefing('2031-05-04', { items: [ferry] })]));
    const hashOf = (address: string) => (address === '/en/search/' ? null : sha256(address).slice(0, 32));
    const files = manifest({ ...site, pageHash: hashOf });
    const read = (address: string) => JSON.parse(files.find((file) => file.address === address)?.text ?? '');
    const [own] = ManifestPart.parse(read('/manifest/2031.json.gz')).briefings;
    expect(own?.page).toBe(hashOf('/en/2031/05/04/'));
    expect(own?.items['who-pays']?.[1]).toBe(hashOf('/en/2031/05/04/who-pays.html'));
    const { pages } = ManifestPages.parse(read('/manifest/pages.json.gz'));
    const others = site.pages.filter(
      ({ kind, address }) => !['briefing', 'item'].includes(kind) && address !== '/en/search/',
    );
    expect(pages).toEqual(Object.fromEntries(others.map(({ address }) => [address, hashOf(address)])));
    expect(Object.keys(pages)).toEqual(Object.keys(pages).toSorted());
    // where an item is a place on its page it has no page
    const places = makeSite(
      archive([briefing('2031-05-04', { items: [ferry] })], { config: { items: 'anchors' } }),
    );
    const text = manifest({ ...places, pageHash: hashOf }).find(({ address }) =>
      address.includes('2031'),
    )?.text;
    expect(JSON.parse(text ?? '').briefings[0].items['who-pays']).toHaveLength(1);
    expect(Manifest.parse(JSON.parse(manifest(places).at(-1)?.text ?? '')).itemPages).toBe(false);
  });

  it('names what moved and what is gone, and no item that merely has no page', () => {
    const site = makeSite(archive([briefing('2031-05-04'), briefing('2031-05-05')]));
    const redirects = [
      { from: '/en/2031/05/01/', to: '/en/2031/05/04/' },
      { from: '/en/2031/05/02/', to: null },
      { from: '/en/2031/05/04/x.html', to: '/en/2031/05/04/#x' },
    ];
    const files = manifest({ ...site, redirects, release: null });
    const whole = Manifest.parse(JSON.parse(files.at(-1)?.text ?? ''));
    expect(whole).toMatchObject({
      release: '',
      moved: { '/en/2031/05/01/': '/en/2031/05/04/' },
      gone: ['/en/2031/05/02/'],
      parts: [{ briefings: 2 }],
    });
    const part = JSON.parse(files[0]?.text ?? '') as z.infer<typeof ManifestPart>;
    expect(part.briefings.map(({ address }) => address)).toEqual(['/en/2031/05/04/', '/en/2031/05/05/']);
  });
});
