import type { Preview } from '../outline/outline.ts';
import type { Ref, SiteItem } from './entities.ts';

/** An item of a site, of which what lists and pages show is read when one shows it. A class, so that tens of thousands have one shape. */
export class PlacedItem implements SiteItem {
  readonly address: SiteItem['address'];
  readonly item: SiteItem['item'];
  formerly: SiteItem['formerly'] = none;
  parts: SiteItem['parts'] = none;
  partOf: SiteItem['partOf'] = none;
  readonly number: number;
  readonly words: number;
  readonly heart: SiteItem['heart'];
  readonly listed: SiteItem['listed'];
  names: SiteItem['names'];
  readonly voices: SiteItem['voices'];
  speakers: SiteItem['speakers'] = none;
  outlets: SiteItem['outlets'] = none;
  topics: SiteItem['topics'] = none;
  readonly recalls: SiteItem['recalls'];
  recalled: SiteItem['recalled'] = none;
  readonly briefing: SiteItem['briefing'];
  readonly #previews: () => readonly Preview[];

  /** @param previews of its briefing’s items, in order */
  constructor(
    { address, item, number, words, heart, listed, names, voices, recalls, briefing }: Placing,
    previews: () => readonly Preview[],
  ) {
    this.address = address;
    this.item = item;
    this.number = number;
    this.words = words;
    this.heart = heart;
    this.listed = listed;
    this.names = names;
    this.voices = voices;
    this.recalls = recalls;
    this.briefing = briefing;
    this.#previews = previews;
  }

  get previous(): Ref | null {
    return this.#neighbour(-1);
  }

  get next(): Ref | null {
    return this.#neighbour(1);
  }

  #neighbour(distance: number): Ref | null {
    const { items, briefing } = this.briefing;
    const other = items[this.number - 1 + distance];
    return other ? { address: other.address, title: other.item.title, date: briefing.date } : null;
  }

  get description(): string {
    return this.#previews()[this.number - 1]?.description ?? '';
  }

  get opening(): string | null {
    return this.#previews()[this.number - 1]?.opening ?? null;
  }

  get others(): SiteItem['others'] {
    return this.#previews()[this.number - 1]?.others ?? none;
  }

  get sayings(): string {
    return this.#previews()[this.number - 1]?.sayings ?? '';
  }
}

/** Until it is found. */
const none: readonly [] = [];

type Placing = Pick<
  SiteItem,
  'address' | 'item' | 'number' | 'words' | 'heart' | 'listed' | 'names' | 'voices' | 'recalls' | 'briefing'
>;
