/** A style sheet without comments, indentation and line ends; nothing that carries meaning changes. */
export function squeezeCss(css: string): string {
  // strings are kept as they stand: content: " / "
  const kept: string[] = [];
  const held = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/"(?:[^"\\]|\\.)*"/g, (string) => `\u0000${kept.push(string) - 1}\u0000`);
  const squeezed = held
    .replace(/\s+/g, ' ')
    // "nav > a", "(width >= 48rem)"
    .replace(/ ?([{};,]|[<>]=?) ?/g, '$1')
    // "color: red", but "a :hover" is a descendant
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replace(/;}/g, '}')
    // 0.75rem
    .replace(/(?<=[\s:(,-])0(?=\.\d)/g, '');
  return `${squeezed.replace(/\u0000(\d+)\u0000/g, (_, index: string) => kept[Number(index)] ?? '').trim()}\n`;
}
