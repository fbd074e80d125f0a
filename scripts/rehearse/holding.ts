/** Money that is held: captured in full, captured in part, given back; and a capture and a cancel whose answer is lost. */
import { paise } from '@/lib/money';
import { statusOf } from '@/lib/payments/state/transitions';
import type { GatewayOrder } from '@/lib/pinelabs';
import { shop } from '@/shop/config';
import { attempt, lineOfError } from './attempt';
import { blocker, type Line, notTried, pass } from './line';
import {
  AMOUNT,
  capturedOf,
  goOnWith,
  inputFor,
  isUnderWay,
  paidOrder,
  type Rehearsal,
  type Run,
  shownAs,
} from './rehearsal';

const PART = paise(400);
const NO_HOLDS = 'set PINELABS_PRE_AUTH=off, or ask the gateway to enable pre-authorisation';

/** A held order under this name, or the line that says why there is none. */
async function held(
  rehearsal: Rehearsal,
  step: string,
  name: string,
): Promise<{ order: GatewayOrder } | { line: Line }> {
  if (!shop.payment.holdAndChargeLater) {
    return { line: notTried(step, 'holdAndChargeLater is false in shop/config.ts: the shop offers no hold') };
  }
  const { env } = rehearsal;
  const input = inputFor(rehearsal, name, { preAuth: true, fromNamedAccount: false });
  if (input.allowedPaymentMethods.length === 0) {
    const why =
      env.PINELABS_PRE_AUTH === 'off'
        ? 'PINELABS_PRE_AUTH is off'
        : 'this shop’s settings leave no method for it';
    return { line: notTried(step, `${why}: the shop offers no hold`) };
  }
  const says = `Pay this order (₹10, to be held: ${step}):`;
  const made = await attempt(() => paidOrder(rehearsal, name, { input, says }));
  if ('error' in made) return { line: lineOfError(step, made.error, NO_HOLDS) };
  if ('line' in made.value) return { line: { ...made.value.line, step } };
  const { order } = made.value;
  // What an earlier run asked of it was under way: now it is looked at, and not asked for again.
  if (isHeld(order) || rehearsal.evidence.content.orders[name]?.underWay) return { order };
  return { line: blocker(step, `asked to be held, the order is ${order.status}: charged at once`, NO_HOLDS) };
}

const isHeld = (order: GatewayOrder): boolean => statusOf(order) === 'AUTHORIZED';

/** What the order shows of a capture or cancel, or the line that says that it has not ended. */
async function shownDone(
  rehearsal: Rehearsal,
  step: string,
  orderId: string,
  isDone: (shown: GatewayOrder) => boolean,
): Promise<{ order: GatewayOrder } | { line: Line }> {
  const { evidence } = rehearsal;
  const order = await shownAs(rehearsal, orderId, isDone);
  const underWay = !isDone(order) && isUnderWay(order);
  evidence.keepUnderWay(orderId, underWay);
  if (!underWay) return { order };
  return { line: notTried(step, `it is under way still: the order is ${order.status}`, goOnWith(evidence)) };
}

export const captureFull: Run = async function* (rehearsal) {
  const step = 'capture in full';
  const hold = await held(rehearsal, step, 'hold-full');
  if ('line' in hold) {
    yield hold.line;
    return;
  }
  const line = await captured(rehearsal, step, hold.order, AMOUNT);
  yield line;
  if (line.outcome === 'not tried') return;
  yield await second(rehearsal, 'same capture again', hold.order, AMOUNT, AMOUNT);
};

export const capturePart: Run = async function* (rehearsal) {
  const step = 'capture in part';
  const hold = await held(rehearsal, step, 'hold-part');
  if ('line' in hold) {
    yield hold.line;
    return;
  }
  const line = await captured(rehearsal, step, hold.order, PART);
  yield line;
  if (line.outcome === 'not tried') return;
  yield await second(rehearsal, 'capture of the rest', hold.order, paise(AMOUNT - PART), PART, '-2');
};

async function captured(
  rehearsal: Rehearsal,
  step: string,
  hold: GatewayOrder,
  amount: typeof PART,
): Promise<Line> {
  const { orderId, reference } = hold;
  if (isHeld(hold)) {
    const done = await attempt(() =>
      rehearsal.client.capture(orderId, { reference: captureReference(reference), amount }),
    );
    if ('error' in done) return lineOfError(step, done.error);
  }
  const shown = await shownDone(rehearsal, step, orderId, (order) => capturedOf(order) === amount);
  if ('line' in shown) return shown.line;
  const sum = capturedOf(shown.order);
  return sum === amount
    ? pass(step, `the order is ${shown.order.status}, ${sum} paise are captured`)
    : blocker(
        step,
        `${amount} paise were asked for, the order shows ${sum} captured`,
        'send the evidence file in',
      );
}

const captureReference = (reference: string, nth = ''): string => `${reference}-cap${nth}`;

/** The shop never asks for a second capture; what the gateway makes of one is worth knowing. */
async function second(
  { client }: Rehearsal,
  step: string,
  { orderId, reference }: GatewayOrder,
  amount: typeof PART,
  stands: typeof PART,
  nth = '',
): Promise<Line> {
  const again = await attempt(() =>
    client.capture(orderId, { reference: captureReference(reference, nth), amount }),
  );
  const sum = capturedOf(await client.getOrder(orderId));
  const said = 'error' in again ? `refused: ${again.error.code} (HTTP ${again.error.status})` : 'taken';
  if (sum > AMOUNT)
    return blocker(
      step,
      `${said}; ${sum} paise are captured of ${AMOUNT}`,
      'ask the gateway before going live',
    );
  const note =
    sum === stands ? '' : `; ${sum} paise are captured now, where the shop expects the rest to be released`;
  return pass(step, `${said}${note}`);
}

const isCancelled = ({ status }: GatewayOrder): boolean => status === 'CANCELLED';

export const cancel: Run = async function* (rehearsal) {
  const { client } = rehearsal;
  const hold = await held(rehearsal, 'cancel', 'hold-cancel');
  if ('line' in hold) {
    yield hold.line;
    return;
  }
  const { orderId } = hold.order;
  if (isHeld(hold.order)) {
    const done = await attempt(() => client.cancel(orderId));
    if ('error' in done) {
      yield lineOfError('cancel', done.error);
      return;
    }
  }
  const shown = await shownDone(rehearsal, 'cancel', orderId, isCancelled);
  if ('line' in shown) {
    yield shown.line;
    return;
  }
  yield isCancelled(shown.order)
    ? pass('cancel', 'the hold is given back')
    : blocker('cancel', `it was taken, and the order is ${shown.order.status}`, 'send the evidence file in');
  const again = await attempt(() => client.cancel(orderId));
  yield pass(
    'same cancel again',
    'error' in again ? `refused: ${again.error.code} (HTTP ${again.error.status})` : 'taken',
  );
};

export const lostCapture: Run = (rehearsal) =>
  lost(
    rehearsal,
    'capture',
    ({ orderId, reference }) =>
      rehearsal.client.capture(orderId, { reference: captureReference(reference), amount: AMOUNT }),
    (shown) => capturedOf(shown) === AMOUNT,
  );

export const lostCancel: Run = (rehearsal) =>
  lost(rehearsal, 'cancel', ({ orderId }) => rehearsal.client.cancel(orderId), isCancelled);

/** As the shop finds out: by the order. Where that shows nothing, it asks for the same again. */
async function* lost(
  rehearsal: Rehearsal,
  call: 'capture' | 'cancel',
  ask: (order: GatewayOrder) => Promise<unknown>,
  isDone: (shown: GatewayOrder) => boolean,
): AsyncGenerator<Line> {
  const step = `lost answer to a ${call}`;
  const hold = await held(rehearsal, step, `hold-lost-${call}`);
  if ('line' in hold) {
    yield hold.line;
    return;
  }
  const { order } = hold;
  if (isHeld(order)) {
    rehearsal.recorder.loseNext(call);
    await attempt(() => ask(order));
  }
  const first = await shownDone(rehearsal, step, order.orderId, isDone);
  if ('line' in first) {
    yield first.line;
    return;
  }
  if (isDone(first.order)) {
    yield pass(step, 'the gateway had acted, and the order shows it');
    return;
  }
  const again = await attempt(() => ask(order));
  if ('error' in again) {
    yield lineOfError(step, again.error);
    return;
  }
  const then = await shownDone(rehearsal, step, order.orderId, isDone);
  if ('line' in then) yield then.line;
  else if (isDone(then.order)) yield pass(step, `the gateway had not acted; the same ${call} again did it`);
  else
    yield blocker(
      step,
      `the same ${call} again was taken, and the order does not show it`,
      'send the evidence file in',
    );
}
