/** Brings every question about devices to its answer: those whose process ended before the call, and lost answers. */
import 'server-only';
import { reader } from '@/db/client';
import { openDeviceRequests } from '@/db/queries/devices';
import { describeError, log } from '@/lib/log';
import { inParallel } from '@/lib/payments/reconcile/in-parallel';
import { dueFrom, isDue } from './rules/device-rules';
import { sendDeviceRequest } from './send-device-request';

/** Calls under way at once. */
const PARALLEL = 4;
/** No call is begun after this long, in milliseconds: a gateway that is slow about devices must not hold up a round. */
const BUDGET_MS = 20_000;

/**
 * What waits longest comes first; what is left when the time is used up stays due.
 * @param now UTC milliseconds.
 * @returns how many were sent, and how many ended in a fault of ours.
 */
export async function resolveOpenDeviceRequests(
  now = Date.now(),
  budgetMs = BUDGET_MS,
): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  const open = await openDeviceRequests(reader());
  const due = open.filter((request) => isDue(request, now)).toSorted((a, b) => dueFrom(a) - dueFrom(b));
  const until = performance.now() + budgetMs;
  await inParallel(due, PARALLEL, async (request) => {
    if (performance.now() >= until) return;
    try {
      if (await sendDeviceRequest(request, 'reconcile')) done.sent += 1;
    } catch (error) {
      done.failed += 1;
      log.error('a request about devices could not be resolved', { error: describeError(error) });
    }
  });
  return done;
}
