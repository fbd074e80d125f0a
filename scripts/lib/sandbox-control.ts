/** The sandbox's control endpoints, as tests and tools speak to them: packages/sandbox/README.md. The ledger judges every test about money. */
import { z } from 'zod';

const request = z.looseObject({
  seq: z.number(),
  /** When it was answered. */
  at: z.iso.datetime(),
  order_id: z.string().nullable(),
  reference: z.string().nullable(),
  endpoint: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  status: z.number().nullable(),
  fault: z.string().nullish(),
});
const movement = z.looseObject({
  order_id: z.string(),
  reference: z.string(),
  kind: z.enum(['authorised', 'captured', 'released', 'refunded']),
  amount: z.number(),
  /** `capture`, `cancel`, `refund <its reference>` … */
  cause: z.string(),
});
const balance = z.object({
  authorised: z.number(),
  captured: z.number(),
  released: z.number(),
  refunded: z.number(),
  held: z.number(),
});
const ledger = z.object({
  requests: z.array(request),
  movements: z.array(movement),
  balances: z.record(z.string(), balance),
});
export type Ledger = z.infer<typeof ledger>;

const register = z.object({ imeis: z.array(z.looseObject({ imei: z.string() })) });

const paid = z.looseObject({
  callback: z.object({ url: z.string().nullable(), fields: z.record(z.string(), z.string()) }).optional(),
});

const webhooks = z.looseObject({
  webhooks: z.array(
    z.looseObject({
      id: z.string(),
      event_type: z.string(),
      state: z.string(),
      due_at: z.iso.datetime(),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type SentWebhook = z.infer<typeof webhooks>['webhooks'][number];

const faultRules = z.object({ faults: z.array(z.looseObject({ id: z.number(), fired: z.number() })) });

export class SandboxControl {
  constructor(readonly url: string) {}

  /** What the gateway was asked and what money moved; of one order, by its id or reference. */
  async ledger(query: { order_id?: string; reference?: string; endpoint?: string } = {}): Promise<Ledger> {
    return ledger.parse(await this.get(`ledger?${new URLSearchParams(query)}`));
  }

  /** The devices that the brands have blocked for an order. */
  async blockedImeis(reference: string): Promise<string[]> {
    const { imeis } = register.parse(await this.get(`ledger?${new URLSearchParams({ reference })}`));
    return imeis.map(({ imei }) => imei);
  }

  /** Pays without a page. `callback` in the answer is what the browser would have carried back. */
  async pay(order: {
    reference: string;
    /** `callback`: the sandbox carries the customer's return itself. */
    return?: 'none' | 'callback';
    method?: 'CARD' | 'UPI' | 'NETBANKING' | 'WALLET' | 'POINTS';
    /** In paise, another amount than the order's. */
    amount?: number;
    /** In paise, what reward points pay of it. */
    points?: number;
    /** Per cent that is paid beside it, of this payment alone. */
    convenience_fee?: number;
    outcome?: 'success' | 'decline' | 'wrong-otp' | 'pending' | 'in-progress';
    /** Of a decline: the gateway's word for why. */
    code?: string;
  }): Promise<z.infer<typeof paid>> {
    return paid.parse(await this.post('pay', order));
  }

  /** What the browser would carry back if the gateway said this, signed; nothing moves. */
  async say(words: {
    reference: string;
    status: string;
    error_code?: string;
    error_message?: string;
  }): Promise<z.infer<typeof paid>> {
    return paid.parse(await this.post('callback', words));
  }

  /** Orders, ledger, faults and clock as on the first day. */
  reset(): Promise<unknown> {
    return this.post('reset');
  }

  /**
   * Breaks what comes next, as packages/sandbox/faults/rule.ts says: `{ endpoint: 'refund', fault: 'drop-after', times: 1 }`.
   * @returns the rule's id.
   */
  async fault(rule: Readonly<Record<string, unknown>>): Promise<number> {
    const { faults } = faultRules.parse(await this.post('faults', rule));
    return faults.at(-1)?.id ?? 0;
  }

  async forgetFault(id: number): Promise<void> {
    await this.read(await fetch(`${this.url}/_sandbox/faults/${id}`, { method: 'DELETE' }), 'DELETE fault');
  }

  async forgetFaults(): Promise<void> {
    await this.read(await fetch(`${this.url}/_sandbox/faults`, { method: 'DELETE' }), 'DELETE faults');
  }

  /** How often the faults that are set have fired, all together. */
  async faultsFired(): Promise<number> {
    const { faults } = faultRules.parse(await this.get('faults'));
    return faults.reduce((sum, { fired }) => sum + fired, 0);
  }

  /** From now on webhooks wait until they are released. */
  holdWebhooks(): Promise<unknown> {
    return this.post('webhooks', { action: 'hold' });
  }

  releaseWebhooks(): Promise<unknown> {
    return this.post('webhooks', { action: 'release' });
  }

  /** Of one order, or of all: oldest first, whether or not they could be delivered. */
  async webhooksOf(gatewayOrderId?: string): Promise<SentWebhook[]> {
    const query = new URLSearchParams(gatewayOrderId === undefined ? {} : { order_id: gatewayOrderId });
    return webhooks.parse(await this.get(`webhooks?${query}`)).webhooks;
  }

  /** Sends a webhook once more: the same id, another time and so another signature. */
  redeliver(id: string): Promise<unknown> {
    return this.post('webhooks', { action: 'redeliver', id });
  }

  /** One of the gateway's events that no order gives rise to. */
  sendEvent(eventType: string, data: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return this.post('webhooks', { action: 'send', event_type: eventType, data });
  }

  /** Ends a capture, a cancel or a payment that is under way. */
  settle(reference: string, outcome: 'done' | 'failed' = 'done'): Promise<unknown> {
    return this.post('settlements', { reference, outcome });
  }

  /** Whether refunds are settled at once or wait for {@link settleRefunds}. */
  settings(change: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.post('settings', change);
  }

  settleRefunds(outcome: 'PROCESSED' | 'FAILED'): Promise<unknown> {
    return this.post('refunds', { outcome });
  }

  /** Moves the gateway's clock on: links run out, refunds and webhooks come due. */
  advanceClock(seconds: number): Promise<unknown> {
    return this.post('clock', { advance_seconds: seconds });
  }

  /** Takes back what a test has broken, held or moved; its orders stay. */
  async behave(): Promise<void> {
    await this.forgetFaults();
    await this.releaseWebhooks();
    await this.post('clock', { reset: true });
  }

  private async get(name: string): Promise<unknown> {
    return this.read(await fetch(`${this.url}/_sandbox/${name}`), `GET ${name}`);
  }

  private async post(name: string, data: object = {}): Promise<unknown> {
    const response = await fetch(`${this.url}/_sandbox/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
    return this.read(response, `POST ${name}`);
  }

  private async read(response: Response, what: string): Promise<unknown> {
    if (response.ok) return response.json();
    throw new Error(`${what}: HTTP ${response.status} ${await response.text()}`);
  }
}
