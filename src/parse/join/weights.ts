/** What the alignment pays and charges; settled on briefings put together from parts (scripts/evaluate). */
export const weights = {
  /** charged to a title that takes an exchange: below this likeness it had better own nothing */
  newTitle: 0.16,
  /** a further question: base, then shares of likeness to the title, words carried over, cohesion, no subject of its own */
  more: -0.3,
  moreTitle: 0.45,
  moreCarried: 0.25,
  moreCohesion: 0.4,
  moreBare: 0.15,
  /** an exchange without a title */
  untitled: 0.04,
};
export type Weights = typeof weights;
