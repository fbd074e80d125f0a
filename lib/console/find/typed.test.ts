import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TERM, termsOf } from '@/db/order-terms';
import { newOrderReference } from '@/lib/orders/reference';
import { readWanted } from './typed';

const NUMBER = 'BN-7K3M-9QXA-2TRW';
const nobody = { email: '', mobile: '', firstName: '', lastName: '' };
const finds = (typed: string, reference: string) =>
  readWanted(typed)?.terms.some((wanted) =>
    termsOf({ reference, ...nobody }).some((term) => term.startsWith(wanted)),
  );

/** Characters of every script, and such as no script has. */
const anything = fc
  .array(fc.oneof(fc.nat(0x500), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 200 })
  .map((points) => String.fromCodePoint(...points));

describe('what was typed', () => {
  it.each([
    NUMBER,
    'bn-7k3m-9qxa-2trw',
    `#${NUMBER}`,
    `Order ${NUMBER}`,
    `order no. #${NUMBER}`,
    `Reference: ${NUMBER}`,
    `${NUMBER}-2`,
    'BN\u20117K3M\u20119QXA\u20112TRW',
    'BN – 7K3M – 9QXA – 2TRW',
    'BN 7K3M 9QXA 2TRW',
    'BN7K3M9QXA2TRW',
    '7K3M-9QXA-2TRW',
    '7K3M9QXA2TRW',
    'BN-७K३M-९QXA-२TRW',
    '\u200EBN-7K3M-9QXA-2TRW\u200B ',
    'M-9Q',
    '2trw',
  ])('finds a reference by %j', (typed) => {
    expect(finds(typed, NUMBER)).toBe(true);
  });

  it('finds any part of any reference, however it is read out', () => {
    const between = fc.constantFrom('', '-', ' ', ' – ', '.');
    fc.assert(
      fc.property(
        fc.nat(11),
        fc.integer({ min: 3, max: 12 }),
        between,
        fc.boolean(),
        (from, length, sign, small) => {
          const reference = newOrderReference();
          const part = reference
            .slice(3)
            .replaceAll('-', '')
            .slice(from, from + length);
          fc.pre(part.length >= 3);
          const typed = [...part].join(sign);
          expect(finds(small ? typed.toLowerCase() : typed, reference)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['+91 98765 43210', '9876543210'],
    ['0091-98765-43210', '9876543210'],
    ['(098765) 43210', '9876543210'],
    ['+91 98765', '98765'],
    ['Asha Rao <Asha.Rao@Example.com>', 'asharao@examplecom'],
    ['mailto:asha@example.com.', 'asha@examplecom'],
    ['RRN 123456789012', '123456789012'],
    ['UTR: HDFCN 520-26', 'hdfcn52026'],
    ['card ending in 1112', '1112'],
    ['XXXX1112', '1112'],
    ['****1112', '1112'],
    // An RRN that begins like the country's code.
    ['919876543210', '919876543210'],
    ['919876543210', '9876543210'],
  ])('%j is looked for as %j', (typed, term) => {
    expect(readWanted(typed)?.terms).toContain(term);
  });

  it('is an amount, and nothing else where the currency is named', () => {
    expect(readWanted('₹1,234.50')).toEqual({
      terms: [],
      words: [],
      gatewayId: undefined,
      amountPaise: 123_450,
    });
    expect(readWanted('Rs. 500/-')?.amountPaise).toBe(50_000);
    expect(readWanted('1234')).toMatchObject({ terms: ['1234'], amountPaise: 123_400 });
    expect(readWanted('asha')?.amountPaise).toBeUndefined();
  });

  it('is words where there are several, and an id at the gateway where it could be one', () => {
    expect(readWanted('Rao, Asha')?.words).toEqual(['rao', 'asha']);
    expect(readWanted('kum Kum rao kum')?.words).toEqual(['kum', 'rao']);
    expect(readWanted('rao rao')?.words).toEqual(['rao']);
    expect(readWanted('aa bb cc dd ee ff gg')?.words).toEqual(['aa', 'bb', 'cc', 'dd', 'ee']);
    expect(readWanted('asha')?.words).toEqual([]);
    expect(readWanted('asha k')?.words).toEqual([]);
    expect(readWanted(' v1-261121-aa-Xy ')?.gatewayId).toBe('v1-261121-aa-Xy');
    expect(readWanted('v1 26')?.gatewayId).toBeUndefined();
  });

  it('is looked for in vain where it is too short or too long, and never fails', () => {
    for (const typed of ['', 'B', '\u3164\u3164\u3164', '-.-', 'x'.repeat(LONGEST_TERM + 1)])
      expect(readWanted(typed)).toBeUndefined();
    fc.assert(
      fc.property(anything, (typed) => {
        for (const term of readWanted(typed)?.terms ?? []) expect(term.length).toBeGreaterThan(1);
      }),
    );
  });
});
