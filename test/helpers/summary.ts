import type { Briefing } from '../../src/model/briefing.ts';

/** What a person checks of a reading against its transcript, a line an item and a line a turn. */
export function summaryOf(briefing: Briefing): unknown {
  const { title, date, time, place, lang, dialect } = briefing;
  return {
    head: { title, date, time, place, lang, dialect },
    items: briefing.items.map((item) => ({
      item: `${item.kind} “${item.title}”`,
      id: item.id,
      titleFrom: item.titleFrom,
      ...(item.followUp ? { followUp: true } : {}),
      turns: item.turns.map((turn) => {
        const who = [turn.speaker, turn.outlet && `@ ${turn.outlet}`, turn.office && `(${turn.office})`];
        const [from, to] = turn.lines;
        const said = `${from === to ? from : `${from}–${to}`} ${turn.role}`;
        const label = turn.label === null ? '' : ` [${turn.label}]`;
        return `${said}${label} ${who.filter(Boolean).join(' ') || '—'}`;
      }),
    })),
    toc: briefing.toc.map(
      (entry) => `${entry.kind} “${entry.title}” → ${entry.items.join(', ') || 'nothing'}`,
    ),
    furniture: briefing.furniture.map(
      ({ kind, lines: [from, to] }) => `${from === to ? from : `${from}–${to}`} ${kind}`,
    ),
    messages: briefing.messages.map((message) => `${message.line ?? 0} ${message.severity} ${message.rule}`),
  };
}
