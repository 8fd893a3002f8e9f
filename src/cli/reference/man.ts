import type { CommandHelp, Reference } from './contents.ts';

/** The reference as a manual page: lectern(1), in the macros of man(7). */
export function referenceMan(of: Reference): string {
  return [
    `.TH LECTERN 1 "" "lectern ${of.version}" "User Commands"`,
    '.SH NAME',
    `lectern \\- ${plain(of.what.replace(/^T/, 't').replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    '.B lectern',
    plain('command [options] [arguments]'),
    '.SH DESCRIPTION',
    plain('An archive is a folder of transcripts; nothing else is needed.'),
    plain(
      'Messages go to standard error as path:line:column: severity rule reason, data to standard output.',
    ),
    '.SH COMMANDS',
    ...of.commands.flatMap(commandLines),
    '.SH OPTIONS OF EVERY COMMAND',
    ...of.common.flatMap(([term, means]) => entry(term, means)),
    '.SH FILES',
    ...of.files.flatMap(({ name, what, keys }) => [
      `.SS "${quoted(name)}"`,
      plain(what),
      ...keys.flatMap(({ path, type, required, what: means }) =>
        entry(`${path} (${type}${required ? ', must be there' : ''})`, means),
      ),
    ]),
    '.SS "lectern.lock"',
    plain('Where every address leads. The first build writes it; keep it with the transcripts.'),
    '.SH DIALECTS',
    plain(`${of.dialects.join(', ')}.`),
    '.SH ENVIRONMENT',
    ...of.environment.flatMap(({ name, what }) => entry(name, what)),
    '.SH EXIT STATUS',
    ...of.exits.flatMap(([code, means]) => entry(code, means)),
    '.SH MESSAGES',
    plain(
      `Each names its rule; “lectern rules RULE” says what it means and what can be done: ${Object.keys(of.rules).sort().join(', ')}.`,
    ),
    '',
  ].join('\n');
}

function commandLines({ usage, what, takes, examples }: CommandHelp): string[] {
  return [
    `.SS "${quoted(usage)}"`,
    plain(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`),
    ...takes.flatMap(([term, means]) => entry(term, means)),
    ...(examples.length > 0 ? ['.PP', 'Examples:'] : []),
    ...examples.flatMap(([call, does]) => entry(`$ ${call}`, does)),
  ];
}

const entry = (term: string, means: string): string[] => ['.TP', `\\fB${plain(term)}\\fR`, plain(means)];

/** Text in which nothing is taken for a request: a backslash, a hyphen that is typed, a point or an apostrophe that begins a line. */
function plain(text: string): string {
  const line = text.replaceAll('\n', ' ').replaceAll('\\', '\\e').replaceAll('-', '\\-');
  return /^[.']/.test(line) ? `\\&${line}` : line;
}

/** The same as an argument of a macro. */
const quoted = (text: string): string => plain(text).replaceAll('"', '\\(dq');
