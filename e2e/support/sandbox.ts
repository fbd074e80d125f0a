/** The sandbox's control endpoints, as a test speaks to them. The ledger is the judge of every test about money. */
import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';

const answer = z.record(z.string(), z.unknown());

export class Sandbox {
  constructor(
    private readonly request: APIRequestContext,
    readonly url: string,
  ) {}

  /** What the gateway was asked and what it did. */
  async ledger(query: Record<string, string> = {}): Promise<Record<string, unknown>> {
    const response = await this.request.get(`${this.url}/_sandbox/ledger`, { params: query });
    return this.body(response, 'GET ledger');
  }

  /** Orders, ledger, faults and clock as on the first day. */
  reset(): Promise<unknown> {
    return this.post('reset');
  }

  /** Breaks what comes next, as sandbox/faults/rule.ts says: `{ endpoint: 'refund', fault: 'drop-after', times: 1 }`. */
  fault(rule: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.post('faults', rule);
  }

  /** From now on webhooks wait until they are released. */
  holdWebhooks(): Promise<unknown> {
    return this.post('webhooks', { action: 'hold' });
  }

  releaseWebhooks(): Promise<unknown> {
    return this.post('webhooks', { action: 'release' });
  }

  /** Takes back what a test has broken, held or moved; its orders stay. */
  async behave(): Promise<void> {
    await this.request.delete(`${this.url}/_sandbox/faults`);
    await this.releaseWebhooks();
    await this.post('clock', { offset_seconds: 0 });
  }

  private async post(name: string, data: object = {}): Promise<unknown> {
    return this.body(await this.request.post(`${this.url}/_sandbox/${name}`, { data }), `POST ${name}`);
  }

  private async body(
    response: Awaited<ReturnType<APIRequestContext['get']>>,
    what: string,
  ): Promise<Record<string, unknown>> {
    if (response.ok()) return answer.parse(await response.json());
    throw new Error(`${what}: HTTP ${response.status()} ${await response.text()}`);
  }
}
