import type { IncomingHttpHeaders } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';

/** Whether a server answers under a host, as `hostOf` writes it. */
export type Answers = (host: string) => boolean;

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];
const everyAddress = ['0.0.0.0', '[::]'];

/** "LOCALHOST:8080" → "localhost", "[::1]:80" → "[::1]"; null for what is no host, or holds more than one and a port. */
export function hostOf(authority: string): string | null {
  const host = /^(\[[\da-f:.]+\]|[^\s:/?#@%\\[\]]+)(?::\d*)?$/i.exec(authority)?.[1];
  return host !== undefined && URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).hostname : null;
}

/** What --host says, as `hostOf` writes it: "0.0.0.0", "::1" → "[::1]", "fe80::1%eth0" → "[fe80::1]"; null for no host. */
export function hostOfOption(value: string): string | null {
  if (/^[\da-f]*:[\da-f.]*:/i.test(value)) return hostOf(`[${value.replace(/%.*$/, '')}]`);
  return value.includes(':') && !value.startsWith('[') ? null : hostOf(value);
}

/** Whether --host asks for every address of the machine. */
export function isEveryAddress(host: string | undefined): boolean {
  return host !== undefined && everyAddress.includes(hostOfOption(host) ?? '');
}

/**
 * A page of any site can give its own name the address of this machine, and read what is answered under that name. So a
 * server answers under this machine's names alone, under the one that --host says, and where that is every address, under
 * each that the machine has, which may change while it runs.
 */
export function answersUnder(host: string | undefined): Answers {
  const named = new Set([...thisMachine, host === undefined ? null : hostOfOption(host)]);
  const isOpen = isEveryAddress(host);
  return (name) => named.has(name) || (isOpen && namesOfMachine().includes(name));
}

function namesOfMachine(): (string | null)[] {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  return [hostOf(hostname()), ...addresses.map(({ address }) => hostOfOption(address))];
}

/** Why a request is not answered, in a sentence; null where it is: its host and the page that sent it are of the allowed. */
export function refusal(headers: IncomingHttpHeaders, answers: Answers): string | null {
  const host = hostOf(headers.host ?? '');
  if (host === null || !answers(host)) {
    return 'Not answered under this name, as a page of another site could give itself that name and read along. Open http://localhost with the same port, or start “lectern serve” with --host and the name.';
  }
  // version 8 of WebSocket has a name of its own for it: https://www.rfc-editor.org/rfc/rfc6455#section-11.3
  const origins = [headers.origin, headers['sec-websocket-origin']].flat();
  const isForeign = origins.some((origin) => origin !== undefined && !isOfOurs(origin, answers));
  return isForeign ? 'Not answered to the page of another site.' : null;
}

/** "http://localhost:8080" is, "null" and "https://harbour.example" are not. */
function isOfOurs(origin: string, answers: Answers): boolean {
  const authority = /^https?:\/\/(.+)$/i.exec(origin)?.[1];
  const host = authority === undefined ? null : hostOf(authority);
  return host !== null && answers(host);
}
