import { html, raw } from '../../../templates/html.ts';
import type { Briefing } from '../../model/briefing.ts';
import { type Claim, describeItem, type ExplainedLine } from './lines.ts';

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 75rem; padding: 1.5rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin: 0; }
table { border-collapse: collapse; width: 100%; }
td, th { padding: .2rem .6rem; text-align: start; vertical-align: top; }
td.number { color: GrayText; font-variant-numeric: tabular-nums; text-align: end; }
td.became { border-inline-start: .35rem solid var(--tone, transparent); min-width: 11rem; }
td.text { overflow-wrap: anywhere; white-space: pre-wrap; width: 100%; }
tr.furniture { color: GrayText; --tone: #8888; } tr.heading { font-weight: 600; --tone: #7a5cc4; }
tr.question { --tone: #c98a12; } tr.answer { --tone: #2f8f5b; } tr.statement { --tone: #2f6fb5; } tr.lost { --tone: #d11; }
tr.message td { color: #b0386b; font-size: .9em; } th { border-top: 1px solid #8884; padding-top: 1rem; }
code { font-size: .85em; }
`;

/** The same as a page of its own, without a script and without a file beside it. */
export function explainPage(lines: readonly ExplainedLine[], briefing: Briefing): string {
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
    }<tr class="${claim?.kind ?? (line.text.trim() === '' ? 'blank' : 'lost')}" id="L${line.number}"><td class="number">${line.number}${line.place && html`<br><small>${line.place}</small>`}</td><td class="became">${line.claims.map(name).join('; ')}</td><td class="text" dir="auto">${line.text}</td></tr>
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
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${briefing.source.file}, line by line</title>
<style>${raw(style)}</style>
</head>
<body>
<h1>${briefing.title}</h1>
<p>${briefing.source.file} · ${briefing.date ?? 'no date'} · ${briefing.lang} · read as ${briefing.dialect} · ${briefing.items.length} items</p>
<table>
<thead><tr><th scope="col">Line</th><th scope="col">Became</th><th scope="col">Text</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</body>
</html>
`.text;
}

function name({ kind, what }: Claim): string {
  return kind === 'furniture' || kind === 'heading' ? what : `${kind}, ${what}`;
}
