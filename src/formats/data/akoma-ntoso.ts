import type { Turn } from '../../model/briefing.ts';
import { documentOf, elements } from '../xml.ts';
import { documents } from './documents.ts';
import type { DataFormat } from './format.ts';
import { piecesOf } from './pieces.ts';
import type { DataBriefing, DataItem, DataSource } from './source.ts';
import { type Voice, voicesIn } from './voices.ts';

/** Akoma Ntoso 3.0 (OASIS LegalDocML): each briefing as a debate, each item a section of it. */
export const akomaNtoso: DataFormat = documents({
  name: 'akoma-ntoso',
  what: 'Akoma Ntoso 3.0, a debate a briefing; one without a date has 0001-01-01, named “unstated”',
  media: 'application/akn+xml',
  document,
});

const element = elements('\ufffd');
const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Who marked the document up. */
const EDITOR = { source: '#lectern' };
/** The schema asks for a day; none is guessed. */
const UNSTATED = '0001-01-01';
const SPEECH = { question: 'question', answer: 'answer', statement: 'speech' } as const;

function document(briefing: DataBriefing, source: DataSource): string {
  const { all, of } = voicesIn(briefing);
  const { title, date } = briefing.whole;
  const debate = element(
    'debate',
    { name: 'briefing' },
    element('meta', {}, identification(briefing), references(all, source)),
    element(
      'preface',
      {},
      element('p', {}, element('docTitle', {}, title)),
      date === null ? null : element('p', {}, element('docDate', { date }, date)),
    ),
    element(
      'debateBody',
      {},
      briefing.items.map((item, at) => section(item, `dbsect_${at + 1}`, of, source)),
    ),
  );
  return documentOf(element('akomaNtoso', { xmlns: NAMESPACE }, debate), { tightClose: true });
}

/** Work, expression and manifestation (IFLA FRBR), all by the address in the site. A country is not guessed: “xx”. */
function identification({ site: { address, lang }, whole }: DataBriefing) {
  const uri = `/akn/xx/debate${address.replace(/\/$/, '')}`;
  const level = (name: string, at: string, ...more: ReturnType<typeof element>[]) =>
    element(
      name,
      {},
      element('FRBRthis', { value: `${at}/!main` }),
      element('FRBRuri', { value: at }),
      ...(name === 'FRBRWork' && whole.url
        ? [element('FRBRalias', { name: 'source', value: whole.url })]
        : []),
      element('FRBRdate', {
        date: whole.date ?? UNSTATED,
        name: whole.date === null ? 'unstated' : 'briefing',
      }),
      element('FRBRauthor', { href: '#publisher' }),
      ...more,
    );
  return element(
    'identification',
    EDITOR,
    level('FRBRWork', uri, element('FRBRcountry', { value: 'xx' })),
    level('FRBRExpression', `${uri}/${lang}`, element('FRBRlanguage', { language: lang })),
    level('FRBRManifestation', `${uri}/${lang}.xml`),
  );
}

function references(voices: readonly Voice[], { title, publisher }: DataSource) {
  const reference = (name: string, eId: string, kind: string, showAs: string) =>
    element(name, { eId, href: `/akn/ontology/${kind}/${eId}`, showAs });
  return element(
    'references',
    EDITOR,
    reference('TLCOrganization', 'lectern', 'organization', 'Lectern'),
    reference('TLCOrganization', 'publisher', 'organization', publisher?.name ?? title),
    reference('TLCPerson', 'unnamed', 'person', '?'),
    voices.map(({ id, name }) => reference('TLCPerson', id, 'person', name)),
  );
}

function section(
  held: DataItem,
  eId: string,
  voiceOf: ReturnType<typeof voicesIn>['of'],
  { baseUrl }: DataSource,
) {
  const { site, item } = held;
  return element(
    'debateSection',
    { eId, name: item.kind },
    element('heading', {}, element('ref', { href: `${baseUrl ?? ''}${site.address}` }, item.title)),
    item.turns.map((turn, at) => {
      const by = `#${voiceOf(held, turn)?.id ?? 'unnamed'}`;
      const own = `${eId}__${SPEECH[turn.role]}_${at + 1}`;
      const from = turn.label === null ? null : element('from', {}, turn.label);
      return element(SPEECH[turn.role], { eId: own, by }, from, paragraphsOf(turn));
    }),
  );
}

/** The schema asks for one at least. */
function paragraphsOf(turn: Turn) {
  if (turn.paragraphs.length === 0) return [element('p', {})];
  return turn.paragraphs.map((_, at) =>
    element(
      'p',
      {},
      piecesOf(turn, at).map(({ text, kind }) =>
        kind === 'stage' || kind === 'note' ? element('remark', {}, text) : text,
      ),
    ),
  );
}
