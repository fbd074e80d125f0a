/** One history's world: its time, its weather, its shop processes, the gateway, and who judges. */

import { DatabaseUnavailableError } from '@/db/client';
import { env } from '@/lib/env';
import { describeError } from '@/lib/log';
import { letGoUnanswered } from '@/lib/orders/reservation/hold';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { ORPHANED_AFTER_MS } from '@/lib/payments/state/operations/resolve-operation';
import type { OperationResult } from '@/lib/payments/state/types';
import { handleCallback } from '@/lib/payments/sync/inbound/callback';
import { acceptWebhook, processInbox } from '@/lib/payments/sync/inbound/webhook-inbox';
import { GatewayError, signCallback } from '@/lib/pinelabs';
import type { Random } from '../lib/random';
import { SimulatedGateway } from './gateway';
import {
  beginPayment,
  endPayment,
  endUnderWay,
  expireIfDue,
  type ModelOrder,
  moneyOf,
  Refusal,
  settleRefund,
} from './ledger';
import type { Settings } from './settings';
import { unavailable } from './store';
import { newOwner, type Owner, type Process, type Timeline, WORLD } from './timeline';
import type { Watch } from './watch';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** How often a process's reconcile looks for work, in milliseconds: RECONCILE_INTERVAL_SECONDS' default. */
const TICK = 30 * SECOND;
/** The gateway publishes no schedule; the sandbox has this one, in seconds. */
const REDELIVER = [1, 3, 10, 30, 120, 600, 3_600] as const;

/** What an administrator was told, and about which operation. */
export interface Told {
  readonly kind: 'capture' | 'cancel' | 'refund';
  readonly operationId: string | undefined;
  readonly result: OperationResult;
  /** It was the customer who asked. */
  readonly byCustomer?: true;
}

/** What came of a request to a shop process. */
export type Visit<T> = { value: T } | { error: unknown } | { gone: true };

export class World {
  readonly gateway: SimulatedGateway;
  readonly processes: Process[];
  /** From now on nothing goes wrong any more. */
  calm = false;
  /** What administrators were told, for the end of the history to judge. */
  readonly told: Told[] = [];
  kills = 0;
  locked = 0;
  visits = 0;
  /** World's own errands under way: people, webhooks, banks. */
  busy = 0;
  /** Orders that were paid though the shop has another one at the gateway. */
  paidEarlier = 0;
  private points = 0;
  private readonly killPoints: number[];
  private readonly ticks = new Map<Process, number>();
  private webhooks = 0;

  constructor(
    readonly timeline: Timeline,
    readonly random: Random,
    readonly settings: Settings,
    readonly watch: Watch,
    private readonly say: ((line: string) => void) | undefined,
  ) {
    this.gateway = new SimulatedGateway(this);
    this.killPoints = [...settings.kills];
    this.processes = Array.from({ length: settings.processes }, (_, index) => ({
      name: `shop-${index + 1}`,
      up: true,
      owners: new Set<Owner>(),
    }));
    for (const process of this.processes) this.ticks.set(process, this.firstTick(timeline.now));
  }

  /** By the clock on the wall, which all have in common, or whenever the process happened to start. */
  private firstTick(since: number): number {
    if (this.settings.inStep) return Math.ceil(since / TICK) * TICK;
    return since + this.random.int(0, TICK);
  }

  trace(line: string): void {
    this.say?.(`${this.timeline.owner.name.padEnd(24)} ${line}`);
  }

  money(reference: string) {
    const order = this.gateway.find(reference);
    return order ? moneyOf(order) : { authorised: 0, captured: 0, released: 0, refunded: 0 };
  }

  /** Runs something of the world's own, which the end of the history waits for. */
  errand(work: () => Promise<void>): void {
    this.busy += 1;
    const done = () => {
      this.busy -= 1;
    };
    work().then(done, (error: unknown) => {
      done();
      this.watch.report(
        `the simulation itself failed: ${error instanceof Error ? error.stack : String(error)}`,
      );
    });
  }

  pause(milliseconds: number): Promise<void> {
    return this.timeline.wait(milliseconds, WORLD);
  }

  /** Whether the process whose work is under way is killed at this very point. Counts the points. */
  killedHere(): boolean {
    this.points += 1;
    const { process } = this.timeline.owner;
    const due = this.killPoints[0];
    if (!process || this.calm || due === undefined || this.points < due) return false;
    this.killPoints.shift();
    this.kills += 1;
    this.trace(`KILLED: ${process.name}`);
    this.timeline.kill(process);
    const back = this.timeline.now + this.random.int(1, 20) * SECOND;
    this.timeline.at(back, WORLD, () => {
      process.up = true;
      this.ticks.set(process, this.firstTick(back));
    });
    return true;
  }

  /** What each transaction of the shop waits for: somebody else may go first, the database may be locked, all may end. */
  readonly turn = (): Promise<void> => {
    const { timeline, random, watch } = this;
    if (this.killedHere()) return new Promise(() => undefined);
    if (!this.calm && random.chance(this.settings.locked)) {
      this.locked += 1;
      return timeline.wait(5 * SECOND).then(() => {
        throw unavailable();
      });
    }
    const delay = random.chance(0.7) ? 0 : random.chance(0.9) ? random.int(0, 30) : random.int(0, 3_000);
    if (delay === 0 && !watch.busy && timeline.next > timeline.now) {
      watch.busy = true;
      return Promise.resolve();
    }
    return timeline.wait(delay);
  };

  /** A request to a shop process, one that is up if there is one. */
  visit<T>(name: string, work: (owner: Owner) => Promise<T>): Promise<Visit<T>> {
    const { timeline, random } = this;
    this.visits += 1;
    const process = random.pick(this.processes);
    return new Promise((resolve) => {
      timeline.at(timeline.now + random.int(1, 80), WORLD, () => {
        if (!process.up) {
          this.trace(`${name}: no answer from ${process.name}`);
          resolve({ gone: true });
          return;
        }
        const owner = newOwner(`${process.name} ${name}`, process);
        const end = (result: Visit<T>) => {
          process.owners.delete(owner);
          resolve(result);
        };
        owner.onDeath = () => resolve({ gone: true });
        timeline.owner = owner;
        work(owner).then(
          (value) => end({ value }),
          (error: unknown) => {
            this.mustBeWeather(name, error);
            end({ error });
          },
        );
      });
    });
  }

  /** A database that is locked and a gateway that fails are told to whoever asked; any other error is a fault of the shop. */
  private mustBeWeather(name: string, error: unknown): void {
    if (error instanceof DatabaseUnavailableError || error instanceof GatewayError) return;
    this.watch.report(`${name} threw ${describeError(error)}`);
  }

  /** The gateway tells of an order, or of a refund of it. */
  tell(type: string, order: ModelOrder, refundId?: string): void {
    const { random } = this;
    if (random.chance(this.settings.webhookLoss)) return;
    const refund = order.refunds.find(({ id }) => id === refundId);
    const data = refund
      ? {
          order_id: refund.id,
          parent_order_id: order.id,
          merchant_order_reference: refund.reference,
          type: 'REFUND',
        }
      : { order_id: order.id, merchant_order_reference: order.reference, status: order.status };
    this.webhooks += 1;
    const id = `msg_${this.webhooks}`;
    const body = Buffer.from(JSON.stringify({ event_type: type, data }));
    const copies = random.chance(0.15) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const delay = random.chance(0.8) ? random.int(20, 3_000) : random.int(0, 15 * MINUTE);
      this.errand(() => this.deliver(type, id, body, delay));
    }
  }

  private async deliver(type: string, id: string, body: Buffer, delay: number): Promise<void> {
    await this.pause(delay);
    for (const seconds of REDELIVER) {
      const visit = await this.visit(`webhook ${type}`, async () => {
        const stored = await acceptWebhook(id, body);
        return { stored };
      });
      if ('value' in visit) {
        if (visit.value.stored) await this.visit('inbox', () => processInbox());
        return;
      }
      await this.pause(seconds * SECOND);
    }
  }

  /** The customer's browser brings the gateway's word back. */
  async callback(order: ModelOrder, status: string): Promise<void> {
    const { random } = this;
    const fields = { order_id: order.id, status };
    const forged = random.chance(0.05);
    const signature = signCallback(
      forged ? { ...fields, status: 'CREATED' } : fields,
      env().PINELABS_SECRET_KEY,
    );
    const pairs = Object.entries({ ...fields, signature });
    const known = this.watch.mirror.byReference(order.reference)?.gatewayOrderId === order.id;
    const visit = await this.visit(`callback ${forged ? 'forged ' : ''}${status}`, () =>
      handleCallback(pairs),
    );
    if (!('value' in visit)) return;
    if (visit.value === undefined) {
      if (known && !forged) this.watch.report('a callback did not lead to its order');
      return;
    }
    const whose = this.watch.mirror.orders.get(visit.value);
    if (forged) this.watch.report('a forged callback was believed');
    if (!whose?.names.has(order.reference)) this.watch.report('a callback opened another order');
  }

  /** Somebody has the page of an order though the shop never learned its address, and now and then pays there. */
  refusedRepeat(order: ModelOrder): void {
    const { random, timeline } = this;
    const byPlan = order.payments.some(({ reference }) => reference !== undefined);
    if (this.calm || byPlan || !random.chance(0.3)) return;
    this.errand(async () => {
      await this.pause(random.chance(0.7) ? random.int(1, 120) * SECOND : random.int(1, 30) * MINUTE);
      try {
        expireIfDue(order, timeline.now);
        beginPayment(order, timeline.now);
        endPayment(order, true, timeline.now);
      } catch (error) {
        if (error instanceof Refusal) return;
        throw error;
      }
      this.paidEarlier += 1;
      this.trace(`somebody pays ${order.reference}, whose repeat was refused`);
      this.tell(order.preAuth ? 'ORDER_AUTHORIZED' : 'ORDER_PROCESSED', order);
      if (!random.chance(this.settings.callbackLoss)) await this.callback(order, order.status);
    });
  }

  /** What was begun at the gateway ends there, sooner or later. */
  bankEnds(order: ModelOrder, done: boolean): void {
    const delay = this.random.chance(0.7) ? this.random.int(1, 120) : this.random.int(120, 900);
    this.errand(async () => {
      await this.pause(delay * SECOND);
      endUnderWay(order, done, this.timeline.now);
      const type =
        order.status === 'CANCELLED' ? 'ORDER_CANCELLED' : done ? 'ORDER_PROCESSED' : 'PAYMENT_FAILED';
      if (order.status !== 'AUTHORIZED') this.tell(type, order);
    });
  }

  /** A refund that the gateway has taken is settled by the bank, sooner or later. */
  bankSettles(order: ModelOrder, refundId: string): void {
    const delay = this.random.chance(0.7) ? this.random.int(1, 300) : this.random.int(300, 1_500);
    const outcome = this.random.chance(0.85) ? 'PROCESSED' : 'FAILED';
    this.errand(async () => {
      await this.pause(delay * SECOND);
      settleRefund(order, refundId, outcome, this.timeline.now);
      this.tell(`REFUND_${outcome}`, order, refundId);
    });
  }

  /** Lets time pass until `until` says so. @returns false when it never does. */
  async run(until: () => boolean, limit: number): Promise<boolean> {
    const { timeline } = this;
    const last = timeline.steps + limit;
    while (!until()) {
      if (timeline.steps > last) return false;
      const round = this.nextRound();
      if (round && round.at <= timeline.next) this.reconcile(round.process, round.at);
      else if (timeline.next === Number.POSITIVE_INFINITY) return false;
      await timeline.step();
    }
    return true;
  }

  /** The next round of a reconcile that will find something to do. */
  private nextRound(): { process: Process; at: number } | undefined {
    const due = this.watch.mirror.dueAt(ORPHANED_AFTER_MS);
    if (due === Number.POSITIVE_INFINITY) return undefined;
    let first: { process: Process; at: number } | undefined;
    for (const [process, tick] of this.ticks) {
      if (!process.up) continue;
      const waits = Math.max(0, Math.ceil((due - tick) / TICK));
      const at = Math.max(this.timeline.now, tick + waits * TICK);
      if (!first || at < first.at) first = { process, at };
    }
    return first;
  }

  private reconcile(process: Process, at: number): void {
    const owner = newOwner(`${process.name} reconcile`, process);
    // No second round while this one is under way.
    this.ticks.delete(process);
    const end = () => {
      process.owners.delete(owner);
      this.ticks.set(
        process,
        this.settings.inStep ? this.firstTick(this.timeline.now + 1) : this.timeline.now + TICK,
      );
    };
    this.timeline.at(at, owner, () => {
      this.trace('a round');
      Promise.all([reconcileOnce(), letGoUnanswered()])
        .catch((error: unknown) => this.mustBeWeather('reconcile', error))
        .then(end);
    });
  }
}
