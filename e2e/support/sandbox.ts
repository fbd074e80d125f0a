/** The sandbox's control endpoints, as a test speaks to them. The ledger is the judge of every test about money. */
import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';

type Fields = Readonly<Record<string, unknown>>;

const answer = z.record(z.string(), z.unknown());

export class Sandbox {
  constructor(
    private readonly request: APIRequestContext,
    readonly url: string,
  ) {}

  /** What the gateway was asked and what it did. */
  ledger(query: Record<string, string> = {}): Promise<Fields> {
    return this.get('ledger', query);
  }

  /** Orders, ledger, faults and clock as on the first day. */
  reset(): Promise<Fields> {
    return this.post('reset');
  }

  /** Breaks what comes next, as sandbox/faults/rule.ts says: `{ endpoint: 'refund', fault: 'drop-after', times: 1 }`. */
  fault(...rules: readonly Fields[]): Promise<Fields> {
    return this.post('faults', rules);
  }

  /**
   * Pays without the hosted page: `{ reference, method: 'UPI', outcome: 'decline', return: 'callback' }`.
   * A customer who closed the window is `return: 'none'`.
   */
  pay(request: Fields): Promise<Fields> {
    return this.post('pay', request);
  }

  /** Settles refunds that the setting `refunds` left open. */
  settleRefunds(request: Fields = {}): Promise<Fields> {
    return this.post('refunds', request);
  }

  webhooks(orderId?: string): Promise<Fields> {
    return this.get('webhooks', orderId ? { order_id: orderId } : {});
  }

  /** From now on webhooks wait until they are released. */
  holdWebhooks(): Promise<Fields> {
    return this.post('webhooks', { action: 'hold' });
  }

  releaseWebhooks(): Promise<Fields> {
    return this.post('webhooks', { action: 'release' });
  }

  redeliverWebhook(id: string): Promise<Fields> {
    return this.post('webhooks', { action: 'redeliver', id });
  }

  advanceClock(seconds: number): Promise<Fields> {
    return this.post('clock', { advance_seconds: seconds });
  }

  /** As sandbox/store/settings.ts names them. */
  set(settings: Fields): Promise<Fields> {
    return this.post('settings', settings);
  }

  /** Takes back what a test has broken, held or moved; its orders stay. */
  async behave(): Promise<void> {
    await this.request.delete(`${this.url}/_sandbox/faults`);
    await this.releaseWebhooks();
    await this.post('clock', { reset: true });
    await this.set({ refunds: 'immediate' });
  }

  private async get(name: string, params: Record<string, string>): Promise<Fields> {
    return this.body(await this.request.get(`${this.url}/_sandbox/${name}`, { params }), `GET ${name}`);
  }

  private async post(name: string, data: object = {}): Promise<Fields> {
    return this.body(await this.request.post(`${this.url}/_sandbox/${name}`, { data }), `POST ${name}`);
  }

  private async body(response: Awaited<ReturnType<APIRequestContext['get']>>, what: string): Promise<Fields> {
    if (response.ok()) return answer.parse(await response.json());
    throw new Error(`${what}: HTTP ${response.status()} ${await response.text()}`);
  }
}
