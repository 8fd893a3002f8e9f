import type { Item, Turn } from '../../model/briefing.ts';
import type { ItemRow, TurnRow } from '../../model/data-rows.ts';
import { wordsOf } from '../../outline/said.ts';
import { anchorOf } from '../../site/anchor-of.ts';
import { sureCounterparts } from '../../site/counterparts.ts';
import type { PersonRef, SiteItem } from '../../site/types.ts';
import type { DataBriefing, DataSource } from './source.ts';

/** The rows of a briefing's items, in the order said. */
export function itemRows(from: DataBriefing, source: Pick<DataSource, 'baseUrl'>): ItemRow[] {
  const threads = threadTitles(from);
  const counterparts = sureCounterparts(from.site);
  return from.items.map(({ site, item }) => ({
    id: idOf(site),
    ...whereOf(site, site.address, threads, source),
    askers: unique(item.turns.flatMap((turn) => (turn.role === 'question' ? (turn.speaker ?? []) : []))),
    outlets: unique(item.turns.flatMap((turn) => called(turn.outlet, site.outlets) ?? [])),
    speakers: [...site.names],
    counterparts: (counterparts.get(site) ?? []).map((other) => idOf(other.item)),
    text: wordsOf(item.turns),
    ...proofOf(item.lines, from),
  }));
}

/** The rows of what is said in them, turn by turn. */
export function turnRows(from: DataBriefing, source: Pick<DataSource, 'baseUrl'>): TurnRow[] {
  const threads = threadTitles(from);
  return from.items.flatMap(({ site, item }) => {
    let paragraphs = 0;
    return item.turns.map((turn, at): TurnRow => {
      const place = placeOf(site, item, turn, paragraphs);
      paragraphs += turn.paragraphs.length;
      return {
        id: `${idOf(site)}.${at + 1}`,
        item: idOf(site),
        number: at + 1,
        ...whereOf(site, place, threads, source),
        role: turn.role,
        speaker: called(turn.speaker, site.speakers),
        office: turn.office ?? null,
        outlet: called(turn.outlet, site.outlets),
        label: turn.label,
        text: turn.paragraphs.map((paragraph) => `${paragraph}\n`).join(''),
        ...proofOf(turn.lines, from),
      };
    });
  });
}

/** "/en/2031/05/04/#ferry": its place on the page of its briefing, which every site has. */
export const idOf = ({ briefing, item }: SiteItem): string => `${briefing.address}#${item.id}`;

/** The place of a turn's first paragraph; that of its item where it has none. @param before paragraphs of the item before it */
function placeOf(site: SiteItem, item: Item, { paragraphs }: Turn, before: number): string {
  const anchor = paragraphs.length > 0 ? anchorOf(item, before + 1) : item.id;
  return `${site.briefing.address}#${anchor}`;
}

function whereOf(
  one: SiteItem,
  address: string,
  threads: ReadonlyMap<SiteItem, string>,
  { baseUrl }: Pick<DataSource, 'baseUrl'>,
) {
  const { briefing, item, topics } = one;
  return {
    address: `${baseUrl ?? ''}${address}`,
    briefing: briefing.address,
    briefing_title: briefing.briefing.title,
    date: briefing.briefing.date,
    series: briefing.series?.id ?? null,
    lang: briefing.lang,
    kind: item.kind,
    title: item.title,
    thread: threads.get(one) ?? item.title,
    topics: topics.map(({ title }) => title),
  };
}

function proofOf([first_line, last_line]: Item['lines'], { whole }: DataBriefing) {
  return { first_line, last_line, sha256: whole.source.sha256 };
}

/** By the page of whom a name means; as printed where it has none. */
export function called(name: string | null | undefined, people: readonly PersonRef[]): string | null {
  if (!name) return null;
  return people.find(({ labels }) => labels.includes(name))?.title ?? name;
}

function threadTitles({ site }: DataBriefing): Map<SiteItem, string> {
  return new Map(site.threads.flatMap(({ title, items }) => items.map((item) => [item, title] as const)));
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
