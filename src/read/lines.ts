const CR = 0x0d;
const LF = 0x0a;

/** 1-based line of an offset into text or bytes; a line ends with CR LF, LF or a lone CR. */
export function lineAt(input: string | Uint8Array, offset: number): number {
  const at = typeof input === 'string' ? (i: number) => input.charCodeAt(i) : (i: number) => input[i];
  let line = 1;
  for (let i = 0; i < offset; i++) {
    const unit = at(i);
    if (unit === LF || (unit === CR && at(i + 1) !== LF)) line++;
  }
  return line;
}
