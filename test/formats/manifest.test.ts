import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Manifest, ManifestPart, manifest } from '../../src/formats/manifest.ts';
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
    expect(ManifestPart.parse(JSON.parse(text('/manifest/2031.json'))).briefings).toEqual([
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
    const addresses = ['/manifest/2030.json', '/manifest/2031.json', '/manifest/undated.json'];
    expect(after.whole.parts.map(({ address }) => address)).toEqual(addresses);
    for (const { address, sha256: hash } of after.whole.parts) expect(sha256(after.text(address))).toBe(hash);
    const changed = addresses.filter((address) => before.text(address) !== after.text(address));
    expect(changed).toEqual(['/manifest/2031.json']);
  });

  it('names the release that made it, and no lock where there was none', () => {
    expect(made(briefing('2031-05-04')).whole).toMatchObject({ schema: 1, release: '1.2.3', lock: null });
  });
});
