import { describe, expect, it } from 'vitest';
import { mayErase, taxEndsAt } from './rule';

const india = (text: string) => Date.parse(`${text}+05:30`);

describe('the books of a sale are kept for 72 months from the due date of the year’s annual return', () => {
  it.each([
    ['the last moment of a financial year', '2027-03-31T23:59:59', '2034-01-01T00:00:00'],
    ['the first moment of the next', '2027-04-01T00:00:00', '2035-01-01T00:00:00'],
    ['a day in winter', '2027-01-15T12:00:00', '2034-01-01T00:00:00'],
    ['a day in summer', '2026-07-15T12:00:00', '2034-01-01T00:00:00'],
  ])('%s, in Indian time', (_, sold, ends) => {
    expect(new Date(taxEndsAt(india(sold)))).toEqual(new Date(india(ends)));
  });
});

describe('what may be erased', () => {
  const soldAt = india('2026-07-15T12:00:00');
  const order = { capturedPaise: 149_900, updatedAt: soldAt, erased: null };
  const ends = taxEndsAt(soldAt);

  it('of a charged order is the contact, until tax law lets go of the rest', () => {
    expect(mayErase(order, ends - 1)).toBe('contact');
    expect(mayErase(order, ends)).toBe('everything');
  });

  it('of an order that was never charged is everything: there is no sale to keep books of', () => {
    expect(mayErase({ ...order, capturedPaise: 0 }, soldAt)).toBe('everything');
  });

  it('is nothing twice', () => {
    expect(mayErase({ ...order, erased: 'contact' }, ends - 1)).toBeNull();
    expect(mayErase({ ...order, erased: 'contact' }, ends)).toBe('everything');
    expect(mayErase({ ...order, erased: 'everything' }, ends)).toBeNull();
    expect(mayErase({ ...order, erased: 'everything', capturedPaise: 0 }, soldAt)).toBeNull();
  });
});
