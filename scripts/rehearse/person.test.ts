import { describe, expect, it } from 'vitest';
import type { GatewayOrder } from '@/lib/pinelabs';
import { fetchUntil } from './person';

/** An order that is paid at the given fetch. */
function paidAt(nth: number) {
  let fetches = 0;
  return async () => {
    fetches += 1;
    return { status: fetches >= nth ? 'PROCESSED' : 'CREATED' } as GatewayOrder;
  };
}
const isPaid = ({ status }: GatewayOrder) => status === 'PROCESSED';
const waiting = { patienceMs: 400, skipped: () => false };

describe('waiting for a person', () => {
  it('ends once the order is paid', async () => {
    expect(await fetchUntil(paidAt(3), isPaid, waiting)).toEqual({
      order: { status: 'PROCESSED' },
      held: true,
    });
  });

  it('ends when the time is up', async () => {
    expect(await fetchUntil(paidAt(99), isPaid, waiting)).toEqual({
      order: { status: 'CREATED' },
      held: false,
    });
  });

  it('ends when the person leaves the page out', async () => {
    const begun = Date.now();
    const result = await fetchUntil(paidAt(99), isPaid, { patienceMs: 600_000, skipped: () => true });
    expect(result.held).toBe(false);
    expect(Date.now() - begun).toBeLessThan(1_000);
  });
});
