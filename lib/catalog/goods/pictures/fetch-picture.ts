/** A picture from another server's address, for imports: bounded, and never from a network that only this machine reaches. */
import { lookup as ask } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { MAX_PICTURE_BYTES } from '@/lib/media/limits';
import { PictureError } from '@/lib/media/picture-error';
import { shop } from '@/shop/config';
import { slug } from '../file/cells';

const MAX_SECONDS = 30;
const MAX_REDIRECTS = 3;
/** Many servers refuse whoever does not say who asks. */
const HEADERS = { accept: 'image/*', 'user-agent': `${slug(shop.name) || 'shop'}/1.0` };

/** Loopback, private, link-local, shared, multicast and reserved; addresses that stand for IPv4 ones with them. */
const closed = new BlockList();
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const) {
  closed.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ...([
    ['::', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['2002::', 16],
  ] as const),
  ...([
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const),
] as const) {
  closed.addSubnet(network, bits, 'ipv6');
}

/** @param address an IP address */
export function isClosedAddress(address: string): boolean {
  return closed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * @param isClosed tells which addresses are not asked; tests have a server at one
 * @throws PictureError that says what to do instead
 */
export async function fetchPicture(address: string, isClosed = isClosedAddress): Promise<Buffer> {
  // Of all redirects together.
  const signal = AbortSignal.timeout(MAX_SECONDS * 1_000);
  let url = parsed(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await get(url, signal, isClosed);
    if ('bytes' in answer) return answer.bytes;
    url = parsed(answer.location, url);
  }
  throw new PictureError(`It leads on more than ${MAX_REDIRECTS} times: write the address where it ends.`);
}

function parsed(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new PictureError(`“${address.slice(0, 200)}” is no address that begins with https:// or http://.`);
}

const CLOSED =
  'The address is of a private network, from which nothing is fetched: give the picture as a file.';

function get(
  url: URL,
  signal: AbortSignal,
  isClosed: (address: string) => boolean,
): Promise<{ bytes: Buffer } | { location: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && isClosed(host)) throw new PictureError(CLOSED);
  // Asked and checked in one step: a name that is answered otherwise the second time gains nothing.
  const lookup: LookupFunction = (hostname, options, done) => {
    ask(hostname, { ...options, all: true }, (error, found) => {
      const open = (found ?? []).filter((each) => !isClosed(each.address));
      const [first] = open;
      if (error || !first) done(error ?? new PictureError(CLOSED), '');
      else if (options.all) done(null, open);
      else done(null, first.address, first.family);
    });
  };
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(readable(error, url, signal));
    const request = send(url, { lookup, signal, agent: false, headers: HEADERS }, (response) => {
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        request.destroy();
        resolve({ location: headers.location });
      } else if (statusCode !== 200) {
        request.destroy();
        reject(new PictureError(`${url.host} answers ${statusCode}: mend the address, or take it out.`));
      } else {
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          size += part.length;
          parts.push(part);
          if (size > MAX_PICTURE_BYTES) response.destroy(new PictureError(TOO_LARGE));
        });
        response.on('error', fail);
        response.on('end', () => resolve({ bytes: Buffer.concat(parts) }));
      }
    });
    request.on('error', fail);
    request.end();
  });
}

const TOO_LARGE = `More than ${MAX_PICTURE_BYTES / 1024 / 1024} MB: give the picture as a smaller file.`;

function readable(error: unknown, { host }: URL, signal: AbortSignal): PictureError {
  if (error instanceof PictureError) return error;
  const why = signal.aborted ? `not within ${MAX_SECONDS} seconds` : 'it cannot be reached';
  return new PictureError(
    `${host} does not give it, ${why}: try again later, or give the picture as a file.`,
  );
}
