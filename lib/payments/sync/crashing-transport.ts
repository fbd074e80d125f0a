/** The transport of the build for `npm run chaos`: around every call to the gateway lie three points to end at. */
import { setTimeout as sleep } from 'node:timers/promises';
import { crashPoint } from '@/db/crash-point';
import type { Transport } from '@/lib/pinelabs';

/** A request on loopback has left by then, in milliseconds; whether it was acted on, nobody knows. */
const LEFT_MS = 2;

export function crashingTransport(inner: Transport): Transport {
  return async (request) => {
    const call = nameOf(request.method, request.url.pathname);
    crashPoint(`${call}: before the request`);
    const answer = inner(request);
    // Its fault is met below, with the answer.
    answer.catch(() => undefined);
    await sleep(LEFT_MS);
    crashPoint(`${call}: once the request has left`);
    const received = await answer;
    crashPoint(`${call}: before the answer is used`);
    return received;
  };
}

function nameOf(method: string, path: string): string {
  if (path.endsWith('/token')) return 'token';
  if (path.endsWith('/capture')) return 'capture';
  if (path.endsWith('/cancel')) return 'cancel';
  if (path.includes('/refunds/')) return 'refund';
  if (path.endsWith('/payments')) return 'payment';
  if (method === 'POST') return path.endsWith('/orders') ? 'create' : 'question';
  return path.includes('/reference/') ? 'get by reference' : 'get';
}
