import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatewayTerms, LONGEST_TERM, termOf, termsOf, wordsOf } from './order-terms';

const ALPHABET = [...'23456789ABCDEFGHJKMNPQRSTVWXYZ'];
const code = fc.array(fc.constantFrom(...ALPHABET), { minLength: 12, maxLength: 12 }).map((c) => c.join(''));
const nobody = { email: '', mobile: '', firstName: '', lastName: '' };
const reference = (of: string) => `BN-${of.slice(0, 4)}-${of.slice(4, 8)}-${of.slice(8)}`;

/** Characters of every script, and such as no script has. */
const anything = fc
  .array(fc.oneof(fc.nat(0x500), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 200 })
  .map((points) => String.fromCodePoint(...points));

describe('a term', () => {
  it('is the same for a text however it is written', () => {
    for (const text of ['José Rao', 'JOSE RAO', 'jose-rao', 'Jose\u0301 rao', ' jose. rao, '])
      expect(termOf(text)).toBe('joserao');
    expect(termOf('आशा')).toBe('आशा');
    expect(termOf('asha.rao@mail-shop.example')).toBe('asharao@mailshopexample');
  });

  it('of a term is itself, and never longer than any', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const term = termOf(text);
        expect(termOf(term)).toBe(term);
        expect(term.length).toBeLessThanOrEqual(LONGEST_TERM);
        expect(term.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the terms of an order', () => {
  it('have one that begins with each part of three characters or more of its reference', () => {
    fc.assert(
      fc.property(code, fc.nat(9), fc.integer({ min: 3, max: 12 }), (of, from, length) => {
        const terms = termsOf({ reference: reference(of), ...nobody });
        const part = termOf(of.slice(from, from + length));
        expect(terms.some((term) => term.startsWith(part))).toBe(true);
        expect(terms).toContain(termOf(reference(of)));
        expect(terms).toHaveLength(11);
      }),
    );
  });

  it('are each there once, and nothing where there is nothing', () => {
    const order = {
      reference: 'BN-7K3M-9QXA-2TRW',
      email: 'Asha@Mail.example',
      mobile: '9876543210',
      firstName: 'Asha',
      lastName: 'R Rao-Asha',
    };
    const terms = termsOf(order, {
      totalPaise: 500,
      payments: [
        {
          ...{ rrn: '123456789012', approvalCode: null, instrument: { label: 'VISA', last4: '3210' } },
          ...{ amountPaise: 520, capturedPaise: 500 },
        },
        { rrn: null, approvalCode: null, instrument: null, amountPaise: 500, capturedPaise: 0 },
      ],
      refunds: [
        { reference: 'ref-1', amountPaise: 30 },
        { reference: null, amountPaise: 520 },
      ],
    });
    expect(terms.slice(11)).toEqual([
      ...['asha@mailexample', 'asharraoasha', 'asha', 'rao', '9876543210', '3210'],
      ...['123456789012', 'ref1', '₹520', '₹30'],
    ]);
    expect(gatewayTerms({})).toEqual([]);
    expect(wordsOf('  Asha-Rao, K. ')).toEqual(['asha', 'rao', 'k']);
  });
});
