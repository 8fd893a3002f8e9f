/** A time in YouTube’s addresses is "?t=31"; elsewhere a media fragment, "#t=31" (W3C Media Fragments URI 1.0). */
const YOUTUBE = /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/;

/** The address of a recording, at so many seconds from its beginning; null where `address` is none of the web. */
export function recordingAt(address: string, seconds: number): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const at = String(Math.floor(seconds));
  if (YOUTUBE.test(url.hostname)) url.searchParams.set('t', at);
  else url.hash = `t=${at}`;
  return url.href;
}
