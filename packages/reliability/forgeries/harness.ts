/** The shop that is attacked, what the attackers have in hand, and what they draw from it. */
import { randomBytes } from 'node:crypto';
import { freePort } from '@/scripts/lib/ports';
import { startShop } from '@/scripts/lib/servers';
import { type ShopWorld, startShopWorld } from '../lib/http/shop-world';
import { untilQuiet } from '../lib/quiet';
import type { Random } from '../lib/random';
import type { CallbackDraw } from './callback-draw';
import { makeOrders, paidElsewhere, type RealOrder } from './corpus';
import type { Pairs } from './scheme';
import { startTap } from './tap';
import type { WebhookDraw } from './webhook-draw';

/** How old the deliveries may be that forgeries are made from, in milliseconds: well inside the five minutes. */
const FRESH_MS = 100_000;

export interface Harness {
  readonly world: ShopWorld;
  /** Of its instances, the world's own first. */
  readonly ports: readonly number[];
  readonly orders: readonly RealOrder[];
  /** Really signed, and of no order of this shop. */
  readonly elsewhere: Pairs;
  drawCallback(random: Random): CallbackDraw;
  drawWebhook(random: Random): WebhookDraw;
  /** Has the gateway sign its webhooks anew when they have grown old; the shop hears nothing of it. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export async function prepare(orderCount: number, instances: number): Promise<Harness> {
  const secrets = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')] as const;
  const retired = randomBytes(32).toString('base64');
  const tap = await startTap();
  const world = await startShopWorld({
    PINELABS_WEBHOOK_SECRET: secrets.join(','),
    SANDBOX_WEBHOOK_URL: tap.url,
    LOG_LEVEL: 'error',
  });
  const ports = [Number(new URL(world.shopUrl).port)];
  while (ports.length < instances) {
    const port = await freePort();
    // Also with the same address: it is where all of them send browsers to.
    await startShop(port, world.env);
    ports.push(port);
  }
  tap.forwardTo = new URL('/api/pinelabs/webhook', world.shopUrl).href;
  const orders = await makeOrders(world, orderCount);
  const elsewhere = await paidElsewhere(world);
  const ids = await untilQuiet(world);
  tap.forwardTo = undefined;

  const callbacks = orders.flatMap(({ callback }) => callback ?? []).length;
  if (callbacks < 2) throw new Error('too few orders to mix up');
  let freshAt = 0;
  return {
    world,
    ports,
    orders,
    elsewhere,
    drawCallback: (random) => drawCallback(orders, random),
    drawWebhook: (random) => ({
      ...twoOf([...tap.deliveries.values()], random),
      secrets,
      retired,
      now: Math.floor(Date.now() / 1_000),
    }),
    refresh: async () => {
      if (Date.now() - freshAt < FRESH_MS) return;
      for (const id of ids) await world.sandbox.redeliver(id);
      freshAt = Date.now();
      await untilQuiet(world);
    },
    close: async () => {
      await tap.close();
      await world.close();
    },
  };
}

function drawCallback(orders: readonly RealOrder[], random: Random): CallbackDraw {
  const signed = orders.flatMap(({ callback }) => (callback ? [callback] : []));
  const failed = orders.flatMap(({ fate, callback }) => (callback && fate === 'declined' ? [callback] : []));
  return { ...twoOf(signed, random), failed: random.pick(failed) };
}

function twoOf<T>(items: readonly T[], random: Random): { original: T; other: T } {
  const original = random.pick(items);
  return { original, other: random.pick(items.filter((item) => item !== original)) };
}
