import {
  type ChangesShown,
  type ItemShown,
  type Piece,
  type VersionShown,
  versionsShown,
} from '../../src/site/history.ts';
import { styles } from '../assets.ts';
import { facts, next } from '../facts.ts';
import { fill, fullDate, longDate, mediumDate, plural, titleWithDate } from '../format.ts';
import { attribute, type Content, type Html, html } from '../html.ts';
import type { JumpPlace } from '../options.ts';
import type { PageOf, View } from '../view.ts';
import { wayHere } from '../way.ts';

/** Above fewer versions stands no list of them. */
const FEWEST_JUMPED = 5;

/** Every version of a briefing that was published, the newest first, with what changed from the one before. */
export function history(page: PageOf<'history'>, view: View): Html {
  const { words, lang, to, edition } = view;
  const { briefing } = page;
  const { title, date } = briefing.briefing;
  const versions = versionsShown(briefing, page.history, edition);
  // days are recorded, and no times: two of one day are told apart by their numbers
  const shared = ({ version }: VersionShown) =>
    versions.filter((other) => other.version.date === version.date).length > 1;
  const name = (shown: VersionShown, at: number) =>
    whenOf(view, shown, shared(shown) ? versions.length - at : null);
  const isLong = versions.length >= FEWEST_JUMPED;
  return view.parts.layout(view, {
    name: 'history',
    title: `${words.history}: ${titleWithDate(lang, briefing.briefing)}`,
    description: words.historyLead,
    ...wayHere(view, words.history),
    styles: isLong ? [styles.lists, styles.history] : [styles.history],
    main: html`<div class="heading">
<h1>${words.historyTitle}</h1>
<p class="lead">${words.historyLead}</p>
<p class="facts">${facts([date && html`<time datetime="${date}">${fullDate(lang, date)}</time>`, html`<a href="${to(briefing.address)}">${title}</a>`])}</p>
</div>
${isLong && view.parts.jump(words.history, [versions.map((shown, at) => jumpTo(view, shown, versions.length - at, shared(shown)))])}${versions.map((shown, at) => view.parts.band(placeOf(versions.length - at), name(shown, at), versionOf(view, shown)))}`,
  });
}

const placeOf = (number: number) => `_version-${number}`;

const jumpTo = (
  { lang, words }: View,
  { version: { date } }: VersionShown,
  number: number,
  isShared: boolean,
): JumpPlace => ({
  href: `#${placeOf(number)}`,
  name: date && !isShared ? mediumDate(lang, date) : fill(words.version, { number: String(number) }),
});

function whenOf({ lang, words }: View, { version: { date } }: VersionShown, number: number | null): Content {
  return [
    date ? html`<time class="whole" datetime="${date}">${longDate(lang, date)}</time>` : words.undated,
    number !== null && next(fill(words.version, { number: String(number) })),
  ];
}

function versionOf(view: View, { version, isKept, isFirst, changes }: VersionShown): Html {
  const { words, lang, to } = view;
  const { items, text } = version;
  return html`<p class="facts">${facts([
    isFirst && words.firstVersion,
    items.length > 0 && plural(lang, items.length, words.count.corrected),
    isKept && html`<a href="${to(text.address)}">${words.versionText}</a>`,
  ])}</p>
${
  changes
    ? [
        changes.facts.length > 0 && factsOf(view, changes.facts),
        changes.items.map((item) => itemOf(view, item)),
        note(view, changes),
      ]
    : !isFirst && html`<p class="change-note">${words.versionLost}</p>`
}`;
}

/** The title or the date that the briefing stated before. */
function factsOf(view: View, changed: ChangesShown['facts']): Html {
  const { words, lang } = view;
  const said = (is: Piece['is'], date: string | null) =>
    date === null ? [] : [{ is, text: longDate(lang, date), space: true }];
  return html`<dl class="source-facts">
${changed.map(
  ({
    what,
    former,
    later,
    pieces,
  }) => html`<div><dt>${words[what]}</dt><dd>${view.parts.pieces(view, what === 'date' ? [...said('went', former), ...said('came', later)] : pieces)}</dd></div>
`,
)}</dl>
`;
}

function itemOf(view: View, { is, id, title, target, printed, paragraphs }: ItemShown): Html {
  const { words, to } = view;
  const name = printed.length > 0 ? view.parts.pieces(view, printed) : title;
  return html`<section class="change${is !== 'changed' && ' change-whole'}"${attribute('id', id)}>
${
  is !== 'changed' &&
  html`<p class="change-what">${is === 'went' ? words.itemWent : words.itemCame}</p>
`
}<h3 class="change-title">${target ? html`<a href="${to(target)}">${name}</a>` : name}</h3>
${paragraphs.map(
  ({ who, text }) =>
    html`${
      who.length > 0 &&
      html`<p class="change-who">${view.parts.pieces(view, who)}</p>
`
    }${
      text.length > 0 &&
      html`<p class="change-text">${view.parts.pieces(view, text)}</p>
`
    }`,
)}</section>
`;
}

/** What changed besides words, or that nothing did. */
function note({ words, lang }: View, { facts, items, unsaid }: ChangesShown): Html | null {
  const { lines, isFormer } = unsaid;
  const isSaid = items.length > 0;
  if (lines.length === 0) {
    const isSeen = isSaid || facts.length > 0;
    return isSeen ? null : html`<p class="change-note">${words.nothingSeen}</p>`;
  }
  const ranges = lines.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
  const isOne = lines.length === 1 && lines[0]?.[0] === lines[0]?.[1];
  const named = fill(plural(lang, isOne ? 1 : 2, words.lines), { lines: ranges });
  const told = isFormer ? fill(words.formerLines, { lines: named }) : named;
  return html`<p class="change-note">${fill(isSaid ? words.alsoUnsaid : words.onlyUnsaid, { lines: told })}</p>`;
}
