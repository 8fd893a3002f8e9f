import type { Proposals, ProposedPerson } from '../../people/proposals.ts';

/** So many persons are proposed at a time: whoever has settled these may ask again. */
const MOST = 40;

/** A name as YAML: plain where it can be nothing else. */
function yaml(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{M}’'. -]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain && !/[ ']$/.test(text) ? text : JSON.stringify(text);
}

const pairs = (list: readonly (readonly [string, string | null])[]): string =>
  `{ ${list.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`])).join(', ')} }`;

const answers = (count: number): string => `${count} ${count === 1 ? 'answer' : 'answers'}`;

function person({ name, unknown, aliases, offices, answers: count }: ProposedPerson): string {
  const open = unknown ? ': write who it was' : '';
  const lines = [`  - name: ${yaml(name)} # ${answers(count)}${open}`];
  if (aliases.length > 0) {
    const all = aliases.map((one) =>
      one.series === null
        ? yaml(one.name)
        : pairs([
            ['name', yaml(one.name)],
            ['series', yaml(one.series)],
          ]),
    );
    lines.push(`    aliases: [${all.join(', ')}]`);
  }
  if (offices.length > 0) lines.push('    offices:');
  for (const { office, series, from, to } of offices)
    lines.push(
      `      - ${pairs([
        ['office', yaml(office)],
        ['series', series && yaml(series)],
        ['from', from],
        ['to', to],
      ])}`,
    );
  return lines.join('\n');
}

/** Lines of people.yaml, ready to be pasted there; '' where nothing is left open. */
export function proposedLines({ people, newsrooms, never }: Proposals): string {
  const parts: string[] = [];
  if (people.length > 0) {
    const more = people.length > MOST ? [`  # and ${people.length - MOST} more, with fewer answers`] : [];
    parts.push(['people:', ...people.slice(0, MOST).map(person), ...more].join('\n'));
  }
  if (newsrooms.length > 0) {
    const lines = newsrooms.slice(0, MOST).map(
      ({ name, aliases, answers: count }) =>
        `  - ${pairs([
          ['name', yaml(name)],
          ['aliases', `[${aliases.map(yaml).join(', ')}]`],
        ])} # ${count} ${count === 1 ? 'question' : 'questions'}`,
    );
    parts.push(['newsrooms:', ...lines].join('\n'));
  }
  if (never.length > 0) parts.push(`never: [${never.map(({ label }) => yaml(label)).join(', ')}]`);
  if (parts.length === 0) return '';
  return `# Proposed for people.yaml, most answers first. Keep what is so:\n${parts.join('\n')}\n`;
}
