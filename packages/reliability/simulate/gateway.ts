/** The gateway of one history, behind the interface that the shop calls: the model's orders, and a network in between. */
import {
  type CheckoutInput,
  type CheckoutLink,
  type GatewayError,
  type GatewayOrder,
  type GatewayRefund,
  NotFoundError,
  type PaymentInput,
  type PineLabs,
  RequestRefusedError,
} from '@/lib/pinelabs';
import type { Random } from '../lib/random';
import { FAULTS, type Fault, wayOf } from './gateway-faults';
import * as model from './ledger';
import { falsify } from './lies';
import type { Settings } from './settings';
import { type Timeline, WORLD } from './timeline';
import type { Watch } from './watch';

/** Something that the gateway did, and for whom: an operation of the shop's, or the gateway's own dashboard. */
export interface Act {
  readonly kind: 'create' | 'payment' | 'capture' | 'cancel' | 'refund';
  readonly reference: string;
  readonly operationId: string | undefined;
  readonly amount: number;
}

/** Of the gateway, what the payments core calls. */
type Calls = Pick<
  PineLabs,
  | 'createCheckout'
  | 'createOrder'
  | 'createPayment'
  | 'getOrder'
  | 'getOrderByReference'
  | 'capture'
  | 'cancel'
  | 'refund'
>;

type NewOrder = Pick<
  CheckoutInput,
  'reference' | 'amount' | 'couponDiscount' | 'preAuth' | 'allowedPaymentMethods'
>;

/** A call may be on its way for this long, in milliseconds: until then it must not be sent again. */
const REPEAT_AFTER_MS = 35_000;

/** What goes on around the gateway: the world of one history. */
interface Around {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly settings: Settings;
  readonly watch: Watch;
  readonly calm: boolean;
  trace(line: string): void;
  killedHere(): boolean;
  tell(type: string, order: model.ModelOrder, refundId?: string): void;
  refusedRepeat(order: model.ModelOrder): void;
  bankEnds(order: model.ModelOrder, done: boolean): void;
  bankSettles(order: model.ModelOrder, refundId: string): void;
}

export const PAGE = 'http://127.0.0.1:4010/pay';

export class SimulatedGateway implements Calls {
  private readonly byId = new Map<string, model.ModelOrder>();
  private readonly byReference = new Map<string, model.ModelOrder>();
  private readonly shown = new Map<string, Set<string>>();
  readonly acts: Act[] = [];
  /** References of orders about which a read has lied to somebody who lived to hear it. */
  readonly liedAbout = new Set<string>();
  calls = 0;
  faults = 0;
  /** References of orders that it would not take, and of holds that it charges at once. */
  readonly refusedOrders = new Set<string>();
  readonly chargedAtOnce = new Set<string>();
  /** Payments begun from the shop's page, and those of them that followed one which came to nothing. */
  begun = 0;
  begunAgain = 0;
  /** By reference of an order: when the last fetch began that truly told the shop that nobody has paid and nobody is paying. */
  readonly unpaidAt = new Map<string, number>();
  private ids = 0;
  private readonly sent = new Map<string, number>();
  private readonly payments = new Set<string>();

  constructor(private readonly world: Around) {}

  find(reference: string): model.ModelOrder | undefined {
    return this.byReference.get(reference);
  }

  all(): model.ModelOrder[] {
    return [...this.byReference.values()];
  }

  hasShown(reference: string, status: string): boolean {
    return this.shown.get(reference)?.has(status) ?? false;
  }

  newId(): string {
    this.ids += 1;
    return `v1-260101000000-aa-SIM${this.ids}`;
  }

  /** When an order was first fetched on the calm days at the end. */
  readonly calmFetches = new Map<string, number>();

  createCheckout(input: CheckoutInput): Promise<CheckoutLink> {
    return this.create(input, (order) => ({ orderId: order.id, redirectUrl: pageOf(order) }));
  }

  createOrder(input: NewOrder): Promise<GatewayOrder> {
    return this.create(input, showWithPage);
  }

  private create<T>(input: NewOrder, answer: (order: model.ModelOrder) => T): Promise<T> {
    const { reference, amount, couponDiscount: coupon = 0 } = input;
    const operationId = this.operation('create', reference);
    return this.call('create', reference, true, () => {
      let order = this.byReference.get(reference);
      if (order && this.world.settings.repeats !== 'existing') {
        this.world.refusedRepeat(order);
        throw new model.Refusal('DUPLICATE_REQUEST', this.world.settings.repeats);
      }
      if (!order) {
        const preAuth = this.accountHolds(input);
        const { linkMs, fee, discount: type } = this.world.settings;
        const now = this.world.timeline.now;
        const discount = type && { type, amount: Math.floor((amount - coupon) / 10) };
        order = model.newModelOrder({
          id: this.newId(),
          reference,
          amount,
          coupon,
          preAuth,
          linkMs,
          now,
          fee,
          discount,
        });
        this.byReference.set(reference, order);
        this.byId.set(order.id, order);
        this.acts.push({ kind: 'create', reference, operationId, amount });
      }
      return answer(order);
    });
  }

  /** @returns whether the account holds the order's money. @throws Refusal where it does not take the order. */
  private accountHolds({ reference, preAuth, allowedPaymentMethods }: NewOrder): boolean {
    const { account } = this.world.settings;
    const refuses =
      (account === 'refuses holds' && preAuth) ||
      (account === 'refuses a method' && allowedPaymentMethods.includes('POINTS'));
    if (refuses) {
      this.refusedOrders.add(reference);
      throw new model.Refusal('OPERATION_NOT_ALLOWED', 422);
    }
    if (account !== 'charges holds') return preAuth;
    if (preAuth) this.chargedAtOnce.add(reference);
    return false;
  }

  createPayment(orderId: string, { reference, amount }: PaymentInput): Promise<GatewayOrder> {
    if (this.payments.has(reference)) this.world.watch.report(`payment ${reference} was sent again`);
    this.payments.add(reference);
    return this.call('payment', reference, true, () => {
      const order = this.orderById(orderId);
      const { now } = this.world.timeline;
      if (model.expireIfDue(order, now)) this.world.tell('ORDER_FAILED', order);
      // What the customer began on the gateway's own page the shop cannot know of.
      const open = order.payments.find((one) => one.status === 'PENDING' && one.reference !== undefined);
      if (open) this.world.watch.report(`payment ${reference} was begun beside ${String(open.reference)}`);
      model.beginPayment(order, now, reference);
      this.begun += 1;
      if (order.payments.length > 1) this.begunAgain += 1;
      this.acts.push({
        kind: 'payment',
        reference: order.reference,
        operationId: this.operationBy(reference),
        amount,
      });
      return showWithPage(order);
    });
  }

  getOrder(orderId: string): Promise<GatewayOrder> {
    return this.fetch(() => this.byId.get(orderId), orderId);
  }

  getOrderByReference(reference: string): Promise<GatewayOrder> {
    return this.fetch(() => this.byReference.get(reference), reference);
  }

  capture(
    orderId: string,
    { reference, amount }: { reference: string; amount: number },
  ): Promise<GatewayOrder> {
    return this.act('capture', orderId, reference, amount, (order, now) => {
      if (this.waits()) return this.endsLater(order, { kind: 'capture', reference, amount }, now);
      if (this.captureFails()) {
        model.failCapture(order, now);
        this.world.tell('PAYMENT_FAILED', order);
        return false;
      }
      model.capture(order, reference, amount, now);
      this.world.tell('ORDER_PROCESSED', order);
      return true;
    });
  }

  cancel(orderId: string): Promise<GatewayOrder> {
    const reference = this.byId.get(orderId)?.reference ?? '';
    const operation = this.operation('cancel', reference);
    return this.act('cancel', orderId, operation, 0, (order, now) => {
      if (this.waits()) return this.endsLater(order, { kind: 'cancel' }, now);
      model.cancel(order, now);
      this.world.tell('ORDER_CANCELLED', order);
      return true;
    });
  }

  private waits(): boolean {
    const { random, settings } = this.world;
    return random.chance(settings.waits);
  }

  private captureFails(): boolean {
    const { random, settings } = this.world;
    return random.chance(settings.capturesFail);
  }

  /** @returns that nothing is done yet: the bank decides later. */
  private endsLater(order: model.ModelOrder, underWay: model.UnderWay, now: number): false {
    model.beginUnderWay(order, underWay, now);
    const failed = underWay.kind === 'capture' ? this.captureFails() : this.world.random.chance(0.2);
    this.world.bankEnds(order, !failed);
    return false;
  }

  refund(
    orderId: string,
    { reference, amount }: { reference: string; amount: number },
  ): Promise<GatewayRefund> {
    return this.call('refund', reference, true, () => {
      const order = this.orderById(orderId);
      const known = order.refunds.some((one) => one.reference === reference);
      const made = this.refundNow(order, reference, amount);
      if (!known) {
        this.acts.push({
          kind: 'refund',
          reference: order.reference,
          operationId: this.operationBy(reference),
          amount,
        });
      }
      return model.showRefund(order, made);
    });
  }

  /** Also the dashboard's way. @throws Refusal */
  refundNow(order: model.ModelOrder, reference: string, amount: number): ReturnType<typeof model.refund> {
    const { timeline, settings } = this.world;
    const known = order.refunds.length;
    const request = { id: this.newId(), reference, amount, atOnce: settings.refundsAtOnce };
    const made = model.refund(order, request, timeline.now);
    if (order.refunds.length > known) {
      if (made.status === 'PENDING') this.world.bankSettles(order, made.id);
      else this.world.tell('REFUND_PROCESSED', order, made.id);
    }
    return made;
  }

  private act(
    kind: 'capture' | 'cancel',
    orderId: string,
    by: string | undefined,
    amount: number,
    work: (order: model.ModelOrder, now: number) => boolean,
  ): Promise<GatewayOrder> {
    const operationId = kind === 'cancel' ? by : this.operationBy(by ?? '');
    return this.call(kind, by ?? '', true, () => {
      const order = this.orderById(orderId);
      if (work(order, this.world.timeline.now))
        this.acts.push({ kind, reference: order.reference, operationId, amount });
      return model.show(order);
    });
  }

  private orderById(orderId: string): model.ModelOrder {
    const order = this.byId.get(orderId);
    if (!order) throw new model.Refusal('ORDER_NOT_FOUND', 404);
    return order;
  }

  /** The operation behind a call that carries no reference of its own. */
  private operation(kind: 'create' | 'cancel', reference: string): string | undefined {
    const { mirror } = this.world.watch;
    const order = mirror.byReference(reference);
    return (
      order &&
      mirror
        .operationsOf(order.id)
        .find(
          (one) =>
            one.kind === kind &&
            one.state === 'pending' &&
            (kind !== 'create' || one.reference === reference),
        )?.id
    );
  }

  private operationBy(reference: string): string | undefined {
    for (const one of this.world.watch.mirror.operations.values())
      if (one.reference === reference) return one.id;
    return undefined;
  }

  private async fetch(find: () => model.ModelOrder | undefined, name: string): Promise<GatewayOrder> {
    const begun = this.world.timeline.now;
    const lie = this.world.calm ? false : this.world.random.chance(this.world.settings.lies);
    const isUnpaid = (reference: string) =>
      this.unpaidAt.set(reference, Math.max(begun, this.unpaidAt.get(reference) ?? 0));
    try {
      const shown = await this.show(find, name, lie);
      if (!lie && (shown.status === 'CREATED' || shown.status === 'ATTEMPTED')) isUnpaid(shown.reference);
      return shown;
    } catch (error) {
      if (error instanceof NotFoundError) isUnpaid(name);
      throw error;
    }
  }

  private show(find: () => model.ModelOrder | undefined, name: string, lie: boolean): Promise<GatewayOrder> {
    const { random, timeline } = this.world;
    const owner = timeline.owner;
    const kind = random.int(0, 4);
    return this.call('fetch', name, false, () => {
      const order = find();
      const reference = order?.reference ?? name;
      owner.fetched.add(reference);
      if (this.world.calm && !this.calmFetches.has(reference)) this.calmFetches.set(reference, timeline.now);
      if (lie && order) {
        this.liedAbout.add(reference);
        return falsify(model.show(order), kind);
      }
      owner.shown.add(reference);
      if (!order) throw new model.Refusal('ORDER_NOT_FOUND', 404);
      if (model.expireIfDue(order, timeline.now)) this.world.tell('ORDER_FAILED', order);
      const seen = this.shown.get(reference) ?? new Set();
      // Authorised and not to be held is a payment in progress.
      const inProgress = order.status === 'AUTHORIZED' && !order.preAuth;
      this.shown.set(reference, seen.add(inProgress ? 'PENDING' : order.status));
      return showWithPage(order);
    });
  }

  /** Nobody sends what somebody else has sent and may still be answered for. */
  private noteSending(what: string): void {
    const { now } = this.world.timeline;
    const before = this.sent.get(what);
    if (before !== undefined && now - before < REPEAT_AFTER_MS) {
      this.world.watch.report(`${what} was sent again after ${now - before} ms`);
    }
    this.sent.set(what, now);
  }

  /** One call's way there and back. What the gateway does, it does when the call arrives. */
  private call<T>(kind: string, name: string, money: boolean, perform: () => T): Promise<T> {
    const { timeline, random, settings } = this.world;
    if (this.world.killedHere()) return new Promise(() => undefined);
    this.calls += 1;
    if (money && kind !== 'create') this.noteSending(`${kind} ${name}`);
    const fault: Fault | undefined =
      !this.world.calm && random.chance(settings.faults) ? random.pick(FAULTS) : undefined;
    if (fault) this.faults += 1;
    const way = wayOf(fault, money, random);
    const owner = timeline.owner;
    const start = timeline.now;
    const said = () => {
      try {
        const answer = perform();
        this.world.trace(`gateway does ${kind} ${name}`);
        return { answer };
      } catch (error) {
        if (!(error instanceof model.Refusal)) throw error;
        this.world.trace(`gateway refuses ${kind} ${name}: ${error.code}`);
        return { error: refused(error) };
      }
    };
    return new Promise((resolve, reject) => {
      let result: { answer: T } | { error: GatewayError } | undefined;
      const finish = () => {
        if (way.error) this.world.trace(`${kind} ${name}: ${way.error.name} (${String(fault)})`);
        if (way.error) reject(way.error);
        else if (result && 'answer' in result) resolve(result.answer);
        else reject(result?.error);
      };
      if (way.arrives !== undefined) {
        timeline.at(start + way.arrives, WORLD, () => {
          result = said();
        });
      }
      timeline.at(start + way.answers, owner, finish);
    });
  }
}

function pageOf({ id }: model.ModelOrder): string {
  return `${PAGE}?order=${id}`;
}

/** With the address where a payment that was begun is confirmed; it stays when the payment is over. */
function showWithPage(order: model.ModelOrder): GatewayOrder {
  return { ...model.show(order), ...(order.payments.length > 0 ? { challengeUrl: pageOf(order) } : {}) };
}

/** As the client makes it of the answer: lib/pinelabs/http/error-from-response.ts. */
function refused({ code, status }: model.Refusal): GatewayError {
  // As the client reads them: what was asked for may have been done already, and the order tells.
  const outcomeUnknown = code === 'DUPLICATE_REQUEST' || code === 'ORDER_CANCELLED';
  const details = { code, status, retryable: false, outcomeUnknown };
  return status === 404 ? new NotFoundError('', details) : new RequestRefusedError('', details);
}
