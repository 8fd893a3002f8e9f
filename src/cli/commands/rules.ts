import { rulesMarkdown } from '../../formats/rules-markdown.ts';
import { rules as allRules, type Rule } from '../../model/rules.ts';
import { UsageError } from '../../publish/usage-error.ts';
import { nearest } from '../../text/nearest.ts';
import { type CommonOptions, command, type MakeCommand } from '../options.ts';

/** `lectern rules`: what every message means. */
export const rules: MakeCommand = (terminal, finish) =>
  command('rules', 'say what each message means and what to do about it', [
    ['lectern rules', 'all of them, as a Markdown page'],
    ['lectern rules homoglyph', 'one of them'],
    ['lectern rules --json', 'as data'],
  ])
    .argument('[rule...]', 'ids of rules')
    .action((wanted: string[], options: CommonOptions) => {
      const known: Record<string, Rule> = allRules;
      for (const id of wanted)
        if (!Object.hasOwn(known, id)) throw new UsageError(unknown(id, Object.keys(known)));
      const chosen = wanted.length > 0 ? Object.fromEntries(wanted.map((id) => [id, known[id]!])) : known;
      terminal.out(options.json ? `${JSON.stringify(chosen)}\n` : rulesMarkdown(chosen));
      finish(0);
    });

function unknown(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  return `There is no rule “${id}”. ${near ? `Did you mean “${near}”?` : '“lectern rules” lists all of them.'}`;
}
