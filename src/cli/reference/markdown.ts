import { rulesMarkdown } from '../../formats/rules-markdown.ts';
import type { CommandHelp, Reference, SettingsFile } from './contents.ts';

/** The reference as one Markdown page. */
export function referenceMarkdown(of: Reference): string {
  return [
    '# Reference',
    'Made by `lectern reference` out of the schemas, the lists and the commands themselves. `npm run reference` makes it anew.',
    '## Commands',
    ...of.commands.map(commandSection),
    '### What every command takes',
    table(
      ['option', 'means'],
      of.common.map(([term, means]) => [`\`${term}\``, means]),
    ),
    '### Exit codes',
    table(['code', 'means'], of.exits),
    '### Environment',
    table(
      ['variable', 'means'],
      of.environment.map(({ name, what }) => [`\`${name}\``, what]),
    ),
    '## Files',
    ...of.files.map(fileSection),
    '## Dialects',
    `What \`dialect\` and \`--dialect\` may name: ${of.dialects.map((id) => `\`${id}\``).join(', ')}.`,
    '## Languages of transcripts',
    `${of.languages.map((tag) => `\`${tag}\``).join(', ')}.`,
    // one level lower
    rulesMarkdown(of.rules).replace(/^#/gm, '##').trimEnd(),
  ]
    .join('\n\n')
    .concat('\n');
}

function commandSection({ usage, name, what, takes, examples }: CommandHelp): string {
  const calls = examples.map(([call, does]) => [`\`${call}\``, does] as const);
  return [
    `### lectern ${name}`,
    `${sentence(what)}`,
    `    ${usage}`,
    ...(takes.length > 0
      ? [
          table(
            ['', 'means'],
            takes.map(([term, means]) => [`\`${term}\``, means]),
          ),
        ]
      : []),
    ...(calls.length > 0 ? [table(['for example', ''], calls)] : []),
  ].join('\n\n');
}

function fileSection({ name, what, keys }: SettingsFile): string {
  const rows = keys.map(({ path, type, required, what: means }) => [
    `\`${path}\``,
    type,
    `${means}${required ? ' (must be there)' : ''}`,
  ]);
  return [`### ${name}`, what, table(['key', 'holds', 'means'], rows)].join('\n\n');
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}
