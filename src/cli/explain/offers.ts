import { stringify } from 'yaml';
import type { Briefing, Item, Message, Turn } from '../../model/briefing.ts';
import type { Decision, Decisions } from '../../model/decisions.ts';
import { foldSpace } from '../../text/space.ts';
import type { ExplainedLine } from './lines.ts';

/** A decision that a person may take about a line: what it settles, and what stands for it in the file of decisions. */
export interface Offer {
  says: string;
  yaml: string;
  /** the same as data */
  decision: Decision | Pick<Decisions, 'front-matter'>;
}

/** So much of a line tells it from the others; what is longer ends in "…". */
const LONGEST_TEXT = 60;

/** QUESTION: | Anna Lindt (by telephone): | 问： */
const OPENS_WITH_LABEL = /^\s*([^\s:：][^:：]{0,58}?)\s*[:：]/u;

/** What a person most likely wants to say of a line with such a message. */
const wantedFor: Readonly<Record<string, Decision['do']>> = {
  'label-doubtful': 'label',
  'label-joined': 'label',
  'label-without-colon': 'phrase',
  'role-doubtful': 'label',
  'role-worked-out': 'label',
  'title-completed': 'title',
  'toc-join': 'title',
  'toc-join-weak': 'title',
  'toc-title-on-remarks': 'title',
};

const roles = {
  question: 'Asks',
  answer: 'Answers',
  statement: 'Neither asks nor answers',
} as const;

/** The text of a line as a decision states it. */
export function statedText(line: string): string {
  const text = foldSpace(line);
  const characters = Array.from(text);
  // what ends in "…" states the whole line
  if (characters.length <= LONGEST_TEXT || text.endsWith('…')) return text;
  return `${characters.slice(0, LONGEST_TEXT).join('')}…`;
}

/** `  - { line: 405, text: "Question: And the harvest?", do: split }` */
function asEntry(decision: Decision): string {
  return `  - ${stringify(decision, { collectionStyle: 'flow', lineWidth: 0, singleQuote: false }).trim()}`;
}

const offer = (says: string, decision: Decision): Offer => ({ says, yaml: asEntry(decision), decision });

/** What may be settled about a line, the likeliest first; [] for a blank line and for front matter. Pure. */
export function offersFor(line: ExplainedLine, { items }: Briefing): Offer[] {
  const [claim] = line.claims;
  if (!claim || claim.what === 'front matter') return [];
  const place = { line: line.number, text: statedText(line.text) };
  const item = claim.item === null ? null : (items[claim.item] ?? null);
  const turn = item?.turns.find(({ lines: [first] }) => first === line.number) ?? null;
  const offers = [
    ...labelOffers(place, line.text, turn),
    ...(turn?.label != null ? [offer('What looks like a label was said', { ...place, do: 'phrase' })] : []),
    ...(item ? itemOffers(place, line.number, item, claim.item ?? 0) : []),
    ...nobodySaid(place, claim.kind),
    ...(claim.kind === 'furniture' ? [titleOfBriefing(line.text)] : []),
    ...accepted(place, line.messages),
  ];
  const wanted = line.messages.flatMap(({ rule }) => wantedFor[rule] ?? [])[0];
  const rank = ({ decision }: Offer) => Number(!('do' in decision && decision.do === wanted));
  return [...offers].sort((a, b) => rank(a) - rank(b));
}

type Place = Pick<Decision, 'line' | 'text'>;

function labelOffers(place: Place, text: string, turn: Turn | null): Offer[] {
  const label = turn?.label ?? OPENS_WITH_LABEL.exec(text)?.[1];
  if (!label || !text.trimStart().startsWith(label)) return [];
  return (['question', 'answer', 'statement'] as const)
    .filter((role) => turn?.label == null || role !== turn.role)
    .map((role) => offer(`${roles[role]}: ${label}`, { ...place, do: 'label', label, role }));
}

function itemOffers(place: Place, number: number, item: Item, index: number): Offer[] {
  const begins = item.lines[0] === number;
  const hasHeading = item.turns[0]?.lines[0] !== item.lines[0];
  return [
    ...(begins || hasHeading ? [] : [offer('Something new begins here', { ...place, do: 'split' })]),
    ...(begins && index > 0 && !hasHeading
      ? [offer('Belongs to what stands before it', { ...place, do: 'join' })]
      : []),
    offer('Its title is (write it)', { ...place, do: 'title', title: item.title }),
  ];
}

function nobodySaid(place: Place, kind: string): Offer[] {
  if (kind === 'furniture') return [];
  return [
    offer('Not speech: nobody said it', { ...place, do: 'furniture' }),
    offer('Not speech: a heading', { ...place, do: 'furniture', kind: 'heading' }),
  ];
}

function titleOfBriefing(line: string): Offer {
  const decision = { 'front-matter': { title: foldSpace(line) } };
  return {
    says: 'The title of the briefing',
    yaml: stringify(decision, { lineWidth: 0 }).trimEnd(),
    decision,
  };
}

function accepted(place: Place, messages: readonly Message[]): Offer[] {
  return messages
    .filter(({ severity }) => severity === 'warning')
    .map(({ rule }) => offer(`Right as it is: ${rule}`, { ...place, do: 'accept', rule }));
}
