/** Brings every question about devices to its answer: those whose process ended before the call, and lost answers. */
import 'server-only';
import { reader } from '@/db/client';
import { openDeviceRequests } from '@/db/queries/devices';
import { describeError, log } from '@/lib/log';
import { isDue } from './device-rules';
import { sendDeviceRequest } from './send-device-request';

const AT_ONCE = 200;

/** @returns how many were sent, and how many of these ended in a fault of ours. */
export async function resolveOpenDeviceRequests(now = Date.now()): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  for (const request of await openDeviceRequests(reader(), AT_ONCE)) {
    if (!isDue(request, now)) continue;
    try {
      if (await sendDeviceRequest(request, 'reconcile')) done.sent += 1;
    } catch (error) {
      done.failed += 1;
      log.error('a request about devices could not be settled', { error: describeError(error) });
    }
  }
  return done;
}
