import { describe, expect, it } from 'vitest';
import type { InvoiceLine } from '@/db/types';
import { unitsBack, unitsToCredit } from './returned-units';

const call = (reference: string, units: number, changes = {}) => ({
  kind: 'refund' as const,
  gatewayId: null,
  reference,
  restock: [{ position: 0, units }],
  ...changes,
});
const refund = (reference: string | null, status = 'PROCESSED', id = `at-${reference}`) => ({
  id,
  reference,
  status,
});

describe('units that came back', () => {
  it('are those of refunds that the gateway shows as done, whether or not its answer to our call is known', () => {
    const calls = [
      call('r1', 1),
      call('r2', 2),
      call('r3', 4, { gatewayId: 'by-id' }),
      call('r4', 8, { restock: null }),
    ];
    const shown = [refund('r1'), refund('r2', 'PENDING'), refund(null, 'PROCESSED', 'by-id'), refund('r4')];
    expect(unitsBack(calls, shown)).toEqual(new Map([[0, 5]]));
    expect(unitsBack(calls, [])).toEqual(new Map());
  });

  it('are none of another call under the same reference', () => {
    expect(unitsBack([{ ...call('r1', 1), kind: 'capture' }], [refund('r1')])).toEqual(new Map());
  });
});

describe('of them, no document has taken account of', () => {
  const line = (position: number | undefined, quantity: number) =>
    ({ ...(position === undefined ? {} : { position }), quantity }) as InvoiceLine;
  const ordered = new Map([
    [0, 3],
    [1, 1],
  ]);
  const credit = (back: [number, number][], ...notes: number[]) =>
    unitsToCredit(
      [
        // One unit of the first line had come back before: it was left out.
        { kind: 'invoice', lines: [line(0, 2), line(1, 1), line(undefined, 1)] },
        ...notes.map((units) => ({
          kind: 'credit-note' as const,
          lines: [line(0, units), line(undefined, 0)],
        })),
      ],
      new Map(back),
      ordered,
    );

  it('what came back beyond what invoices left out and credit notes named', () => {
    expect(credit([[0, 1]]).get(0)).toBe(0);
    expect(credit([[0, 2]]).get(0)).toBe(1);
    expect(credit([[0, 2]], 1).get(0)).toBe(0);
    expect(credit([[1, 1]]).get(1)).toBe(1);
  });

  it('never less than none, where a credit note has named more', () => {
    expect(credit([[0, 1]], 2).get(0)).toBe(0);
  });
});
