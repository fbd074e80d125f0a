import { describe, expect, it } from 'vitest';
import { areLeftToRefund, refundedUnits } from './refunded-units';

const refund = {
  kind: 'refund' as const,
  state: 'succeeded' as const,
  gatewayId: null,
  restock: null,
  refundedLines: null,
};

describe('what refunds pay back', () => {
  it('is what they name, under way too, and what one of an amount puts on the shelf; nothing of what failed', () => {
    const units = [{ position: 0, units: 1 }];
    const paid = refundedUnits(
      [
        { ...refund, reference: 'a', refundedLines: units, restock: [] },
        {
          ...refund,
          reference: 'b',
          state: 'unknown',
          refundedLines: [...units, { position: 'delivery', units: 1 }],
        },
        { ...refund, reference: 'c', restock: units },
        { ...refund, reference: 'd', state: 'failed', refundedLines: units },
        { ...refund, reference: 'e', refundedLines: units, gatewayId: 'refund-e' },
        { ...refund, reference: 'f', kind: 'cancel', restock: units },
      ],
      [
        { id: 'refund-a', reference: 'a', status: 'PROCESSED' },
        { id: 'refund-e', reference: null, status: 'FAILED' },
      ],
    );
    expect([...paid]).toEqual([
      [0, 3],
      ['delivery', 1],
    ]);
    const lines = [{ position: 0, quantity: 4 }];
    expect(areLeftToRefund([{ position: 0, units: 1 }], lines, paid)).toBe(true);
    for (const over of [
      { position: 0, units: 2 },
      { position: 1, units: 1 },
      { position: 'delivery' as const, units: 1 },
    ]) {
      expect(areLeftToRefund([over], lines, paid)).toBe(false);
    }
  });
});
