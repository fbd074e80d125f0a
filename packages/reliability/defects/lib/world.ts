/** A shop and a sandbox for the replays: no webhook is sent unless a replay sends one, and nothing reconciles unless it says so. */
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/scripts/lib/ports';
import { type Server, startShop } from '@/scripts/lib/servers';
import type { OrderInShop } from '../../lib/bought';
import { becomes, orderInShop, PAID, place } from '../../lib/bought';
import type { Administrator } from '../../lib/http/administrator';
import { type ShopWorld, startShopWorld } from '../../lib/http/shop-world';
import type { Shopper, Wish } from '../../lib/http/shopper';
import { type Answer, type Ask, ask } from './ask';
import { signedCallback, signedWebhook } from './gateway-messages';

/** Where money stands of an order that the gateway knows. */
export interface Placed extends OrderInShop {
  readonly gatewayId: string;
  readonly shopper: Shopper;
}

interface OtherShop {
  readonly url: string;
  readonly server: Server;
}

export interface DefectWorld extends ShopWorld {
  /** Signed in to the console. */
  readonly admin: Administrator;
  place(wish?: Wish): Promise<Placed>;
  /** Placed, paid, and known to be paid by a signed callback. */
  paid(wish?: Wish): Promise<Placed>;
  /** Waits until the order has this status: an answer may come before the work that it speaks of is over. */
  becomes(order: Pick<OrderInShop, 'reference'>, status: string): Promise<boolean>;
  /** As the database has it now. */
  now(order: Pick<OrderInShop, 'reference'>): Promise<OrderInShop>;
  /** How many fetches of this order the gateway has answered. */
  fetchesOf(order: Pick<OrderInShop, 'gateway_order_id'>): Promise<number>;
  ask(path: string, request?: Ask): Promise<Answer>;
  /** Sends the browser back, with the gateway's own signature unless `fields` brings one. */
  callback(fields: Readonly<Record<string, string>>, request?: Ask): Promise<Answer>;
  /** Signed with the shop's secret. */
  webhook(body: unknown, id?: string): Promise<Answer>;
  /** A second process of the shop on the same database, at an address of its own. */
  anotherShop(extra?: Readonly<Record<string, string>>): Promise<OtherShop>;
  /** Waits for it. @throws Error when it does not come about. */
  until(condition: () => boolean | Promise<boolean>, patienceMs?: number): Promise<void>;
  /** Waits until every webhook was worked on: that comes after the acknowledgement. */
  inboxEmpty(): Promise<void>;
  /** Takes back every fault but the silence of webhooks. */
  calm(): Promise<void>;
}

async function until(condition: () => boolean | Promise<boolean>, patienceMs = 60_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${patienceMs} ms for ${condition}`);
    await sleep(20);
  }
}

export async function startDefectWorld(): Promise<DefectWorld> {
  const shop = await startShopWorld();
  const { env, sandbox, database } = shop;
  const secretKey = env.PINELABS_SECRET_KEY ?? '';
  const webhookSecret = env.PINELABS_WEBHOOK_SECRET ?? '';
  const placeOne = async (wish?: Wish): Promise<Placed> => place(shop, wish);
  const askShop = (path: string, request: Ask = {}) => ask(new URL(path, shop.shopUrl), request);
  const callback = (fields: Readonly<Record<string, string>>, request: Ask = {}) =>
    askShop('/api/pinelabs/callback', { form: signedCallback(fields, secretKey), ...request });
  return {
    ...shop,
    admin: await shop.administrator(),
    place: placeOne,
    paid: async (wish) => {
      const order = await placeOne(wish);
      const { callback: back } = await sandbox.pay({ reference: order.reference });
      await callback(back?.fields ?? {});
      return { ...order, ...(await becomes(database, order, PAID)) };
    },
    becomes: (order, status) =>
      becomes(database, order, [status]).then(
        () => true,
        () => false,
      ),
    now: ({ reference }) => orderInShop(database, 'reference', reference),
    fetchesOf: async ({ gateway_order_id: id }) =>
      (await sandbox.ledger({ order_id: id ?? '', endpoint: 'get' })).requests.filter(
        ({ order_id: about, status }) => about === id && status === 200,
      ).length,
    ask: askShop,
    callback,
    webhook: (body, id) =>
      askShop('/api/pinelabs/webhook', { method: 'POST', ...signedWebhook(body, webhookSecret, id) }),
    anotherShop: async (extra = {}) => {
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const server = await startShop(port, { ...env, PUBLIC_URL: url, ...extra });
      return { url, server };
    },
    until,
    inboxEmpty: () =>
      until(
        async () =>
          (await database.value("SELECT count(*) FROM webhook_inbox WHERE state = 'received'")) === 0,
      ),
    calm: async () => {
      await sandbox.behave();
      await sandbox.fault({ endpoint: 'webhook', fault: 'none' });
    },
  };
}
