import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress, limitedNetwork, networkBlock } from './client-address';

describe('clientAddress', () => {
  it('takes the entry that the outermost proxy of ours wrote, whatever the client put before it', () => {
    expect(clientAddress('203.0.113.7', 1)).toBe('203.0.113.7');
    expect(clientAddress('1.1.1.1, 203.0.113.7', 1)).toBe('203.0.113.7');
    expect(clientAddress('1.1.1.1, 203.0.113.7, 10.0.0.2', 2)).toBe('203.0.113.7');
  });

  it('believes nothing without a proxy, or with fewer entries than proxies', () => {
    expect(clientAddress('203.0.113.7', 0)).toBeUndefined();
    expect(clientAddress('203.0.113.7', 2)).toBeUndefined();
    expect(clientAddress(null, 1)).toBeUndefined();
    expect(clientAddress('', 1)).toBeUndefined();
  });

  it('reads ports, brackets, zones and IPv4 inside IPv6', () => {
    expect(clientAddress('203.0.113.7:51234', 1)).toBe('203.0.113.7');
    expect(clientAddress('[2001:DB8::1]:443', 1)).toBe('2001:db8::1');
    expect(clientAddress('fe80::1%eth0', 1)).toBe('fe80::1');
    expect(clientAddress('::ffff:127.0.0.1', 1)).toBe('127.0.0.1');
  });

  it('refuses what is not an address', () => {
    for (const text of ['unknown', '999.1.1.1', '_hidden', '1.1.1.1 x', '<b>', 'a'.repeat(10_000)]) {
      expect(clientAddress(text, 1)).toBeUndefined();
    }
  });

  it('cannot be moved by anything that the client sends ahead', () => {
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), (forged, real) => {
        expect(clientAddress(`${forged}, ${real}`, 1)).toBe(real);
      }),
    );
  });
});

describe('limitedNetwork', () => {
  it('is one IPv4 address, and the first 64 bits of an IPv6 one', () => {
    expect(limitedNetwork('203.0.113.7')).toBe('203.0.113.7');
    expect(limitedNetwork('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(limitedNetwork('2001:db8::6')).toBe('2001:db8:0:0::/64');
    expect(limitedNetwork('::1')).toBe('0:0:0:0::/64');
  });

  it('is the same for every address that one customer can pick', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
        const groups = [...expand(one).slice(0, 4), ...expand(other).slice(4)];
        expect(limitedNetwork(groups.join(':'))).toBe(limitedNetwork(expand(one).join(':')));
      }),
    );
  });
});

describe('networkBlock', () => {
  it('is the first 48 bits of an IPv6 address, and nothing of an IPv4 one', () => {
    expect(networkBlock('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1::/48');
    expect(networkBlock('2001:db8::6')).toBe('2001:db8:0::/48');
    expect(networkBlock('203.0.113.7')).toBeUndefined();
  });
});

/** Eight groups, by the platform's own parser and not by the code under test. */
function expand(address: string): string[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const front = head.split(':').filter(Boolean);
  const back = (tail ?? '').split(':').filter(Boolean);
  return [...front, ...Array.from({ length: 8 - front.length - back.length }, () => '0'), ...back];
}
