import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { PeopleConfig } from '../model/people-config.ts';
import { message } from './message.ts';
import type { ArchivePeople } from './types.ts';
import { isInside, reasonOf } from './walk.ts';
import { readYaml } from './yaml-document.ts';

export const peopleFile = 'people.yaml';

const nothing: ArchivePeople = { config: {}, labels: [], messages: [] };

/** `people.yaml` of an archive (an absolute path without links); {} where there is none. A slip costs its own entry. */
export async function loadPeople(folder: string): Promise<ArchivePeople> {
  const file = path.join(folder, peopleFile);
  try {
    if (!isInside(folder, await realpath(file))) {
      const reason = 'Not read: this symbolic link leads out of the archive.';
      return { ...nothing, messages: [message(peopleFile, 'link-leads-out', reason)] };
    }
    return peopleIn(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nothing;
    const reason = `The file cannot be read: ${reasonOf(error)}.`;
    return { ...nothing, messages: [message(peopleFile, 'unreadable-file', reason)] };
  }
}

/** What the YAML settles, without what is wrong in it. Pure. */
export function peopleIn(text: string): ArchivePeople {
  const { value, messages, lineOf } = readYaml(peopleFile, text, PeopleConfig, {
    invalid: 'people-invalid',
    unknownKey: 'people-invalid',
  });
  const config = value ?? {};
  const labels = [
    ...(config.people ?? []).flatMap(({ aliases = [], offices = [] }, person) => [
      ...aliases.map((alias, at) => ({
        label: typeof alias === 'string' ? alias : alias.name,
        line: lineOf(['people', person, 'aliases', at]),
      })),
      ...offices.map(({ office }, at) => ({
        label: office,
        line: lineOf(['people', person, 'offices', at]),
      })),
    ]),
    ...(config.newsrooms ?? []).flatMap(({ aliases = [] }, room) =>
      aliases.map((label, at) => ({ label, line: lineOf(['newsrooms', room, 'aliases', at]) })),
    ),
    ...(config.never ?? []).map((label, at) => ({ label, line: lineOf(['never', at]) })),
  ];
  return { config, labels, messages };
}
