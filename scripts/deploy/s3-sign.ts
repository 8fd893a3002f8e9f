import { createHash, createHmac } from 'node:crypto';

/** Whose request it is. */
export interface Keys {
  id: string;
  secret: string;
  /** of keys that are lent for a time */
  token?: string | undefined;
}

export interface Request {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Uint8Array | string, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/**
 * The headers of a request to S3, signed as AWS Signature Version 4 says. The host is among what is signed.
 * @param now an ISO 8601 time in UTC
 */
export function signed(
  { method, url, headers, body }: Request,
  keys: Keys,
  region: string,
  now: string,
): Record<string, string> {
  // 2013-05-24T00:00:00.000Z → 20130524T000000Z
  const time = `${now.replace(/[-:]/g, '').slice(0, 15)}Z`;
  const day = time.slice(0, 8);
  const sent: Record<string, string> = {
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()])),
    host: url.host,
    'x-amz-content-sha256': sha256(body),
    'x-amz-date': time,
    ...(keys.token === undefined ? {} : { 'x-amz-security-token': keys.token }),
  };
  const names = Object.keys(sent).sort();
  const canonical = [
    method,
    url.pathname,
    '',
    ...names.map((name) => `${name}:${sent[name]}`),
    '',
    names.join(';'),
    sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = [region, 's3', 'aws4_request'].reduce<Uint8Array>(hmac, hmac(`AWS4${keys.secret}`, day));
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${keys.id}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { ...sent, authorization };
}
