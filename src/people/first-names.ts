import { personName } from '../languages/person-name.ts';

/** First names with which some full names have a surname, as it is compared: “Ann Vale”, “Bo Vale” → ann, bo. */
export const firstNames = (full: readonly string[], surname: string | undefined): string[] =>
  full.flatMap((one) => {
    const name = personName(one);
    return name && name.surname === surname ? (name.given[0] ?? []) : [];
  });
