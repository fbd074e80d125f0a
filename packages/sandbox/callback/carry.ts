/** How a callback reaches the shop: carried by the customer's browser, or posted from here. Each is kept. */
import type { ChargeOrder } from '../domain/order';
import type { Gateway } from '../gateway';
import type { CallbackResult } from '../store/callbacks';
import type { Callback } from './callback';

const TIMEOUT_MS = 10_000;

export interface Carried {
  /** `frame`: through the merchant's page around ours. `nobody`: the fault "none". */
  readonly carrier: 'browser' | 'frame' | 'sandbox' | 'nobody';
  /** What the shop answered; only known of what was posted from here. */
  readonly result?: CallbackResult;
}

export function keepCallback(
  gateway: Gateway,
  order: ChargeOrder,
  callback: Callback,
  { carrier, result }: Carried,
): void {
  gateway.store.callbacks.add({
    at: gateway.clock.now(),
    order_id: order.order_id,
    url: callback.url ?? null,
    fields: callback.fields,
    carrier,
    fault: callback.fault?.fault ?? null,
    status: result?.status ?? null,
    location: result?.location ?? null,
    error: result?.error ?? null,
  });
}

/** Plays the browser, for tests without a page and for the fault "duplicate". @returns what the shop answered. */
export async function sendCallback(
  gateway: Gateway,
  order: ChargeOrder,
  callback: Callback,
): Promise<CallbackResult> {
  const result = await post(callback);
  keepCallback(gateway, order, callback, { carrier: 'sandbox', result });
  return result;
}

async function post({ url, fields }: Callback): Promise<CallbackResult> {
  if (url === undefined) return { status: null, location: null, error: 'the order has no callback address' };
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    return { status: answer.status, location: answer.headers.get('location'), error: null };
  } catch (error) {
    return { status: null, location: null, error: error instanceof Error ? error.message : String(error) };
  }
}
