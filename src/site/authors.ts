import { isPlaceholder } from '../languages/nobody.ts';
import { type Answerer, answerersOf } from './answerers.ts';
import type { SiteBriefing, SiteItem } from './entities.ts';

/** Whose words a citation of an item is of: who answers or states in it, but who gives the floor, unless nobody else speaks. */
export function authorsOf(item: SiteItem): Answerer[] {
  const authors = speakingIn(item);
  return authors.length > 0 ? authors : answerersOf(item);
}

/** The same of a briefing, in the order said; who speaks in several of its items is there several times. */
export function authorsIn({ items }: SiteBriefing): Answerer[] {
  const authors = items.flatMap(speakingIn);
  return authors.length > 0 ? authors : items.flatMap(answerersOf);
}

/** Their names, once each. */
export const authorNamesIn = (briefing: SiteBriefing): string[] => [
  ...new Set(authorsIn(briefing).map(({ name }) => name)),
];

/** All but who gives the floor. */
function speakingIn(item: SiteItem): Answerer[] {
  const { names, speakers, voices, briefing } = item;
  const leading = leadingIn(briefing);
  const labelsOf = (name: string): string[] => {
    const person = speakers.find(({ labels, title }) => title === name || labels.includes(name));
    const isTheirs = (label: string) => label === name || (person?.labels.includes(label) ?? false);
    return voices.flatMap(({ speaker }) => (speaker !== null && isTheirs(speaker) ? speaker : []));
  };
  const speaks = (name: string): boolean => {
    const labels = labelsOf(name);
    return !isPlaceholder(name) && (labels.length === 0 || !labels.every((label) => leading.has(label)));
  };
  return answerersOf({
    names: names.filter(speaks),
    speakers: speakers.filter(({ title }) => speaks(title)),
    voices,
    briefing,
  });
}

const known = new WeakMap<SiteBriefing, ReadonlySet<string>>();

/** Labels of those who never answer and speak between a question and its answer: they give the floor, whatever else they say. */
function leadingIn(briefing: SiteBriefing): ReadonlySet<string> {
  const found = known.get(briefing);
  if (found) return found;
  const leading = new Set<string>();
  const answering = new Set<string>();
  for (const { item, voices } of briefing.items)
    for (const { role, speaker } of voices) {
      if (speaker === null) continue;
      if (role === 'answer') answering.add(speaker);
      else if (role === 'statement' && item.kind === 'exchange') leading.add(speaker);
    }
  for (const label of answering) leading.delete(label);
  known.set(briefing, leading);
  return leading;
}
