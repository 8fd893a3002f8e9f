/** What the alignment pays and charges, in units of likeness (0–1); settled on hundreds of briefings put together from parts. */
export const weights = {
  /** charged to a title that takes an exchange: below this likeness it had better own nothing */
  newTitle: 0.22,
  /** charged to a question without a subject of its own that would open a new title */
  newBare: 0.3,
  /** … in full where nothing of the title is said, not at all from this likeness on */
  newBareUntil: 0.6,
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

/** How sure a joined title is, 0–1. */
export const sureness = {
  /** of an exchange that opens a title: its likeness, which is enough from here on … */
  enough: 0.7,
  own: 0.7,
  /** … and how far the next likest title is behind, in full from half this distance on */
  margin: 0.3,
  distance: 0.3,
  /** of a further question: to start with, then shares of its likeness to the title, of cohesion, of words carried over … */
  more: 0.3,
  moreTitle: 0.4,
  moreCohesion: 0.3,
  moreCarried: 0.15,
  /** … and for having no subject of its own */
  moreBare: 0.1,
};

/** What speaks for and against cutting a closing remark off the last answer, in units of likeness (0–1). */
export const closingWeights = {
  /** at least so much of the title is said behind the cut; the whole must reach `enough` */
  tail: 0.5,
  enough: 0.7,
  /** charged: what of the title is said before the cut; beyond so much the title is that of the exchange itself */
  head: 0.5,
  ownTitle: 0.5,
  /** for words that change at the cut, beyond what they do between any two paragraphs of one answer */
  gap: 1.5,
  usualGap: 0.9,
  /** for a paragraph that begins as farewells do: "In conclusion", "Dear friends" */
  farewell: 0.35,
  /** charged for each paragraph of the remark: of two that say as much the shorter */
  paragraph: 0.015,
};
