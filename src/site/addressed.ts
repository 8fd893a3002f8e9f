import { mayBeOne, officeTitles, type PersonName, personName } from '../languages/person-name.ts';
import { groupBy } from '../text/group-by.ts';

type Person = { id: string; name: string; otherNames: readonly { name: string }[] };

const isAddress = ({ titles, given, ...name }: PersonName) =>
  given.length === 0 && titles.length > 0 && officeTitles({ titles, given, ...name }) === '';

/**
 * By the id of a person whose full name is known, the names of others who are called by a form of address alone and may be the same: who types “Ms. Vale” may mean
 * Ana Vale, but no Ana Vale who is called Mr. Vale. Nothing of this is said on a page: two that may be one stay two.
 */
export function addressesOf(people: readonly Person[]): Map<string, string[]> {
  const named = people.flatMap(({ id, name, otherNames }) => {
    const [own, ...others] = [name, ...otherNames.map((other) => other.name)].map(personName);
    return own ? [{ id, name, own, others: others.flatMap((other) => other ?? []) }] : [];
  });
  const addressed = groupBy(
    named.filter(({ own }) => isAddress(own)),
    ({ own }) => own.surname,
  );
  return new Map(
    named
      .filter(({ own }) => own.given.length > 0)
      .map(({ id, own, others }) => [
        id,
        (addressed.get(own.surname) ?? [])
          .filter((one) => [own, ...others].every((name) => mayBeOne(name, one.own)))
          .map(({ name }) => name),
      ]),
  );
}
