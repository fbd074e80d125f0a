/** Delivers what is due, oldest first, one message of an order at a time, and keeps every attempt. */

import type { Gateway } from '../gateway';
import type { Webhook } from '../store/webhooks';
import { waitBefore } from './backoff';
import { signWebhook } from './signature';

/** A receiver that takes longer has not accepted it. */
const TIMEOUT_MS = 5_000;
const AT_ONCE = 8;
/** A stale message must fall outside the five minutes that receivers allow. */
const STALE_SECONDS = 301;

export interface Dispatcher {
  wake(): void;
  stop(): Promise<void>;
}

/** @param poll is called each time, for work that is due by the clock. */
export function startDispatcher(gateway: Gateway, poll: () => void): Dispatcher {
  const ended = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  let stopped = false;
  let woken: NodeJS.Immediate | undefined;

  const dispatchDue = (): void => {
    woken = undefined;
    if (stopped) return;
    poll();
    if (gateway.store.settings.all().webhooks_held) return;
    for (const webhook of gateway.store.webhooks.due(gateway.clock.now(), 64)) {
      if (underWay.size >= AT_ONCE) break;
      if (underWay.has(webhook.order_id)) continue;
      const delivery = deliver(gateway, webhook, ended.signal).finally(() => {
        underWay.delete(webhook.order_id);
        wake();
      });
      underWay.set(webhook.order_id, delivery);
    }
  };
  const wake = (): void => {
    if (!stopped) woken ??= setImmediate(dispatchDue);
  };
  const timer = setInterval(dispatchDue, 500);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      ended.abort();
      clearInterval(timer);
      if (woken) clearImmediate(woken);
      await Promise.all(underWay.values());
    },
  };
}

async function deliver(gateway: Gateway, webhook: Webhook, end: AbortSignal): Promise<void> {
  const started = performance.now();
  const outcome = await send(gateway, webhook, end);
  if (webhook.fault === 'duplicate') await send(gateway, webhook, end);
  const { webhooks } = gateway.store;
  const now = gateway.clock.now();
  const wait = waitBefore(webhook.attempts + 1, gateway.store.settings.all().webhook_speed);
  const accepted = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
  const state = accepted ? 'delivered' : wait === undefined ? 'failed' : 'pending';
  gateway.store.transaction(() => {
    webhooks.recordAttempt(
      {
        webhook_id: webhook.id,
        at: now,
        ...outcome,
        fault: webhook.fault,
        duration_ms: performance.now() - started,
      },
      state,
      accepted ? now : now + (wait ?? 0),
    );
    if (accepted) webhooks.overtaken(webhook, now);
  });
}

async function send(
  gateway: Gateway,
  webhook: Webhook,
  end: AbortSignal,
): Promise<{ status: number | null; error: string | null }> {
  if (gateway.webhookUrl === undefined) return { status: null, error: 'no webhook address is configured' };
  const seconds = Math.floor(Date.now() / 1_000);
  const timestamp = webhook.fault === 'old-timestamp' ? seconds - STALE_SECONDS : seconds;
  const { webhook_key, webhook_separator } = gateway.store.settings.all();
  const signature = signWebhook(
    gateway.credentials.webhookSecret,
    { id: webhook.id, timestamp, body: webhook.body },
    webhook_key,
    webhook_separator,
  );
  try {
    const answer = await fetch(gateway.webhookUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'pinelabs-sandbox-webhooks/1',
        'webhook-id': webhook.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': webhook.fault === 'bad-signature' ? spoilt(signature) : signature,
      },
      body: webhook.body,
      redirect: 'manual',
      signal: AbortSignal.any([end, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await answer.body?.cancel();
    return { status: answer.status, error: null };
  } catch (error) {
    return { status: null, error: reasonOf(error) };
  }
}

function spoilt(signature: string): string {
  const flipped = signature.at(3) === 'A' ? 'B' : 'A';
  return `${signature.slice(0, 3)}${flipped}${signature.slice(4)}`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
