export interface FoundSpeaker {
  id: string;
  name: string;
  /** other names that were taken for the same person, each with the id that it has by itself */
  otherNames: { id: string; name: string }[];
  offices: string[];
  /** indexes of the items, in the order given */
  items: number[];
}
