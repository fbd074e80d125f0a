/** One history, from its seed to its judgement. */
import { reader, transaction } from '@/db/client';
import { AFTER_CHANGE } from '@/lib/after-change';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { providePayments } from '@/lib/payments/surroundings';
import { type PineLabs, planFromText } from '@/lib/pinelabs';
import type { Random } from '../lib/random';
import { randomFrom } from '../lib/random';
import { judge } from './judge';
import { dueOf, type ModelOrder } from './ledger';
import { drawSettings } from './settings';
import { shopper } from './shopper';
import { openStore } from './store';
import { Timeline } from './timeline';
import { takeOverTime } from './virtual-time';
import { isReplaced, Watch } from './watch';
import { World } from './world';

export interface HistoryResult {
  /** What went wrong; empty when all is well. */
  readonly broken: readonly string[];
  /** The end state in a line: equal for equal seeds. */
  readonly digest: string;
  readonly orders: number;
  readonly steps: number;
  readonly calls: number;
  readonly faults: number;
  readonly kills: number;
  readonly locked: number;
  readonly transactions: number;
  readonly operations: number;
  /** From a page of the shop's: begun, begun after one that came to nothing, and paid. */
  readonly payments: number;
  readonly paymentsAgain: number;
  readonly paidByPlan: number;
  /** Of orders that somebody tried to pay, those by a plan that takes something off, at once or later. */
  readonly discounts: number;
  /** Orders that the gateway would not take, and holds that it charged at once. */
  readonly refusedOrders: number;
  readonly chargedAtOnce: number;
  /** Creates whose repeat was refused: those that got another order at the gateway, and the payments of earlier ones. */
  readonly replaced: number;
  readonly paidEarlier: number;
  /** Paid with another amount than the order's. */
  readonly otherAmounts: number;
  /** Paid under a word that nobody knows. */
  readonly unknownWords: number;
  /** Paid, and shown with more captured than that. */
  readonly contradictions: number;
  /** Paid as the order's amount, with a fee named that was not added to it. */
  readonly feesNotAdded: number;
  readonly tookLater: number;
  /** Units that went back with a refund or a cancel, as somebody said. */
  readonly unitsBack: number;
  readonly unitsGone: number;
  /** By customers: unpaid orders that they closed, and holds that they had cancelled. */
  readonly closed: number;
  readonly ownCancels: number;
  /** Requests to return, and those that were accepted. */
  readonly returns: number;
  readonly returnsAccepted: number;
  /** Orders with a coupon, and those that gave it back. */
  readonly coupons: number;
  readonly couponsBack: number;
}

export interface Simulation {
  /** @param say is told of every event, a line each. */
  play(seed: number, index: number, say?: (line: string) => void): Promise<HistoryResult>;
  close(): void;
}

/** Monday, at six in the evening. */
const START = Date.UTC(2026, 0, 5, 12, 30);
/** A history that takes more steps than this to come to rest never will. */
const MOST_STEPS = 8_000;
const OPEN = ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED'];

/** Takes over this process's clock, timers, random numbers, database and gateway until it is closed. */
export async function openSimulation(): Promise<Simulation> {
  const timeline = new Timeline();
  let random = randomFrom(0);
  let world: World | undefined;
  const current = (): World => {
    if (!world) throw new Error('no history is being played');
    return world;
  };
  const watch = new Watch(
    {
      money: (reference) => current().money(reference),
      unpaidAt: (reference) => current().gateway.unpaidAt.get(reference),
      hasShown: (reference, status) => current().gateway.hasShown(reference, status),
    },
    () => timeline.owner,
    (line) => world?.trace(line),
  );
  const store = await openStore(watch, () => current().turn());
  const giveBack = [takeOverTime(timeline, () => random), listen((fault) => watch.report(fault))];

  async function play(seed: number, index: number, say?: (line: string) => void): Promise<HistoryResult> {
    random = randomOf(seed, index);
    timeline.reset(START);
    const settings = drawSettings(random);
    store.clear(settings.units, settings.coupon ?? 1);
    watch.reset(settings.units);
    const played = new World(
      timeline,
      random,
      settings,
      watch,
      say && ((line) => say(`${clock(timeline)} ${line}`)),
    );
    world = played;
    providePayments({
      // The calls that a history makes.
      gateway: () => played.gateway as unknown as PineLabs,
      merchantId: () => env().PINELABS_MERCHANT_ID,
      readPlan: planFromText,
      database: { reader, transaction },
      extensions: AFTER_CHANGE,
    });
    played.trace(JSON.stringify(settings));
    for (let shoppers = 0; shoppers < settings.shoppers; shoppers += 1) {
      played.errand(() => shopper(played, store.fillCart));
    }
    if (!(await played.run(() => played.busy === 0, MOST_STEPS))) watch.report('the people never finished');
    played.calm = true;
    const calmSince = timeline.now;
    played.trace('from now on nothing goes wrong');
    if (!(await played.run(() => isAtRest(played, calmSince), MOST_STEPS)))
      watch.report('it never came to rest');
    judge(played, store.books);
    return resultOf(played, store.books.coupon().uses);
  }

  return {
    play,
    close() {
      for (const one of giveBack) one();
      providePayments(undefined);
      store.close();
    },
  };
}

/** What is thrown by a mistake in the code, as the log tells of it where it was caught. */
const MISTAKE = /^(TypeError|RangeError|ReferenceError|SyntaxError): /;

/** Bad weather is caught and logged in many places: so would a mistake be. @returns what ends it. */
function listen(tell: (fault: string) => void): () => void {
  const { warn, error } = log;
  for (const [level, write] of Object.entries({ warn, error })) {
    log[level as 'warn' | 'error'] = (event, fields) => {
      if (MISTAKE.test(fields?.error ?? '')) tell(`${event}: ${fields?.error}`);
      write(event, fields);
    };
  }
  return () => void Object.assign(log, { warn, error });
}

/** Nothing is open, and every order that still can change has been fetched since it last did. */
function isAtRest(world: World, since: number): boolean {
  // Banks and webhooks under way.
  if (world.busy > 0) return false;
  const { orders, operations, inbox } = world.watch.mirror;
  if (world.processes.some(({ owners, up }) => owners.size > 0 || !up)) return false;
  for (const { state } of operations.values()) if (state === 'pending' || state === 'unknown') return false;
  for (const { state } of inbox.values()) if (state === 'received') return false;
  for (const order of orders.values()) {
    const { nextCheckAt, lookedAt, status, merchantReference, names } = order;
    if (nextCheckAt === null) continue;
    // Fetched since anything last moved there. A fetch that was lied to is none: then one of calm days counts.
    const moved = Math.max(0, ...[...names].map((name) => world.gateway.find(name)?.updatedAt ?? 0));
    // And a fetch of the order that counts is none yet at an earlier one.
    const anew = world.settings.lies > 0 || isReplaced(order);
    if ((lookedAt ?? 0) <= Math.max(moved, anew ? since : 0)) return false;
    const others = [...names].filter((name) => name !== merchantReference);
    if (others.some((name) => isUnseen(world, name))) return false;
    // Its page will close, and the shop must see that it did.
    if (OPEN.includes(status)) return false;
    const shown = world.gateway.find(merchantReference)?.status;
    if (status !== shown && shown !== undefined) return false;
  }
  return true;
}

/** Until a fetch's answer has come and is written, in milliseconds. */
const TAKEN_IN_MS = 60_000;

/** It may hold money, and only a fetch of its own tells. */
function isUnseen({ gateway, timeline }: World, name: string): boolean {
  const shown = gateway.find(name);
  if (!shown || ['FAILED', 'CANCELLED', 'FULLY_REFUNDED'].includes(shown.status)) return false;
  return timeline.now < (gateway.calmFetches.get(shown.reference) ?? Number.POSITIVE_INFINITY) + TAKEN_IN_MS;
}

function resultOf(world: World, coupons: readonly { givenBack: boolean }[]): HistoryResult {
  const { mirror, transactions, broken } = world.watch;
  const { calls, faults, begun, begunAgain } = world.gateway;
  const unclear = world.gateway.all().filter(({ unknown }) => unknown !== undefined);
  const orders = [...mirror.orders.values()].map((order) => [
    order.path.join('>'),
    order.authorised,
    order.captured,
    order.released,
    order.refunded,
    order.stock,
  ]);
  const operations = [...mirror.operations.values()].map(({ kind, state, amount }) => [kind, state, amount]);
  const figures = {
    orders: orders.length,
    steps: world.timeline.steps,
    calls,
    faults,
    kills: world.kills,
    locked: world.locked,
    transactions,
    operations: operations.length,
    payments: begun,
    paymentsAgain: begunAgain,
    paidByPlan: world.gateway.all().filter(isPaidByPlan).length,
    refusedOrders: world.gateway.refusedOrders.size,
    chargedAtOnce: [...mirror.reviews.values()].filter(({ kind }) => kind === 'pre_auth_differs').length,
    replaced: [...mirror.operations.values()].filter(({ kind }) => kind === 'create').length - orders.length,
    paidEarlier: world.paidEarlier,
    discounts: world.gateway.all().filter(({ discount, status }) => discount && status !== 'CREATED').length,
    tookLater: world.watch.tookLater,
    unitsBack: world.watch.unitsBack,
    unitsGone: [...mirror.reviews.values()].filter(({ kind }) => kind === 'paid_without_units').length,
    closed: world.watch.closed,
    ownCancels: world.told.filter(({ byCustomer, result }) => byCustomer && result.outcome === 'succeeded')
      .length,
    returns: mirror.returns.size,
    returnsAccepted: [...mirror.returns.values()].filter(({ state }) => state === 'accepted').length,
    coupons: coupons.length,
    couponsBack: coupons.filter(({ givenBack }) => givenBack).length,
    unknownWords: unclear.filter(({ unclearBy }) => unclearBy === 'word').length,
    contradictions: unclear.filter(({ unclearBy }) => unclearBy !== 'word').length,
    feesNotAdded: world.gateway
      .all()
      .filter((order) => order.fee > 0 && order.paid + order.fee === dueOf(order)).length,
    otherAmounts: world.gateway.all().filter((order) => order.paid !== dueOf(order)).length,
  };
  const digest = JSON.stringify([
    orders,
    operations,
    mirror.reviews.size,
    world.timeline.now,
    figures,
    broken,
  ]);
  return { broken: [...broken], digest, ...figures };
}

function isPaidByPlan({ payments }: ModelOrder): boolean {
  return payments.some(({ reference, status }) => reference !== undefined && status !== 'FAILED');
}

/** Two histories one apart have nothing in common. */
function randomOf(seed: number, index: number): Random {
  return randomFrom((Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) | 0);
}

function clock({ now }: Timeline): string {
  const seconds = (now - START) / 1_000;
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  return `${String(hours).padStart(3)}:${String(minutes).padStart(2, '0')}:${(seconds % 60).toFixed(3).padStart(6, '0')}`;
}
