import fc from 'fast-check';
import { expect, it } from 'vitest';
import { creditLines, invoiceLines, linesLeft, sumsOf } from './document';
import { partsOf, partsSold } from './sale';
import { anySale, anySplit, totalOf, untaxed } from './testing';
import { sum } from './whole';

const NO_UNITS = new Map<number, number>();

it('an order’s parts make up its total, whatever coupon and delivery', () => {
  fc.assert(
    fc.property(anySale, (sale) => {
      const parts = partsOf(sale);
      expect(sum(parts.map(({ totalPaise }) => totalPaise))).toBe(totalOf(sale));
      for (const { grossPaise, totalPaise } of parts) {
        expect(totalPaise).toBeGreaterThanOrEqual(0);
        expect(totalPaise).toBeLessThanOrEqual(grossPaise);
      }
      const delivery = parts.filter(({ position }) => position === undefined);
      expect(sum(delivery.map(({ grossPaise }) => grossPaise))).toBe(sale.deliveryPaise);
      const rates = new Set(sale.lines.map(({ basisPoints }) => basisPoints));
      if (sale.delivery.rate === 'highest' && sale.deliveryPaise > 0) {
        expect(delivery.map(({ basisPoints }) => basisPoints)).toEqual([Math.max(...rates)]);
      }
      expect(new Set(delivery.map(({ basisPoints }) => basisPoints)).size).toBe(delivery.length);
    }),
  );
});

it('what is invoiced is what was sold, to the paisa: all, a part, or more than the order', () => {
  const percent = fc.integer({ min: 1, max: 250 });
  fc.assert(
    fc.property(anySale, anySplit, percent, percent, (sale, split, charged, back) => {
      const sold = Math.max(1, Math.floor((totalOf(sale) * charged) / 100));
      const kept = Math.max(1, sold - Math.floor((sold * Math.min(back, 100)) / 200));
      const lines = invoiceLines(
        partsSold(partsOf(split === 'none' ? untaxed(sale) : sale), sold, kept, NO_UNITS),
        split,
      );
      const sums = sumsOf(lines);
      expect(sums.totalPaise).toBe(kept);
      expect(sums.taxablePaise + sums.cgstPaise + sums.sgstPaise + sums.igstPaise).toBe(kept);
      expect(sums.cgstPaise).toBe(sums.sgstPaise);
      for (const line of lines) {
        expect(line.grossPaise - line.discountPaise).toBe(line.totalPaise);
        expect(Math.min(line.discountPaise, line.taxablePaise, line.quantity)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

it('credit notes lower an invoice down to nothing, exactly, units that came back first', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(anySale, anySplit, steps, fc.nat(3), (sale, split, weights, unitsEach) => {
      const invoice = invoiceLines(partsOf(split === 'none' ? untaxed(sale) : sale), split);
      const { totalPaise: total } = sumsOf(invoice);
      const notes: ReturnType<typeof creditLines>[] = [];
      let credited = 0;
      for (const [place, weight] of weights.entries()) {
        const left = linesLeft(invoice, notes);
        const amount =
          place === weights.length - 1 ? total - credited : Math.floor(((total - credited) * weight) / 1_001);
        const units = new Map(
          left.flatMap(({ position }) => (position === undefined ? [] : [[position, unitsEach]])),
        );
        const note = creditLines(left, amount, units);
        expect(sumsOf(note).totalPaise).toBe(amount);
        for (const line of note) {
          expect(
            Math.min(line.taxablePaise, line.cgstPaise, line.sgstPaise, line.igstPaise, line.quantity),
          ).toBeGreaterThanOrEqual(0);
        }
        notes.push(note);
        credited += amount;
        for (const line of linesLeft(invoice, notes)) {
          expect(Math.min(line.totalPaise, line.taxablePaise, line.quantity)).toBeGreaterThanOrEqual(0);
        }
      }
      const rest = linesLeft(invoice, notes);
      expect(sumsOf(rest)).toEqual({
        taxablePaise: 0,
        cgstPaise: 0,
        sgstPaise: 0,
        igstPaise: 0,
        totalPaise: 0,
      });
      expect(sum(rest.map(({ quantity }) => quantity))).toBe(0);
    }),
  );
});

it('a unit that came back is credited at its price before anything is spread', () => {
  const sale = {
    lines: [
      {
        position: 0,
        description: 'Shirt',
        hsn: '6205',
        unit: 'NOS',
        quantity: 2,
        unitPricePaise: 50_000,
        couponPaise: 0,
        basisPoints: 500,
      },
      {
        position: 1,
        description: 'Phone',
        hsn: '8517',
        unit: 'NOS',
        quantity: 1,
        unitPricePaise: 900_000,
        couponPaise: 0,
        basisPoints: 1_800,
      },
    ],
    deliveryPaise: 0,
    couponPaise: 0,
    delivery: { rate: 'in-proportion' as const, description: 'Delivery' },
  };
  const invoice = invoiceLines(partsOf(sale), 'whole');
  const credit = (amount: number) =>
    creditLines(invoice, amount, new Map([[0, 1]])).map(({ position, quantity, totalPaise }) => [
      position,
      quantity,
      totalPaise,
    ]);
  expect(credit(50_000)).toEqual([[0, 1, 50_000]]);
  // 9,500 beyond its price: 50,000 and 900,000 are left, so 500 and 9,000.
  expect(credit(59_500)).toEqual([
    [0, 1, 50_500],
    [1, 0, 9_000],
  ]);
  // Less than its price was given back: it came back all the same.
  expect(credit(20_000)).toEqual([[0, 1, 20_000]]);
});
