import type { ArchiveMessage } from '../../archive/types.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' };

/** "::warning file=a.txt,line=39,col=1,title=weak-join::The title …", a workflow command of GitHub Actions. */
export function githubAnnotation(found: ArchiveMessage): string {
  const place = `file=${property(found.file)},line=${found.line ?? 1},col=${found.column ?? 1}`;
  return `::${commands[found.severity]} ${place},title=${property(found.rule)}::${data(found.reason)}`;
}

/** Escapes as the runner's toolkit does (actions/toolkit, packages/core/src/command.ts). */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
