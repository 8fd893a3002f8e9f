import { type NamedHolder, officesNamed } from '../languages/office-names.ts';
import type { Briefing, Item, Message, Role } from '../model/briefing.ts';
import { calledToAsk } from './called.ts';
import { describe, openingOf, otherOpenings } from './describe.ts';
import { isDoubted } from './doubted.ts';
import { listedDigest } from './listed.ts';
import { measure } from './measure.ts';
import { type NamedInFull, namedInFull } from './named.ts';
import { officesSaidIn } from './offices-said.ts';
import { type Recall, recallsOf } from './recalls.ts';
import { printSayings, sayingsOf } from './sayings.ts';
import { heartOf } from './title.ts';

/**
 * What lists, search filters, speakers and topics need to know of what was said, without the words themselves: those stay on
 * disk until a page shows them, so that an archive takes as much memory as its outline does.
 */
export interface Outline {
  items: ItemOutline[];
  /** of each item, what lists and previews show: half of all that is kept, of which a page shows little */
  previews: () => readonly Preview[];
  /** who by its title and its first lines holds which office; missing where nobody is named so */
  holders?: NamedHolder[];
  /** whom it names in full; missing where it names nobody so */
  named?: NamedInFull;
  /** whom it calls to ask, “Mr. Vale”; missing where it calls nobody so */
  called?: string[];
  /** whom it calls by which office again and again, “vice president example” (offices-said.ts); missing where it calls nobody so */
  officesSaid?: string[];
  /** what could not be worked out; its field is empty then */
  faults: { item: string; what: string; reason: string }[];
}

export interface ItemOutline {
  words: number;
  /** characters of scripts that write no spaces between words */
  han: number;
  /** index of the turn that says the words of its derived title in one piece; null where none does, or the title is printed */
  heart: number | null;
  /** `listedDigest` of src/outline/listed.ts; empty where there is none */
  listed: string;
  voices: Voice[];
  /** missing where it recalls no other day */
  recalls?: Recall[];
}

/** What is shown of an item where it is not shown itself. */
export interface Preview {
  /** one sentence for previews and lists: the question’s heart, or the first words */
  description: string;
  /** the beginning of the answer; null where nobody answers */
  opening: string | null;
  /** `otherOpenings`; missing where one alone answers */
  others?: [name: string, words: string][];
  /** what its answers are known again by, sentence by sentence (`printSayings`) */
  sayings: string;
}

/** Somebody who asks, answers or states in an item, and in how many turns. */
export interface Voice {
  role: Role;
  speaker: string | null;
  office: string | null;
  outlet: string | null;
  turns: number;
}

/** Pure. One that cannot be summed up is a fault of the outline. */
export function outlineOf(briefing: Briefing): Outline {
  const { items, messages } = briefing;
  const header = headerOf(briefing);
  const holders = holdersIn(header);
  const named = namedInFull(briefing, header);
  const called = calledToAsk(briefing);
  const officesSaid = officesSaidIn(briefing);
  const faults: Outline['faults'] = [];
  const attempt = <T>(item: Item, what: string, work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      faults.push({ item: item.id, what, reason: error instanceof Error ? error.message : String(error) });
      return otherwise;
    }
  };
  const previews: Preview[] = [];
  return {
    previews: () => previews,
    items: items.map((item): ItemOutline => {
      const length = { words: 0, han: 0 };
      for (const { paragraphs } of item.turns) {
        for (const paragraph of paragraphs) {
          const said = measure(paragraph);
          length.words += said.words;
          length.han += said.han;
        }
      }
      const description = attempt(item, `Without a summary: ${item.id}`, () => describe(item), '');
      const sayings = attempt(
        item,
        `Its sentences cannot be told: ${item.id}`,
        () => sayingsOf(item.turns),
        [],
      );
      const recalls = recallsOf(item, briefing);
      const others = otherOpenings(item, messages);
      previews.push({
        description,
        opening: openingOf(item),
        ...(others.length > 0 ? { others } : {}),
        sayings: printSayings(sayings),
      });
      return {
        ...length,
        heart: attempt(item, `Its title is not found in its words: ${item.id}`, () => heartOf(item), null),
        listed: listedOrNone(item),
        voices: voicesOf(item, messages),
        ...(recalls.length > 0 ? { recalls } : {}),
      };
    }),
    ...(holders.length > 0 ? { holders } : {}),
    ...(named ? { named } : {}),
    ...(called.length > 0 ? { called } : {}),
    ...(officesSaid.length > 0 ? { officesSaid } : {}),
    faults,
  };
}

/** Whoever finds none sets its lists anew each time: that costs time and nothing else, so that nobody is told. */
function listedOrNone(item: Item): string {
  try {
    return listedDigest(item);
  } catch {
    return '';
  }
}

/** Titles and what goes with them stand in the first lines of a transcript; what stands behind may be another page’s. */
const FIRST_LINES = 20;
const OF_HEADER: ReadonlySet<string> = new Set(['title', 'letterhead', 'place', 'date']);

/** The title, and what stands with it. */
function headerOf({ title, furniture }: Briefing): string[] {
  const lines = furniture.flatMap(({ kind, lines: [line], text }) =>
    line <= FIRST_LINES && OF_HEADER.has(kind) ? [text] : [],
  );
  // what a title is about may stand in its second line
  return [title, lines.join(' ; ')];
}

function holdersIn(header: readonly string[]): NamedHolder[] {
  const all = header.flatMap(officesNamed);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** In the order of their first turns. @param messages of the briefing: who is doubted is nobody */
export function voicesOf({ turns }: Item, messages: readonly Message[] = []): Voice[] {
  const voices: Voice[] = [];
  for (const turn of turns) {
    const { role, outlet = null } = turn;
    const doubted = isDoubted(messages, turn);
    const { speaker, office = null } = doubted ? { speaker: null } : turn;
    const known = voices.find(
      (voice) =>
        voice.role === role &&
        voice.speaker === speaker &&
        voice.office === office &&
        voice.outlet === outlet,
    );
    if (known) known.turns += 1;
    else voices.push({ role, speaker, office, outlet, turns: 1 });
  }
  return voices;
}
