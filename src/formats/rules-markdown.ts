import type { Rule } from '../model/rules.ts';

/** The documentation of rules as one Markdown page: what each means, a line that brings it about, what to do. */
export function rulesMarkdown(rules: Readonly<Record<string, Rule>>): string {
  const ids = Object.keys(rules).sort();
  const sections = ids.map((id) => {
    const { severity, summary, example, advice } = rules[id]!;
    const sample = example === null ? '' : `\n    ${example}\n`;
    return `## ${id}\n\n*${severity}* — ${summary}\n${sample}\n${advice}\n`;
  });
  const head =
    ids.length > 1
      ? '# Messages\n\nEvery message names its rule. This is what each means and what can be done.\n\n'
      : '';
  return head + sections.join('\n');
}
