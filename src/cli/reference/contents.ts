import type { Command } from 'commander';
import type { z } from 'zod';
import { dialects } from '../../dialects/index.ts';
import { languages } from '../../languages/index.ts';
import { Decisions } from '../../model/decisions.ts';
import { FrontMatter } from '../../model/front-matter.ts';
import { PeopleConfig } from '../../model/people-config.ts';
import { type Rule, rules } from '../../model/rules.ts';
import { SiteConfig } from '../../model/site-config.ts';
import { environment } from '../environment.ts';
import { examplesOf } from '../options.ts';
import { type Key, keysOf } from './keys.ts';

/** What a person writes beside transcripts. */
export interface SettingsFile {
  name: string;
  what: string;
  schema: z.ZodType;
  keys: readonly Key[];
}

/** A call with what it takes: [term, what it means]. */
export interface CommandHelp {
  name: string;
  usage: string;
  what: string;
  takes: readonly (readonly [term: string, means: string])[];
  examples: readonly (readonly [call: string, does: string])[];
}

/** All that there is to look up. It is made of the schemas, the lists and the commands themselves. */
export interface Reference {
  version: string;
  what: string;
  commands: readonly CommandHelp[];
  /** options that every command has */
  common: readonly (readonly [term: string, means: string])[];
  files: readonly SettingsFile[];
  dialects: readonly string[];
  languages: readonly string[];
  environment: typeof environment;
  exits: readonly (readonly [code: string, means: string])[];
  rules: Readonly<Record<string, Rule>>;
}

const COMMON = ['--quiet', '--json', '--strict'];

export function referenceOf(program: Command): Reference {
  const [first] = program.commands;
  return {
    version: program.version() ?? '',
    what: program.description(),
    commands: program.commands.map(helpOf),
    common: first ? optionsOf(first, (long) => COMMON.includes(long)) : [],
    files: settingsFiles(),
    dialects: dialects.map(({ id }) => id),
    languages: languages.map(({ tag }) => tag).sort(),
    environment,
    exits: [
      ['0', 'fine'],
      ['1', 'problems in the input; what was good is built all the same'],
      ['2', 'the call was wrong'],
    ],
    rules,
  };
}

function helpOf(command: Command): CommandHelp {
  const help = command.createHelp();
  return {
    name: command.name(),
    usage: help.commandUsage(command),
    what: help.commandDescription(command),
    takes: [
      ...command.registeredArguments.map(
        (one) => [help.argumentTerm(one), help.argumentDescription(one)] as const,
      ),
      ...optionsOf(command, (long) => !COMMON.includes(long) && long !== '--help'),
    ],
    examples: examplesOf(command),
  };
}

function optionsOf(command: Command, isWanted: (long: string) => boolean): (readonly [string, string])[] {
  const help = command.createHelp();
  return help
    .visibleOptions(command)
    .filter(({ long }) => isWanted(long ?? ''))
    .map((option) => [help.optionTerm(option), help.optionDescription(option)]);
}

function settingsFiles(): SettingsFile[] {
  const file = (name: string, what: string, schema: z.ZodType, closed?: readonly string[]) => ({
    name,
    what,
    schema,
    keys: keysOf(schema, closed),
  });
  return [
    file('site.yaml', 'What an archive says of itself. Each key may be left out.', SiteConfig),
    file(
      'front matter',
      'What a transcript states at its top, between two lines “---”. It wins over what is inferred.',
      FrontMatter,
    ),
    file('people.yaml', 'Who is who, where transcripts do not say.', PeopleConfig),
    file('NAME.decisions.yaml', 'What you settled about the transcript NAME.txt beside it.', Decisions, [
      'front-matter',
    ]),
  ];
}
