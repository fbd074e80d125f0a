import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figures, totalsOf } from './totals';

/** A line as a gateway makes it: what is settled is the amount less its fee; what goes back has none. */
const line = fc
  .record({ amountPaise: fc.integer({ min: -1_000_000, max: 10_000_000 }), rate: fc.nat(400) })
  .map(({ amountPaise, rate }) => ({
    amountPaise,
    settledPaise: amountPaise - (amountPaise > 0 ? Math.floor((amountPaise * rate) / 10_000) : 0),
  }));
const lines = fc.array(line, { maxLength: 40 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function figuresOf(all: readonly { amountPaise: number; settledPaise: number }[], beside = 0): Figures {
  const grossPaise = sum(all.map(({ amountPaise }) => Math.max(0, amountPaise)));
  const settledPaise = sum(all.map((one) => one.settledPaise)) - beside;
  return {
    transactions: all.length,
    grossPaise,
    settledPaise,
    deductedPaise: grossPaise - settledPaise,
    mdrPaise: sum(all.map((one) => one.amountPaise - one.settledPaise)),
    gstPaise: 0,
    refundsPaise: sum(all.map(({ amountPaise }) => Math.max(0, -amountPaise))),
    chargebacksPaise: 0,
    platformFeePaise: beside,
    otherPaise: 0,
  };
}

describe('the lines of a transfer', () => {
  it('add up to what came, whatever is deducted on them', () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(totalsOf(figuresOf(all), all).faults).toEqual([]);
      }),
    );
  });

  it('or less what the transfer names beside them', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 100_000 }), (all, beside) => {
        expect(totalsOf(figuresOf(all, beside), all)).toMatchObject({ besidePaise: beside, faults: [] });
      }),
    );
  });

  it('do not by a single paisa', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(-1, 1), (all, off) => {
        const right = figuresOf(all);
        const settledPaise = right.settledPaise + off;
        expect(totalsOf({ ...right, settledPaise }, all).faults).toEqual(['lines', 'figures']);
        const deductedPaise = right.deductedPaise - off;
        expect(totalsOf({ ...right, settledPaise, deductedPaise }, all).faults).toEqual([
          'lines',
          'deductions',
        ]);
      }),
    );
  });

  it('may have deductions that are not all named: then they are not compared', () => {
    expect(totalsOf({ ...figuresOf([]), gstPaise: 1 }, []).faults).toEqual(['deductions']);
    expect(totalsOf({ ...figuresOf([]), gstPaise: 1, mdrPaise: null }, []).faults).toEqual([]);
  });

  it('are as many as it says', () => {
    expect(totalsOf({ ...figuresOf([]), transactions: 1 }, []).faults).toEqual(['count']);
  });

  it('may leave refunds out: then they are taken off beside them', () => {
    const paid = [{ amountPaise: 149_900, settledPaise: 146_539 }];
    const figures = { ...figuresOf(paid, 40_000), platformFeePaise: null, refundsPaise: 40_000 };
    expect(totalsOf(figures, paid)).toMatchObject({ besidePaise: 40_000, faults: [] });
  });
});
