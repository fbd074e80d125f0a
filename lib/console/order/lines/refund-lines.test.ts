import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenLines, lineField, linesText, paidFor } from '../../actions/line-amounts';
import { linesOf } from '../../actions/shown-lines';
import { refundLines } from './refund-lines';

const lineArb = fc.record({
  quantity: fc.integer({ min: 1, max: 12 }),
  unitPricePaise: fc.integer({ min: 0, max: 5_000_000 }),
});

const orderArb = fc
  .record({
    lines: fc.array(lineArb, { minLength: 1, maxLength: 6 }),
    shippingPaise: fc.constantFrom(0, 4_900, 19_900),
    coupon: fc.double({ min: 0, max: 1, noNaN: true }),
    charged: fc.double({ min: 0.01, max: 1, noNaN: true }),
    feePaise: fc.constantFrom(0, 1_234),
  })
  .map(({ lines, coupon, charged, ...order }) => {
    const rows = lines.map((line, position) => ({ ...line, position, couponPaise: 0 }));
    const goods = rows.reduce((all, line) => all + line.quantity * line.unitPricePaise, 0);
    const couponPaise = Math.floor((goods + order.shippingPaise) * coupon);
    const due = goods + order.shippingPaise - couponPaise;
    const capturedPaise = Math.floor(due * charged) + order.feePaise;
    const restock = rows.map(({ position, quantity }) => ({
      position,
      label: `line ${position}`,
      left: quantity,
    }));
    return { order: { ...order, couponPaise, capturedPaise }, rows, restock };
  });

describe('a refund by lines', () => {
  it('gives back all that was charged without the fee when every unit and the delivery come back, to the paisa', () => {
    fc.assert(
      fc.property(orderArb, ({ order, rows, restock }) => {
        const lines = refundLines({ ...order, stock: 'sold' }, rows, restock, new Map());
        if (lines.length === 0) return;
        const all = Object.fromEntries(
          lines.map(({ position, left }) => [lineField(position), String(left)]),
        );
        expect(chosenLines(lines, all)).toMatchObject({ amount: order.capturedPaise - order.feePaise });
      }),
    );
  });

  it('gives back the same for the units of a line, however often they come one after the other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }),
        (quantity, paid, turns) => {
          let left = quantity;
          let given = 0;
          for (const units of [...turns.map((units) => Math.min(units, left)), quantity]) {
            const now = Math.min(units, left);
            given += paidFor({ quantity, left, paid: paid as never }, now);
            left -= now;
          }
          expect(given).toBe(paid);
        },
      ),
    );
  });

  it('takes its part of a coupon and of what a plan takes off', () => {
    const rows = [
      { position: 0, quantity: 2, unitPricePaise: 50_000, couponPaise: 20_000 },
      { position: 1, quantity: 1, unitPricePaise: 80_000, couponPaise: 0 },
    ];
    const restock = rows.map(({ position, quantity }) => ({ position, label: 'x', left: quantity }));
    const order = {
      ...{ shippingPaise: 0, couponPaise: 20_000, capturedPaise: 80_000, feePaise: 0 },
      stock: 'sold' as const,
    };
    const lines = refundLines(order, rows, restock, new Map());
    expect(lines.map(({ paid }) => paid)).toEqual([40_000, 40_000]);
    expect(chosenLines(lines, { 'line-0': '1' })).toEqual({
      amount: 20_000,
      units: [{ position: 0, units: 1 }],
    });
  });

  it('offers no units that are paid back, nor the delivery again, and nothing where nothing was charged', () => {
    const rows = [{ position: 0, quantity: 2, unitPricePaise: 50_000, couponPaise: 0 }];
    const order = {
      ...{ shippingPaise: 4_900, couponPaise: 0, capturedPaise: 104_900, feePaise: 0 },
      stock: 'sold' as const,
    };
    const offered = (refunded: [number | 'delivery', number][], of = order) =>
      refundLines(of, rows, [], new Map(refunded)).map(({ position, left }) => [position, left]);
    expect(offered([[0, 2]])).toEqual([['delivery', 1]]);
    expect(
      offered([
        [0, 1],
        ['delivery', 1],
      ]),
    ).toEqual([[0, 1]]);
    expect(offered([], { ...order, capturedPaise: 0 })).toEqual([]);
    expect(refundLines({ ...order, stock: 'released' }, rows, [], new Map())).toHaveLength(1);
  });

  it('refuses more units than are out, and what is no number, at their fields', () => {
    const lines = [{ position: 3, label: '', quantity: 2, left: 1, paid: 100 as never }];
    expect(chosenLines(lines, { 'line-3': '2' })).toEqual({ errors: { 'line-3': 'At most 1.' } });
    expect(chosenLines(lines, { 'line-3': 'one' })).toHaveProperty('errors.line-3');
  });

  it('is reckoned from the lines as they were shown', () => {
    const lines = [
      { position: 0, label: 'A kurta', quantity: 3, left: 2, paid: 10_000 as never },
      { position: 'delivery' as const, label: 'Delivery', quantity: 1, left: 1, paid: 4_900 as never },
    ];
    expect(linesOf(linesText(lines))).toEqual(lines.map((line) => ({ ...line, label: '' })));
    for (const foreign of ['', '{}', '[{"position":0}]', linesText(lines).replace('"left":2', '"left":4')]) {
      expect(linesOf(foreign)).toBeUndefined();
    }
  });
});
