/** Money and devices of one round: what the one does is no matter of the other. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { lastRuns } from '@/db/queries/reconcile-runs';
import { reconcileRuns } from '@/db/schema';
import { resolveOpenDeviceRequests } from '@/lib/methods/devices/resolve-open-requests';
import { wirePayments } from '@/lib/wire-payments';
import { temporaryDatabase } from '@/tests/support/accounts';
import { reconcileOnce } from './reconcile';
import { reconcileRound } from './reconcile-round';

vi.mock('./reconcile', () => ({ reconcileOnce: vi.fn() }));
vi.mock('@/lib/methods/devices/resolve-open-requests', () => ({ resolveOpenDeviceRequests: vi.fn() }));
const money = vi.mocked(reconcileOnce);
const devices = vi.mocked(resolveOpenDeviceRequests);

let cleanUp: () => void;
beforeAll(async () => {
  wirePayments();
  cleanUp = await temporaryDatabase();
});
afterAll(() => cleanUp());
beforeEach(() => transaction('test', async (tx) => void (await tx.delete(reconcileRuns))));

const MONEY = { fetched: 7, changed: 3, failed: 1, sent: 2, webhooks: 4 };
const lastTrace = async () => (await lastRuns(reader(), 10))[0];

describe('the parts of a round', () => {
  it('are told together', async () => {
    money.mockResolvedValueOnce({ ...MONEY });
    devices.mockResolvedValueOnce({ sent: 5, failed: 1 });
    const together = { ...MONEY, sent: 7, failed: 2 };
    expect(await reconcileRound()).toEqual(together);
    expect(await lastTrace()).toMatchObject(together);
  });

  it('lose nothing of the money when the devices end early', async () => {
    money.mockResolvedValueOnce({ ...MONEY });
    devices.mockRejectedValueOnce(new Error('disk I/O error'));
    const rest = { ...MONEY, failed: 2 };
    expect(await reconcileRound()).toEqual(rest);
    expect(await lastTrace()).toMatchObject({ ...rest, idle: false });
  });

  it('lose nothing of the devices when the money ends early', async () => {
    money.mockRejectedValueOnce(new Error('disk I/O error'));
    devices.mockResolvedValueOnce({ sent: 5, failed: 0 });
    const rest = { fetched: 0, changed: 0, failed: 1, sent: 5, webhooks: 0 };
    expect(await reconcileRound()).toEqual(rest);
    expect(await lastTrace()).toMatchObject({ ...rest, idle: false });
  });

  it.each(['money', 'devices'])(
    'do not wait for the %s before they begin',
    async (slow) => {
      const begun = Promise.withResolvers<void>();
      money.mockImplementationOnce(async () => {
        await (slow === 'money' ? begun.promise : begun.resolve());
        return { ...MONEY };
      });
      devices.mockImplementationOnce(async () => {
        await (slow === 'devices' ? begun.promise : begun.resolve());
        return { sent: 0, failed: 0 };
      });
      expect(await reconcileRound()).toEqual(MONEY);
    },
    5_000,
  );
});
