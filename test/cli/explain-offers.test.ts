import { describe, expect, it } from 'vitest';
import { parse as readYaml } from 'yaml';
import { decisionsIn } from '../../src/archive/decisions.ts';
import { parseTranscript } from '../../src/archive/transcript.ts';
import { explainLines } from '../../src/cli/explain/lines.ts';
import { type Offer, offersFor, statedText } from '../../src/cli/explain/offers.ts';
import { Decisions } from '../../src/model/decisions.ts';
import { readSource } from '../../src/read/read-source.ts';
import { readsAs } from '../../src/text/reads-as.ts';

const ferry = `Content Viewer
Press Briefing by Minister Anna Lindt, May 8, 2031

Table of contents
1. Bridge over the Sarn
2. Grain tariffs

QUESTION: When will the bridge over the Sarn be opened? I have asked that before, and I shall ask it again: when?

MINISTER LINDT: In June. One thing is left to do: paint it.
"So much for that", as my aunt -- she's 90 -- used to say: # paint.

QUESTION: And the tariffs on grain?

MINISTER LINDT: The tariffs stay as they are.

MR. QUILL: That’s all: { goodbye }.
`;

const readWith = (text: string | null) => {
  const source = readSource('a.txt', new TextEncoder().encode(ferry));
  const decided = text === null ? null : { file: 'a.decisions.yaml', text, messages: [] };
  const { briefing, messages } = parseTranscript(source, decided);
  if (!briefing) throw new Error('not read');
  return { briefing, messages, lines: explainLines(source.text, briefing) };
};

/** As a person puts it into the file, above or below the line "decisions:". */
const fileWith = ({ yaml, decision }: Offer) =>
  'do' in decision ? `decisions:\n${yaml}\n` : `${yaml}\ndecisions: []\n`;

const { briefing, lines } = readWith(null);
const offers = lines.flatMap((line) => offersFor(line, briefing).map((offer) => ({ line, offer })));

describe('The decisions that the page of explain offers', () => {
  it('are of each kind', () => {
    const kinds = new Set(
      offers.map(({ offer: { decision } }) => ('do' in decision ? decision.do : 'front-matter')),
    );
    expect([...kinds]).toEqual(
      expect.arrayContaining(['label', 'phrase', 'split', 'join', 'title', 'furniture', 'front-matter']),
    );
  });

  it('are offered for every line that is not blank', () => {
    const without = lines.filter((line) => line.text.trim() && offersFor(line, briefing).length === 0);
    expect(without).toEqual([]);
  });

  it.each(offers.map(({ line, offer }) => [`${line.number}: ${offer.says}`, offer] as const))(
    'are read, fit their line and are applied: %s',
    (_, offer) => {
      const text = fileWith(offer);
      expect(Decisions.parse(readYaml(text))).toMatchObject(
        'do' in offer.decision ? { decisions: [offer.decision] } : offer.decision,
      );
      expect(decisionsIn({ file: 'a', text, messages: [] }).messages).toEqual([]);
      const decided = readWith(text);
      expect(decided.messages).toEqual([]);
      expect(decided.briefing.messages.filter(({ rule }) => rule.startsWith('decision-'))).toEqual([]);
    },
  );

  it('put first what a message of the line asks for', () => {
    const line = lines.find(({ text }) => text.startsWith('QUESTION: And'));
    if (!line) throw new Error('no such line');
    const told = (rule: string) => ({ rule, severity: 'warning' as const, line: line.number, reason: '' });
    const first = (rule: string) => offersFor({ ...line, messages: [told(rule)] }, briefing)[0]?.decision;
    expect(first('toc-join-weak')).toMatchObject({ do: 'title' });
    expect(first('label-without-colon')).toMatchObject({ do: 'phrase' });
    expect(
      offersFor({ ...line, messages: [told('toc-join-weak')] }, briefing).at(-1)?.decision,
    ).toMatchObject({
      do: 'accept',
      rule: 'toc-join-weak',
    });
  });
});

describe('The text of a line, as a decision states it,', () => {
  it.each([
    'Short.',
    `Long: ${'word '.repeat(40)}`,
    `Long and open ${'word '.repeat(40)}…`,
    `${'😀'.repeat(80)}`,
    '  a\u00a0 b\t c ',
  ])('reads as the line: %s', (line) => {
    expect(readsAs(statedText(line), line)).toBe(true);
  });
});
