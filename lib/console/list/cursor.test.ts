import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor';

const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const places = fc.record(
  { createdAt: whole, id: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), amount: whole },
  { requiredKeys: ['createdAt', 'id'] },
);

describe('a cursor', () => {
  it('comes back as the place that it was made of, and is safe in an address', () => {
    fc.assert(
      fc.property(places, (place) => {
        const cursor = encodeCursor(place);
        expect(decodeCursor(cursor)).toEqual(place);
        expect(encodeURIComponent(cursor)).toBe(cursor);
      }),
    );
  });

  it('is nothing when somebody wrote it by hand', () => {
    const raw = (text: string) => Buffer.from(text).toString('base64url');
    for (const cursor of [
      undefined,
      '',
      'x',
      '%00',
      raw('1'),
      raw('1.'),
      raw('.a'),
      raw('-1.a'),
      raw('1e3.a'),
      raw('01.a'),
      raw("1.a' or 1=1 --"),
      raw('99999999999999999.a'),
      `${raw('1.a')}=`,
      `${raw('1.a')} `,
      raw(`1.${'a'.repeat(5_000)}`),
    ]) {
      expect(decodeCursor(cursor)).toBeUndefined();
    }
  });

  it('never throws, and whatever it takes it would have written itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const place = decodeCursor(text);
        if (place) expect(encodeCursor(place)).toBe(text);
      }),
    );
  });
});
