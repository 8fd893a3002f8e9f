import type { Item, Lines, TocEntry, Turn } from '../../model/briefing.ts';
import type { Contents, Note, RawItem, TocTitle } from '../stages.ts';
import { sayTurn, type Voices } from '../turns/say.ts';
import { IdMaker } from './ids.ts';
import { derivedTitle, TITLE_PARAGRAPHS } from './titles.ts';

const WEAK = 0.4;

function linesOf(item: RawItem, turns: readonly Turn[]): Lines {
  const first = item.heading?.lines[0] ?? turns[0]!.lines[0];
  const last = turns.at(-1)?.lines[1] ?? item.heading!.lines[1];
  return [first, Math.max(first, last)];
}

function madeTitle(turns: readonly Turn[], lang: string): string | null {
  const asked: string[] = [];
  const said: string[] = [];
  for (const turn of turns) {
    const kept = turn.role === 'question' ? asked : said;
    for (const paragraph of turn.paragraphs) {
      if (kept.length === TITLE_PARAGRAPHS) break;
      kept.push(paragraph);
    }
  }
  return derivedTitle(asked, said, lang);
}

function tell(item: Item, hasContents: boolean): Note | null {
  const line = item.lines[0];
  if (item.titleFrom === 'toc') {
    const confidence = item.confidence ?? 1;
    return confidence < WEAK
      ? {
          rule: 'toc-join-weak',
          line,
          confidence,
          reason: `“${item.title}” was joined to this, but little of it is said here.`,
        }
      : { rule: 'toc-join', line, confidence, reason: `“${item.title}” was joined to this by what is said.` };
  }
  if (!hasContents) return null;
  if (item.titleFrom === 'text' && item.kind === 'exchange') {
    return {
      rule: 'exchange-without-title',
      line,
      reason: 'No title of the table of contents fits this exchange.',
    };
  }
  if (item.titleFrom === 'heading' && item.topic === null) {
    return {
      rule: 'heading-not-in-contents',
      line,
      reason: `“${item.title}” is not listed in the table of contents.`,
    };
  }
  return null;
}

/** Items and table of contents as the contract has them: speakers, titles, ids. */
export function nameItems(
  contents: Contents,
  titles: readonly TocTitle[],
  voices: Voices,
  fallback: string,
): { items: Item[]; toc: TocEntry[]; notes: Note[] } {
  const ids = new IdMaker();
  const notes: Note[] = [];
  const named: string[][] = titles.map(() => []);
  let speaking = voices.spokesperson;
  const items = contents.items.map((raw): Item => {
    const turns = raw.turns.map((turn) => {
      const said = sayTurn(turn, voices, speaking);
      if (said.role !== 'question') speaking = said.speaker ?? speaking;
      return said;
    });
    const owner = contents.owner.get(raw);
    const topic = owner ? titles[owner.title]!.title : null;
    const titleFrom = raw.heading ? 'heading' : topic && !raw.title ? 'toc' : 'text';
    const title =
      (raw.heading ? raw.title : (raw.title ?? topic)) || madeTitle(turns, voices.lang) || fallback;
    const id = ids.make(title, raw.kind);
    if (owner) named[owner.title]!.push(id);
    const confidence = titleFrom === 'toc' ? Math.round(owner!.confidence * 100) / 100 : null;
    const lines = linesOf(raw, turns);
    const item: Item = {
      id,
      kind: raw.kind,
      title,
      titleFrom,
      confidence,
      topic,
      followUp: raw.followUp,
      turns,
      lines,
    };
    const note = tell(item, titles.length > 0);
    if (note) notes.push(note);
    return item;
  });
  const toc = titles.map((one, index): TocEntry => {
    const line = one.segment.lines[0];
    if (named[index]!.length === 0) {
      notes.push({
        rule: 'toc-title-without-item',
        line,
        reason: `Nothing was found that “${one.title}” names.`,
      });
    }
    return { kind: one.kind ?? 'exchange', title: one.title, items: named[index]!, line };
  });
  return { items, toc, notes };
}
