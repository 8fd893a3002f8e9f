// @ts-check

/**
 * Records by their place in the order of time, which is the order of Pagefind's own list (src/search/index-order.ts).
 * Pagefind has loaded that file already: it comes out of the browser's cache.
 * @param {URL} folder @param {string} lang
 * @returns {Promise<Map<string, number>>}
 */
export async function orderOfTime(folder, lang) {
  const entry = await (await fetch(new URL('pagefind-entry.json', folder))).json();
  const { hash } = entry.languages[lang.toLowerCase()];
  const answer = await fetch(new URL(`pagefind.${hash}.pf_meta`, folder), { cache: 'force-cache' });
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  // this decoder leaves every byte apart: 0x83 becomes U+F783
  const text = new TextDecoder('x-user-defined').decode(await inflated(await answer.arrayBuffer()));
  const ids = text.matchAll(/\uf783(?:[\x60-\x77]|\x78.)([a-z0-9-]+_[0-9a-f]{6,})(?=[\x00-\x1b])/gs);
  return new Map(Array.from(ids, ([, id], place) => [id ?? '', place]));
}

/** Some servers have unpacked it on the way. @param {ArrayBuffer} bytes */
function inflated(bytes) {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
