/**
 * Windows-1252 as the WHATWG Encoding Standard has it (https://encoding.spec.whatwg.org/#legacy-single-byte-encodings).
 * Node’s own TextDecoder reads bytes 0x80–0x9F as Latin-1 controls, so the typographic ones are listed here.
 */
const typographic: Record<string, string> = {
  '\x80': '€',
  '\x82': '‚',
  '\x83': 'ƒ',
  '\x84': '„',
  '\x85': '…',
  '\x86': '†',
  '\x87': '‡',
  '\x88': 'ˆ',
  '\x89': '‰',
  '\x8a': 'Š',
  '\x8b': '‹',
  '\x8c': 'Œ',
  '\x8e': 'Ž',
  '\x91': '‘',
  '\x92': '’',
  '\x93': '“',
  '\x94': '”',
  '\x95': '•',
  '\x96': '–',
  '\x97': '—',
  '\x98': '˜',
  '\x99': '™',
  '\x9a': 'š',
  '\x9b': '›',
  '\x9c': 'œ',
  '\x9e': 'ž',
  '\x9f': 'Ÿ',
};

/** Every byte becomes one character; the five unassigned bytes become the C1 controls of the same number. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (control) => typographic[control] ?? control);
}
