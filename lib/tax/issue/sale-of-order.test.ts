import { describe, expect, it } from 'vitest';
import { readRates } from '@/lib/catalog/goods/file/cells';
import { saleOf } from './sale-of-order';

const order = { shippingPaise: 0, couponPaise: 0 };
const read = readRates('12; 5 from 2025-09-22');
const line = {
  ...{ position: 0, sku: 'K-1', name: 'Kurta', options: { Size: 'M' }, quantity: 1, unitPricePaise: 100_000 },
  ...{ couponPaise: 0, hsn: '6205', unit: 'NOS', gstRates: 'value' in read ? read.value : null },
};

/** In hundredths of a percent. */
const rateAt = (time: string, taxed = true, gstRates = line.gstRates) =>
  saleOf(order, [{ ...line, gstRates }], taxed, Date.parse(time)).lines[0]?.basisPoints;

describe('a line is taxed', () => {
  it('at the rate of its product that holds on the document’s day, which begins at midnight in India', () => {
    expect(rateAt('2025-09-21T18:29:00Z')).toBe(1200);
    expect(rateAt('2025-09-21T18:30:00Z')).toBe(500);
  });

  it('at the usual rate of that day, where its product has none of its own', () => {
    expect(rateAt('2025-09-21T18:29:00Z', true, null)).toBe(2800);
    expect(rateAt('2025-09-21T18:30:00Z', true, null)).toBe(1800);
  });

  it('not at all on a bill of supply', () => {
    expect(rateAt('2025-09-21T18:30:00Z', false)).toBe(0);
  });
});
