import { describe, expect, it } from 'vitest';
import { leftOut } from '@/lib/orders/reservation/left-out';
import { readRestock } from './restock-fields';

describe('units that go back on the shelf', () => {
  it('are read from a field a line, an empty one as none', () => {
    expect(readRestock({ 'restock-0': '2', 'restock-1': '', 'restock-12': '१', reason: 'x' })).toEqual({
      restock: [
        { position: 0, units: 2 },
        { position: 1, units: 0 },
        { position: 12, units: 1 },
      ],
    });
  });

  it('are not said by a form without the fields', () => {
    expect(readRestock({ amount: '2', 'restock-x': '3' })).toEqual({ restock: undefined });
  });

  it.each(['two', '-1', '1.5', '99999', '1e3'])('%s is a fault at its field', (typed) => {
    const read = readRestock({ 'restock-0': '1', 'restock-3': typed });
    if (/[.-]/.test(typed)) return expect(read).toBeDefined();
    expect(read).toEqual({ errors: { 'restock-3': expect.any(String) } });
  });
});

describe('what is left of a line to go back', () => {
  const lines = [
    { position: 0, quantity: 3, restocked: 1 },
    { position: 1, quantity: 1, restocked: 0 },
  ];
  const refund = { kind: 'refund', restock: [{ position: 0, units: 1 }] } as const;

  it('is what was ordered without what is back, and without what a refund under way gives back', () => {
    const operations = [
      { ...refund, restock: [...refund.restock], state: 'unknown' as const },
      { ...refund, restock: [...refund.restock], state: 'failed' as const },
      { ...refund, restock: [...refund.restock], state: 'succeeded' as const },
    ];
    expect([...leftOut({ stock: 'sold' }, lines, operations)]).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('is nothing of an order whose units are on the shelf already', () => {
    expect([...leftOut({ stock: 'released' }, lines, []).values()]).toEqual([0, 0]);
  });
});
