import type { Crash, Measured } from './measure.ts';
import { counts, isCrash } from './summary.ts';

/** What of a transcript's reading differs from its reference, one line each; [] where nothing does. */
export function differences(result: Measured | Crash): string[] {
  if (isCrash(result)) return [`crash: ${result.error}`];
  const found: string[] = [];
  if (counts(result, 'questions')) {
    const { questions, answers } = result;
    if (questions.found !== questions.expected)
      found.push(`questions ${questions.found}, reference ${questions.expected}`);
    if (answers.found !== answers.expected)
      found.push(`answers ${answers.found}, reference ${answers.expected}`);
  }
  if (counts(result, 'labels') && result.labels.f1 < 1) {
    found.push(
      `labels F1 ${result.labels.f1.toFixed(4)}: ${firstDifference(result.labels.found, result.labels.expected)}`,
    );
  }
  if (counts(result, 'date') && result.date.verdict !== 'right') {
    found.push(`date ${result.date.found}, reference ${result.date.expected}`);
  }
  if (counts(result, 'title') && result.title !== null && !result.title.right) {
    found.push(`title "${result.title.found}", reference "${result.title.expected}"`);
  }
  if (result.losses.lines.length > 0) found.push(`lost lines ${result.losses.lines.slice(0, 12).join(', ')}`);
  for (const loss of result.losses.characters.slice(0, 3)) {
    found.push(
      `lost text, lines ${loss.lines.join('–')}\n      source: ${loss.source}\n      found:  ${loss.found}`,
    );
  }
  if (result.page && result.page.length > 0) found.push(`saved page differs in ${result.page.join(', ')}`);
  return found;
}

function firstDifference(found: string[], expected: string[]): string {
  const at = found.findIndex((label, index) => label !== expected[index]);
  const place = at === -1 ? found.length : at;
  return `turn ${place + 1} is ${JSON.stringify(found[place] ?? null)}, reference ${JSON.stringify(expected[place] ?? null)}`;
}
