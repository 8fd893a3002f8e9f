import type { Contents, Joined, Note, Owner, RawItem, TitledItem, TocTitle } from '../stages.ts';
import { cutClosing } from './closing.ts';
import { type Heard, hear, saidIn } from './heard.ts';
import { joinTitles } from './join.ts';

/** So many items tell common words from rare ones, where a closing remark is looked for. */
const MOST_OTHERS = 39;
/** Remarks become an announcement by the words of its title alone, so they must be there; a heading needs none. */
const SURE_OF_ANNOUNCEMENT = 0.45;

/** An item on its way: what is said in it is read once, whatever it is joined to. */
interface Hearing {
  item: RawItem;
  heard: Heard;
  owner: Owner | null;
}

/** The titles that are still to be joined, each with its index in the list. */
interface Open {
  index: number;
  title: TocTitle;
}

/** Titles with their kind where the items tell what the list does not: those above an announcement announce, and all where nothing is asked. */
function settleKinds(titles: readonly TocTitle[], items: readonly RawItem[]): TocTitle[] {
  const headed = new Set(items.map((item) => (item.kind === 'announcement' ? item.listed : null)));
  const answered = items.some((item) => item.kind === 'exchange');
  return titles.map(
    (title, index): TocTitle =>
      title.kind === null && (headed.has(index) || !answered) ? { ...title, kind: 'announcement' } : title,
  );
}

/** The titles that are of this kind, or may be, and own nothing yet. */
function openTitles(
  titles: readonly TocTitle[],
  hearings: readonly Hearing[],
  isOfKind: (kind: TocTitle['kind']) => boolean,
): Open[] {
  const taken = new Set(hearings.map(({ owner }) => owner?.title));
  return titles.flatMap((title, index) =>
    isOfKind(title.kind) && !taken.has(index) ? [{ index, title }] : [],
  );
}

const wordsOf = (open: readonly Open[]) => open.map(({ title }) => title.title);

/** The hearings that a join was made of, each under its title. `more`: what else becomes of one that found its title. */
function joinedBy(
  hearings: readonly Hearing[],
  open: readonly Open[],
  { exchanges }: Joined,
  more: (item: RawItem, followUp: boolean) => RawItem,
): Hearing[] {
  return hearings.map((hearing, e) => {
    const { title = null, confidence = 0, followUp = false } = exchanges[e] ?? {};
    const own = title === null ? undefined : open[title];
    if (!own) return hearing;
    const owner = { title: own.index, confidence, joined: true };
    return { ...hearing, item: more(hearing.item, followUp), owner };
  });
}

/** The items as joined in one way. */
interface Candidate {
  hearings: Hearing[];
  shuffled: boolean;
  /** the last item has a title that it does not share with the one before */
  lastIsNamed: boolean;
}

/** Exchanges, and remarks among or behind them, under the titles of the answers. */
function joinAsked(hearings: readonly Hearing[], open: readonly Open[], lang: string): Candidate {
  const first = hearings.findIndex(({ item }) => item.kind === 'exchange');
  const asked = hearings.filter(
    ({ item }, index) => item.listed === null && item.kind !== 'announcement' && first >= 0 && index >= first,
  );
  const joined = joinTitles(
    wordsOf(open),
    asked.map(({ heard }) => heard),
    lang,
  );
  const named = joinedBy(asked, open, joined, (item, followUp) =>
    followUp && item.kind === 'exchange' ? { ...item, followUp } : item,
  );
  const became = new Map(asked.map((hearing, e) => [hearing, named[e] ?? hearing]));
  const last = joined.exchanges.at(-1);
  return {
    hearings: hearings.map((hearing) => became.get(hearing) ?? hearing),
    shuffled: joined.shuffled,
    lastIsNamed: last !== undefined && last.title !== null && !last.followUp,
  };
}

/** The items with the closing remark cut off the last answer; null where there is none that a title names. */
function withClosing(hearings: readonly Hearing[], open: readonly Open[], lang: string): Hearing[] | null {
  const last = hearings.at(-1);
  if (last?.item.kind !== 'exchange' || open.length === 0) return null;
  const others = hearings.slice(0, -1);
  const heard = others.slice(-MOST_OTHERS).map((one) => one.heard);
  const closing = cutClosing(last.item, wordsOf(open), heard, lang);
  if (!closing) return null;
  const hearingOf = (item: RawItem, owner: Owner | null) => ({
    item,
    heard: hear(() => saidIn(item), lang),
    owner,
  });
  return [...others, hearingOf(closing.before, last.owner), hearingOf(closing.remarks, null)];
}

/** With the closing remark cut off if a title names it then, else as it was said. */
function joinAnswers(hearings: readonly Hearing[], open: readonly Open[], lang: string): Candidate {
  const cut = withClosing(hearings, open, lang);
  const candidate = cut && joinAsked(cut, open, lang);
  return candidate?.lastIsNamed ? candidate : joinAsked(hearings, open, lang);
}

/** Announcements that lost their heading: remarks before the first exchange, under the titles that announce. */
function joinAnnounced(hearings: readonly Hearing[], open: readonly Open[], lang: string): Hearing[] {
  const first = hearings.findIndex(({ item }) => item.kind === 'exchange');
  const before = hearings.filter(
    ({ item }, index) => item.kind === 'remarks' && (first < 0 || index < first),
  );
  const joined = joinTitles(
    wordsOf(open),
    before.map(({ heard }) => heard),
    lang,
  );
  const sure = joined.exchanges.map((one) =>
    one.followUp || one.confidence < SURE_OF_ANNOUNCEMENT ? { ...one, title: null } : one,
  );
  const named = joinedBy(before, open, { ...joined, exchanges: sure }, (item) => ({
    ...item,
    kind: 'announcement',
  }));
  const became = new Map(before.map((hearing, e) => [hearing, named[e] ?? hearing]));
  return hearings.map((hearing) => became.get(hearing) ?? hearing);
}

function shuffledNote(open: readonly Open[]): Note {
  const reason =
    'The titles of the answers stand in another order than the exchanges; they were joined by their words alone.';
  return { rule: 'toc-shuffled', line: open[0]?.title.segment.lines[0] ?? null, reason };
}

/** Titles that words gave to something without a question. */
function remarksNotes(titles: readonly TocTitle[], items: readonly TitledItem[]): Note[] {
  return items.flatMap(({ item, owner }): Note[] => {
    const title = owner?.joined ? titles[owner.title] : undefined;
    if (!owner || !title || item.kind !== 'remarks') return [];
    const begins = item.turns[0]?.segments[0]?.lines[0];
    const reason = `“${title.title}” has no question; it belongs to the remarks that begin in line ${begins}.`;
    const line = title.segment.lines[0];
    return [{ rule: 'toc-title-on-remarks', line, reason, confidence: owner.confidence }];
  });
}

/** Joins the titles of the table of contents to the items by what is said. `lang`: BCP 47. */
export function joinContents(
  printed: readonly TocTitle[],
  items: readonly RawItem[],
  lang: string,
): Contents {
  if (printed.length === 0)
    return { titles: [], items: items.map((item) => ({ item, owner: null })), notes: [] };
  const titles = settleKinds(printed, items);
  const headed = items.map((item): Hearing => {
    const owner = item.listed === null ? null : { title: item.listed, confidence: 1, joined: false };
    return { item, heard: hear(() => saidIn(item), lang), owner };
  });
  const asked = openTitles(titles, headed, (kind) => kind !== 'announcement');
  const answers = joinAnswers(headed, asked, lang);
  const announced = openTitles(titles, answers.hearings, (kind) => kind === 'announcement');
  const joined = joinAnnounced(answers.hearings, announced, lang);
  return {
    titles,
    items: joined.map(({ item, owner }) => ({ item, owner })),
    notes: [...(answers.shuffled ? [shuffledNote(asked)] : []), ...remarksNotes(titles, joined)],
  };
}
