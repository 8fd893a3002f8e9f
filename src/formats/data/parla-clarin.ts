import type { Turn } from '../../model/briefing.ts';
import { documentOf, elements } from '../xml.ts';
import { documents } from './documents.ts';
import type { DataFormat } from './format.ts';
import { piecesOf } from './pieces.ts';
import type { DataBriefing, DataItem, DataSource } from './source.ts';
import { voicesIn } from './voices.ts';

/** Parla-CLARIN, a TEI for records of debates (https://clarin-eric.github.io/parla-clarin): each briefing a document. */
export const parlaClarin: DataFormat = documents({
  name: 'parla-clarin',
  what: 'Parla-CLARIN (TEI), a document a briefing, for corpora',
  media: 'application/tei+xml',
  document,
});

const element = elements('\ufffd');
const NAMESPACE = 'http://www.tei-c.org/ns/1.0';
const ROLES = { question: 'Question', answer: 'Answer', statement: 'Statement' } as const;

function document(briefing: DataBriefing, source: DataSource): string {
  const voices = voicesIn(briefing);
  const { lang } = briefing.site;
  const header = element(
    'teiHeader',
    {},
    fileDesc(briefing, source),
    encodingDesc(),
    profileDesc(briefing, voices.all),
  );
  const body = element(
    'body',
    {},
    briefing.items.map((item) => section(item, voices.of, source)),
  );
  return documentOf(
    element('TEI', { xmlns: NAMESPACE, 'xml:lang': lang }, header, element('text', {}, body)),
    { tightClose: true },
  );
}

function fileDesc({ whole, site }: DataBriefing, { title, publisher, license, baseUrl }: DataSource) {
  const name = publisher?.name ?? title;
  const terms = license && element('licence', { target: license.url }, license.name);
  return element(
    'fileDesc',
    {},
    element('titleStmt', {}, element('title', {}, whole.title)),
    element(
      'publicationStmt',
      {},
      element('publisher', {}, name),
      element('idno', { type: 'URI' }, `${baseUrl ?? ''}${site.address}`),
      terms && element('availability', { status: 'free' }, terms),
    ),
    element(
      'sourceDesc',
      {},
      element(
        'bibl',
        {},
        element('title', {}, whole.title),
        element('publisher', {}, name),
        whole.date === null ? null : element('date', { when: whole.date }, whole.date),
        element('idno', { type: 'sha256' }, whole.source.sha256),
        whole.url ? element('idno', { type: 'URI' }, whole.url) : null,
      ),
    ),
  );
}

function encodingDesc() {
  const categories = Object.entries(ROLES).map(([role, name]) =>
    element('category', { 'xml:id': role }, element('catDesc', {}, name)),
  );
  return element(
    'encodingDesc',
    {},
    element('classDecl', {}, element('taxonomy', { 'xml:id': 'roles' }, categories)),
  );
}

function profileDesc({ whole, site }: DataBriefing, voices: ReturnType<typeof voicesIn>['all']) {
  const { date, place } = whole;
  const setting = element(
    'setting',
    {},
    place === null ? null : element('name', { type: 'place' }, place),
    date === null ? null : element('date', { when: date }, date),
  );
  const people = voices.map(({ id, name, office, outlet }) =>
    element(
      'person',
      { 'xml:id': id },
      element('persName', {}, name),
      office === null ? null : element('occupation', {}, office),
      outlet === null || outlet === name ? null : element('affiliation', {}, outlet),
    ),
  );
  return element(
    'profileDesc',
    {},
    element('langUsage', {}, element('language', { ident: site.lang }, site.lang)),
    date === null && place === null ? null : element('settingDesc', {}, setting),
    people.length === 0 ? null : element('particDesc', {}, element('listPerson', {}, people)),
  );
}

function section(held: DataItem, voiceOf: ReturnType<typeof voicesIn>['of'], { baseUrl }: DataSource) {
  const { site, item } = held;
  return element(
    'div',
    { type: 'debateSection', subtype: item.kind, corresp: `${baseUrl ?? ''}${site.address}` },
    element('head', {}, item.title),
    item.turns.flatMap((turn) => {
      const voice = voiceOf(held, turn);
      const label = turn.label === null ? [] : [element('note', { type: 'speaker' }, turn.label)];
      return [...label, element('u', { who: voice && `#${voice.id}`, ana: `#${turn.role}` }, segments(turn))];
    }),
  );
}

const segments = (turn: Turn) =>
  turn.paragraphs.map((_, at) =>
    element(
      'seg',
      {},
      piecesOf(turn, at).map(({ text, kind }) =>
        kind === 'stage' || kind === 'note' ? element('note', { type: kind }, text) : text,
      ),
    ),
  );
