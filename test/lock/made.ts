import { createHash } from 'node:crypto';
import { compareFiles } from '../../src/archive/order.ts';
import { emptyLock, itemAddress, type Lock } from '../../src/lock/lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { readLock } from '../../src/lock/read-lock.ts';
import { type Settlement, settle, type Unsettled } from '../../src/lock/settle.ts';
import { hashesOf, printsOf } from '../../src/outline/prints.ts';
import { slug } from '../../src/text/slug.ts';
import { UniqueNames } from '../../src/text/unique-names.ts';
import { wordHashes } from '../../src/text/word-hashes.ts';

/** An item as a parser would find it. */
export interface MadeItem {
  title: string;
  label: string;
  paragraphs: readonly string[];
}

/** A transcript with what a parser finds in it. */
export interface MadeText {
  file: string;
  date: string | null;
  lang: string;
  series: string | null;
  /** all of it stands on one line */
  oneLine: boolean;
  items: readonly MadeItem[];
}

export const text = (items: readonly MadeItem[], more: Partial<MadeText> = {}): MadeText => ({
  file: 'transcripts/2031-05-04.txt',
  date: '2031-05-04',
  lang: 'en',
  series: null,
  oneLine: false,
  items,
  ...more,
});

/** "Who pays?" with its paragraphs: the first is what it is called by. */
export const exchange = (title: string, ...paragraphs: string[]): MadeItem => ({
  title,
  label: 'Q',
  paragraphs: [title, ...paragraphs],
});

/** As the archive hands it in. The raw file is what is said in it, however it is cut and titled. */
export function unsettled({ file, date, lang, series, oneLine, items }: MadeText): Unsettled {
  const names = new UniqueNames(['index']);
  let line = 0;
  return {
    file,
    sha256: createHash('sha256')
      .update(JSON.stringify([date, items.map(({ label, paragraphs }) => [label, paragraphs]).flat(2)]))
      .digest('hex'),
    lang,
    series,
    date,
    ordinal: null,
    name: slug(file.replace(/^.*\/|\.[^.]*$/g, '')) || 'briefing',
    items: items.map(({ title, label, paragraphs }) => {
      const first = line + 1;
      line += Math.max(1, 2 * paragraphs.length);
      return {
        id: names.claim(slug(title) || 'item'),
        lines: oneLine ? [1, 1] : [first, line],
        prints: printsOf(
          paragraphs.map((one) => ({ text: one, words: wordHashes(one) })),
          [label],
        ),
        hashes: () => paragraphs.map(hashesOf),
      };
    }),
  };
}

const orderOf = ({ date, lang, series }: MadeText) => `${date ?? '9'} ${lang} ${series ?? ''}`;

export const ferry = exchange(
  'When will the ferry to Anvil Skerry run again?',
  'It will run again on the first of June, with a new engine and a new captain.',
);
export const wreck = exchange(
  'Has the wreck off Cape Ardlow been raised at last?',
  'Divers have looked at it twice, and the tide has been against them both times.',
);
export const lamp = exchange(
  'What became of the lamp of the old lighthouse?',
  'It stands in the museum, beside the whale, where every child can light it.',
);

/** An archive after a build: the lock is the one that the next build reads. */
export interface Built {
  settlement: Settlement;
  lock: Lock;
  printed: string;
  /** by address, what stands there */
  said: Map<string, MadeItem>;
}

/** @param lock of the build before; null for the first */
export function build(
  lock: Lock | null,
  texts: readonly MadeText[],
  today = '2032-01-01',
  failed: ReadonlySet<string> = new Set(),
): Built {
  const sorted = [...texts].sort((a, b) =>
    orderOf(a) === orderOf(b) ? compareFiles(a.file, b.file) : orderOf(a) < orderOf(b) ? -1 : 1,
  );
  const before = lock ?? emptyLock();
  const settlement = settle(before, sorted.map(unsettled), { today, failed });
  const printed = printLock(settlement.lock);
  const said = new Map(
    settlement.briefings.flatMap(({ address, items }, at) =>
      items.map(({ id }, i) => [itemAddress(address, id), sorted[at]!.items[i]!] as const),
    ),
  );
  return { settlement, lock: readLock(printed), printed, said };
}
