import { type Piece, tokensOf } from './words.ts';

/** So much that stayed is shown before and behind a change: what it was said of, in two lines. */
const AROUND = 30;
/** Less than this is not worth the dots that stand for it. */
const LEAST = 12;

/** Pieces in which a long stretch that stayed is cut where no change is near: "… the ferry". Pure. */
export function excerpt(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (piece.is !== 'same') return piece;
    // of what nothing changed in, the beginning
    const before = at === 0 && pieces.length > 1 ? 0 : AROUND;
    const behind = at === pieces.length - 1 ? 0 : AROUND;
    const tokens = tokensOf(piece.text);
    if (tokens.length - before - behind < LEAST) return piece;
    const text = (from: number, to: number) =>
      tokens
        .slice(from, to)
        .map(({ text, space }, i) => `${space && i > 0 ? ' ' : ''}${text}`)
        .join('');
    const kept = [text(0, before), '…', text(tokens.length - behind, tokens.length)];
    return { ...piece, text: kept.filter((part) => part !== '').join(' ') };
  });
}
