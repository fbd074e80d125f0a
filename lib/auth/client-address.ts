/** The caller's address as our proxies report it: for limits, never for rights. */
import { isIP } from 'node:net';

/**
 * The client's address out of X-Forwarded-For. Each proxy appends the address that it was asked from, so
 * only the last `trustedHops` entries were written by proxies of ours; what stands left of them is whatever
 * the client liked to send.
 * @returns undefined when there is no trusted entry, or it is not an address.
 */
export function clientAddress(
  forwardedFor: string | null | undefined,
  trustedHops: number,
): string | undefined {
  if (!forwardedFor || trustedHops < 1) return undefined;
  const entry = forwardedFor.split(',').at(-trustedHops);
  return entry === undefined ? undefined : bareAddress(entry.trim());
}

/** Without a port, brackets, zone or the IPv4-in-IPv6 prefix. */
function bareAddress(entry: string): string | undefined {
  const unbracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? entry;
  const withoutPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(unbracketed)?.[1] ?? unbracketed;
  const address = withoutPort.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? undefined : address.toLowerCase();
}

/**
 * What one customer of a network provider holds: an IPv4 address, or the first 64 bits of an IPv6 one
 * (the rest is theirs to vary).
 */
export function limitedNetwork(address: string): string {
  return isIP(address) === 6 ? firstGroups(address, 4) : address;
}

/** The first 48 bits of an IPv6 address: some customers hold all of it. Undefined for IPv4, which has nothing like it. */
export function networkBlock(address: string): string | undefined {
  return isIP(address) === 6 ? firstGroups(address, 3) : undefined;
}

function firstGroups(address: string, count: number): string {
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  const groups = [...front, ...zeros, ...back].slice(0, count);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/${count * 16}`;
}
