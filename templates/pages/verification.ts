import { manifestAddress, partAddress } from '../../src/formats/manifest.ts';
import { hasMadeTitles } from '../../src/site/made-titles.ts';
import type { SiteBriefing } from '../../src/site/types.ts';
import { filled } from '../filled.ts';
import { mediumDate } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** How whoever quotes checks that the words are those of the raw file, by hand and with the command. */
export function verification({ newest }: PageOf<'verification'>, view: View): Html {
  const { words, to } = view;
  const said = words.verification;
  const saved = newest?.source.split('/').at(-1) ?? 'source.txt';
  return view.parts.layout(view, {
    name: 'verification',
    title: said.title,
    description: said.lead,
    ...wayHere(view, said.title),
    main: html`<div class="heading">
<h1>${said.title}</h1>
<p class="lead">${said.lead}</p>
</div>
<div class="prose">
<h2>${said.kept}</h2>
<p>${said.rawFiles}</p>
<p>${said.manifest} <a href="${to(manifestAddress)}">manifest.json</a></p>
<p>${said.lock}</p>
<h2>${said.byHand}</h2>
<ol>
<li>${filled(said.save, { source: words.source, verbatim: words.verbatim })}</li>
<li>${said.hash}
<pre>sha256sum ${saved}
shasum -a 256 ${saved}
certutil -hashfile ${saved} SHA256</pre></li>
${newest && compared(view, newest)}
<li>${said.look}</li>
</ol>
<h2>${said.byCommand}</h2>
<p>${said.site}</p>
<pre>lectern verify SITE</pre>
<p>${said.list}</p>
<pre>lectern verify links.txt --site SITE</pre>
<h2>${said.unproved}</h2>
<p>${said.unprovedText}</p>
${
  hasMadeTitles(view.edition) &&
  html`<p>${said.headings}</p>
`
}</div>`,
  });
}

/** Where the fingerprint is found, and that of one briefing to try it with. */
function compared({ words, lang, to }: View, { address, briefing }: SiteBriefing): Html {
  const said = words.verification;
  const part = partAddress(briefing.date);
  const manifest = html`<a href="${to(part)}">${part.slice(1)}</a>`;
  const name = briefing.date === null ? briefing.title : mediumDate(lang, briefing.date);
  return html`<li>${filled(said.compare, { manifest })} ${filled(said.newest, { briefing: html`<a href="${to(address)}">${name}</a>` })} <code>${briefing.source.sha256}</code></li>`;
}
