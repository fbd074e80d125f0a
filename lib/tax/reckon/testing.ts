/** Orders of any size for property tests of the reckoning. */
import fc from 'fast-check';
import type { Sale } from './sale';
import type { Split } from './tax-of';

export const anyRate = fc.constantFrom<number>(0, 5, 25, 300, 500, 1_200, 1_800, 2_800, 4_000);
export const anySplit = fc.constantFrom<Split>('halves', 'whole', 'none');

const anyLine = fc
  .record({
    unitPricePaise: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 50_000_000 })),
    quantity: fc.integer({ min: 1, max: 12 }),
    off: fc.integer({ min: 0, max: 100 }),
    basisPoints: anyRate,
  })
  .map(({ off, ...line }) => ({
    ...line,
    couponPaise: Math.floor((line.unitPricePaise * line.quantity * off) / 100),
    description: 'Thing',
    hsn: '6205',
    unit: 'NOS',
  }));

export const anySale: fc.Arbitrary<Sale> = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }),
    deliveryPaise: fc.constantFrom<number>(0, 1, 4_900, 99_900),
    beside: fc.integer({ min: 0, max: 5_000 }),
    rate: fc.constantFrom('in-proportion' as const, 'highest' as const),
  })
  .map(({ lines, deliveryPaise, beside, rate }) => {
    const numbered = lines.map((line, position) => ({ ...line, position }));
    const onLines = numbered.reduce((total, { couponPaise }) => total + couponPaise, 0);
    const worth = numbered.reduce(
      (total, line) => total + line.unitPricePaise * line.quantity,
      deliveryPaise,
    );
    return {
      lines: numbered,
      deliveryPaise,
      couponPaise: Math.min(worth, onLines + beside),
      delivery: { rate, description: 'Delivery' },
    };
  })
  // The database refuses an order of nothing, and the gateway one below a rupee.
  .filter((sale) => totalOf(sale) >= 100);

export function totalOf({ lines, deliveryPaise, couponPaise }: Sale): number {
  return lines.reduce(
    (total, line) => total + line.unitPricePaise * line.quantity,
    deliveryPaise - couponPaise,
  );
}

/** As a merchant sells it who collects no tax. */
export function untaxed(sale: Sale): Sale {
  return { ...sale, lines: sale.lines.map((line) => ({ ...line, basisPoints: 0 })) };
}
