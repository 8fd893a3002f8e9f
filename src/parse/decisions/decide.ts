import type { Decision } from '../../model/decisions.ts';
import { readsAs } from '../../text/reads-as.ts';
import { skipInvisible } from '../../text/space.ts';
import { titleKey } from '../page/toc.ts';
import { labelKey } from '../segments/labels.ts';
import { lineAt } from '../segments/verbatim.ts';
import type { Contents, Decided, Label, Note, RawItem, Segment, TitledItem } from '../stages.ts';

const notApplied = ({ line }: Decision, why: string): Note => ({
  rule: 'decision-not-applied',
  line,
  reason: `${why}; the decision was not applied.`,
});

/** The decisions whose lines read as they state; the others become errors. */
export function fittingDecisions(
  decisions: readonly Decision[],
  text: string,
): { fitting: Decision[]; notes: Note[] } {
  if (decisions.length === 0) return { fitting: [], notes: [] };
  const lines = text.split(/\r\n|\n|\r/);
  const notes: Note[] = [];
  const fitting = decisions.filter((decision) => {
    const printed = lines[decision.line - 1];
    if (printed !== undefined && readsAs(decision.text, printed)) return true;
    notes.push({
      rule: 'decision-stale',
      line: decision.line,
      reason: `The line does not read “${decision.text}”; the decision was not applied.`,
    });
    return false;
  });
  return { fitting, notes };
}

/** Cuts a segment so that a source line begins one of its own. */
function cutAt(segments: Segment[], line: number, ends: boolean): void {
  const index = segments.findIndex((one) => one.lines[0] <= line && line <= one.lines[1]);
  const one = segments[index];
  if (!one || one.lines[0] === one.lines[1]) return;
  const at = one.block.breaks.find(
    ([offset, number]) => number === line && offset > one.from && offset < one.to,
  )?.[0];
  const after = one.block.breaks.find(
    ([offset, number]) => number > line && offset > one.from && offset < one.to,
  )?.[0];
  const bounds = [
    one.from,
    ...(at === undefined ? [] : [at]),
    ...(ends && after !== undefined ? [after] : []),
    one.to,
  ];
  const parts = bounds.slice(0, -1).map((from, part): Segment => {
    const to = bounds[part + 1]!;
    const lines: Segment['lines'] = [lineAt(one.block, from), lineAt(one.block, Math.max(from, to - 1))];
    return { ...one, from, to, lines, label: part === 0 ? one.label : null, inner: part > 0 || one.inner };
  });
  segments.splice(index, 1, ...parts);
}

function labelOf(one: Segment, printed: string, role: 'question' | 'answer' | 'statement'): Label | null {
  const start = skipInvisible(one.block.text, one.from);
  if (!one.block.text.startsWith(printed, start)) return null;
  const end = start + printed.length;
  const separator = /^\s*[:：.．—–-]{0,3}\s*/u.exec(one.block.text.slice(end, end + 20))![0];
  return {
    text: printed,
    key: labelKey(printed),
    note: null,
    role: role === 'statement' ? 'moderator' : role,
    shape: 'listed',
    followUp: false,
    weak: false,
    start,
    end,
    said: Math.min(one.to, end + separator.length),
  };
}

/** Applies what a person settled about lines, before anything is worked out from labels. */
export function decideLines(segments: readonly Segment[], decisions: readonly Decision[]): Decided {
  const decided: Decided = { segments: [...segments], furniture: new Map(), splits: new Map(), notes: [] };
  for (const decision of decisions) {
    if (decision.do === 'accept' || decision.do === 'join' || decision.do === 'title') continue;
    if (decision.do !== 'phrase') cutAt(decided.segments, decision.line, decision.do === 'furniture');
    const index = decided.segments.findIndex(
      (one) => one.lines[0] <= decision.line && decision.line <= one.lines[1],
    );
    const one = decided.segments[index];
    if (!one) {
      decided.notes.push(notApplied(decision, 'Nothing of the transcript stands in this line'));
      continue;
    }
    if (decision.do === 'split') decided.splits.set(one, decision.title ?? null);
    else if (decision.do === 'phrase') decided.segments[index] = { ...one, label: null };
    else if (decision.do === 'furniture') {
      const line = { ...one, label: null };
      decided.segments[index] = line;
      decided.furniture.set(line, decision.kind ?? 'other');
    } else {
      const label = labelOf(one, decision.label, decision.role);
      if (label) decided.segments[index] = { ...one, label };
      else decided.notes.push(notApplied(decision, `The line does not open with “${decision.label}”`));
    }
  }
  return decided;
}

function holds(item: RawItem, line: number): boolean {
  const first = item.heading ?? item.turns[0]?.segments[0];
  const last = item.turns.at(-1)?.segments.at(-1) ?? item.heading;
  return (
    first !== undefined &&
    last !== null &&
    last !== undefined &&
    first.lines[0] <= line &&
    line <= last.lines[1]
  );
}

/** Joins items that a person said belong together. */
export function decideItems(
  items: readonly RawItem[],
  decisions: readonly Decision[],
): { items: RawItem[]; notes: Note[] } {
  const joined = [...items];
  const notes: Note[] = [];
  for (const decision of decisions) {
    if (decision.do !== 'join') continue;
    const index = joined.findIndex((item) => holds(item, decision.line));
    const item = joined[index];
    if (!item || index === 0) notes.push(notApplied(decision, 'No item begins there behind another one'));
    else if (item.heading)
      notes.push(
        notApplied(decision, 'The item has a heading of its own: say first that its line is furniture'),
      );
    else {
      const before = joined[index - 1]!;
      before.turns = [...before.turns, ...item.turns];
      if (before.kind === 'remarks' || before.turns.length === item.turns.length) before.kind = item.kind;
      joined.splice(index, 1);
    }
  }
  return { items: joined, notes };
}

/** Gives items the titles that a person said are theirs. */
export function decideTitles(
  contents: Contents,
  decisions: readonly Decision[],
): { contents: Contents; notes: Note[] } {
  let { items } = contents;
  const notes: Note[] = [];
  for (const decision of decisions) {
    if (decision.do !== 'title') continue;
    const index = items.findIndex(({ item }) => holds(item, decision.line));
    if (index < 0) {
      notes.push(notApplied(decision, 'No item lies there'));
      continue;
    }
    const listed = contents.titles.findIndex((one) => titleKey(one.title) === titleKey(decision.title));
    items = items.map(({ item, owner }, at): TitledItem => {
      const isIt = at === index;
      if (isIt && listed < 0) return { item: { ...item, title: decision.title }, owner: null };
      if (isIt) {
        const own = { title: listed, confidence: 1, joined: false };
        return { item: { ...item, title: null, followUp: false }, owner: own };
      }
      return { item, owner: listed >= 0 && owner?.joined && owner.title === listed ? null : owner };
    });
  }
  return { contents: { ...contents, items }, notes };
}
