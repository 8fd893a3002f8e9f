import path from 'node:path';
import { html, raw } from '../../../templates/html.ts';
import { decisionsFile } from '../../archive/decisions.ts';
import type { Briefing } from '../../model/briefing.ts';
import { copyingHash, copyingScript } from './copying.ts';
import { type Claim, describeItem, type ExplainedLine } from './lines.ts';
import { offersFor } from './offers.ts';

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; --pale: light-dark(#5c5c5c, #a8a8a8); --line: #8884; }
body { margin: 0 auto; max-width: 75rem; padding: 1.5rem 1.5rem 6rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin: 0; } p { max-width: 60rem; }
table { border-collapse: collapse; width: 100%; }
td, th { padding: .2rem .6rem; text-align: start; vertical-align: top; }
td.number { color: var(--pale); font-variant-numeric: tabular-nums; position: relative; text-align: end; white-space: nowrap; }
td.became { border-inline-start: .35rem solid var(--tone, transparent); min-width: 11rem; }
td.text { overflow-wrap: anywhere; white-space: pre-wrap; width: 100%; }
html:not(.copies) .by-click { display: none; } .copies tr:has(details) td.text { cursor: copy; } .copies tr:has(details):hover { background: #8881; }
tr.furniture { color: var(--pale); --tone: #8888; } tr.heading { font-weight: 600; --tone: #7a5cc4; }
tr.question { --tone: #c98a12; } tr.answer { --tone: #2f8f5b; } tr.statement { --tone: #2f6fb5; } tr.lost { --tone: #d11; }
tr.message td { color: light-dark(#9c2c5c, #f29bbd); font-size: .9em; } th { border-top: 1px solid var(--line); padding-top: 1rem; }
code { font-size: .85em; overflow-wrap: anywhere; } h2 code { font-weight: 400; }
summary { cursor: pointer; min-height: 1.5rem; } summary:focus-visible, button:focus-visible { outline: .15rem solid Highlight; }
details ul { background: Canvas; border: 1px solid var(--line); border-radius: .4rem; box-shadow: 0 .3rem 1rem #0004; color: CanvasText;
  font-weight: 400; inset-inline-start: .6rem; list-style: none; margin: 0; padding: .3rem .8rem; position: absolute; text-align: start;
  white-space: normal; width: min(44rem, calc(100vw - 4rem)); z-index: 1; }
details li { align-items: center; border-top: 1px solid var(--line); display: grid; gap: 0 .8rem; grid-template-columns: 1fr auto; padding: .4rem 0; }
details li:first-child { border: 0; } details li code { grid-column: 1; white-space: pre-wrap; }
button { font: inherit; grid-column: 2; grid-row: 1 / 3; min-height: 2rem; padding: 0 .8rem; }
[role=status] { background: CanvasText; border-radius: .4rem; color: Canvas; inset-inline: 1rem; margin: 0 auto;
  max-width: 60rem; overflow-wrap: anywhere; padding: .5rem 1rem; position: fixed; top: 1rem; z-index: 2; } [role=status]:empty { display: none; }
@media (width < 48rem) {
  body { padding: 1rem .8rem 6rem; } thead { display: none; } table, tbody { display: block; }
  tr { display: grid; grid-template-columns: auto 1fr; } td.text, tr.message td:last-child, th { grid-column: 1 / -1; }
  tr.message td:empty { display: none; } td.became { border-inline-start-width: .25rem; } td.text { padding-bottom: .6rem; width: auto; }
  tr.blank { display: none; } td.number { text-align: start; } details ul { inset-inline-start: 0; width: calc(100vw - 3.4rem); }
}
@media print { details, [role=status] { display: none; } }
`;

/**
 * The same as a page of its own, without a file beside it: from each line a menu of the decisions that may be taken about it. A
 * click copies them by the one script that its policy lets run; without scripts the menus hold them as text.
 */
export function explainPage(lines: readonly ExplainedLine[], briefing: Briefing): string {
  const { file } = briefing.source;
  const decided = file === '-' ? 'NAME.decisions.yaml' : path.basename(decisionsFile(file));
  let item: number | null = null;
  const rows = lines.map((line) => {
    const claim = line.claims[0];
    const begins = claim !== undefined && claim.item !== null && claim.item !== item;
    if (claim) item = claim.item;
    const found = begins ? briefing.items[claim.item!]! : null;
    return html`${
      found &&
      html`<tr><th colspan="3" scope="rowgroup"><h2>${describeItem(found, claim!.item!)} <code>#${found.id}</code></h2></th></tr>
`
    }<tr class="${claim?.kind ?? (line.text.trim() === '' ? 'blank' : 'lost')}" id="L${line.number}"><td class="number">${lineMenu(line, briefing)}${line.place && html`<br><small>${line.place}</small>`}</td><td class="became">${line.claims.map(name).join('; ')}</td><td class="text" dir="auto">${line.text}</td></tr>
${line.messages.map(
  (
    message,
  ) => html`<tr class="message"><td></td><td>${message.severity}</td><td>${message.rule}: ${message.reason}</td></tr>
`,
)}`;
  });
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src ${copyingHash}">
<title>${briefing.source.file}, line by line</title>
<style>${raw(style)}</style>
</head>
<body>
<h1>${briefing.title}</h1>
<p>${briefing.source.file} · ${briefing.date ?? 'no date'} · ${briefing.lang} · read as ${briefing.dialect} · ${briefing.items.length} items</p>
<p>What was read wrong can be settled: the number of a line opens the decisions that may be taken about it<span class="by-click">, and a click on its words copies the first</span>. They go into <code>${decided}</code>, beside the transcript. Where there is no such file, begin it with a line <code>decisions:</code> and put them below; what begins with <code>front-matter:</code> goes above that line.</p>
<table>
<thead><tr><th scope="col">Line</th><th scope="col">Became</th><th scope="col">Text</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
<p role="status" data-file="${decided}"></p>
<script>${raw(copyingScript)}</script>
</body>
</html>
`.text;
}

function name({ kind, what }: Claim): string {
  return kind === 'furniture' || kind === 'heading' ? what : `${kind}, ${what}`;
}

/** The number of a line, from which the decisions open that may be taken about it; the number alone where there are none. */
function lineMenu(line: ExplainedLine, briefing: Briefing) {
  const offers = offersFor(line, briefing);
  if (offers.length === 0) return line.number;
  return html`<details><summary aria-label="Line ${line.number}: decide">${line.number}</summary><ul>${offers.map(
    ({ says, yaml }) =>
      html`<li><span>${says}</span><code>${yaml}</code><button type="button" hidden>Copy</button></li>`,
  )}</ul></details>`;
}
