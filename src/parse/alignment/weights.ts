/** What the alignment pays and charges, in units of likeness (0–1); settled on hundreds of briefings put together from parts. */
export const weights = {
  /** charged to a title that takes an exchange: below this likeness it had better own nothing */
  newTitle: 0.22,
  /** charged to a question without a subject of its own that would open a new title */
  newBare: 0.3,
  /** a further question: to start with, then shares of its likeness to the title, of words carried over, of cohesion … */
  more: 0,
  moreTitle: 0.48,
  moreCarried: 0,
  moreCohesion: 0.22,
  /** … and for having no subject of its own */
  moreBare: 0.36,
  /** charged for names that the exchange before does not hold */
  moreFresh: 0.31,
  /** an exchange without a title */
  untitled: 0,
  /** on top, for a question without a subject of its own behind an exchange without a title */
  untitledBare: 0.4,
};
export type Weights = typeof weights;
