import { type Voice, WHOLE } from '../../src/site/score.ts';
import { percent } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Parts, View } from '../view.ts';

const HEIGHT = 20;

/** Where its threads lead the contents say; the script of the page makes the stretches between the cuts lead there too. */
export const score: Parts['score'] = (
  view,
  { threads, voices },
) => html`<figure class="score" aria-label="${view.words.score}">
<svg viewBox="0 0 ${WHOLE} ${HEIGHT}" height="${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${voices.map(stretches)}<path class="cuts" d="${threads.map(({ to }) => `M${to} 0v${HEIGHT}`).join('')}"/></svg>
<figcaption>${voices.map((voice, at) => name(view, voice, at))}</figcaption>
</figure>
`;

/** Strokes as broad as the bar. */
function stretches({ who, stretches: own }: Voice, at: number): Html {
  const path = own.map(([from, to]) => `M${from} ${HEIGHT / 2}h${to - from}`).join('');
  return html`<path class="${shade(who, at)}" d="${path}"/>`;
}

/** Its colour stands before a name that has a stretch of the bar. */
function name({ words, lang }: View, { who, share, stretches: own }: Voice, at: number): Html {
  const named = who === 'asks' ? words.question : who === 'others' ? words.others : who.name;
  return html`<span${own.length > 0 && html` class="${shade(who, at)}"`}>${named} <small>${percent(lang, share)}</small></span> `;
}

const shade = (who: Voice['who'], at: number): string => (who === 'asks' ? 'v9' : `v${at}`);
