import type { Contents, Note, RawItem, Said, TocTitle } from '../stages.ts';
import { spokenBy } from '../turns/say.ts';
import { cutClosing } from './closing.ts';
import { joinTitles } from './join.ts';

const heard = new WeakMap<RawItem, { size: number; said: Said }>();

/** What is said in an item; read once, and again when paragraphs were cut off it. */
function said(item: RawItem): Said {
  const size = item.turns.reduce((sum, turn) => sum + turn.segments.length, 0);
  const known = heard.get(item);
  if (known?.size === size) return known.said;
  const fresh = hear(item);
  heard.set(item, { size, said: fresh });
  return fresh;
}

function hear(item: RawItem): Said {
  const text = (asks: boolean) =>
    item.turns
      .filter((turn) => (turn.role === 'question') === asks)
      .flatMap((turn) => spokenBy(turn).paragraphs)
      .join('\n');
  return { question: text(true), answer: text(false) };
}

/** Sorts titles whose list does not say what they are: those above an announcement, and those that come before the last of them. */
function settleKinds(titles: readonly TocTitle[], items: readonly RawItem[]): void {
  const headed = new Set(items.map((item) => (item.kind === 'announcement' ? item.listed : null)));
  let last = -1;
  titles.forEach((title, index) => {
    if (title.kind === null && headed.has(index)) last = index;
  });
  const answered = items.some((item) => item.kind === 'exchange');
  titles.forEach((title, index) => {
    if (title.kind !== null) return;
    if (headed.has(index) || !answered) title.kind = 'announcement';
    else if (index > last) title.kind = 'exchange';
  });
}

/** Joins the titles of the table of contents to the items by what is said. */
export function joinContents(titles: readonly TocTitle[], raw: readonly RawItem[], lang: string): Contents {
  const items = [...raw];
  const owner: Contents['owner'] = new Map();
  const notes: Note[] = [];
  if (titles.length === 0) return { items, owner, notes };
  settleKinds(titles, items);
  for (const item of items) {
    if (item.listed !== null) owner.set(item, { title: item.listed, confidence: 1, joined: false });
  }
  const owned = () => new Set([...owner.values()].map((one) => one.title));

  // exchanges, and remarks among or behind them
  const firstExchange = items.findIndex((item) => item.kind === 'exchange');
  const taken = owned();
  const asked = titles.flatMap((title, index) =>
    title.kind !== 'announcement' && !taken.has(index) ? [index] : [],
  );
  const askedTitles = asked.map((index) => titles[index]!.title);
  const inQuestions = () =>
    items.filter(
      (item, index) =>
        item.listed === null && item.kind !== 'announcement' && firstExchange >= 0 && index >= firstExchange,
    );
  const last = items.at(-1);
  const closing =
    last?.kind === 'exchange' && asked.length > 0
      ? cutClosing(last, askedTitles, items.slice(-40, -1).map(said), lang)
      : null;
  if (closing) items.push(closing.remarks);
  let open = inQuestions();
  let joined = joinTitles(askedTitles, open.map(said), lang);
  if (closing && (joined.titleOf.at(-1) === null || joined.followUp.at(-1))) {
    closing.undo();
    items.pop();
    open = inQuestions();
    joined = joinTitles(askedTitles, open.map(said), lang);
  }
  open.forEach((item, e) => {
    const t = joined.titleOf[e];
    if (t === null || t === undefined) return;
    owner.set(item, { title: asked[t]!, confidence: joined.confidence[e]!, joined: true });
    if (joined.followUp[e] && item.kind === 'exchange') item.followUp = true;
  });
  if (joined.shuffled) {
    notes.push({
      rule: 'toc-shuffled',
      line: titles[asked[0]!]!.segment.lines[0],
      reason:
        'The titles of the answers stand in another order than the exchanges; they were joined by their words alone.',
    });
  }

  // announcements that lost their heading
  const before = items.filter(
    (item, index) => item.kind === 'remarks' && (firstExchange < 0 || index < firstExchange),
  );
  const nowTaken = owned();
  const announced = titles.flatMap((title, index) =>
    title.kind === 'announcement' && !nowTaken.has(index) ? [index] : [],
  );
  const joinedBefore = joinTitles(
    announced.map((index) => titles[index]!.title),
    before.map(said),
    lang,
  );
  before.forEach((item, e) => {
    const t = joinedBefore.titleOf[e];
    if (t === null || t === undefined || joinedBefore.followUp[e] || joinedBefore.confidence[e]! < 0.45)
      return;
    owner.set(item, { title: announced[t]!, confidence: joinedBefore.confidence[e]!, joined: true });
    item.kind = 'announcement';
  });

  for (const [item, { title, joined: byWords }] of owner) {
    if (item.kind !== 'remarks' || !byWords) continue;
    notes.push({
      rule: 'toc-title-on-remarks',
      line: titles[title]!.segment.lines[0],
      reason: `“${titles[title]!.title}” has no question; it belongs to the remarks that begin in line ${item.turns[0]!.segments[0]!.lines[0]}.`,
      confidence: owner.get(item)!.confidence,
    });
  }
  return { items, owner, notes };
}
