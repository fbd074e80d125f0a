/** A customer of one history: orders, perhaps twice over, pays or does not, comes back or does not, watches the page. */

import { randomUUID } from 'node:crypto';
import { reader } from '@/db/client';
import { operationsOfOrder } from '@/db/queries/operations';
import { paise } from '@/lib/money';
import { wasSetUpRefused } from '@/lib/orders/last-error';
import { findByToken, payAgain, placeAgain, syncForWatcher } from '@/lib/orders/page/order-view';
import { placeOrder } from '@/lib/orders/place-order';
import type { PlaceOrderInput, PlaceOrderResult } from '@/lib/orders/types';
import { paysByPlan } from '@/lib/payments/state/ways-to-pay/channels';
import { CUSTOMER } from '@/tests/support/customer';
import { administrate, moveInDashboard } from './administrator';
import { PAGE } from './gateway';
import { goOnPaying, placeAndAsk } from './instalments';
import { leave } from './leaving';
import {
  beginCharge,
  beginPayment,
  CONTRADICTIONS,
  dueOf,
  endPayment,
  expireIfDue,
  isUnclear,
  isUnpaid,
  type ModelOrder,
  Refusal,
} from './ledger';
import { settle } from './settle';
import { couponOff, SHELF } from './store';
import type { Visit, World } from './world';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const isBrief = ({ settings }: World) => settings.length === 'brief';
/** At most so many seconds; where little happens, little time passes too. */
const hurried = (world: World, seconds: number) => (isBrief(world) ? Math.min(seconds, 25) : seconds);

type FillCart = (cartId: string, quantity: number, withCoupon: boolean) => void;

export async function shopper(world: World, fillCart: FillCart): Promise<void> {
  const { random } = world;
  await world.pause(random.int(0, 5 * MINUTE));
  const cartId = randomUUID();
  const quantity = random.int(1, 3);
  const coupon = world.settings.coupon !== undefined;
  fillCart(cartId, quantity, coupon);
  const input: PlaceOrderInput = {
    cartId,
    checkoutToken: randomUUID(),
    ...CUSTOMER,
    preAuth: random.chance(0.6),
    shownTotal: paise(SHELF.price * quantity - (coupon ? couponOff(quantity) : 0)),
    channel: random.chance(0.25) ? 'cardless' : 'hosted',
  };
  await order(world, input);
}

/** @param anew the items of an order that came to nothing: another tab may have been faster. */
async function order(world: World, input: PlaceOrderInput, anew = false): Promise<void> {
  const { random } = world;
  if (random.chance(isBrief(world) ? 0.05 : 0.2)) world.errand(() => submitAgain(world, input));
  const placed = await submit(world, input, anew);
  if (!placed) return;
  const token = placed.orderPath.replace('/order/', '');
  if (random.chance(isBrief(world) ? 0.1 : 0.25)) world.errand(() => leaveOrder(world, input, token));
  const page = checked(world, placed.redirectUrl) ?? (await askForPage(world, input, token));
  const at = page && world.gateway.all().find(({ id }) => page.endsWith(`=${id}`));
  if (!at) return;
  if (world.settings.dashboard) world.errand(() => moveInDashboard(world, at));
  world.errand(() => watchPage(world, token));
  if (random.chance(0.1)) return;
  await visitPage(world, at, input, token);
}

/** As the button of the form does it: by instalments, the lender is asked at once. */
function send(input: PlaceOrderInput): Promise<PlaceOrderResult> {
  return isByPlan(input) ? placeAndAsk(input) : placeOrder(input);
}

const isByPlan = ({ channel = 'hosted' }: PlaceOrderInput) => paysByPlan(channel);

/** The same form a second time: a double click, or the back button. */
async function submitAgain(world: World, input: PlaceOrderInput): Promise<void> {
  await world.pause(world.random.int(0, 4_000));
  await world.visit('checkout again', () => send(input));
}

async function submit(
  world: World,
  input: PlaceOrderInput,
  anew: boolean,
): Promise<Extract<PlaceOrderResult, { placed: true }> | undefined> {
  for (let tries = 0; tries < 5; tries += 1) {
    const visit: Visit<PlaceOrderResult> = await world.visit('checkout', () => send(input));
    if ('value' in visit) {
      if (visit.value.placed) {
        const led =
          visit.value.redirectUrl !== undefined || isByPlan(input) || (await paysFirst(visit.value));
        if (!led && isFairWeather(world) && !world.settings.account.startsWith('refuses'))
          world.watch.report('an order was placed and its customer led to no page');
        return visit.value;
      }
      // The coupon's last use was another's: the page shows the total without it, and the form is sent again.
      if (visit.value.reason === 'total-changed' && visit.value.coupon) {
        input.shownTotal = visit.value.total;
        continue;
      }
      const soldOut = visit.value.reason === 'out-of-stock' && world.settings.shoppers > 1;
      if (!soldOut && !anew) world.watch.report(`an order was not placed: ${visit.value.reason}`);
      return undefined;
    }
    await world.pause(world.random.int(1, 30) * SECOND);
  }
  return undefined;
}

/** Its items are in the cart again then, and may be ordered anew. */
async function leaveOrder(world: World, input: PlaceOrderInput, token: string): Promise<void> {
  const reference = (await findByToken(token))?.reference;
  if (reference === undefined || !(await leave(world, { cartId: input.cartId, token, reference }))) return;
  if (world.random.chance(0.5)) return;
  await world.pause(world.random.int(5, 300) * SECOND);
  await order(world, { ...input, checkoutToken: randomUUID() }, true);
}

/** Its units are not kept: its page says so before it leads on. */
async function paysFirst({ orderPath }: { orderPath: string }): Promise<boolean> {
  return (await findByToken(orderPath.replace('/order/', '')))?.stock === 'released';
}

async function askForPage(world: World, input: PlaceOrderInput, token: string): Promise<string | undefined> {
  for (let tries = 0; tries < 4; tries += 1) {
    await world.pause(world.random.int(2, 60) * SECOND);
    const visit = isByPlan(input)
      ? await world.visit('lender', () => goOnPaying(token))
      : await world.visit('place again', () => placeAgain(token));
    const url = 'value' in visit ? checked(world, visit.value.redirectUrl) : undefined;
    if (url) return url;
    if ('error' in visit && world.settings.locked === 0)
      world.watch.report(`the order's page failed: ${String(visit.error)}`);
  }
  if (isByPlan(input) && isFairWeather(world)) await mustBeOver(world, token);
  await mustBeTold(world, token);
  return undefined;
}

/** Nothing stands between the customer and the lender. */
function isFairWeather({ settings }: World): boolean {
  const { faults, lies, locked, kills } = settings;
  return faults === 0 && lies === 0 && locked === 0 && kills.length === 0;
}

/** An order that the gateway would still take money for, and whose page offers no way to pay, is a dead end. */
async function mustBeOver(world: World, token: string): Promise<void> {
  const held = await findByToken(token);
  const order = held && world.gateway.find(held.reference);
  // An order that the shop gave up after its two hours is ordered anew, however long the gateway's page stays.
  const open = held !== undefined && held.status !== 'EXPIRED';
  if (open && order && isUnpaid(order) && order.retries > 0 && world.timeline.now < order.expiresAt) {
    world.watch.report(`${order.reference} is ${order.status} and its customer found no way to pay`);
  }
}

/** Who can't pay because the order was refused must not read that nobody could be reached. */
async function mustBeTold(world: World, token: string): Promise<void> {
  // A call that was lost, or a process that was killed on its way back, tells nobody of a refusal.
  if (world.gateway.faults > 0 || world.kills > 0 || world.locked > 0) return;
  const order = await findByToken(token);
  if (!order || !world.gateway.refusedOrders.has(order.reference)) return;
  const operations = await operationsOfOrder(reader(), order.id);
  if (!wasSetUpRefused(order, operations)) world.watch.report(`${order.reference} was refused in silence`);
}

function checked(world: World, url: string | undefined): string | undefined {
  if (url && !url.startsWith(PAGE)) world.watch.report(`a customer was sent to ${url}`);
  return url;
}

/** Some tries, the last of which may succeed; some go on long after everybody has given up. */
async function visitPage(
  world: World,
  order: ModelOrder,
  input: PlaceOrderInput,
  token: string,
): Promise<void> {
  const { random } = world;
  await world.pause(
    random.chance(0.95) ? random.int(2, hurried(world, 240)) * SECOND : random.int(1, 4) * HOUR,
  );
  for (
    let declines = random.pick(isBrief(world) ? [0] : [0, 0, 0, 0, 1, 2, 10]);
    declines > 0;
    declines -= 1
  ) {
    if (!(await pay(world, order, false))) return;
    if (random.chance(0.3)) await world.visit('pay again', () => payAgain(token));
    await world.pause(random.int(1, 60) * SECOND);
    // By instalments the next try begins on our page, or on the lender's own.
    if (isByPlan(input) && random.chance(0.7) && !(await askForPage(world, input, token))) return;
  }
  const paid = await pay(world, order, true);
  // Most who cancel a hold do so soon.
  if (paid && order.preAuth && random.chance(0.15)) world.errand(() => leaveOrder(world, input, token));
}

/** @returns whether the gateway let it happen. */
async function pay(world: World, order: ModelOrder, approved: boolean): Promise<boolean> {
  const { random, timeline } = world;
  try {
    closeIfDue(world, order);
    // One that was begun from our page goes on.
    const begun = order.payments.at(-1);
    if (begun?.status !== 'PENDING' || begun.reference === undefined) beginPayment(order, timeline.now);
    await world.pause(
      random.chance(0.95) ? random.int(3, hurried(world, 90)) * SECOND : random.int(1, 3) * HOUR,
    );
    closeIfDue(world, order);
    if (approved) payOther(world, order);
    const waits = !order.preAuth && order.paid === dueOf(order) && random.chance(world.settings.waits);
    if (approved && waits) {
      beginCharge(order, timeline.now);
      world.bankEnds(order, true);
      world.errand(() => administrate(world, order));
      comeBack(world, order);
      return true;
    }
    endPayment(order, approved, timeline.now);
    if (approved) showUnclearly(world, order);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
  world.trace(`customer: payment ${approved ? 'made' : 'declined'}, ${order.reference} is ${order.status}`);
  if (approved) {
    world.tell(order.preAuth ? 'ORDER_AUTHORIZED' : 'ORDER_PROCESSED', order);
    if (order.paid !== dueOf(order) || isUnclear(order)) world.errand(() => settle(world, order));
    world.errand(() => administrate(world, order));
  } else {
    world.tell('PAYMENT_FAILED', order);
    if (order.status === 'FAILED') world.tell('ORDER_FAILED', order);
  }
  comeBack(world, order);
  return true;
}

/** A bank's coupon, or a fee on top, that nobody has told the shop of; or a fee that is named, and was not added. */
function payOther({ random, settings }: World, order: ModelOrder): void {
  const underWay = order.payments.some(({ status }) => status === 'PENDING');
  if (!underWay || !random.chance(settings.otherAmounts)) return;
  const notAdded = order.fee > 0 && random.chance(0.5);
  order.paid = notAdded ? dueOf(order) - order.fee : random.int(100, order.amount + 10_000);
}

function showUnclearly({ random, settings }: World, order: ModelOrder): void {
  const word = random.chance(settings.unknownWords);
  if (!word && !random.chance(settings.contradictions)) return;
  order.unknown = order.status;
  order.unclearBy = word ? 'word' : random.pick(CONTRADICTIONS);
}

function closeIfDue(world: World, order: ModelOrder): void {
  if (expireIfDue(order, world.timeline.now)) world.tell('ORDER_FAILED', order);
}

function comeBack(world: World, order: ModelOrder): void {
  const { random } = world;
  if (random.chance(world.settings.callbackLoss)) return;
  const { status } = order;
  for (let copies = random.pick([1, 1, 1, 2]); copies > 0; copies -= 1) {
    const delay = random.chance(0.9) ? random.int(50, 4_000) : random.int(1, 30) * MINUTE;
    world.errand(async () => {
      await world.pause(delay);
      await world.callback(order, status);
    });
  }
}

async function watchPage(world: World, token: string): Promise<void> {
  for (let visits = world.random.int(0, isBrief(world) ? 1 : 3); visits > 0; visits -= 1) {
    await world.pause(world.random.int(5, 60) * SECOND);
    await world.visit('order page', () => syncForWatcher(token));
  }
}
