import type { Briefing, Item } from '../model/briefing.ts';

/** What a parse left unaccounted for. Both lists are empty where the contract's first promise holds. */
export interface Losses {
  /** non-blank source lines in no turn, heading or furniture, or in several without sharing the line's text between them */
  lines: number[];
  /** stretches of the source whose non-white characters are not those of the pieces read from them */
  characters: { lines: [number, number]; source: string; found: string }[];
}

interface Piece {
  from: number;
  to: number;
  order: number;
  /** texts in the order printed; a separator may stand after the first when `labelled` */
  texts: string[];
  labelled: boolean;
  /** nobody said it */
  furniture: boolean;
}

/** The marks that stand between a label and what is said: `Question: …`, `MR. GRANT -- …`, `MR. GRANT; …`, `问：…`, `Q.  …`. */
const separator = /^[:：;,.．\-–—\]）)]{1,3}/u;

/** Lines as a text editor counts them: LF, CRLF and lone CR each end one. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

export function solid(text: string): string {
  return text.replace(/[\s\u0000\u200b\u200e\u200f\u2060\ufeff\u00ad]+/gu, '');
}

/** Accounts for every line and every non-white character of a pasted transcript. */
export function losses(text: string, briefing: Briefing): Losses {
  const lines = splitLines(text);
  const pieces = collect(lines, briefing);
  const result: Losses = { lines: [], characters: [] };
  const owned = new Set<number>();
  for (const piece of pieces) for (let line = piece.from; line <= piece.to; line += 1) owned.add(line);
  lines.forEach((line, index) => {
    if (solid(line) !== '' && !owned.has(index + 1)) result.lines.push(index + 1);
  });
  for (const group of overlapping(pieces)) {
    const from = group[0]!.from;
    const to = Math.max(...group.map((piece) => piece.to));
    const source = solid(lines.slice(from - 1, to).join('\n'));
    if (!holds(source, group)) {
      const found = group.flatMap((piece) => piece.texts).join(' | ');
      result.characters.push({ lines: [from, to], source: source.slice(0, 160), found: found.slice(0, 160) });
    }
  }
  return result;
}

function collect(lines: string[], briefing: Briefing): Piece[] {
  let order = 0;
  const pieces: Piece[] = [];
  const add = (from: number, to: number, texts: string[], labelled: boolean, furniture = false) => {
    pieces.push({ from, to, order: order++, texts, labelled, furniture });
  };
  for (const item of briefing.items) {
    const heading = headingLines(item, briefing, lines);
    if (heading !== null)
      add(heading[0], heading[1], [lines.slice(heading[0] - 1, heading[1]).join('\n')], false);
    for (const turn of item.turns) {
      const labelled = turn.label !== null;
      add(
        turn.lines[0],
        turn.lines[1],
        labelled ? [turn.label ?? '', ...turn.paragraphs] : turn.paragraphs,
        labelled,
      );
    }
  }
  for (const piece of briefing.furniture) add(piece.lines[0], piece.lines[1], [piece.text], false, true);
  return pieces.sort((a, b) => a.from - b.from || a.to - b.to || a.order - b.order);
}

/** The lines of an item above its first turn: its printed heading. Furniture there is not part of it. */
function headingLines(item: Item, briefing: Briefing, lines: string[]): [number, number] | null {
  const first = item.turns[0]?.lines[0] ?? item.lines[1] + 1;
  let [from, to] = [item.lines[0], first - 1];
  const taken = (line: number) =>
    solid(lines[line - 1] ?? '') === '' ||
    briefing.furniture.some((piece) => piece.lines[0] <= line && line <= piece.lines[1]);
  while (from <= to && taken(from)) from += 1;
  while (to >= from && taken(to)) to -= 1;
  return from <= to ? [from, to] : null;
}

/** Pieces that share a line belong together: several turns may stand on one. */
function overlapping(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let end = 0;
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && piece.from <= end) last.push(piece);
    else groups.push([piece]);
    end = Math.max(end, piece.to);
  }
  return groups;
}

/** Whether the pieces, one after another, are the source: nothing between them but a separator after a label. */
function holds(source: string, group: Piece[]): boolean {
  if (walk(source, group)) return true;
  // pieces on one line may have been collected in another order than they are printed in
  const printed = [...group].sort((a, b) => place(source, a) - place(source, b));
  if (walk(source, printed)) return true;
  return walk(source, merged(source, group)) || goesOn(source, group);
}

/** Whether what was said is the source with nothing but furniture inside it: the turn that the end of a page cuts goes on. */
function goesOn(source: string, group: Piece[]): boolean {
  const rest = group.filter(({ furniture }) => furniture).map(({ texts }) => solid(texts.join('')));
  let at = 0;
  const passFurniture = () => {
    for (let next = rest[0]; next && source.startsWith(next, at); next = rest[0]) {
      at += next.length;
      rest.shift();
    }
  };
  for (const { texts, labelled } of group.filter(({ furniture }) => !furniture)) {
    for (const [index, text] of texts.entries()) {
      const characters = solid(text);
      passFurniture();
      // the rest of it may stand behind furniture
      if (labelled && index === 1) at += separatorLength(source.slice(at), characters.slice(0, 1));
      for (const letter of characters) {
        passFurniture();
        if (!source.startsWith(letter, at)) return false;
        at += letter.length;
      }
    }
    if (labelled && texts.length === 1) at += separatorLength(source.slice(at), '');
  }
  passFurniture();
  return at === source.length && rest.length === 0;
}

function place(source: string, piece: Piece): number {
  return source.indexOf(solid(piece.texts.join('')).slice(0, 40));
}

/** What was said and what nobody said, each in its order, laid along the source. */
function merged(source: string, group: Piece[]): Piece[] {
  const spoken = group.filter((piece) => piece.labelled);
  const rest = group.filter((piece) => !piece.labelled);
  const order: Piece[] = [];
  let at = 0;
  while (spoken.length > 0 || rest.length > 0) {
    const characters = rest.length > 0 ? solid(rest[0]!.texts.join('')) : '';
    const next = spoken.length === 0 || (characters && source.startsWith(characters, at)) ? rest : spoken;
    const piece = next.shift()!;
    for (const [index, text] of piece.texts.entries()) {
      if (piece.labelled && index === 1) at += separatorLength(source.slice(at), solid(text));
      at += solid(text).length;
    }
    order.push(piece);
  }
  return order;
}

function walk(source: string, group: Piece[]): boolean {
  let at = 0;
  for (const piece of group) {
    for (const [index, text] of piece.texts.entries()) {
      const characters = solid(text);
      if (piece.labelled && index === 1) at += separatorLength(source.slice(at), characters);
      if (!source.startsWith(characters, at)) return false;
      at += characters.length;
    }
    if (piece.labelled && piece.texts.length === 1) at += separatorLength(source.slice(at), '');
  }
  return at === source.length;
}

/** How many characters of separator stand before `next`; where nothing follows the label, all of them. */
function separatorLength(rest: string, next: string): number {
  const most = separator.exec(rest)?.[0].length ?? 0;
  if (next === '') return most;
  for (let length = 0; length <= most; length += 1) if (rest.startsWith(next, length)) return length;
  return 0;
}
